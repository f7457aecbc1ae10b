import type { z } from 'zod';
import type { JobOf } from './job-thread';
import { answersTo } from './jobs';
import { numberedLines, type NumberedLine } from './lines';
import { complain, exitStatus } from './output';
import { progressOf } from './progress';
import { openReport } from './report-lines';
import type { Answered, Work } from './shared-work';
import { suitLongRuns } from './suit-long-runs';

export interface LinesOptions {
  /** How many threads may share the work, and what another one is started for; this one alone without it. */
  readonly shared?: { readonly jobs: number; readonly job: JobOf };
  /** The file for the answers; standard output without one. */
  readonly out?: string;
  /** Leaves out as many lines as that file has answers. */
  readonly resume?: boolean;
}

/** What is written for a line of input. */
export interface LineAnswer {
  readonly text: string;
  readonly fault: boolean;
  readonly flagged: boolean;
}

/** What is done for a line of input. */
export interface LineWork extends Work<NumberedLine, LineAnswer> {
  (line: NumberedLine): LineAnswer;
}

/** Runs {@link answerLines} with a function of what a line says. */
export function runOverJsonLines<T extends { id: unknown }>(
  schema: z.ZodType<T>,
  run: (input: T) => object,
): Promise<number> {
  return answerLines(lineWork(schema, run));
}

/**
 * Answers every line of standard input with one line, in order, in constant memory (`--stdin-jsonl`). A line that cannot be used
 * gives `{"id":null,"line","error"}` (the id, where it could be read); the others still go on. Lines count from 1. Gives the exit status.
 */
export async function answerLines(work: LineWork, options: LinesOptions = {}): Promise<number> {
  suitLongRuns();
  const report = await openReport(options.out, options.resume === true);
  if (!report.ok) {
    complain(report.error.message);
    return exitStatus.fault;
  }
  const { there, write, close } = report.value;
  const progress = progressOf('lines', null);
  let faults = 0;
  let flagged = false;
  let last = there;
  for await (const { input, output } of answersIn(numberedLines(process.stdin, there), work, options)) {
    const answer = output ?? faultAt(input.number, null, ended);
    if (answer.fault) faults++;
    flagged ||= answer.flagged;
    last = input.number;
    await write(`${answer.text}\n`);
    progress.step();
  }
  await close();
  progress.end();
  if (faults > 0) {
    complain(`${faults} of ${last} input lines could not be used; their output lines say why`);
    return exitStatus.fault;
  }
  return flagged ? exitStatus.flagged : exitStatus.clean;
}

async function* answersIn(
  lines: AsyncIterable<NumberedLine>,
  work: LineWork,
  { shared }: LinesOptions,
): AsyncGenerator<Answered<NumberedLine, LineAnswer>> {
  if (shared) yield* answersTo(lines, { ...shared, work, weightOf: ({ line }) => line.length });
  else for await (const input of lines) yield { input, output: work(input) };
}

/**
 * The work for lines of a schema.
 * @param prepare is told what the next lines say, before `run` is told of each
 */
export function lineWork<T extends { id: unknown }>(
  schema: z.ZodType<T>,
  run: (input: T) => object,
  isFlagged: (output: object) => boolean = () => false,
  prepare?: (inputs: readonly T[]) => void,
): LineWork {
  const read = new WeakMap<NumberedLine, Parsed<T>>();
  const parsedOf = (line: NumberedLine): Parsed<T> => {
    const parsed = read.get(line) ?? parse(schema, line.line);
    read.set(line, parsed);
    return parsed;
  };
  const answer = (line: NumberedLine): LineAnswer => {
    const parsed = parsedOf(line);
    if ('error' in parsed) return faultAt(line.number, parsed.id, parsed.error);
    const output = run(parsed.value);
    const text = JSON.stringify({ id: parsed.value.id, ...output });
    return { text, fault: false, flagged: isFlagged(output) };
  };
  if (prepare === undefined) return answer;
  const prepareLines = (lines: readonly NumberedLine[]): void => {
    prepare(lines.map(parsedOf).flatMap((parsed) => ('value' in parsed ? parsed.value : [])));
  };
  return Object.assign(answer, { prepare: prepareLines });
}

const ended = {
  code: 'not-checked',
  message: 'The threads that worked on this line ended, twice. The line is too large, or memory is short.',
};

function faultAt(line: number, id: unknown, error: { code: string; message: string }): LineAnswer {
  return { text: JSON.stringify({ id, line, error }), fault: true, flagged: false };
}

type Parsed<T> = { value: T } | { id: unknown; error: { code: string; message: string } };

function parse<T>(schema: z.ZodType<T>, line: string): Parsed<T> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { id: null, error: { code: 'bad-json', message: 'This line is not JSON.' } };
  }
  const result = schema.safeParse(json);
  if (result.success) return { value: result.data };
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : null;
  return {
    id,
    error: {
      code: 'bad-line',
      message: `${where === '' ? 'The line' : where}: ${issue?.message ?? 'not usable'}`,
    },
  };
}
