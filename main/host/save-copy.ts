import { basename, dirname, resolve } from 'node:path';
import { fail, ok, said, type Result } from '../../shared/base/result';
import { liesIn, nearestProject, realTarget } from './inside-folder';
import { writeFailure } from './json-file';
import { writeWhole } from './write-whole';

/**
 * Writes a text (in UTF-8) or bytes as a file of its own where the person says: what still works when the project cannot be
 * written. Null if they backed out. Fails if it cannot be written, or lies in a project, whose originals stay as they
 * are: one of `projects` (real paths), which need not hold `.emend/` yet, or any other that does.
 */
export async function saveCopy(
  name: string,
  data: string | Uint8Array,
  pickFile: ((suggestedName: string) => Promise<string | null>) | undefined,
  projects: readonly string[],
): Promise<Result<{ readonly path: string } | null>> {
  if (pickFile === undefined)
    return fail('cannot-save', 'Files cannot be chosen here. Copy the text to a file of your own.');
  const picked = await pickFile(fileName(name));
  if (picked === null) return ok(null);
  try {
    // A link is resolved first: what counts is which file would be written.
    const target = await realTarget(resolve(picked));
    const inside = projects.some((project) => liesIn(target, project));
    if (inside || (await nearestProject(dirname(target))) !== null)
      return fail(
        'inside-project',
        said`${picked} lies in a project. Choose a folder outside it: originals stay untouched.`,
      );
    await writeWhole(target, typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data));
    return ok({ path: target });
  } catch (error) {
    return writeFailure(error, picked);
  }
}

/** A name that a file may have on every system, from one that a window suggests. */
function fileName(suggested: string): string {
  const plain = basename(suggested.replaceAll('\\', '/')).replace(/[\u0000-\u001f<>:"|?*]/g, '_');
  return plain === '' || /^\.+$/.test(plain) ? 'copy.txt' : plain;
}
