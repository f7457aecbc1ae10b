import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fail, ok, said, type Failure, type Result } from '../../shared/base/result';
import {
  exportLogName,
  manifest,
  manifestFile,
  manifestName,
  mergeManifest,
  type ManifestFile,
} from '../../shared/export/manifest';
import { exportNameProblem } from '../../shared/formats/file-names';
import { guardFlags, realDisk, type Disk, type FileFacts } from './disk';
import { errorCode, isPathInside, liesIn, realTarget } from './inside-folder';
import { writeFailure } from './json-file';
import { makeFolder, syncFolder, writeAll, writeWhole } from './write-whole';

/** A manifest of a million files; a larger one is none of ours. */
const maxManifestBytes = 512 * 1024 * 1024;

/** What became of one file of an export. */
export interface Written {
  readonly file: ManifestFile;
  /** True if an export that was cut short had written these very bytes. */
  readonly already: boolean;
}

/**
 * A folder that Emend exports into. Before a file is written, a log names it, so that an export that is cut short leaves
 * nothing behind that the next one would take for somebody else's; at the end the manifest takes in what the log says.
 */
export class ExportFolder {
  /** What lies here from Emend, by path. */
  readonly #before: Map<string, ManifestFile>;
  /** What an export that was cut short wrote. */
  readonly #resumed: ReadonlySet<string>;
  readonly #written = new Map<string, ManifestFile>();
  /** What failed to be written, and may have got through all the same. */
  readonly #failed = new Map<string, ManifestFile[]>();

  private constructor(
    /** A real path. */
    readonly path: string,
    before: readonly ManifestFile[],
    resumed: readonly ManifestFile[],
    private readonly disk: Disk,
  ) {
    this.#before = new Map([...before, ...resumed].map((file) => [file.path, file]));
    this.#resumed = new Set(resumed.map(({ path }) => path));
  }

  /**
   * Opens (and makes) the folder for an export of the project at `root`, a real path. Fails if it is a link, if either lies
   * in the other, links resolved, or if its manifest cannot be read.
   */
  static async open(out: string, root: string, disk: Disk = realDisk): Promise<Result<ExportFolder>> {
    try {
      const named = resolve(out);
      const target = await realTarget(named, disk);
      if (liesIn(target, root))
        return fail(
          'inside-project',
          said`${out} lies in the project. Choose a folder outside it: originals stay untouched.`,
        );
      if (liesIn(root, target))
        return fail(
          'around-project',
          said`The project lies in ${out}. Choose a folder beside it: originals stay untouched.`,
        );
      const there = await lstatOrNull(disk, named);
      if (there?.isSymbolicLink() === true)
        return fail('link-refused', said`${out} is a link. Name the folder itself, or choose another one.`);
      await makeFolder(target, disk);
      // Made between the look and now, a link could still lead elsewhere.
      if ((await disk.realpath(target)) !== target)
        return fail('moved', said`${out} was changed meanwhile. Try again.`);
      const before = await readManifest(target, disk);
      if (!before.ok) return before;
      const log = await readLog(target, disk);
      if (!log.ok) return log;
      const resumed = await settle(target, log.value, before.value, disk);
      return ok(new ExportFolder(target, before.value, resumed, disk));
    } catch (error) {
      return writeFailure(error, out);
    }
  }

