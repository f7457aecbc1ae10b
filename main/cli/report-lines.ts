import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { fail, ok, type Result } from '../../shared/base/result';
import { writeFailure } from '../host/json-file';
import { write } from './output';

/** Where lines of a report go, and what is there already. */
export interface ReportLines {
  /** Waits where what takes the lines is slower than we are. */
  readonly write: (text: string) => Promise<void>;
  /** How many whole lines were there. */
  readonly there: number;
  readonly close: () => Promise<void>;
}

/** Standard output. */
const printed: ReportLines = { write, there: 0, close: () => Promise.resolve() };

/**
 * Opens the file that a report of JSON lines goes to; standard output without one. With `resume`, whole lines that are there stay, and
 * half a line at the end goes. Fails with `exists` for a file that is there otherwise, or as writing fails.
 * @param seen told each line that is there
 */
export async function openReport(
  path: string | undefined,
  resume: boolean,
  seen: (line: string) => void = () => undefined,
): Promise<Result<ReportLines>> {
  if (path === undefined)
    return resume
      ? fail('no-report', '--resume goes with --out FILE: what is in it is not done again')
      : ok(printed);
  try {
    const there = await stat(path).then(
      ({ size }) => size > 0,
      () => false,
    );
    if (there && !resume)
      return fail('exists', `${path} is there already; say --resume to go on in it, or choose another name`);
    const whole = there ? await wholeLines(path, seen) : { count: 0, bytes: 0 };
    if (there) await truncate(path, whole.bytes);
    const stream = createWriteStream(path, { flags: 'a' });
    await once(stream, 'open');
    return ok({
      there: whole.count,
      async write(text) {
        if (!stream.write(text)) await once(stream, 'drain');
      },
      async close() {
        stream.end();
        await finished(stream);
      },
    });
  } catch (error) {
    return writeFailure(error, path);
  }
}

async function wholeLines(
  path: string,
  seen: (line: string) => void,
): Promise<{ readonly count: number; readonly bytes: number }> {
  let count = 0;
  let bytes = 0;
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, end)]);
      rest = [];
      count++;
      bytes += line.length + 1;
      seen(line.toString('utf8'));
      from = end + 1;
    }
    rest.push(chunk.subarray(from));
  }
  return { count, bytes };
}
