import { hexDigest } from '../state/hex-digest';
import type { HashAnswer, HashQuestion } from '../state/worker-hasher';
import { HeldText } from './held-text';

const held = new HeldText();

addEventListener('message', ({ data }: MessageEvent<HashQuestion>) => {
  const { id } = data;
  const text = held.take(data);
  if (text === null) postMessage({ id, hash: null } satisfies HashAnswer);
  else void hexDigest(text).then((hash) => postMessage({ id, hash } satisfies HashAnswer));
});
