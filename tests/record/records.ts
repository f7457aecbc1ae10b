import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRecord } from '../../main/host/record/make-record';
import { verifyRecord } from '../../main/verifier/verify-record.mjs';
import { recordSchema, type ProjectRecord } from '../../shared/export/record-schema';
import { Random } from '../people/random';
import { changesOf, type Change } from './changes';
import { generateProject } from './generate-project';

export interface RecordFigures {
  articles: number;
  approved: number;
  sentences: number;
  /** Articles no record was made of, by why. */
  readonly refused: Map<string, number>;
  signed: number;
  readonly found: Map<Change['kind'], number>;
}

/**
 * Makes the record of a generated project, has it confirmed, then makes `changes` single changes one after the other, each of
 * which must be found where it was made. Throws, with the seed, where one is not.
 */
export async function checkRecord(seed: number, changes: number, figures: RecordFigures): Promise<void> {
  const random = new Random(seed);
  const root = await mkdtemp(join(tmpdir(), 'emend-record-'));
  try {
    const project = join(root, 'project');
    const { signed } = await generateProject(project, random);
    const out = join(root, 'record');
    const now = (): number => 1_790_000_000_000;
    const made = await makeRecord({ project, paths: null, out, statements: [], now });
    if (!made.ok) throw new Error(made.error.message);
    const record = recordSchema.parse(JSON.parse(await readFile(join(out, 'record.json'), 'utf8')));
    confirm(out, made.value.fingerprint);
    count(record, signed, figures);
    let left = changes;
    for (const change of changesOf(record, random)) {
      if (left <= 0) break;
      if (await holdChange(out, change, figures)) left--;
    }
    confirm(out, made.value.fingerprint);
  } catch (error) {
    throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function confirm(out: string, fingerprint: string): void {
  const verified = verifyRecord(out, fingerprint);
  if (verified === null) throw new Error('there is no record');
  const [problem] = verified.problems;
  if (problem !== undefined) throw new Error(`a sound record is not confirmed: ${JSON.stringify(problem)}`);
}

/** False where the change cannot be made here. */
async function holdChange(out: string, change: Change, figures: RecordFigures): Promise<boolean> {
  const before = new Map<string, Buffer>();
  for (const file of change.files) before.set(file, await readFile(join(out, file)));
  const after = change.make(before);
  if (after === null) return false;
  for (const [file, bytes] of after) await writeFile(join(out, file), bytes);
  const problems = verifyRecord(out)?.problems ?? [];
  for (const [file, bytes] of before) await writeFile(join(out, file), bytes);
  const named = problems.filter(
    ({ article, sentences }) =>
      article === change.article && change.sentences.every((number) => sentences.includes(number)),
  );
  if (named.length === 0)
    throw new Error(
      `${change.kind} in ${change.files.join(' and ')} (${change.article}, sentences ${change.sentences.join()}) is not named: ${JSON.stringify(problems)}`,
    );
  figures.found.set(change.kind, (figures.found.get(change.kind) ?? 0) + 1);
  return true;
}

function count(record: ProjectRecord, signed: boolean, figures: RecordFigures): void {
  figures.articles += record.articles.length;
  figures.approved += record.articles.filter(({ approval }) => approval !== null).length;
  figures.sentences += record.articles.reduce((sum, { sentences }) => sum + sentences.length, 0);
  for (const { code } of record.refused) figures.refused.set(code, (figures.refused.get(code) ?? 0) + 1);
  if (signed) figures.signed++;
}

export function noFigures(): RecordFigures {
  return { articles: 0, approved: 0, sentences: 0, refused: new Map(), signed: 0, found: new Map() };
}
