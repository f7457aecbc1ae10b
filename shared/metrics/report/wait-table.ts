import type { ArticleFacts } from '../article-facts';
import { count, order, text, type ReportTable } from './table';

/** Whom an article waits for that nobody in particular is to review. */
export const anyReviewer = 'any reviewer';

/** What waits for whom; see `nextToAct`. */
export function waitTable(articles: readonly ArticleFacts[]): ReportTable {
  const found = new Map<string, { name: string; stage: string; articles: number; words: number }>();
  for (const facts of articles)
    for (const { key, name } of waits(facts)) {
      const own = found.get(key) ?? { name, stage: facts.stage, articles: 0, words: 0 };
      own.articles++;
      own.words += facts.words;
      found.set(key, own);
    }
  const ordered = [...found.entries()].sort(
    ([, a], [, b]) => b.articles - a.articles || order(a.name, b.name),
  );
  return {
    id: 'waiting',
    title: 'What waits for whom',
    note: 'Articles by who is to act next: who is named for it, else any reviewer, who handed in what came back, or who edited last.',
    columns: [text('Person'), text('Stage'), count('Articles'), count('Words')],
    rows: ordered.map(([, { name, stage, articles: number, words }]) => [name, stage, number, words]),
    keys: ordered.map(([key]) => key),
    bar: 2,
  };
}

/** Whom the article waits for, each with the key of their row. */
export function waits({ stage, waitsFor }: ArticleFacts): readonly { key: string; name: string }[] {
  if (stage === 'submitted' && waitsFor.length === 0) return [{ key: ` ${stage}`, name: anyReviewer }];
  return waitsFor.map(({ id, name }) => ({ key: `${id} ${stage}`, name }));
}
