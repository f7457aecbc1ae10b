import type { Range } from '../base/range';
import { fail, failure, ok, said, type Failure, type Result } from '../base/result';
import { parseJson } from '../base/parse-json';
import { segment, type Segmentation } from '../text/segment';
import type { SetBoundary } from '../text/segmentation/by-hand';
import type { EsaRow } from './esa-csv';
import { raterOf, rate, type EsaRating, type EsaSide, type RatedSpan } from './esa';
import type { EventBody } from './events';

/** What the systems of a table are called that Emend writes: the machine translation, and the text as it was edited. */
const esaSystems = { mt: 'mt', target: 'edited' } as const satisfies Record<EsaSide, string>;

/** An article whose ratings are written or taken in. */
export interface EsaArticle {
  readonly path: string;
  readonly mt: string;
  readonly text: string;
  readonly language: string;
  readonly sourceLanguage: string;
  readonly segmentation?: Segmentation | null;
  /** What people decided of its sentences. */
  readonly boundaries?: readonly SetBoundary[];
}

/** A row as it goes out, and its number in the table it came from; null for a rating that was made here. */
export interface OutgoingRow {
  readonly number: number | null;
  readonly row: EsaRow;
}

/**
 * The ratings of an article as rows, by the place of their sentences; a row that came from a table is as it was. `seconds` gives an ISO
 * 8601 time in seconds since 1970.
 */
export function esaRows(
  article: EsaArticle,
  ratings: readonly EsaRating[],
  seconds: (time: string) => number,
): OutgoingRow[] {
  const items = { mt: numbersOf(article.mt, article), target: numbersOf(article.text, article) };
  const sorted = [...ratings].sort(
    (a, b) => order(a.side, b.side) || a.start - b.start || order(raterOf(a), raterOf(b)),
  );
  return sorted.map((rating): OutgoingRow => {
    const { row, side, start, score } = rating;
    const spans = rating.spans.map(spanOfTable);
    if (row !== null) {
      const { number, kind: type, ...rest } = row;
      return { number, row: { ...rest, type, score, spans } };
    }
    const made: EsaRow = {
      rater: raterOf(rating),
      system: esaSystems[side],
      item: String(items[side].get(start) ?? 0),
      type: 'TGT',
      sourceLanguage: threeLetters(article.sourceLanguage),
      targetLanguage: threeLetters(article.language),
      score,
      document: article.path,
      whole: false,
      spans: spans.map((span) => ({ ...span, category: span.category ?? null })),
      began: String(seconds(rating.began ?? rating.time)),
      ended: String(seconds(rating.time)),
    };
    return { number: null, row: made };
  });
}

/** The rows of all articles in the order of the table they came from; those made here come last. */
export function inTableOrder(rows: readonly OutgoingRow[]): EsaRow[] {
  const from = (at: number | null): number => at ?? Infinity;
  const sorted = [...rows].sort((a, b) => (a.number === b.number ? 0 : from(a.number) - from(b.number)));
  return sorted.map(({ row }) => row);
}

/** What rows of a table come to in one article. */
export interface PlacedRatings {
  readonly bodies: EventBody[];
  /** Rows that are there already, so that a table may be taken in twice. */
  readonly known: number;
  readonly problems: Failure[];
}

/** Rows with the number each has in its table, from 0, and the segment’s words where a file of them was given. */
export interface NumberedRow {
  readonly number: number;
  readonly row: EsaRow;
  readonly words?: string;
}

/**
 * Rows of this article as ratings of its sentences. A row names its segment by the words of it, where they are known, else by
 * the sentence’s number (from 1). Rows of the system `edited` are about the present text, all others about the machine translation.
 */
