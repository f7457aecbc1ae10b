import type { PairContext, Finding } from '../rule';
import type { CalendarName } from '../dates/calendar-names';
import { unsafeFix } from '../fixes';
import { linkedPairs } from './linked-pairs';

interface Calendar {
  readonly namesIn: (text: string, language: string) => readonly CalendarName[];
  /** The name in the translation's language. */
  readonly nameOf: (value: number) => string;
}

/**
 * Weekdays or months of the translation that neither the source of their sentence nor its neighbours name, where that source names
 * one that the translation lacks.
 */
export function* calendarDifferences(
  context: PairContext,
  { namesIn, nameOf }: Calendar,
  isLeftOut: (name: CalendarName, target: string) => boolean = () => false,
): Iterable<Finding> {
  for (const { source, target, nearSource, start: offset } of linkedPairs(context)) {
    const given = namesIn(target, context.language);
    if (given.length === 0) continue;
    const has = (names: readonly CalendarName[], value: number): boolean =>
      names.some((name) => name.value === value);
    const missing = namesIn(source, context.source.language).filter(({ value }) => !has(given, value));
    const [only] = missing;
    if (!only) continue;
    const near = nearSource.flatMap((each) => namesIn(each, context.source.language));
    for (const name of given) {
      if (has(near, name.value) || isLeftOut(name, target)) continue;
      const start = offset + name.start;
      const end = offset + name.end;
      const plural = target.charAt(name.end - 1) === 's' ? 's' : '';
      const right = nameOf(only.value) + plural;
      yield {
        start,
        end,
        message: 'main',
        values: { names: missing.map(({ value }) => nameOf(value)).join(', ') },
        fixes: missing.length === 1 ? unsafeFix('use', start, end, right) : [],
      };
    }
  }
}
