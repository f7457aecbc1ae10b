import type { Result } from '../../shared/base/result';
import { annotationsOf, matchDocuments } from '../../shared/review/mqm-import';
import type { MqmRow } from '../../shared/review/mqm-tsv';
import type { Person } from '../../shared/review/person';
import { importTable, type TableImport } from './table-import';

/** Places the errors of a table in the articles of the project at `root` (a real path). `write` false: only says what would be. */
export function importMqm(
  root: string,
  rows: readonly MqmRow[],
  options: { readonly write: boolean; readonly person: Person | null },
): Promise<Result<TableImport>> {
  return importTable(
    root,
    {
      rows,
      documentOf: ({ doc }) => doc,
      match: (articles) => matchDocuments(rows, articles),
      counts: ({ error }) => error !== null,
      place: (own, { text, source, state }) => {
        const { annotations, known, problems } = annotationsOf(own, text, source, state?.annotations ?? []);
        return { bodies: annotations, known, problems };
      },
    },
    options,
  );
}
