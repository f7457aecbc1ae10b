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
  return [
    gold(),
    markedSet('fresh articles', 'fresh-marks.json', 'f'),
    markedSet('articles marked later', 'later-marks.json', 'l'),
    markedSet('articles marked last', 'last-marks.json', 'm'),
    markedSet('articles marked newest', 'newest-marks.json', 'n'),
    markedSet('articles marked unseen', 'unseen-marks.json', 'u'),
    ...ownMarks().map((file) => markedSet(path.basename(file), path.resolve(file), 'o')),
  ].filter(({ texts }) => texts.length > 0);
}

/** Files of marks that are kept elsewhere, in the same form: what EMEND_MARKS names, separated as in PATH. */
function ownMarks(): string[] {
  return (process.env['EMEND_MARKS'] ?? '').split(path.delimiter).filter((file) => file !== '');
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
  readonly doc: string;
  readonly system: string;
  readonly sourceLanguage: string;
  /** The stretch that was read. */
  readonly end: number;
  readonly marks: readonly FreshMark[];
}

/** Start, end, kind, level; `!` for what must be corrected; `s` where only the source shows it. */
type FreshMark = readonly [number, number, string, string, string];

interface ArticleRow {
  readonly file: string;
  readonly doc_id: string;
  readonly system: string;
  readonly src?: readonly string[];
}

interface DocumentRow {
  readonly doc_id: string;
  readonly starts_paragraph: readonly boolean[];
  readonly src: readonly string[];
  readonly mt: Readonly<Record<string, readonly string[]>>;
}

function markedSet(setName: string, fileName: string, prefix: string): GoldSet {
  const file = path.resolve(import.meta.dirname, fileName);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FreshText[]) : [];
  if (kept.length === 0) return { name: setName, texts: [] };
  const articles = readRows<ArticleRow>('articles/index');
  const documents = readRows<DocumentRow>('articles/wmt23_zhen_docs');
  return {
    name: setName,
    texts: kept.flatMap(({ doc, system, sourceLanguage, end, marks }, index) => {
      const found = articleOf(articles, doc, system) ?? documentOf(documents, doc, system);
      if (found === null) return [];
      const name = `${prefix}${String(index + 1).padStart(2, '0')}`;
      const read = { name, sourceLanguage, start: 0, end, sound: [] };
      return [{ ...read, text: found.text, source: found.source, marks: marks.map(freshMark) }];
    }),
  };
}

function freshMark([start, end, kind, level, signs]: FreshMark): Mark {
  return { start, end, kind, level, must: signs.includes('!'), needsSource: signs.includes('s') };
}

interface WithSource {
  readonly text: string;
  readonly source: string;
}

function articleOf(rows: readonly ArticleRow[], doc: string, system: string): WithSource | null {
  const row = rows.find((each) => each.doc_id === doc && each.system === system);
  const text = row && readData(`articles/${row.file.replace(/^.*\//, '')}`);
  return text === undefined ? null : { text, source: (row?.src ?? []).join('\n') };
}

function documentOf(rows: readonly DocumentRow[], doc: string, system: string): WithSource | null {
  const row = rows.find((each) => each.doc_id === doc);
  const lines = row?.mt[system];
  if (row === undefined || lines === undefined) return null;
  const join = (parts: readonly string[], between: string): string =>
    parts
      .map((part, at) => (at === 0 ? part : (row.starts_paragraph[at] ? '\n\n' : between) + part))
      .join('');
  return { text: join(lines, ' '), source: join(row.src, '') };
}
