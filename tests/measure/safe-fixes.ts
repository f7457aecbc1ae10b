import { readFileSync } from 'node:fs';
import path from 'node:path';
import { shortHash } from '../../shared/base/hash';
import type { Flag } from '../../shared/checks/rule';
import { readRows } from './data';
import { checkerFor } from './run-case';
import { percent, type Row, type Table } from './table';

interface Translated {
  readonly refs: Readonly<Record<string, readonly string[]>>;
}

interface Referenced {
  readonly reference: readonly string[];
}

interface Offered {
  readonly key: string;
  /** The place with a little around it, and what the fix makes of it; to be read, never to be kept. */
  readonly shown: string;
}

/** Clean human texts by language; the English ones are whole documents, the others sentences. */
function cleanTexts(): Readonly<Record<string, readonly string[]>> {
  const lines = (rows: readonly (readonly string[])[]): string[] => rows.map((row) => row.join('\n'));
  const english = [
    ...readRows<Translated>('clean/wmt22_zhen').flatMap((row) => lines(Object.values(row.refs))),
    ...lines(readRows<Referenced>('clean/wmt_xen_references').map((row) => row.reference)),
  ];
  const others = ['de', 'fr', 'es', 'zh', 'ja'].map((language) => [
    language,
    readRows<{ readonly text: string }>(`clean/ud_${language}`).map((row) => row.text),
  ]);
  return { en: english, ...(Object.fromEntries(others) as Record<string, string[]>) };
}

/** Verdicts of a person who read each fix in its place, by the hash of place and fix: the texts themselves are not ours to keep. */
const judged = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'judged-safe-fixes.json'), 'utf8'),
) as Readonly<Record<string, 'right' | 'wrong'>>;

/** In code units, of either side: what a fix was judged by. */
const around = 24;

function offeredBy(flag: Flag, text: string, language: string): Offered | null {
  const fix = flag.fixes[0];
  if (!fix?.safe) return null;
  const [before, found, after] = [
    text.slice(Math.max(0, flag.start - around), flag.start),
    text.slice(flag.start, flag.end),
    text.slice(flag.end, flag.end + around),
  ];
  const edits = fix.edits.map((edit) => [edit.start - flag.start, edit.end - flag.start, edit.text]);
  return {
    key: shortHash(JSON.stringify([language, flag.rule, before, found, after, edits])),
    shown: JSON.stringify([flag.rule, `${before}⟦${found}⟧${after}`, edits]),
  };
}

/** How many words a text has, in any script. */
function wordsIn(text: string, language: string): number {
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (isWordLike) count++;
  return count;
}

/** Safe fixes offered on clean text, by language, and how many of them are wrong; those that nobody judged yet are listed. */
export async function safeFixTables(): Promise<Table[]> {
  const rows: Row[] = [];
  const notes: string[] = [];
  for (const [language, texts] of Object.entries(cleanTexts())) {
    const checker = await checkerFor(language);
    let words = 0;
    const offered: Offered[] = [];
    for (const text of texts) {
      words += wordsIn(text, language);
      for (const flag of checker.check({ text }).flags) {
        const each = offeredBy(flag, text, language);
        if (each) offered.push(each);
      }
    }
    const wrong = offered.filter(({ key }) => judged[key] === 'wrong').length;
    const open = offered.filter(({ key }) => judged[key] === undefined);
    notes.push(...open.map(({ key, shown }) => `not judged, ${language}: ${key} ${shown}`));
    rows.push({
      name: language,
      figures: {
        words,
        offered: offered.length,
        'per 1,000 words': ((1000 * offered.length) / Math.max(1, words)).toFixed(3),
        wrong,
        'share wrong': percent(wrong, offered.length),
        'not judged': open.length,
      },
    });
  }
  return [{ title: 'Safe fixes offered on clean human text', rows, notes }];
}
