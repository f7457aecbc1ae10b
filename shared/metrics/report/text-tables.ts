import type { ArticleFacts } from '../article-facts';
import { addCounts, ranked } from './sums';
import { count, order, ratio, share, sum, text, type ReportTable } from './table';

export function effortTable(articles: readonly ArticleFacts[]): ReportTable {
  const edits = sum(articles.map(({ ter }) => ter.edits));
  const words = sum(articles.map(({ ter }) => ter.words));
  const safe = sum(articles.map(({ safeTer }) => safeTer.edits));
  const kind = (name: keyof ArticleFacts['kinds']): number => sum(articles.map(({ kinds }) => kinds[name]));
  return {
    id: 'effort',
    title: 'How much was edited (HTER)',
    note: 'Edits as TER counts them, over the words of the present texts. Capitals, which TER does not count, stand apart.',
    columns: [text('Kind'), count('Edits'), share('A word')],
    rows: [
      ['all edits', edits, ratio(edits, words)],
      ['of these by safe fixes alone', safe, ratio(safe, words)],
      ['words', kind('words'), ratio(kind('words'), words)],
      ['punctuation', kind('punctuation'), ratio(kind('punctuation'), words)],
      ['order', kind('order'), ratio(kind('order'), words)],
      ['capitals (apart)', kind('letterCase'), ratio(kind('letterCase'), words)],
    ],
    keys: ['all', 'safe', 'words', 'punctuation', 'order', 'letterCase'],
    bar: 1,
  };
}

export function originTable(articles: readonly ArticleFacts[]): ReportTable {
  const found = addCounts(articles.map(({ origins }) => origins));
  const words = sum(articles.map((facts) => facts.words));
  return {
    id: 'origins',
    title: 'Where new words came from',
    note: 'Words of the present texts that are not the machine’s: typed, from fixes, put back, or from a suggestion that somebody took.',
    columns: [text('Origin'), count('Words'), share('Of all words')],
    rows: ranked(found).map(([origin, number]) => [origin, number, ratio(number, words)]),
    keys: ranked(found).map(([origin]) => origin),
    bar: 1,
  };
}

export function flagTable(articles: readonly ArticleFacts[]): ReportTable {
  return {
    id: 'flags',
    title: 'Flags by rule, before and after',
    note: 'Flags of the machine translations and of the present texts; dismissed ones are not counted after.',
    ...flagColumns(
      'Rule',
      beforeAndAfter(articles, (rule) => rule),
    ),
  };
}

/** The same by kind; `kindOf` gives the category of a rule. */
export function flagKindTable(
  articles: readonly ArticleFacts[],
  kindOf: (rule: string) => string,
): ReportTable {
  return {
    id: 'flag-kinds',
    title: 'Flags by kind, before and after',
    note: 'The same flags by the category of their rules.',
    ...flagColumns('Kind', beforeAndAfter(articles, kindOf)),
  };
}

function flagColumns(
  first: string,
  rows: readonly [string, number, number][],
): Pick<ReportTable, 'columns' | 'rows' | 'keys' | 'bar'> {
  return {
    columns: [text(first), count('Before'), count('After')],
    rows,
    keys: rows.map(([name]) => name),
    bar: 1,
  };
}

/** Flags of checked articles by what `nameOf` makes of their rules, the most frequent before first. */
function beforeAndAfter(
  articles: readonly ArticleFacts[],
  nameOf: (rule: string) => string,
): [string, number, number][] {
  const checked = articles.filter(({ before, after }) => before !== null && after !== null);
  const found = new Map<string, [string, number, number]>();
  const add = (counts: ReadonlyMap<string, number>, column: 1 | 2): void => {
    for (const [rule, number] of counts) {
      const name = nameOf(rule);
      const row = found.get(name) ?? [name, 0, 0];
      row[column] += number;
      found.set(name, row);
    }
  };
  add(addCounts(checked.map((facts) => facts.before ?? {})), 1);
  add(addCounts(checked.map((facts) => facts.after ?? {})), 2);
  return [...found.values()].sort((a, b) => b[1] - a[1] || order(a[0], b[0]));
}

/** From so many dismissals on a rule is called noisy, and from this share of them among flags that were answered. */
export const noisy = { least: 3, share: 0.75 } as const;

export function ruleTable(articles: readonly ArticleFacts[]): ReportTable {
  const found = new Map<string, { gone: number; dismissed: number; reasoned: number; left: number }>();
  for (const { before, after, dismissed } of articles) {
    if (before === null || after === null) continue;
    for (const rule of new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(dismissed)])) {
      const own = found.get(rule) ?? { gone: 0, dismissed: 0, reasoned: 0, left: 0 };
      const { all = 0, reasoned = 0 } = dismissed[rule] ?? {};
      const left = after[rule] ?? 0;
      own.gone += Math.max(0, (before[rule] ?? 0) - left - all);
      own.dismissed += all;
      own.reasoned += reasoned;
      own.left += left;
      found.set(rule, own);
    }
  }
  const answered = ({ gone, dismissed }: { gone: number; dismissed: number }): number => gone + dismissed;
  const ordered = [...found.entries()].sort(
    ([a, one], [b, other]) =>
      other.dismissed - one.dismissed || answered(other) - answered(one) || order(a, b),
  );
  return {
    id: 'rules',
    title: 'Rules as they were used',
    note: `What became of each rule’s flags. Precision from use: those mended, of those mended or dismissed. A rule dismissed at least ${noisy.least} times, and ${noisy.share * 100} % of the time, might be made quieter.`,
    columns: [
      text('Rule'),
      count('Mended'),
      count('Dismissed'),
      count('With a reason'),
      count('Left'),
      share('Precision from use'),
      text('Suggestion'),
    ],
    keys: ordered.map(([rule]) => rule),
    rows: ordered.map(([rule, own]) => {
      const precision = answered(own) === 0 ? null : own.gone / answered(own);
      const loud = own.dismissed >= noisy.least && own.dismissed >= noisy.share * answered(own);
      const advice = loud ? `dismissed ${own.dismissed} of ${answered(own)} times: make it quieter?` : '';
      return [rule, own.gone, own.dismissed, own.reasoned, own.left, precision, advice];
    }),
    bar: 2,
  };
}
