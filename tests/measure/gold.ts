import { loadSpeller } from '../../main/host/load-speller';
import { createChecker } from '../../shared/checks/create-checker';
import type { Flag } from '../../shared/checks/rule';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import { countWords } from '../../shared/text/count-words';
import { goldSets, type GoldSet, type GoldText, type Mark } from './gold-sets';
import { percent, type Row, type Table } from './table';

/** Which kinds of marks a flag may answer to, by its category: the table in the gold's README. */
const answers: Readonly<Record<string, string>> = {
  spacing: 'spacing punctuation glued hyphen number pairs residue',
  punctuation: 'punctuation spacing glued pairs residue number hyphen',
  pairs: 'pairs punctuation',
  casing: 'casing name',
  hyphenation: 'hyphen spacing punctuation',
  numbers: 'number spacing punctuation',
  repetition: 'repetition',
  residue: 'residue punctuation spacing name number',
  sentence: 'fragment truncated splice runon glued punctuation missing-word',
  grammar: 'agreement article wordform preposition tense missing-word reference negation',
  spelling: 'wordform wrong-word name spacing',
  wording: 'wrong-word style preposition wordform name repetition',
  terms: 'wrong-word name style casing',
  consistency: 'name casing hyphen number punctuation pairs repetition wordform reference tense',
  bilingual:
    'number punctuation residue wrong-word name pairs omission addition negation truncated reference tense',
};
const kindsOf = new Map(
  Object.entries(answers).map(([category, kinds]) => [category, new Set(kinds.split(' '))]),
);

/** Characters by which a flag may miss a mark and still be at it. */
const slack = 2;

interface Read extends GoldText {
  readonly flags: readonly Flag[];
}

function near(flag: { readonly start: number; readonly end: number }, start: number, end: number): boolean {
  return flag.start < end + slack && flag.end > start - slack;
}

function isFound(mark: Mark, flags: readonly Flag[]): boolean {
  return flags.some(
    (flag) => near(flag, mark.start, mark.end) && kindsOf.get(flag.category)?.has(mark.kind) === true,
  );
}

async function read(set: GoldSet, withSource: boolean): Promise<Read[]> {
  const tagger = await loadWinkTagger();
  const speller = await loadSpeller('en');
  return set.texts.map((each) => {
    const checker = createChecker({
      language: 'en',
      sourceLanguage: each.sourceLanguage,
      tagger,
      ...(speller && { speller }),
    });
    const source = withSource && each.source !== undefined ? { source: each.source } : {};
    const { flags } = checker.check({ text: each.text, ...source });
    return { ...each, flags: flags.filter((flag) => flag.end <= each.end && flag.start >= each.start) };
  });
}

function sharesBy(texts: readonly Read[], keyOf: (mark: Mark) => string): Row[] {
  const rows = new Map<string, { all: number; hit: number }>();
  for (const { marks, flags } of texts)
    for (const mark of marks) {
      if (!mark.must) continue;
      const row = rows.get(keyOf(mark)) ?? { all: 0, hit: 0 };
      row.all++;
      if (isFound(mark, flags)) row.hit++;
      rows.set(keyOf(mark), row);
    }
  return [...rows]
    .sort((a, b) => b[1].all - a[1].all)
    .map(([name, { all, hit }]) => ({ name, figures: { marks: all, hit, found: percent(hit, all) } }));
}

function noise(texts: readonly Read[]): Row[] {
  const words = texts.reduce((sum, { text, start, end }) => sum + countWords(text.slice(start, end)), 0);
  const stray = texts.flatMap(({ marks, flags }) =>
    flags.filter((flag) => !marks.some((mark) => near(flag, mark.start, mark.end))),
  );
  const grave = stray.filter(({ severity }) => severity !== 'info');
  const sound = texts.flatMap(({ sound, flags }) =>
    sound.filter((place) =>
      flags.some((flag) => flag.severity !== 'info' && flag.start < place.end && flag.end > place.start),
    ),
  );
  const rate = (count: number): string => ((1000 * count) / words).toFixed(2);
  return [
    {
      name: 'flags on no mark',
      figures: { hit: stray.length, found: `${rate(stray.length)} per 1,000 words` },
    },
    {
      name: 'errors and warnings on no mark',
      figures: { hit: grave.length, found: `${rate(grave.length)} per 1,000 words` },
    },
    {
      name: 'sound places flagged as error or warning',
      figures: { marks: texts.reduce((sum, each) => sum + each.sound.length, 0), hit: sound.length },
    },
  ];
}

/** A place with its surroundings, to be read. */
function shown(text: string, start: number, end: number): string {
  const piece = `${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}`;
  return piece.replaceAll('\n', '⏎');
}

function listed(texts: readonly Read[], what: string): Row[] {
  return texts.flatMap(({ name, text, marks, flags }): Row[] => {
    if (what === 'missed')
      return marks
        .filter((mark) => mark.must && !isFound(mark, flags))
        .map((mark) => ({
          name: `${name}:${mark.start} ${mark.level}/${mark.kind}${mark.needsSource ? ' (source)' : ''} ${shown(text, mark.start, mark.end)} → ${mark.fix ?? '–'}`,
          figures: {},
        }));
    return flags
      .filter((flag) => !marks.some((mark) => near(flag, mark.start, mark.end)))
      .map((flag) => ({
        name: `${name}:${flag.start} ${flag.rule} (${flag.severity}) ${shown(text, flag.start, flag.end)}`,
        figures: {},
      }));
  });
}

/**
 * How much of what careful editors marked is answered by a flag that is about it, by level and kind, and how many flags answer to
 * nothing. `npm run measure gold missed` (or `stray`) lists the marks not found (the flags on no mark) to be read.
 * @param lists what to list: `missed`, `stray`
 */
export async function goldTables(lists: readonly string[]): Promise<Table[]> {
  const tables: Table[] = [];
  for (const set of goldSets())
    for (const withSource of [false, true]) {
      const texts = await read(set, withSource);
      const how = `${set.name}, ${withSource ? 'beside the source' : 'without the source'}`;
      tables.push({
        title: `What editors marked as not publishable: ${how}`,
        rows: [
          ...sharesBy(texts, () => 'all'),
          ...sharesBy(texts, ({ level }) => level),
          ...sharesBy(texts, ({ level, kind }) => `  ${level}: ${kind}`),
          ...noise(texts),
        ],
      });
      for (const what of lists) tables.push({ title: `${what}: ${how}`, rows: listed(texts, what) });
    }
  return tables;
}
