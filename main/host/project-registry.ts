import { realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { shortHash } from '../../shared/base/hash';
import { fail, ok, said, type Result } from '../../shared/base/result';
import type { ProjectEntry } from '../../shared/protocol/contract';

/**
 * The folders a window may open. A window names them by the ids given out here; nothing it says becomes a path.
 * An id is the same for the same folder every time, so that settings can be kept by it.
 */
export class ProjectRegistry {
  readonly #paths = new Map<string, string>();

  /** Lets a folder be opened. Fails if there is none. */
  async add(folder: string): Promise<Result<ProjectEntry>> {
    try {
      const path = await realpath(resolve(folder));
      if (!(await stat(path)).isDirectory())
        return fail('not-a-folder', said`${folder} is a file. Open the folder it lies in.`);
      const id = shortHash(path);
      this.#paths.delete(id);
      this.#paths.set(id, path);
      return ok(entryOf(id, path));
    } catch {
      return fail('no-such-folder', said`${folder} is not there or may not be read. Choose another folder.`);
    }
  }

  /** The real path of an id; null if it was never given out. */
  pathOf(id: string): string | null {
    return this.#paths.get(id) ?? null;
  }

  /** Newest first. */
  entries(): ProjectEntry[] {
    return [...this.#paths].map(([id, path]) => entryOf(id, path)).reverse();
  }
}

function entryOf(id: string, path: string): ProjectEntry {
  return { id, name: basename(path) || path, path };
}