export function ratingsOf(
  rows: readonly NumberedRow[],
  article: EsaArticle,
  rated: readonly EsaRating[] = [],
): PlacedRatings {
  const sentences = { mt: sentencesOf(article.mt, article), target: sentencesOf(article.text, article) };
  const known = new Set(rated.map((one) => keyOf(one.side, one, raterOf(one), one.score)));
  const bodies: EventBody[] = [];
  const problems: Failure[] = [];
  let before = 0;
  for (const { number, row, words } of rows) {
    const side: EsaSide = row.system === esaSystems.target ? 'target' : 'mt';
    const text = side === 'mt' ? article.mt : article.text;
    const sentence =
      words === undefined ? (sentences[side][Number(row.item) - 1] ?? null) : placeOf(words, text);
    const where = `Item ${row.item} of ${row.document} (${row.rater})`;
    if (sentence === null) {
      problems.push(failure('segment-not-found', said`${where} is not in this article as it now reads.`));
      continue;
    }
    const length = sentence.end - sentence.start;
    if (row.spans.some(({ start, end }) => (start ?? 0) > (end ?? Infinity) || (end ?? -1) >= length)) {
      problems.push(failure('other-text', said`${where} marks more than its sentence holds here.`));
      continue;
    }
    if (known.has(keyOf(side, sentence, row.rater, row.score))) before++;
    else bodies.push(...rate(ratingOf(number, row, side, text, sentence)));
  }
  return { bodies, known: before, problems };
}

function ratingOf(
  number: number,
  { spans, type: kind, score, ...rest }: EsaRow,
  side: EsaSide,
  text: string,
  sentence: Range,
): Parameters<typeof rate>[0] {
  const inside = spans.map(({ start, end, severity, category }): RatedSpan => ({
    start,
    end: end === null ? null : end + 1,
    severity,
    ...(category === undefined ? {} : { category: category === null ? null : [...category] }),
  }));
  return { side, text, sentence, score, spans: inside, row: { number, kind, ...rest } };
}

function spanOfTable({ start, end, severity, category }: RatedSpan): EsaRow['spans'][number] {
  return {
    start,
    end: end === null ? null : end - 1,
    severity,
    ...(category === undefined ? {} : { category }),
  };
}

/**
 * The words of each segment, by document and item, of a file of the tasks that the raters were given: the JSON of Appraise
 * campaigns, a list of batches with `items`, each with `documentID`, `itemID` and `targetText`.
 */
export function parseSegmentTexts(json: string): Result<ReadonlyMap<string, string>> {
  const read = parseJson(json);
  const texts = new Map<string, string>();
  for (const batch of read.ok ? listOf(read.value) : [])
    for (const item of listOf((batch as { readonly items?: unknown } | null)?.items)) {
      const { documentID, itemID, targetText } = item as Readonly<Record<string, unknown>>;
      if (typeof documentID === 'string' && typeof targetText === 'string')
        texts.set(segmentName(documentID, String(itemID)), targetText);
    }
  if (texts.size === 0)
    return fail(
      'no-segments',
      'This file names no segments: a list of batches with documentID, itemID and targetText is wanted.',
    );
  return ok(texts);
}

/** The name of a segment in {@link parseSegmentTexts}. */
export function segmentName(document: string, item: string): string {
  return JSON.stringify([document, item]);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function keyOf(side: EsaSide, { start, end }: Range, rater: string, score: number): string {
  return JSON.stringify([side, start, end, rater, score]);
}

function placeOf(words: string, text: string): Range | null {
  const start = words === '' ? -1 : text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}

type Taking = Pick<EsaArticle, 'language' | 'segmentation' | 'boundaries'>;

function sentencesOf(text: string, { language, segmentation, boundaries }: Taking): readonly Range[] {
  return segment(text, language, segmentation, boundaries);
}

/** The number of the sentence that begins at an offset, from 1. */
function numbersOf(text: string, article: Taking): ReadonlyMap<number, number> {
  return new Map(sentencesOf(text, article).map(({ start }, index) => [start, index + 1]));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** ISO 639-3 codes, which the layout uses, of languages whose tags have two letters; other tags are written as they are. */
const longCodes: Readonly<Record<string, string>> = {
  ar: 'ara',
  bn: 'ben',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  et: 'est',
  fa: 'fas',
  fi: 'fin',
  fr: 'fra',
  he: 'heb',
  hi: 'hin',
  hr: 'hrv',
  hu: 'hun',
  id: 'ind',
  is: 'isl',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  lt: 'lit',
  lv: 'lav',
  nl: 'nld',
  no: 'nor',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sk: 'slk',
  sl: 'slv',
  sv: 'swe',
  th: 'tha',
  tr: 'tur',
  uk: 'ukr',
  vi: 'vie',
  zh: 'zho',
};

function threeLetters(tag: string): string {
  return longCodes[tag.toLowerCase().split('-', 1)[0] ?? ''] ?? tag;
}
