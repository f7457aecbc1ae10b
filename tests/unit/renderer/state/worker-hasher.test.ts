import { describe, expect, it } from 'vitest';
import { WorkerHasher, type HashAnswer } from '../../../../renderer/state/worker-hasher';
import { sha256Hex } from '../../../../shared/base/hash';

const text = 'Häuser 港口 \ud83d\ude80'.repeat(100);

describe('WorkerHasher', () => {
  it('answers with what the worker says about the very text', async () => {
    const hasher = new WorkerHasher(() => {
      let tell: (answer: HashAnswer) => void = () => undefined;
      return {
        send: ({ id, text }) => tell({ id, hash: `hash of ${text.length}` }),
        onAnswer: (listener) => (tell = listener),
      };
    });
    expect(await Promise.all([hasher.hash('ab'), hasher.hash('abc')])).toEqual(['hash of 2', 'hash of 3']);
  });

  it('does without a worker that does not answer', async () => {
    const hasher = new WorkerHasher(() => ({ send: () => undefined, onAnswer: () => undefined }));
    expect(await hasher.hash(text)).toBe(sha256Hex(text));
  });

  it('does without a worker that cannot be started, for what was typed must be written', async () => {
    const hasher = new WorkerHasher(() => {
      throw new Error('refused');
    });
    expect(await hasher.hash(text)).toBe(sha256Hex(text));
  });
});