  /**
   * Writes one file; on disk, and named in the log before it, when it answers. Fails if no article may have its name, or if
   * what lies there is not Emend's, or was changed since Emend wrote it.
   */
  async write(file: ManifestFile, bytes: Buffer): Promise<Result<Written>> {
    const { path } = file;
    const problem = isOwnFile(path) ? keptName(path) : exportNameProblem(path);
    if (problem !== null) return { ok: false, error: problem };
    if (!isPathInside(path))
      return fail('bad-path', 'An article cannot be exported under this name. Rename it.');
    const target = join(this.path, ...path.split('/'));
    try {
      const parent = dirname(target);
      // Links are looked for before anything is made: making a folder would follow them.
      if (!liesIn(await realTarget(parent, this.disk), this.path)) return leadsAway(path);
      await makeFolder(parent, this.disk);
      if ((await this.disk.realpath(parent)) !== parent) return leadsAway(path);
      const known = this.#before.get(path);
      const ours = [...(known ? [known] : []), ...(this.#failed.get(path) ?? [])];
      const refused = await refusal(this.disk, path, target, this.#written.has(path) ? [] : ours);
      if (refused !== null) return refused;
      if (known !== undefined && this.#isDone(known, file)) {
        await syncFolder(parent, this.disk);
        this.#written.set(path, known);
        return ok({ file: known, already: true });
      }
      await this.#log(file);
      this.#failed.set(path, [...(this.#failed.get(path) ?? []), file]);
      await writeWhole(target, bytes, { disk: this.disk });
      this.#failed.delete(path);
      this.#written.set(path, file);
      return ok({ file, already: false });
    } catch (error) {
      return writeFailure(error, path);
    }
  }

  /**
   * Writes the manifest: what was there before, with the newly written files in place of older ones, and what lies there of
   * those that failed. The log then goes.
   */
  async finish(): Promise<Result<null>> {
    const path = join(this.path, manifestName);
    try {
      const failed = [...this.#failed.values()].flat();
      const through = await settle(this.path, failed, [...this.#before.values()], this.disk);
      // Before the manifest says so, the names of those files too are on disk.
      const unsure = [...this.#resumed, ...through.map((file) => file.path)];
      for (const folder of new Set(unsure.map((file) => dirname(join(this.path, ...file.split('/'))))))
        if ((await lstatOrNull(this.disk, folder)) !== null) await syncFolder(folder, this.disk);
      const whole = mergeManifest([...this.#before.values()], [...this.#written.values(), ...through]);
      await writeWhole(path, `${JSON.stringify(whole, null, 2)}\n`, { disk: this.disk });
      await this.disk.unlink(join(this.path, exportLogName)).catch((error: unknown) => {
        if (errorCode(error) !== 'ENOENT') throw error;
      });
      return ok(null);
    } catch (error) {
      return writeFailure(error, path);
    }
  }

  #isDone(known: ManifestFile, file: ManifestFile): boolean {
    return (
      this.#resumed.has(file.path) && known.sha256 === file.sha256 && known.textSha256 === file.textSha256
    );
  }

  async #log(file: ManifestFile): Promise<void> {
    const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | guardFlags;
    const log = await this.disk.open(join(this.path, exportLogName), flags, 0o666);
    try {
      const isNew = (await log.stat()).size === 0;
      // A line that was cut short ends here.
      await writeAll(log, Buffer.from(`\n${JSON.stringify(file)}\n`, 'utf8'));
      await log.sync();
      if (isNew) await syncFolder(this.path, this.disk);
    } finally {
      await log.close();
    }
  }
}

async function refusal(
  disk: Disk,
  path: string,
  target: string,
  ours: readonly ManifestFile[],
): Promise<ReturnType<typeof fail> | null> {
  const there = await lstatOrNull(disk, target);
  if (there === null) return null;
  if (ours.length === 0 || !there.isFile())
    return fail(
      'not-ours',
      said`${path} is there already and not from an earlier export. Move it away, or choose another folder.`,
    );
  const hash = await hashOf(disk, target);
  if (!ours.some(({ sha256 }) => sha256 === hash))
    return fail(
      'changed-since',
      said`${path} was changed since it was exported. Move it away to export it anew.`,
    );
  return null;
}

async function readManifest(folder: string, disk: Disk): Promise<Result<readonly ManifestFile[]>> {
  const path = join(folder, manifestName);
  const there = await lstatOrNull(disk, path);
  if (there === null) return ok([]);
  if (!there.isFile() || there.size > maxManifestBytes) return badManifest(path);
  const bytes = await disk.readFile(path);
  try {
    return ok(manifest.parse(JSON.parse(bytes.toString('utf8'))).files);
  } catch {
    return badManifest(path);
  }
}

/** The lines of the log that are whole: the last one may have been cut short. */
async function readLog(folder: string, disk: Disk): Promise<Result<readonly ManifestFile[]>> {
  const path = join(folder, exportLogName);
  const there = await lstatOrNull(disk, path);
  if (there === null) return ok([]);
  if (!there.isFile() || there.size > maxManifestBytes) return badManifest(path);
  const files: ManifestFile[] = [];
  for (const line of (await disk.readFile(path)).toString('utf8').split('\n')) {
    const read = manifestFile.safeParse(parsed(line));
    if (read.success) files.push(read.data);
  }
  return ok(files);
}

/** Of what an export that was cut short logged, what lies there: it may have ended before a file was written, or before it was logged again. */
async function settle(
  folder: string,
  log: readonly ManifestFile[],
  before: readonly ManifestFile[],
  disk: Disk,
): Promise<ManifestFile[]> {
  const byPath = new Map<string, ManifestFile[]>();
  for (const file of log) byPath.set(file.path, [...(byPath.get(file.path) ?? []), file]);
  const kept = new Set(before.map(({ path, sha256 }) => `${sha256} ${path}`));
  const settled: ManifestFile[] = [];
  for (const [path, versions] of byPath) {
    if (isOwnFile(path) || exportNameProblem(path) !== null || !isPathInside(path)) continue;
    const hash = await hashOf(disk, join(folder, ...path.split('/')));
    if (hash === null || kept.has(`${hash} ${path}`)) continue;
    // Changed since, it is still Emend's by name: the next export says so rather than "not ours".
    const match = versions.findLast(({ sha256 }) => sha256 === hash) ?? versions.at(-1);
    if (match !== undefined) settled.push(match);
  }
  return settled;
}

/** Null if there is no ordinary file. */
async function hashOf(disk: Disk, path: string): Promise<string | null> {
  if ((await lstatOrNull(disk, path))?.isFile() !== true) return null;
  return createHash('sha256')
    .update(await disk.readFile(path))
    .digest('hex');
}

async function lstatOrNull(disk: Disk, path: string): Promise<FileFacts | null> {
  return disk.lstat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function badManifest(path: string): ReturnType<typeof fail> {
  return fail(
    'bad-manifest',
    said`${path} is not a manifest of Emend’s. Move it away, or choose another folder.`,
  );
}

function leadsAway(path: string): ReturnType<typeof fail> {
  return fail(
    'leads-away',
    said`A link in the export folder leads ${path} elsewhere. Remove the link, or choose another folder.`,
  );
}

/** The manifest and its log have names of formats that Emend reads, and are no articles. Some systems ignore case. */
function isOwnFile(path: string): boolean {
  const name = path.toLowerCase();
  return name === manifestName || name === exportLogName;
}

function keptName(path: string): Failure {
  return fail(
    'bad-format',
    said`“${path}” is the name of a file that an export keeps for itself. Rename the article.`,
  ).error;
}
