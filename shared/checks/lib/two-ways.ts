import type { ArticleContext } from '../rule';

/** A form of writing something, at a place of the article. */
export interface Form {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The same for all ways to write it. */
  readonly key: string;
  /** The way it is written: forms of one key that differ in this clash. */
  readonly way: string;
}

export interface Clash {
  readonly form: Form;
  /** The way most of the article has it. */
  readonly usual: Form;
}

/** Forms that most of the article writes another way; of two ways as frequent as one another, the first one counts as usual. */
export function clashes(forms: readonly Form[]): Clash[] {
  const byKey = new Map<string, Map<string, Form[]>>();
  for (const form of forms) {
    const ways = byKey.get(form.key) ?? new Map<string, Form[]>();
    byKey.set(form.key, ways);
    ways.set(form.way, [...(ways.get(form.way) ?? []), form]);
  }
  return [...byKey.values()].flatMap((ways) => {
    const [usual, ...others] = [...ways.values()].sort((a, b) => b.length - a.length);
    const [first] = usual ?? [];
    return first ? others.flat().map((form) => ({ form, usual: first })) : [];
  });
}

/** The forms of every paragraph, in offsets of the article. */
export function gathered(context: ArticleContext, found: readonly (readonly Form[])[]): Form[] {
  return found.flatMap((forms, index) => {
    const by = context.paragraphs[index]?.start ?? 0;
    return forms.map((form) => ({ ...form, start: form.start + by, end: form.end + by }));
  });
}
