import { fail, ok, type Failure, type Result } from '../../../shared/base/result';
import { parseEsaCsv, type EsaTable } from '../../../shared/review/esa-csv';
import { ratingsOf } from '../../../shared/review/esa-table';
import type { EventBody } from '../../../shared/review/events';
import { annotationsOf, matchDocuments } from '../../../shared/review/mqm-import';
import { parseMqmTsv, type MqmTable } from '../../../shared/review/mqm-tsv';
import { articleActions, flushArticle, useArticle } from '../../state/article';
import { useSession } from '../../state/session';
import type { OpenArticle } from '../../state/types';
import { setOverlay } from '../../state/view';
import { t } from '../../words/words';

/** Larger tables hold whole campaigns, not an article. */
const largestBytes = 20 * 1024 * 1024;

/** Opens the dialog that takes a table of marked errors or ratings in, with everything typed written. */
export async function openImport(): Promise<Failure | null> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  setOverlay({ kind: useSession.getState().person === null ? 'person' : 'mqm-import' });
  return null;
}

/** What a table comes to in the open article. */
export interface ImportPreview {
  readonly kind: 'mqm' | 'esa';
  readonly bodies: readonly EventBody[];
  /** What is there already. */
  readonly known: number;
  readonly problems: readonly Failure[];
  /** The text it is placed in. */
  readonly text: string;
  /** Errors or ratings the table holds for this article, placed or not. */
  readonly count: number;
}

/** Reads a table and says what of it can be placed in the open article; nothing is written. */
export async function previewImport(file: File): Promise<Result<ImportPreview>> {
  if (file.size > largestBytes) return fail('too-large', t('mark-import.too-large'));
  const text = await file.text();
  const { article } = useArticle.getState();
  if (article === null) return fail('no-article', t('mark-import.no-article'));
  const mqm = parseMqmTsv(text);
  if (mqm.ok) return placedErrors(mqm.value, article);
  const esa = parseEsaCsv(text);
  return esa.ok ? placedRatings(esa.value, article) : fail('no-table', t('mark-import.no-table'));
}

const notHere = (): Result<never> => fail('not-here', t('mark-import.not-here'));

function placedErrors(table: MqmTable, { folded, opened, row }: OpenArticle): Result<ImportPreview> {
  const here = { path: row.path, text: folded.text };
  const documents = matchDocuments(table.rows, [here]);
  const named = documents.has(row.path);
  const rows = table.rows.filter(({ doc }) => (named ? doc === row.path : documents.get(doc) === here));
  if (rows.length === 0) return notHere();
  const placed = annotationsOf(rows, folded.text, opened.source, folded.annotations);
  return ok({
    kind: 'mqm',
    bodies: placed.annotations,
    known: placed.known,
    problems: [...placed.problems, ...table.problems],
    text: folded.text,
    count: rows.filter(({ error }) => error !== null).length,
  });
}

function placedRatings(table: EsaTable, { folded, opened, row }: OpenArticle): Result<ImportPreview> {
  const { path } = row;
  const rows = table.rows
    .map((each, number) => ({ number, row: each }))
    .filter(({ row: { document, type, whole } }) => document === path && type === 'TGT' && !whole);
  if (rows.length === 0) return notHere();
  const { language, sourceLanguage } = opened;
  const article = {
    path,
    mt: folded.base ?? folded.text,
    text: folded.text,
    language,
    sourceLanguage,
    boundaries: folded.segmentation.target,
  };
  const { bodies, known, problems } = ratingsOf(rows, article, folded.ratings);
  return ok({
    kind: 'esa',
    bodies,
    known,
    problems: [...problems, ...table.problems],
    text: folded.text,
    count: rows.length,
  });
}

/** Writes what was previewed. */
export async function writeImport({ bodies, text }: ImportPreview): Promise<Failure | null> {
  if (useArticle.getState().article?.folded.text !== text)
    return { code: 'outdated', message: t('mark-import.outdated') };
  return articleActions.append(...bodies);
}
