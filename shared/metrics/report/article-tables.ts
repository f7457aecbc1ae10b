import { plausible } from '../active-time';
import type { ArticleFacts } from '../article-facts';
import { upperFence } from './sums';
import { count, hours, order, rate, ratio, share, sum, text, type ReportTable } from './table';

export function outstandingTable(articles: readonly ArticleFacts[]): ReportTable {
  const worked = articles.filter(({ began }) => began !== null);
  const edited = upperFence(worked.map(({ ter }) => ratio(ter.edits, ter.words) ?? 0));
  const flagged = upperFence(articles.map(flagsPer100));
  const rows = articles.flatMap((facts) => {
    const hter = ratio(facts.ter.edits, facts.ter.words) ?? 0;
    const reasons: string[] = [];
    if (facts.began !== null && hter > edited) reasons.push('much edited');
    if (flagsPer100(facts) > flagged) reasons.push('many flags');
    if (facts.approverMs !== null && facts.approverMs < plausible.least * facts.words)
      reasons.push('approved faster than one can read');
    if (facts.stage === 'approved' && facts.sentences.changed === 0) reasons.push('approved untouched');
    if (reasons.length === 0) return [];
    return [[facts.path, reasons.join(', '), hter, flagsPer100(facts), facts.stage]];
  });
  rows.sort((a, b) => (b[2] as number) - (a[2] as number) || order(String(a[0]), String(b[0])));
  return {
    id: 'outstanding',
    title: 'Articles that stand out',
    note: `Much edited or flagged: more than the third quartile and one and a half times the distance between the quartiles. Approved faster than one can read: less than ${plausible.least / 1000} seconds a word by who approved it.`,
    columns: [text('Article'), text('Why'), share('HTER'), rate('Flags per 100 words'), text('Stage')],
    rows,
    keys: rows.map(([path]) => String(path)),
  };
}

export function articleTable(articles: readonly ArticleFacts[]): ReportTable {
  const worstFirst = articles
    .map((facts) => ({
      facts,
      left: sum(Object.values(facts.after ?? {})),
      hter: ratio(facts.ter.edits, facts.ter.words),
    }))
    .sort((a, b) => b.left - a.left || (b.hter ?? 0) - (a.hter ?? 0) || order(a.facts.path, b.facts.path));
  return {
    id: 'articles',
    title: 'Articles',
    note: 'The worst first: by flags left, then by HTER.',
    columns: [
      text('Article'),
      text('Stage'),
      count('Words'),
      count('Flags before'),
      count('Flags after'),
      share('Edit rate'),
      share('HTER'),
      hours('Active'),
      count('Sentences'),
      count('Changed'),
    ],
    keys: worstFirst.map(({ facts }) => facts.path),
    rows: worstFirst.map(({ facts, left, hter }) => [
      facts.path,
      facts.stage,
      facts.words,
      facts.before === null ? null : sum(Object.values(facts.before)),
      facts.after === null ? null : left,
      ratio(facts.edited.changed, facts.edited.words),
      hter,
      sum(facts.people.map(({ activeMs }) => activeMs)) / 3_600_000,
      facts.sentences.all,
      facts.sentences.changed,
    ]),
  };
}

function flagsPer100({ after, words }: ArticleFacts): number {
  return words === 0 ? 0 : (sum(Object.values(after ?? {})) / words) * 100;
}
