import type { IncomingMessage } from 'node:http';

/** Above the largest article that opens (50 MB), whose whole text an event may carry. Bytes. */
const largestBody = 128 * 1024 * 1024;

/** What {@link readJson} gives for a body over the limit. */
export const tooLarge = Symbol('too large');

/** The request's JSON; undefined if it is none, {@link tooLarge} if it has more bytes than `limit`: it is read to its end, but not kept. */
export async function readJson(request: IncomingMessage, limit = largestBody): Promise<unknown> {
  let chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      // A browser that is cut off while it sends takes the host for dead and never sees an answer.
      if (length > limit) chunks = [];
      else chunks.push(chunk);
    }
    return length > limit ? tooLarge : (JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown);
  } catch {
    return undefined;
  }
}
