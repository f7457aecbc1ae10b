import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, failure, ok, said, type Failure, type Result } from '../../shared/base/result';
import { readSrx, segmentationFor } from '../../shared/formats/srx/read-srx';
import { abbreviationsFile, segmentationFile, type ProjectFile } from '../../shared/review/project-file';
import type { Language } from '../../shared/text/language';
import { CompiledRules } from '../../shared/text/srx/compiled-rules';
import type { Segmentation, Segmented } from '../../shared/text/segment';
import { errorCode, isRealFolder, readInside } from './inside-folder';
import { writeFailure } from './json-file';
import { readProjectFile } from './project-file-store';
import type { ReadRules, SegmentationCache } from './segmentation-cache';
import { textCodec } from './text-codec';
import { decodeText } from './text-file';
import { makeFolder, writeWhole } from './write-whole';

/** In bytes. */
const maxBytes = 8 * 1024 * 1024;

export interface ProjectSegmentation {
  /** Null where the built-in segmenter decides alone. */
  readonly segmentation: Segmentation | null;
  /** What the SRX file lends; null where there is none that can be used. */
  readonly srx: TakenRules | null;
  /** What is wrong with the files. */
  readonly problems: readonly Failure[];
}

/**
 * How the project at `root` (a real path) takes texts apart, in its own languages and in `languages`. A file that cannot be used is a problem, and
 * the built-in segmenter goes on.
 * @param cache spares reading a file of rules that was read before
 */
export async function readSegmentation(
  root: string,
  languages: readonly Language[] = [],
  cache?: SegmentationCache,
): Promise<ProjectSegmentation> {
  const [srx, words] = await Promise.all([
    readInside(root, segmentationFile, maxBytes),
    readAbbreviations(root),
  ]);
  const ofWords = words.ok
    ? []
    : [failure(words.error.code, said`${join(root, abbreviationsFile)}: ${words.error}`)];
  const { file: project } = await readProjectFile(root);
  const wanted = [...new Set([project.language, project.sourceLanguage, ...languages])];
  const abbreviations = words.ok ? words.value : [];
  const builtIn = (problems: readonly Failure[]): ProjectSegmentation => ({
    segmentation: segmentationFor(null, wanted, abbreviations),
    srx: null,
    problems: [...problems, ...ofWords],
  });
  if (!srx.ok) return builtIn(srx.error.code === 'missing' ? [] : [placed(srx.error)]);
  const { bytes } = srx.value;
  const made = (): Result<ReadRules> => {
    const read = readSrx({ name: segmentationFile, bytes, codec: textCodec });
    if (!read.ok) return read;
    const segmentation = segmentationFor(read.value, wanted, abbreviations);
    if (segmentation !== null && isTooSlow(segmentation)) return { ok: false, error: tooSlow };
    return ok({ segmentation, srx: { rules: read.value.rules, problems: read.value.problems } });
  };
  const read = cache === undefined ? made() : await cache.read(bytes, wanted, abbreviations, made);
  if (!read.ok) return builtIn([placed(read.error)]);
  return { ...read.value, problems: [...leftOut(read.value.srx.problems), ...ofWords] };
}

const tooSlow = failure(
  'srx',
  'Its rules take too long, so they are not used. Make their expressions simpler: “.*” and nested repetition cost most.',
);

/** A text that is hard on expressions, and the milliseconds that a language's rules may take for it: twice what those of known tools take. */
const trial = `${'a'.repeat(300)} ${'Aa. bb! 1.1. '.repeat(25)}${'. '.repeat(100)}${'x'.repeat(100)}`;
const trialMs = 200;

function isTooSlow(segmentation: Segmentation): boolean {
  for (const rules of Object.values(segmentation.languages)) {
    let spent = 0;
    for (const rule of rules) {
      const compiled = new CompiledRules([{ ...rule, breaks: true }]);
      spent += millisecondsOf(() => compiled.breaksIn(trial));
      if (spent > trialMs) return true;
    }
  }
  return false;
}

