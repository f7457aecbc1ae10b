import { fail, ok, said, type Result } from './result';

/** No file of ours is nested half as deep. What is would be the end of everything that walks through it step by step. */
const maxJsonDepth = 64;

/** The value of a JSON text, with or without a byte-order mark. Fails with `bad-json`, or `too-deep` beyond `maxDepth` nested brackets. */
export function parseJson(text: string, maxDepth = maxJsonDepth): Result<unknown> {
  if (isDeeper(text, maxDepth)) return fail('too-deep', said`it is nested more than ${maxDepth} levels deep`);
  try {
    return ok(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return fail('bad-json', 'it is not valid JSON');
  }
}

function isDeeper(text: string, maxDepth: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) quoted = !quoted;
    else if (quoted) {
      if (code === 0x5c) at++;
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth > maxDepth) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}
