import type { IncomingMessage } from 'node:http';

/** Above the largest article that opens (50 MB), whose whole text an event may carry. */
const largestBody = 128 * 1024 * 1024;

/** The request's JSON; undefined if it is none, or too large (the connection is then cut). */
export async function readJson(request: IncomingMessage, limit = largestBody): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limit) {
        request.destroy();
        return undefined;
      }
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
