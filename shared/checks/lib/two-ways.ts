import type { Range } from '../../base/range';
import type { ArticleContext } from '../rule';

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
 * @param found the forms of each paragraph, in order, in its own offsets
 */
export function clashes(context: ArticleContext, found: readonly (readonly Form[])[]): Clash[] {
  const keys = keysWithWays(found);
  if (keys.size === 0) return [];
  const byKey = new Map<string, Map<string, Form[]>>();
  found.forEach((forms, index) => {
    for (const form of forms) {
      if (!keys.has(form.key)) continue;
      const by = context.paragraphs[index]?.start ?? 0;
      const placed = { ...form, start: form.start + by, end: form.end + by };
      const ways = byKey.get(form.key) ?? new Map<string, Form[]>();
      byKey.set(form.key, ways);
      const same = ways.get(form.way);
      if (same) same.push(placed);
      else ways.set(form.way, [placed]);
    }
  });
  return [...byKey.values()].flatMap((ways) => {
    const [usual, ...others] = [...ways.values()].sort((a, b) => b.length - a.length);
    const [first] = usual ?? [];
    return first ? others.flat().map((form) => ({ form, usual: first })) : [];
  });
}

/** The keys that are written in more ways than one: most articles have none, and their forms need not be gathered. */
function keysWithWays(found: readonly (readonly Form[])[]): Set<string> {
  const wayOf = new Map<string, string>();
  const keys = new Set<string>();
  for (const forms of found)
    for (const { key, way } of forms) {
      const before = wayOf.get(key);
      if (before === undefined) wayOf.set(key, way);
      else if (before !== way) keys.add(key);
    }
  return keys;
}
