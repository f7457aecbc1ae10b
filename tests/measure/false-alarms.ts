import { createChecker } from '../../shared/checks/create-checker';
import type { Flag } from '../../shared/checks/rule';
import type { Speller } from '../../shared/checks/speller';
import type { Tagger } from '../../shared/checks/tagger';
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
  ];
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
