import { zip } from 'fflate';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fail, ok, type Result } from '../../../shared/base/result';
import { liesIn, nearestProject, realTarget } from '../inside-folder';
import { writeFailure } from '../json-file';
import { writeWhole } from '../write-whole';
import { makeRecord, type RecordReport, type RecordRequest } from './make-record';

type Request = Omit<RecordRequest, 'out'>;

/** A record with its files as one zip archive. */
export interface ZippedRecord extends Omit<RecordReport, 'folder'> {
  readonly bytes: Uint8Array;
}

/** Makes a record as a zip archive of the folder that {@link makeRecord} writes. */
export async function zippedRecord(request: Request): Promise<Result<ZippedRecord>> {
  const place = await mkdtemp(join(tmpdir(), 'emend-record-'));
  try {
    const made = await makeRecord({ ...request, out: join(place, 'record') });
    if (!made.ok) return made;
    const { folder, ...rest } = made.value;
    return ok({ ...rest, bytes: await zipped(folder, new Date(request.now())) });
  } catch (error) {
    return writeFailure(error, place);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** Writes it to a file outside of every project. */
export async function makeRecordZip(request: Request, out: string): Promise<Result<RecordReport>> {
  try {
    const target = await realTarget(resolve(out));
    if (liesIn(target, request.project) || (await nearestProject(dirname(target))) !== null)
      return fail('inside-project', `${out} lies in a project. Choose a place outside it.`);
    const made = await zippedRecord(request);
    if (!made.ok) return made;
    await writeWhole(target, Buffer.from(made.value.bytes));
    const { record, fingerprint } = made.value;
    return ok({ folder: target, record, fingerprint });
  } catch (error) {
    return writeFailure(error, out);
  }
}

async function zipped(folder: string, madeAt: Date): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join('/')] = await readFile(path);
  }
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return new Promise((done, failed) =>
    zip(sorted, { mtime: madeAt }, (error, bytes) => (error === null ? done(bytes) : failed(error))),
  );
}
