import { fail, ok, type Failure, type Result } from '../../../shared/base/result';
import { annotationsOf, matchDocuments, type PlacedRows } from '../../../shared/review/mqm-import';
import { parseMqmTsv } from '../../../shared/review/mqm-tsv';
import { articleActions, flushArticle, useArticle } from '../../state/article';
import { useSession } from '../../state/session';
import { setOverlay } from '../../state/view';

/** Larger tables hold whole campaigns, not an article. */
const largestBytes = 20 * 1024 * 1024;

/** Opens the dialog that takes a table of marked errors in, with everything typed written. */
export async function openImport(): Promise<Failure | null> {
  const unsaved = await flushArticle();
  if (unsaved !== null) return unsaved;
  setOverlay({ kind: useSession.getState().person === null ? 'person' : 'mqm-import' });
  return null;
}

/** What a table comes to in the open article. */
export interface ImportPreview extends PlacedRows {
  /** The text the marks are placed in. */
  readonly text: string;
  /** Errors the table holds for this article, placed or not. */
  readonly errors: number;
}

/** Reads a table and says what of it can be placed in the open article; nothing is written. */
export async function previewImport(file: File): Promise<Result<ImportPreview>> {
  if (file.size > largestBytes)
    return fail(
      'too-large',
      'This table is larger than 20 MB. Take it in with: emend import-mqm PROJECT TABLE',
    );
  const table = parseMqmTsv(await file.text());
  const { article } = useArticle.getState();
  if (!table.ok) return table;
  if (article === null) return fail('no-article', 'Open an article first.');
  const { folded, opened, row } = article;
  const here = { path: row.path, text: folded.text };
  const documents = matchDocuments(table.value.rows, [here]);
  const named = documents.has(row.path);
  const rows = table.value.rows.filter(({ doc }) => (named ? doc === row.path : documents.get(doc) === here));
  if (rows.length === 0)
    return fail('not-here', 'No sentence of this table stands in this article as it now reads.');
  const placed = annotationsOf(rows, folded.text, opened.source, folded.annotations);
  return ok({
    ...placed,
    problems: [...placed.problems, ...table.value.problems],
    text: folded.text,
    errors: rows.filter(({ error }) => error !== null).length,
  });
}

/** Marks what was previewed. */
export async function writeImport({ annotations, text }: ImportPreview): Promise<Failure | null> {
  if (useArticle.getState().article?.folded.text !== text)
    return { code: 'outdated', message: 'The text changed in the meantime: choose the table again.' };
  return articleActions.append(...annotations);
}
