import type { Range } from '../../base/range';
import type { FoundIn } from './per-paragraph';

/** A form of writing something, at a place of a paragraph. */
export interface Form extends Range {
  readonly text: string;
  /** The same for all ways to write it. */
  readonly key: string;
  /** The way it is written: forms of one key that differ in this clash. */
  readonly way: string;
}

/** A form in offsets of the article. */
export interface Clash {
  readonly form: Form;
  /** The way most of the article has it. */
  readonly usual: Form;
}

/**
 * Forms that most of the article writes another way; of two ways as frequent as one another, the first one counts as usual.
 * @param all the forms of the paragraphs that have any, in order
 */
export function clashes(all: readonly FoundIn<readonly Form[]>[]): Clash[] {
  const keys = keysWithWays(all);
  if (keys.size === 0) return [];
  const byKey = new Map<string, Map<string, Form[]>>();
  for (const { found, paragraph } of all)
    for (const form of found) {
      if (!keys.has(form.key)) continue;
      const { start } = paragraph;
      const placed = { ...form, start: form.start + start, end: form.end + start };
      const ways = byKey.get(form.key) ?? new Map<string, Form[]>();
      byKey.set(form.key, ways);
      const same = ways.get(form.way);
      if (same) same.push(placed);
      else ways.set(form.way, [placed]);
    }
  return [...byKey.values()].flatMap((ways) => {
    const [usual, ...others] = [...ways.values()].sort((a, b) => b.length - a.length);
    const [first] = usual ?? [];
    return first ? others.flat().map((form) => ({ form, usual: first })) : [];
  });
}

/**
 * The keys that are written in more ways than one: most articles have none, and their forms need not be gathered.
 * Forms that are their own key, as most are, differ only from those that are not, which come first.
 */
function keysWithWays(all: readonly FoundIn<readonly Form[]>[]): Set<string> {
  const wayOf = new Map<string, string>();
  const keys = new Set<string>();
  for (const { found } of all)
    for (const { key, way } of found) {
      if (way === key) continue;
      const before = wayOf.get(key);
      if (before === undefined) wayOf.set(key, way);
      else if (before !== way) keys.add(key);
    }
  for (const { found } of all)
    for (const { key, way } of found) if (way === key && wayOf.has(key)) keys.add(key);
  return keys;
}
