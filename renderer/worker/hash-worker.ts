import { hexDigest } from '../state/hex-digest';
import type { HashAnswer, HashQuestion } from '../state/worker-hasher';

addEventListener('message', ({ data: { id, text } }: MessageEvent<HashQuestion>) => {
  void hexDigest(text).then((hash) => postMessage({ id, hash } satisfies HashAnswer));
});
