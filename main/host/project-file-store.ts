import { join } from 'node:path';
import { parseJson } from '../../shared/base/parse-json';
import { fail, ok, said, type Failure, type Result } from '../../shared/base/result';
import { defaultProject, projectFile, type ProjectFile } from '../../shared/review/project-file';
import { realDisk, type Disk } from './disk';
import { readInside } from './inside-folder';
import { keepAside, writeFailure } from './json-file';
import { makeFolder, writeWhole } from './write-whole';

export interface ProjectFileRead {
  readonly file: ProjectFile;
  /** What could not be used, key by key; the defaults stand in. */
  readonly problems: readonly Failure[];
  /** `damaged` must be kept aside before it is written over; `newer` and `unreachable` (a link, say) must not be written at all. */
  readonly state: 'absent' | 'good' | 'damaged' | 'newer' | 'unreachable';
}

const maxBytes = 4 * 1024 * 1024;
const relative = '.emend/project.json';

/** Reads `.emend/project.json`. What is damaged in it is a problem and takes its default; the rest holds. */
export async function readProjectFile(root: string, disk: Disk = realDisk): Promise<ProjectFileRead> {
  const read = await readInside(root, relative, maxBytes, disk);
  if (!read.ok) {
    const { code } = read.error;
    if (code === 'missing') return { file: defaultProject, problems: [], state: 'absent' };
    const reason = damaged(defaultProject, [`it cannot be read (${code})`]);
    return code === 'too-large' ? reason : { ...reason, state: 'unreachable' };
  }
  const json = parseJson(read.value.bytes.toString('utf8'));
  if (!json.ok) return damaged(defaultProject, [json.error.message]);
  if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value))
    return damaged(defaultProject, ['it is not a JSON object']);
  const found: Record<string, unknown> = { ...json.value };
  if (typeof found.version === 'number' && found.version > 1) return newer(found);
  return salvage(found);
}

/**
 * Writes the project's settings, keeping the keys on disk that `file` does not name; a damaged file is kept aside first. No
 * link is followed, and where something cannot be moved out of the way or read, nothing is written.
 */
export async function writeProjectFile(
  root: string,
  file: ProjectFile,
  disk: Disk = realDisk,
): Promise<Result<ProjectFile>> {
  const path = join(root, relative);
  try {
    await makeFolder(join(root, '.emend'), disk);
    if (!(await disk.lstat(join(root, '.emend'))).isDirectory())
      return fail('outside', '“.emend” is a link. Replace it by a folder of the project to save settings.');
    const before = await readProjectFile(root, disk);
    if (before.state === 'newer')
      return fail(
        'project-newer',
        'A newer Emend wrote this project’s settings. Update Emend to change them.',
      );
    if (before.state === 'unreachable')
      return fail(
        'outside',
        '.emend/project.json is a link, or cannot be read. Put an ordinary file in its place to save settings.',
      );
    if (before.state === 'damaged') {
      const kept = await keepAside(path, disk);
      if (!kept.ok) return kept;
    }
    const kept = before.state === 'good' ? before.file : {};
    const merged = projectFile.parse({ ...kept, ...file });
    await writeWhole(path, `${JSON.stringify(merged, null, 2)}\n`, { disk });
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
    const messages = new Map(read.error.issues.map((issue) => [String(issue.path[0] ?? ''), issue]));
    for (const [key, issue] of messages) {
      if (key === 'version') good.version = 1;
      else delete good[key];
      wrong.push(`“${key}” is not as it should be${issue.code === 'custom' ? ` (${issue.message})` : ''}`);
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
        said`.emend/project.json: ${reason}; the default is used. Mend the file or save the settings anew.`,
      ).error,
  );
  return { file, problems, state: 'damaged' };
}
