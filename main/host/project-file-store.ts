import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { fail, ok, type Failure, type Result } from '../../shared/base/result';
import { defaultProject, projectFile, type ProjectFile } from '../../shared/review/project-file';
import { isRealFolder, readInside } from './inside-folder';
import { writeFailure } from './json-file';

export interface ProjectFileRead {
  readonly file: ProjectFile;
  /** What could not be used, key by key; the defaults stand in. */
  readonly problems: readonly Failure[];
  /** `damaged` must be kept aside before it is written over; `newer` must not be written at all. */
  readonly state: 'absent' | 'good' | 'damaged' | 'newer';
}

const maxBytes = 4 * 1024 * 1024;
const relative = '.emend/project.json';

/** Reads `.emend/project.json`. What is damaged in it is a problem and takes its default; the rest holds. */
export async function readProjectFile(root: string): Promise<ProjectFileRead> {
  const read = await readInside(root, relative, maxBytes);
  if (!read.ok) {
    if (read.error.code === 'missing') return { file: defaultProject, problems: [], state: 'absent' };
    return damaged(defaultProject, [`it cannot be read (${read.error.code})`]);
  }
  let json: unknown;
  try {
    json = JSON.parse(read.value.bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    return damaged(defaultProject, ['it is not valid JSON']);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return damaged(defaultProject, ['it is not a JSON object']);
  const found: Record<string, unknown> = { ...json };
  if (typeof found.version === 'number' && found.version > 1) return newer(found);
  return salvage(found);
}

/** Writes the project's settings, keeping the keys on disk that `file` does not name; a damaged file is kept aside first. */
export async function writeProjectFile(root: string, file: ProjectFile): Promise<Result<ProjectFile>> {
  const before = await readProjectFile(root);
  if (before.state === 'newer')
    return fail('project-newer', 'A newer Emend wrote this project’s settings. Update Emend to change them.');
  const path = join(root, relative);
  try {
    await mkdir(join(root, '.emend'), { recursive: true });
    if (!(await isRealFolder(join(root, '.emend'))))
      return fail('outside', '“.emend” is a link. Replace it by a folder of the project to save settings.');
    if (before.state === 'damaged') await rename(path, `${path}.damaged`).catch(() => undefined);
    const kept = before.state === 'good' ? before.file : {};
    const merged = projectFile.parse({ ...kept, ...file });
    await writeFileAtomic(path, `${JSON.stringify(merged, null, 2)}\n`);
    return ok(merged);
  } catch (error) {
    return writeFailure(error, path);
  }
}

function salvage(found: Record<string, unknown>): ProjectFileRead {
  const good: Record<string, unknown> = { ...found };
  const wrong: string[] = [];
  // Each round takes one or more bad keys out; there are only so many keys.
  for (;;) {
    const read = projectFile.safeParse(good);
    if (read.success) return wrong.length === 0 ? whole(read.data) : damaged(read.data, wrong);
    for (const key of new Set(read.error.issues.map((issue) => String(issue.path[0] ?? '')))) {
      if (key === 'version') good.version = 1;
      else delete good[key];
      wrong.push(`“${key}” is not as it should be`);
    }
  }
}

function newer(found: Record<string, unknown>): ProjectFileRead {
  const read = salvage({ ...found, version: 1 });
  const problem = fail(
    'project-newer',
    'A newer Emend wrote .emend/project.json. What this version understands of it is used; update Emend to change it.',
  ).error;
  return { file: read.file, problems: [problem, ...read.problems], state: 'newer' };
}

function whole(file: ProjectFile): ProjectFileRead {
  return { file, problems: [], state: 'good' };
}

function damaged(file: ProjectFile, reasons: readonly string[]): ProjectFileRead {
  const problems = reasons.map(
    (reason) =>
      fail(
        'project-damaged',
        `.emend/project.json: ${reason}; the default is used. Mend the file or save the settings anew.`,
      ).error,
  );
  return { file, problems, state: 'damaged' };
}
