import { createChecker } from '../../shared/checks/create-checker';
import type { Flag } from '../../shared/checks/rule';
import type { Speller } from '../../shared/checks/speller';
import type { Tagger } from '../../shared/checks/tagger';
import { countWords } from '../../shared/text/count-words';
import { readRows } from './data';
import type { Row, Table } from './table';

interface Clean {
  readonly refs: Readonly<Record<string, readonly string[]>>;
}

export interface CleanFlags {
  readonly words: number;
  readonly flags: readonly Flag[];
}

/** Flags with the default settings on clean human translations, nothing filtered: each is most likely a false alarm. */
export function flagsOnCleanText(tagger?: Tagger, speller?: Speller): CleanFlags {
  const checker = createChecker({ language: 'en', ...(tagger && { tagger }), ...(speller && { speller }) });
  const flags: Flag[] = [];
  let words = 0;
  for (const row of readRows<Clean>('clean/wmt22_zhen'))
    for (const lines of Object.values(row.refs)) {
      const text = lines.join('\n');
      words += text.split(/\s+/).filter((word) => word !== '').length;
      flags.push(...checker.check({ text }).flags);
    }
  return { words, flags };
}

/** Flags per 1,000 words of clean text, by severity and by rule: with the tagger as the app checks, and without it, as a bare check does. */
export function falseAlarmTables(tagger: Tagger, speller?: Speller): Table[] {
  return [
    falseAlarmTable('as in the app, with the tagger', flagsOnCleanText(tagger, speller)),
    falseAlarmTable('without the tagger', flagsOnCleanText()),
    otherLanguagesTable(),
  ];
}

/** Flags on clean sentences of people in other languages, as a bare check gives them. */
function otherLanguagesTable(): Table {
  const rows = ['de', 'fr', 'es', 'zh', 'ja'].map((language): Row => {
    const checker = createChecker({ language });
    const texts = readRows<{ readonly text: string }>(`clean/ud_${language}`).map(({ text }) => text);
    const words = texts.reduce((sum, text) => sum + countWords(text), 0);
    const flags = texts.flatMap((text) => checker.check({ text }).flags);
    const rate = (count: number): string => ((1000 * count) / words).toFixed(3);
    const grave = flags.filter(({ severity }) => severity !== 'info').length;
    return { name: language, figures: { words, grave: rate(grave), all: rate(flags.length) } };
  });
  return { title: 'Flags per 1,000 words of clean human sentences in other languages', rows };
}

function falseAlarmTable(how: string, { words, flags }: CleanFlags): Table {
  const rate = (count: number): string => ((1000 * count) / words).toFixed(3);
  const grave = flags.filter((flag) => flag.severity !== 'info').length;
  const rules = [...new Set(flags.map((flag) => flag.rule))].map((rule): Row & { readonly count: number } => {
    const count = flags.filter((flag) => flag.rule === rule).length;
    return { name: rule, count, figures: { flags: count, 'per 1,000 words': rate(count) } };
  });
  return {
    title: `Flags on clean human translations, ${how} (${words} words)`,
    rows: [
      { name: 'errors and warnings', figures: { flags: grave, 'per 1,000 words': rate(grave) } },
      { name: 'all severities', figures: { flags: flags.length, 'per 1,000 words': rate(flags.length) } },
      ...rules.sort((a, b) => b.count - a.count),
    ],
    notes: ['unfiltered: a flag that is in truth a defect of the translation counts as a false alarm'],
  };
}