/** What work takes: no more than goes by on the clock, and no more than the processor does meanwhile, so that a busy machine makes no rule slow. */
function millisecondsOf(work: () => void): number {
  const [processor, start] = [process.cpuUsage(), performance.now()];
  work();
  const { user, system } = process.cpuUsage(processor);
  return Math.min(performance.now() - start, (user + system) / 1_000);
}

/** One message for however many rules: the dialog of the rules names them all. */
function leftOut(problems: readonly Failure[]): Failure[] {
  const [first] = problems;
  if (first === undefined) return [];
  return [
    failure(
      'segmentation',
      problems.length === 1
        ? said`${segmentationFile}: ${first}`
        : said`${segmentationFile}: ${first}. Segmentation rules, among all commands, names everything that is left out.`,
    ),
  ];
}

function placed(problem: Failure): Failure {
  return failure('segmentation', said`${segmentationFile}: ${problem}`);
}

/** The settings of the project at `root` with how its texts are taken apart. */
export async function segmented(root: string, file: ProjectFile): Promise<ProjectFile & Segmented> {
  return { ...file, segmentation: (await readSegmentation(root)).segmentation };
}

/** What taking rules in came to. */
export interface TakenRules {
  readonly rules: number;
  /** Rules that are left out, each with its line. */
  readonly problems: readonly Failure[];
}

/**
 * Makes the rules of an SRX file those of the project at `root` (a real path); what it had before is kept beside them as `segmentation.srx.bak`.
 * Fails, with nothing written, for what is no SRX file.
 */
export async function takeSegmentation(root: string, bytes: Uint8Array): Promise<Result<TakenRules>> {
  if (bytes.length > maxBytes)
    return fail(
      'srx',
      said`This file is larger than ${maxBytes / 2 ** 20} MB. Choose a file of segmentation rules.`,
    );
  const read = readSrx({ name: segmentationFile, bytes, codec: textCodec });
  if (!read.ok) return read;
  const { language, sourceLanguage } = (await readProjectFile(root)).file;
  const used = segmentationFor(read.value, [language, sourceLanguage], []);
  if (used !== null && isTooSlow(used)) return { ok: false, error: tooSlow };
  if (read.value.rules === 0)
    return fail('srx', said`None of its rules can be used: ${read.value.problems[0] ?? 'it has none'}`);
  try {
    await makeFolder(join(root, '.emend'));
    if (!(await isRealFolder(join(root, '.emend')))) return linked();
    await putAside(root);
    await writeWhole(join(root, segmentationFile), bytes);
  } catch (error) {
    return writeFailure(error, segmentationFile);
  }
  return ok({ rules: read.value.rules, problems: read.value.problems });
}

/** Has the built-in segmenter decide again; the rules are kept as `segmentation.srx.bak`. */
export async function dropSegmentation(root: string): Promise<Result<null>> {
  try {
    if (!(await isRealFolder(join(root, '.emend')))) return linked();
    await putAside(root);
    return ok(null);
  } catch (error) {
    return writeFailure(error, segmentationFile);
  }
}

async function putAside(root: string): Promise<void> {
  const path = join(root, segmentationFile);
  await rename(path, `${path}.bak`).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
}

function linked(): Result<never> {
  return fail('outside', '“.emend” is a link. Replace it by a folder of the project.');
}

/** One abbreviation a line; a line that begins with `#` is a comment. */
async function readAbbreviations(root: string): Promise<Result<readonly string[]>> {
  const read = await readInside(root, abbreviationsFile, maxBytes);
  if (!read.ok) return read.error.code === 'missing' ? ok([]) : read;
  const decoded = decodeText(read.value.bytes);
  if (!decoded.ok) return decoded.error.code === 'empty' ? ok([]) : decoded;
  const lines = decoded.value.text.split(/\r\n?|\n/).map((line) => line.trim());
  return ok(lines.filter((line) => line !== '' && !line.startsWith('#')));
}
