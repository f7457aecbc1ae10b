/**
 * The lines of a UTF-8 stream, without their ends. Only `\n` ends one: JSON strings may hold U+2028 as it is, at which the
 * line reader of some versions of Node breaks them.
 */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  yield yield* endedLinesOf(stream);
}

/** {@link linesOf} without what comes behind the last line end, which it returns. */
async function* endedLinesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string, string> {
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
  return parts.join('') + decoder.decode();
}

/** A line that is not blank, and which line of its stream it is, from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly line: string;
}

/** The lines of a stream that are not blank, without the first `skipped` of them. */
export async function* numberedLines(
  stream: AsyncIterable<Buffer>,
  skipped = 0,
): AsyncGenerator<NumberedLine> {
  let number = 0;
  let left = skipped;
  for await (const line of linesOf(stream)) {
    number++;
    if (line.trim() === '') continue;
    if (left > 0) left--;
    else yield { number, line };
  }
}
