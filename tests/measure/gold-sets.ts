import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readData, readRows } from './data';

/** A place that an editor marked, in offsets of the text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly level: string;
  readonly must: boolean;
  readonly needsSource: boolean;
  /** What the editor would write; absent where the mark gives none or the set keeps no text. */
  readonly fix?: string | null;
}

export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly source?: string;
  readonly sourceLanguage: string;
  /** The stretch of `text` that was read. */
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
  /** Places that look wrong to a naive rule and are right. */
  readonly sound: readonly { readonly start: number; readonly end: number }[];
}

export interface GoldSet {
  readonly name: string;
  readonly texts: readonly GoldText[];
}

interface MarkRow {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly level: string;
  readonly must: boolean;
  readonly needs_source: boolean;
  readonly fix?: string | null;
}

const markOf = ({ needs_source: needsSource, ...row }: MarkRow): Mark => ({ ...row, needsSource });

/** The sets at hand: the gold, and articles that were marked before any rule was tried on them, kept here as offsets alone. */
export function goldSets(): GoldSet[] {
  return [gold(), fresh()].filter(({ texts }) => texts.length > 0);
}

function gold(): GoldSet {
  const marks = readRows<MarkRow>('gold/marks');
  const sound = readRows<{ file: string; start: number; end: number }>('gold/sound');
  const names = [...new Set(marks.map(({ file }) => file))].sort();
  return {
    name: 'gold',
    texts: names.map((name) => {
      const text = readData(`gold/texts/${name}.txt`) ?? '';
      const sourceLanguage = readData(`gold/texts/${name}.ja.txt`) === undefined ? 'zh' : 'ja';
      const source = readData(`gold/texts/${name}.${sourceLanguage}.txt`);
      return {
        name,
        text,
        ...(source !== undefined && { source }),
        sourceLanguage,
        start: 0,
        end: text.length,
        marks: marks.filter(({ file }) => file === name).map(markOf),
        sound: sound.filter(({ file }) => file === name),
      };
    }),
  };
}

interface FreshText {
  /** In `articles` of the data. */
  readonly from: string;
  readonly sourceLanguage: string;
  /** The document in `articles/wmt23_zhen_docs` that is its source; absent where there is none at hand. */
  readonly sourceDocument?: string;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly (Omit<MarkRow, 'file' | 'fix'> & { readonly file?: string })[];
}

const freshFile = path.join(import.meta.dirname, 'fresh-marks.json');

function fresh(): GoldSet {
  const kept = existsSync(freshFile) ? (JSON.parse(readFileSync(freshFile, 'utf8')) as FreshText[]) : [];
  return {
    name: 'fresh articles',
    texts: kept.flatMap(({ from, sourceLanguage, start, end, marks }) => {
      const text = readData(from);
      if (text === undefined) return [];
      return [
        {
          name: from.replace(/^articles\/(\d+).*/, '$1'),
          text,
          sourceLanguage,
          start,
          end,
          marks: marks.map((mark) => markOf({ file: from, ...mark })),
          sound: [],
        },
      ];
    }),
  };
}
