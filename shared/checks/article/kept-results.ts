import type { ParagraphContext, ArticleContext } from '../rule';

let paragraphSlots = 0;
let articleSlots = 0;

/**
 * Makes `compute`, which never gives null or undefined, remember its answer with each paragraph, so that several rules, and a rule after
 * every edit, do the work only once. The checker keeps a paragraph as long as its text stays the same.
 */
export function oncePerParagraph<T extends NonNullable<unknown>>(
  compute: (paragraph: ParagraphContext) => T,
): (paragraph: ParagraphContext) => T {
  const slot = paragraphSlots++;
  return (paragraph) => (paragraph.memo[slot] ??= compute(paragraph)) as T;
}

/** What a paragraph's rules will keep with it, nothing yet: made at its length, for it would grow several times. */
export function emptyMemo(): unknown[] {
  return new Array<unknown>(paragraphSlots);
}

/** A paragraph where it stands in an article. */
export type Placed = ArticleContext['paragraphs'][number];

/** What was found in a paragraph of an article. */
export interface FoundIn<T> {
  readonly found: T;
  /** Which of the article's paragraphs it is, from 0. */
  readonly index: number;
}

/** Is told what comes into an article and what goes out of it, so that nothing need be counted anew after an edit. */
export interface Tally<T> {
  come(found: T): void;
  go(found: T): void;
}

/** What was found in the paragraphs of an article, kept through its edits. */
class FoundInArticle<T extends object, S extends Tally<T> | null> {
  /** In order, of the paragraphs in which something was found. */
  all: readonly FoundIn<T>[] = [];
  /** As they were the last time. */
  private before: readonly Placed[] = [];

  constructor(readonly tally: S) {}

  /** True if {@link renew} would keep nothing of what was found: the article is another one, and to begin anew costs less. */
  isStale(paragraphs: readonly Placed[]): boolean {
    const { before } = this;
    return (
      before.length > 0 && !isSame(before[0], paragraphs[0]) && !isSame(before.at(-1), paragraphs.at(-1))
    );
  }

  /**
   * Looks only at the paragraphs between those at the start and those at the end that are the same as the last time.
   * @param find gives null where nothing is found
   */
  renew(paragraphs: readonly Placed[], find: (paragraph: ParagraphContext) => T | null): void {
    const { before } = this;
    const fewer = Math.min(before.length, paragraphs.length);
    const shift = paragraphs.length - before.length;
    let from = 0;
    while (from < fewer && isSame(paragraphs[from], before[from])) from++;
    let to = paragraphs.length;
    while (to > from && to - shift > from && isSame(paragraphs[to - 1], before[to - 1 - shift])) to--;
    this.before = paragraphs;
    if (from === to && shift === 0) return;
    const all: FoundIn<T>[] = [];
    const behind: FoundIn<T>[] = [];
    for (const each of this.all)
      if (each.index < from) all.push(each);
      else if (each.index < to - shift) this.tally?.go(each.found);
      else behind.push(shift === 0 ? each : { found: each.found, index: each.index + shift });
    for (let index = from; index < to; index++) {
      const found = find(paragraphs[index] as Placed);
      if (found === null) continue;
      this.tally?.come(found);
      all.push({ found, index });
    }
    this.all = behind.length === 0 ? all : all.concat(behind);
  }
}

/** True if two places hold one paragraph. */
function isSame(one: Placed | undefined, other: Placed | undefined): boolean {
  return one?.memo === other?.memo;
}

/** Gives the paragraphs of an article in which `compute` finds something, which is remembered with the paragraph, too. */
export function perParagraph<T extends object>(
  compute: (paragraph: ParagraphContext) => T | null,
): (context: ArticleContext) => readonly FoundIn<T>[] {
  const talliedOf = talliedPerParagraph(compute, () => null);
  return (context) => talliedOf(context).all;
}

/** The same with a tally of what was found, made by `start` for each article. */
export function talliedPerParagraph<T extends object, S extends Tally<T> | null>(
  compute: (paragraph: ParagraphContext) => T | null,
  start: () => S,
): (context: ArticleContext) => { readonly all: readonly FoundIn<T>[]; readonly tally: S } {
  const answer = oncePerParagraph<T | false>((paragraph) => compute(paragraph) ?? false);
  const find = (paragraph: ParagraphContext): T | null => answer(paragraph) || null;
  const slot = articleSlots++;
  return ({ memo, paragraphs }) => {
    let kept = memo[slot] as FoundInArticle<T, S> | undefined;
    if (kept?.isStale(paragraphs) !== false) memo[slot] = kept = new FoundInArticle<T, S>(start());
    kept.renew(paragraphs, find);
    return kept;
  };
}
