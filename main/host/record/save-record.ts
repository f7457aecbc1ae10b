import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/base/result';
import { recordHtml } from '../../../shared/export/record-html';
import { statement } from '../../../shared/export/record-statements';
import type { Params } from '../../../shared/protocol/contract';
import type { SavedRecord } from '../../../shared/protocol/report-contract';
import { makeRecord, type RecordReport } from './make-record';
import { zippedRecord } from './record-zip';

export interface RecordDesk {
  /** The project's folder, a real path. */
  readonly root: string;
  /** Path of the one article it is about; null for the project. */
  readonly path: string | null;
  readonly now: () => number;
  /** Null where nobody can be asked for a folder, as in a browser. */
  readonly pickFolder: (() => Promise<string | null>) | null;
  /** Writes a file where the person says; null where nobody can be asked. */
  readonly save:
    ((name: string, data: Uint8Array) => Promise<Result<{ readonly path: string } | null>>) | null;
  readonly printPdf: ((html: string) => Promise<Uint8Array | null>) | null;
}

/** Makes the record that a window asks for. */
export async function saveRecord(
  desk: RecordDesk,
  { as, statements }: Pick<Params<'record.save'>, 'as' | 'statements'>,
): Promise<Result<SavedRecord | null>> {
  const { root, path, now, pickFolder, save, printPdf } = desk;
  const request = {
    project: root,
    paths: path === null ? null : [path],
    statements: statements.map(({ kind, name, role }) => statement(kind, name, role)),
    now,
  };
  const name = `${basename(path ?? root).replace(/\.[^.]*$/, '')}-record`;
  if (as === 'folder') {
    if (pickFolder === null) return fail('cannot-pick', 'Folders cannot be chosen here. Save a zip archive.');
    const picked = await pickFolder();
    if (picked === null) return ok(null);
    const made = await makeRecord({ ...request, out: join(picked, name) });
    return made.ok ? ok(said(made.value, name, made.value.folder)) : made;
  }
  const made = await zippedRecord(request);
  if (!made.ok) return made;
  const { bytes, record } = made.value;
  if (as === 'pdf') {
    const page = recordHtml(record);
    if (save === null || printPdf === null) return ok({ ...said(made.value, name, null), page });
    const pdf = await printPdf(page);
    if (pdf === null) return notPrinted();
    const written = await save(`${name}.pdf`, pdf);
    return written.ok ? ok(written.value && said(made.value, name, written.value.path)) : written;
  }
  if (save === null)
    return ok({ ...said(made.value, `${name}.zip`, null), archive: Buffer.from(bytes).toString('base64') });
  const written = await save(`${name}.zip`, bytes);
  return written.ok ? ok(written.value && said(made.value, name, written.value.path)) : written;
}

export function notPrinted(): Result<never> {
  return fail(
    'cannot-print',
    'The page could not be printed. Save it as a file and print that in a browser.',
  );
}

function said(
  { record, fingerprint }: Pick<RecordReport, 'record' | 'fingerprint'>,
  name: string,
  path: string | null,
): SavedRecord {
  const { articles, refused } = record;
  return {
    path,
    name,
    fingerprint,
    articles: articles.length,
    approved: articles.filter(({ approval }) => approval !== null).length,
    refused: refused.map((each) => ({ path: each.path, message: each.message })),
  };
}
