import { setFlagsFromString } from 'node:v8';
import type { z } from 'zod';
import { complain, exitStatus, write } from './output';

/**
 * Runs a function over every line of standard input and prints one line each, in order, in constant memory
 * (`--stdin-jsonl`). A line that cannot be used gives `{"id":null,"line","error"}` (the id, where it could be read);
 * the others still go on. Lines count from 1. Gives the exit status.
 */
export async function runOverJsonLines<T extends { id: unknown }>(
  schema: z.ZodType<T>,
  run: (input: T) => object,
  isFlagged: (output: object) => boolean = () => false,
): Promise<number> {
  // Left alone, the heap grows to twice what is in use before it is cleared, which over a long stream looks like a leak.
  setFlagsFromString('--heap-growing-percent=25');
  // Each expression runs over many lines: compiling it twice, first for a few runs, takes a twentieth of the time.
  setFlagsFromString('--no-regexp-tier-up');
  let number = 0;
  let faults = 0;
  let flagged = false;
  for await (const line of linesOf(process.stdin)) {
    number++;
    if (line.trim() === '') continue;
    const parsed = parse(schema, line);
    if ('error' in parsed) {
      faults++;
      await write(`${JSON.stringify({ id: parsed.id, line: number, error: parsed.error })}\n`);
      continue;
    }
    const output = run(parsed.value);
    flagged ||= isFlagged(output);
    await write(`${JSON.stringify({ id: parsed.value.id, ...output })}\n`);
  }
  if (faults > 0) {
    complain(`${faults} of ${number} input lines could not be used; their output lines say why`);
    return exitStatus.fault;
  }
  return flagged ? exitStatus.flagged : exitStatus.clean;
}

/**
 * The lines of a UTF-8 stream, without their ends. Only `\n` ends one: JSON strings may hold U+2028 as it is, at which the
 * line reader of some versions of Node breaks them.
 */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of stream) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield parts.join('') + line;
      parts = [];
    }
    parts.push(last);
  }
  yield parts.join('') + decoder.decode();
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
