import type { Range } from '../../base/range';
import type { ArticleContext } from '../rule';
import type { Tally, FoundIn } from './kept-results';

/** A form of writing something, at a place of a paragraph. */
export interface Form extends Range {
  /** The same for all ways to write it, or the hash of what is. */
  readonly key: string | number;
  /** The way it is written, or its hash: forms of one key that differ in this clash. */
  readonly way: string | number;
}

/** A form in offsets of the article. */
interface PlacedForm extends Form {
  readonly text: string;
}

interface Clash {
  readonly form: PlacedForm;
  /** The way most of the article has it. */
  readonly usual: PlacedForm;
}

/** The forms of an article by what they share. */
export class Ways implements Tally<readonly Form[]> {
  /** The keys that are written in more ways than one: most articles have few. */
  readonly clashing = new Set<Form['key']>();
  private readonly ofKey = new Map<Form['key'], Form[]>();

  get keys(): Iterable<Form['key']> {
    return this.ofKey.keys();
  }

  has(key: Form['key']): boolean {
    return this.ofKey.has(key);
  }

  come(forms: readonly Form[]): void {
    for (const form of forms) {
      const others = this.ofKey.get(form.key);
      if (others === undefined) this.ofKey.set(form.key, [form]);
      else {
        if (others[0]?.way !== form.way) this.clashing.add(form.key);
        others.push(form);
      }
    }
  }

  go(forms: readonly Form[]): void {
    for (const form of forms) {
      const same = this.ofKey.get(form.key) ?? [];
      same.splice(same.indexOf(form), 1);
      if (this.clashing.has(form.key) && same.every(({ way }) => way === same[0]?.way))
        this.clashing.delete(form.key);
      if (same.length === 0) this.ofKey.delete(form.key);
    }
  }
}

/**
 * Forms that most of the article writes another way; of two ways as frequent as one another, the first one counts as usual.
 * @param keys those that are written in more ways than one
 */
export function clashes(
  { text, paragraphs }: ArticleContext,
  all: readonly FoundIn<readonly Form[]>[],
  keys: ReadonlySet<Form['key']>,
): Clash[] {
  if (keys.size === 0) return [];
  const placed: PlacedForm[] = [];
  for (const { found, index } of all)
    for (const form of found) {
      if (!keys.has(form.key)) continue;
      const by = paragraphs[index]?.start ?? 0;
      const start = form.start + by;
      const end = form.end + by;
      placed.push({ ...form, start, end, text: text.slice(start, end) });
    }
  const byKey = new Map<Form['key'], Map<Form['way'], PlacedForm[]>>();
  for (const form of placed.sort((a, b) => a.start - b.start)) {
    const ways = byKey.get(form.key) ?? new Map<Form['way'], PlacedForm[]>();
    byKey.set(form.key, ways);
    const same = ways.get(form.way);
    if (same) same.push(form);
    else ways.set(form.way, [form]);
  }
  return [...byKey.values()].flatMap((ways) => {
    const [usual, ...others] = [...ways.values()].sort((a, b) => b.length - a.length);
    const [first] = usual ?? [];
    return first ? others.flat().map((form) => ({ form, usual: first })) : [];
  });
}

/**
 * The same for forms of several parts, beside which forms of one word stand that are one of their keys.
 * @param clashing the keys of the forms of several parts that are written in more ways than one
 * @param closed the forms of one word, each in another way than all of several parts
 */
export function clashesWithClosed(
  context: ArticleContext,
  all: readonly FoundIn<readonly Form[]>[],
  clashing: ReadonlySet<Form['key']>,
  closed: readonly FoundIn<readonly Form[]>[],
): Clash[] {
  if (closed.length === 0) return clashes(context, all, clashing);
  const keys = new Set(clashing);
  for (const { found } of closed) for (const { key } of found) keys.add(key);
  return clashes(context, [...all, ...closed], keys);
}
