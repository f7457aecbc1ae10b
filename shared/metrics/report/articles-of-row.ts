import { parseJson } from '../../base/parse-json';
import type { ArticleFacts } from '../article-facts';
import { assignedWeight } from './assigned-table';
import { ratio, sum } from './table';
import { waits } from './wait-table';

/**
 * The articles that a row of a report's table counts, those it counts most in first; `key` is the row's in the table's
 * `keys`. Empty for a table whose rows lead nowhere.
 */
export function articlesOfRow(
  articles: readonly ArticleFacts[],
  table: string,
  key: string,
  kindOf: (rule: string) => string,
): readonly ArticleFacts[] {
  const weigh = weights[table];
  if (weigh === undefined) return [];
  return articles
    .map((facts) => ({ facts, weight: weigh(facts, key, kindOf) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ facts }) => facts);
}

type Weigh = (facts: ArticleFacts, key: string, kindOf: (rule: string) => string) => number;

const weights: Readonly<Partial<Record<string, Weigh>>> = {
  stages: ({ stage }, key) => (stage === key ? 1 : 0),
  waiting: (facts, key) => (waits(facts).some((one) => one.key === key) ? 1 : 0),
  assigned: assignedWeight,
  people: ({ people }, key) => {
    const own = people.find(({ id }) => id === key);
    return own === undefined ? 0 : 1 + own.activeMs;
  },
  days: ({ changes, people }, key) =>
    sum(changes.map(({ day, words }) => (day === key ? 1 + words : 0))) +
    sum(people.map(({ days }) => (days.some(({ day }) => day === key) ? 1 : 0))),
  effort: ({ ter, safeTer, kinds }, key) =>
    key === 'all' ? rate(ter) : key === 'safe' ? rate(safeTer) : (kinds[key as keyof typeof kinds] ?? 0),
  origins: ({ origins }, key) => origins[key] ?? 0,
  flags: (facts, key) => flagsOf(facts, (rule) => rule === key),
  'flag-kinds': (facts, key, kindOf) => flagsOf(facts, (rule) => kindOf(rule) === key),
  rules: (facts, key) => facts.dismissed[key]?.all ?? 0,
  lengths: ({ lengths }, key) => lengths[key]?.ms ?? 0,
  agreement: ({ esa }, key) => bothRated(esa, key),
  outstanding: isPath,
  articles: isPath,
};

/** How many sentences of the article both raters of a pair scored. */
function bothRated(esa: ArticleFacts['esa'], key: string): number {
  const sentencesOf = (rater: unknown): Set<string> =>
    new Set(esa.filter((one) => one.rater === rater).map(({ side, at }) => `${side} ${at}`));
  const read = parseJson(key);
  const [one, other] = read.ok && Array.isArray(read.value) ? (read.value as readonly unknown[]) : [];
  const theirs = sentencesOf(other);
  return [...sentencesOf(one)].filter((at) => theirs.has(at)).length;
}

function isPath({ path }: ArticleFacts, key: string): number {
  return path === key ? 1 : 0;
}

function rate({ edits, words }: ArticleFacts['ter']): number {
  return ratio(edits, words) ?? 0;
}

/** Flags left weigh most: an article in which they are gone is behind the bar, too, as part of "before". */
function flagsOf({ before, after }: ArticleFacts, isMeant: (rule: string) => boolean): number {
  if (before === null || after === null) return 0;
  const count = (counts: Readonly<Record<string, number>>): number =>
    sum(Object.entries(counts).map(([rule, number]) => (isMeant(rule) ? number : 0)));
  return count(after) + count(before) / 1_000_000;
}
