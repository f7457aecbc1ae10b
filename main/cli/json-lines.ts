import { setFlagsFromString } from 'node:v8';
import type { z } from 'zod';
import { Jobs } from './jobs';
import { numberedLines, type NumberedLine } from './lines';
import { complain, exitStatus } from './output';
import { progressOf } from './progress';
import { openReport } from './report-lines';

export interface LinesOptions {
  /** True in a process that works for another: the other one sums up. */
  readonly job?: boolean;
  /** How many processes share the work, and what each is called with. */
  readonly jobs?: number;
  readonly jobArgs?: readonly string[];
  /** The file for the answers; standard output without one. */
  readonly out?: string;
  /** Leaves out as many lines as that file has answers. */
  readonly resume?: boolean;
}

/** What is written for a line of input. */
interface LineAnswer {
  readonly text: string;
  readonly fault: boolean;
  readonly flagged: boolean;
}

/**
 * Runs a function over every line of standard input and prints one line each, in order, in constant memory
 * (`--stdin-jsonl`). A line that cannot be used gives `{"id":null,"line","error"}` (the id, where it could be read);
 * the others still go on. Lines count from 1. Gives the exit status.
 */
export async function runOverJsonLines<T extends { id: unknown }>(
  schema: z.ZodType<T>,
  run: (input: T) => object,
  isFlagged: (output: object) => boolean = () => false,
  options: LinesOptions = {},
): Promise<number> {
  // Only figures that V8 reads again are set here: flags that choose another compiler may crash a process that is running.
  // Left alone, the heap grows to twice what is in use before it is cleared, which over a long stream looks like a leak.
  setFlagsFromString('--heap-growing-percent=25');
  // Rules are many and each is short: to optimise whatever runs for a while takes more time than it saves until much more text has come.
  setFlagsFromString('--interrupt-budget=540672');
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
  const take = async (answer: LineAnswer, number: number): Promise<void> => {
    if (answer.fault) faults++;
    flagged ||= answer.flagged;
    last = number;
    await write(`${answer.text}\n`);
    progress.step();
  };
  const lines = numberedLines(process.stdin, there);
  const { jobs = 1, jobArgs = [] } = options;
  if (jobs === 1)
    for await (const line of lines) await take(answerTo(schema, run, isFlagged, line), line.number);
  else {
    const shared = new Jobs(jobs, jobArgs);
    for await (const { input, output } of shared.answers(lines, ({ line }) => line))
      await take(renumbered(output, input), input.number);
    flagged = (await shared.end()) === exitStatus.flagged;
  }
  await close();
  progress.end();
  if (faults > 0) {
    if (options.job !== true)
      complain(`${faults} of ${last} input lines could not be used; their output lines say why`);
    return exitStatus.fault;
  }
  return flagged ? exitStatus.flagged : exitStatus.clean;
}

function answerTo<T extends { id: unknown }>(
  schema: z.ZodType<T>,
  run: (input: T) => object,
  isFlagged: (output: object) => boolean,
  { number, line }: NumberedLine,
): LineAnswer {
  const parsed = parse(schema, line);
  if ('error' in parsed) return faultAt(number, parsed.id, parsed.error);
  const output = run(parsed.value);
  const text = JSON.stringify({ id: parsed.value.id, ...output });
  return { text, fault: false, flagged: isFlagged(output) };
}

function faultAt(line: number, id: unknown, error: { code: string; message: string }): LineAnswer {
  return { text: JSON.stringify({ id, line, error }), fault: true, flagged: false };
}

/** What another process answered. It counted its own lines, which are not those of the input. */
function renumbered(output: string | null, { number }: NumberedLine): LineAnswer {
  if (output === null)
    return faultAt(number, null, {
      code: 'not-checked',
      message:
        'The process that worked on this line ended, twice. The line is too large, or memory is short.',
    });
  const fault = output.includes('"error":{"code":') ? (JSON.parse(output) as object) : {};
  if (!('line' in fault) || !('error' in fault)) return { text: output, fault: false, flagged: false };
  return { text: JSON.stringify({ ...fault, line: number }), fault: true, flagged: false };
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
