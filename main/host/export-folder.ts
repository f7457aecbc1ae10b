import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { fail, ok, type Result } from '../../shared/base/result';
import { manifest, manifestName, mergeManifest, type ManifestFile } from '../../shared/export/manifest';
import { errorCode, isPathInside, liesIn, realTarget } from './inside-folder';
import { writeFailure } from './json-file';

/** A folder that Emend may export into, with what it wrote there before. */
export interface ExportFolder {
  /** A real path. */
  readonly path: string;
  readonly before: readonly ManifestFile[];
}

/**
 * Opens (and makes) the folder for an export of the project at `root`, a real path. Fails if either lies in the other,
 * links resolved, or if its manifest cannot be read.
 */
export async function openExportFolder(out: string, root: string): Promise<Result<ExportFolder>> {
  try {
    const target = await realTarget(resolve(out));
    if (liesIn(target, root))
      return fail(
        'inside-project',
        `${out} lies in the project. Choose a folder outside it: originals stay untouched.`,
      );
    if (liesIn(root, target))
      return fail(
        'around-project',
        `The project lies in ${out}. Choose a folder beside it: originals stay untouched.`,
      );
    await mkdir(target, { recursive: true });
    // Made between the look and now, a link could still lead elsewhere.
    if ((await realpath(target)) !== target) return fail('moved', `${out} was changed meanwhile. Try again.`);
    const before = await readManifest(target);
    return before.ok ? ok({ path: target, before: before.value }) : before;
  } catch (error) {
    return writeFailure(error, out);
  }
}

/** Writes one exported file. Fails if what lies there is not Emend's, or was changed since Emend wrote it. */
export async function writeExported(
  folder: ExportFolder,
  path: string,
  bytes: Buffer,
): Promise<Result<null>> {
  if (!isPathInside(path) || path === manifestName)
    return fail('bad-path', `An article cannot be exported under the name ${path}. Rename it.`);
  const target = join(folder.path, ...path.split('/'));
  try {
    const parent = dirname(target);
    // Links are looked for before anything is made: making a folder would follow them.
    if (!liesIn(await realTarget(parent), folder.path)) return leadsAway(path);
    await mkdir(parent, { recursive: true });
    if ((await realpath(parent)) !== parent) return leadsAway(path);
    const refused = await refusal(folder, path, target);
    if (refused !== null) return refused;
    await writeFileAtomic(target, bytes);
    return ok(null);
  } catch (error) {
    return writeFailure(error, path);
  }
}

/** Writes the manifest: what was there before, with the newly written files in place of older ones. */
export async function writeManifest(
  folder: ExportFolder,
  written: readonly ManifestFile[],
): Promise<Result<null>> {
  const path = join(folder.path, manifestName);
  try {
    await writeFileAtomic(path, `${JSON.stringify(mergeManifest(folder.before, written), null, 2)}\n`);
    return ok(null);
  } catch (error) {
    return writeFailure(error, path);
  }
}

async function refusal(
  folder: ExportFolder,
  path: string,
  target: string,
): Promise<ReturnType<typeof fail> | null> {
  const there = await lstat(target).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (there === null) return null;
  const known = folder.before.find((file) => file.path === path);
  if (known === undefined || !there.isFile())
    return fail(
      'not-ours',
      `${path} is there already and not from an earlier export. Move it away, or choose another folder.`,
    );
  const hash = createHash('sha256')
    .update(await readFile(target))
    .digest('hex');
  if (hash !== known.sha256)
    return fail(
      'changed-since',
      `${path} was changed since it was exported. Move it away to export it anew.`,
    );
  return null;
}

async function readManifest(folder: string): Promise<Result<readonly ManifestFile[]>> {
  const path = join(folder, manifestName);
  const there = await lstat(path).catch(() => null);
  if (there === null) return ok([]);
  const read = there.isFile() ? await readFile(path, 'utf8') : '';
  try {
    return ok(manifest.parse(JSON.parse(read)).files);
  } catch {
    return fail(
      'bad-manifest',
      `${path} is not a manifest of Emend’s. Move it away, or choose another folder.`,
    );
  }
}

function leadsAway(path: string): ReturnType<typeof fail> {
  return fail(
    'leads-away',
    `A link in the export folder leads ${path} elsewhere. Remove the link, or choose another folder.`,
  );
}
