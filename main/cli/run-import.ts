import { ok, type Failure, type Result } from '../../shared/base/result';
import type { Person } from '../../shared/review/person';
import { readPlainText } from './input';
import { complain, exitStatus, write } from './output';
import { readPerson } from './person-option';
import { placedText } from './placed-text';
import { projectFolder } from './project-folder';
import type { TableImport } from './table-import';

/** What the commands that take a table in have in common. */
export interface ImportOptions {
  readonly dryRun?: true;
  readonly as?: string;
}

/** Where rows go, and whether they are written or only placed. */
export interface ImportTarget {
  readonly write: boolean;
  readonly person: Person | null;
}

export interface TableKind<Row> {
  /** Reads the table; problems of single rows leave the others. */
  readonly parse: (
    text: string,
  ) => Result<{ readonly rows: readonly Row[]; readonly problems: readonly Failure[] }>;
  readonly take: (root: string, rows: readonly Row[], target: ImportTarget) => Promise<Result<TableImport>>;
  /** One and several of what a row becomes, and what is done with them. */
  readonly words: readonly [one: string, many: string, done: string];
}

/** Takes a table into a project and prints what came of it; gives the exit status. */
export async function runImport<Row>(
  project: string,
  table: string,
  { as, dryRun }: ImportOptions,
  { parse, take, words: [one, many, done] }: TableKind<Row>,
): Promise<number> {
  const dry = dryRun === true;
  const imported = await run();
  if (!imported.ok) {
    complain(imported.error.message);
    return exitStatus.fault;
  }
  for (const { message } of imported.value.problems) complain(message);
  await write(placedText(imported.value, dry, [one, many], done));
  return imported.value.problems.length > 0 ? exitStatus.fault : exitStatus.clean;

  async function run(): Promise<Result<TableImport>> {
    const person = readPerson(as);
    if (!person.ok) return person;
    const folder = await projectFolder(project);
    if (!folder.ok) return folder;
    const read = await readPlainText(table);
    const parsed = read.ok ? parse(read.value) : read;
    if (!parsed.ok) return named(table, parsed.error);
    const taken = await take(folder.value, parsed.value.rows, { write: !dry, person: person.value });
    if (!taken.ok) return taken;
    return ok({ ...taken.value, problems: [...parsed.value.problems, ...taken.value.problems] });
  }
}

/** The failure with the file that it is about. */
export function named(path: string, error: Failure): Result<never> {
  return { ok: false, error: { ...error, message: `${path}: ${error.message}` } };
}
