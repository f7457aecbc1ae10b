import type { Result } from '../../shared/base/result';
import type { EsaRow } from '../../shared/review/esa-csv';
import { ratingsOf, segmentName, type NumberedRow } from '../../shared/review/esa-table';
import { matchDocuments } from '../../shared/review/mqm-import';
import type { Person } from '../../shared/review/person';
import { readProjectFile } from '../host/project-file-store';
import { segmented } from '../host/segmentation-files';
import { importTable, type TableImport } from './table-import';

interface Options {
  /** Words of the segments, by {@link segmentName}; null where sentences are named by their numbers. */
  readonly texts: ReadonlyMap<string, string> | null;
  readonly write: boolean;
  readonly person: Person | null;
}

/**
 * Takes the ratings of a table into the articles of the project at `root` (a real path); rows of texts that were spoilt on purpose
 * to test raters are left out. `write` false: only says what would be.
 */
export async function importEsa(
  root: string,
  table: readonly EsaRow[],
  { texts, write, person }: Options,
): Promise<Result<TableImport>> {
  const { file } = await readProjectFile(root);
  const { language, sourceLanguage, segmentation } = await segmented(root, file);
  const rows = table.flatMap((row, number): NumberedRow[] => {
    if (row.type !== 'TGT' || row.whole) return [];
    const words = texts?.get(segmentName(row.document, row.item));
    if (texts !== null && words === undefined) return [{ number, row, words: '' }];
    return [{ number, row, ...(words === undefined ? {} : { words }) }];
  });
  return importTable(
    root,
    {
      rows,
      documentOf: ({ row }) => row.document,
      match: (articles) =>
        matchDocuments(
          rows.map(({ row, words }) => ({ doc: row.document, target: words ?? '' })),
          articles,
        ),
      counts: () => true,
      place: (own, { path, text, state }) => {
        const boundaries = state?.segmentation.target ?? [];
        const mt = state?.base ?? text;
        const article = { path, text, mt, language, sourceLanguage, segmentation, boundaries };
        return ratingsOf(own, article, state?.ratings ?? []);
      },
    },
    { write, person },
  );
}
