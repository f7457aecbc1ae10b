import type { MadeText } from './text-requests';
import { windowParts } from './window-parts';
import { rememberTextHash, textHash } from '../../shared/review/text-hash';

/** Texts up to this many code units are hashed at once; longer ones would hold up typing. */
const atOnce = 60_000;

/** SHA-256 of a text, 64 hex digits: at once for a short one, off the main thread for a long one. The journal's fold then need not hash it again. */
export function hashText(text: string, made: MadeText): string | Promise<string> {
  return text.length <= atOnce ? textHash(text) : digest(text, made);
}

async function digest(text: string, made: MadeText): Promise<string> {
  const hash = await windowParts.getState().digest(text, made);
  rememberTextHash(text, hash);
  return hash;
}
