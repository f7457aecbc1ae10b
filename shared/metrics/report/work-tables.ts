import { plausible } from '../active-time';
import { lengthBand, lengthBands, type ArticleFacts, type PersonDay } from '../article-facts';
import { timeOfPeople } from '../time-of-people';
import { stageNames } from './stages';
import { addPaces, perHour } from './sums';
import { count, hours, order, ratio, seconds, share, sum, text, type ReportTable } from './table';

export function stageTable(articles: readonly ArticleFacts[]): ReportTable {
  const rows = stageNames.map((stage) => {
    const own = articles.filter((facts) => facts.stage === stage);
    return [stage, own.length, sum(own.map(({ words }) => words))];
  });
  return {
    id: 'stages',
    title: 'Stages',
    note: 'Where the articles stand now.',
    columns: [text('Stage'), count('Articles'), count('Words')],
    rows,
    keys: stageNames,
    bar: 1,
  };
}

export function peopleTable(articles: readonly ArticleFacts[]): ReportTable {
  const people = new Map<string, { name: string; facts: ArticleFacts['people']; words: number }>();
  for (const { people: all, ter } of articles)
    for (const facts of all) {
      const own = people.get(facts.id) ?? { name: facts.name, facts: [], words: 0 };
      own.facts.push(facts);
      if (facts.changes > 0) own.words += ter.words;
      people.set(facts.id, own);
    }
  return {
    id: 'people',
    title: 'Who did what, and how fast',
    note: `Active time leaves out breaks of more than two minutes. Words an hour leave out sentences done in less than ${plausible.least / 1000} or more than ${plausible.most / 1000} seconds a word.`,
    columns: [
      text('Person'),
      count('Articles'),
      hours('Active'),
      count('Changes'),
      count('Verdicts'),
      share('HTER'),
      count('Words an hour'),
      count('Sentences'),
      count('Outliers left out'),
    ],
    keys: [...people.keys()].sort(order),
    rows: [...people.entries()]
      .sort(([a], [b]) => order(a, b))
      .map(([id, { name, facts, words }]) => {
        const pace = addPaces(facts.map((each) => each.pace));
        return [
          `${name} (${id})`,
          facts.length,
          timeOfPeople(facts) / 3_600_000,
          sum(facts.map(({ changes }) => changes)),
          sum(facts.map(({ verdicts }) => verdicts)),
          ratio(sum(facts.map(({ edits }) => edits)), words),
          perHour(pace),
          pace.sentences,
          pace.outliers,
        ];
      }),
    bar: 2,
  };
}

/** The newest day first. */
export function dayTable(articles: readonly ArticleFacts[]): ReportTable {
  const found = new Map<string, WorkOfDay>();
  const at = (day: string): WorkOfDay => {
    const own = found.get(day) ?? { articles: 0, changes: 0, words: 0, people: [], verdicts: 0 };
    found.set(day, own);
    return own;
  };
  for (const { changes, people } of articles) {
    for (const each of changes) {
      const own = at(each.day);
      own.changes += each.changes;
      own.words += each.words;
    }
    const worked = new Set(changes.map(({ day }) => day));
    for (const { id, days } of people)
      for (const each of days) {
        const own = at(each.day);
        own.people.push({ id, days: [each] });
        own.verdicts += each.verdicts;
        worked.add(each.day);
      }
    for (const day of worked) at(day).articles++;
  }
  const all = sum(articles.map(({ edited }) => edited.words));
  const newest = [...found].sort(([a], [b]) => order(b, a));
  return {
    id: 'days',
    title: 'Work day by day',
    note: 'Each change counts on the day on which it was last worked at, so that all days together are the whole. Shares are of the words of the articles that were changed, submitted or approved.',
    columns: [
      text('Day'),
      count('Articles'),
      count('Changes'),
      count('Words edited'),
      share('Share edited'),
      hours('Active'),
      count('Verdicts'),
    ],
    rows: newest.map(([day, own]) => [
      day,
      own.articles,
      own.changes,
      own.words,
      ratio(own.words, all),
      timeOfPeople(own.people) / 3_600_000,
      own.verdicts,
    ]),
    keys: newest.map(([day]) => day),
    bar: 3,
  };
}

interface WorkOfDay {
  articles: number;
  changes: number;
  words: number;
  people: { readonly id: string; readonly days: readonly PersonDay[] }[];
  verdicts: number;
}

export function lengthTable(articles: readonly ArticleFacts[]): ReportTable {
  const rows = lengthBands.flatMap((from) => {
    const band = lengthBand(from);
    const pace = addPaces(articles.flatMap(({ lengths }) => lengths[band] ?? []));
    return pace.sentences === 0
      ? []
      : [
          [
            band,
            pace.sentences,
            pace.outliers,
            pace.words === 0 ? null : pace.ms / pace.words / 1000,
            ratio(pace.ms / 1000, pace.sentences - pace.outliers),
          ],
        ];
  });
  return {
    id: 'lengths',
    title: 'Time by length of sentence',
    note: 'Active time at sentences somebody spent time on, outliers left out.',
    columns: [
      text('Words'),
      count('Sentences'),
      count('Outliers left out'),
      seconds('Seconds a word'),
      seconds('Seconds a sentence'),
    ],
    rows,
    keys: rows.map(([band]) => String(band)),
    bar: 3,
  };
}
