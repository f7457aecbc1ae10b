import type { WriteStream } from 'node:tty';
import { describe, expect, it, vi } from 'vitest';
import { progressOf } from '../../../main/cli/progress';

function stream(isTTY: boolean): { readonly written: string[]; readonly stream: WriteStream } {
  const written: string[] = [];
  const fake = { isTTY, write: (text: string) => written.push(text) > 0 };
  return { written, stream: fake as unknown as WriteStream };
}

describe('progress', () => {
  it('is told on a terminal a few times a second, and taken away at the end', () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0);
    try {
      const { written, stream: terminal } = stream(true);
      const progress = progressOf('files', 1_000, terminal);
      for (let done = 1; done <= 1_000; done++) {
        now.mockReturnValue(done);
        progress.step();
      }
      progress.end();
      expect(written).toEqual([
        ...[200, 400, 600, 800, 1_000].map((done) => `\r\u001b[K${done} of 1000 files, 1000 a second`),
        '\r\u001b[K',
      ]);
    } finally {
      now.mockRestore();
    }
  });

  it('is silent in a pipe, and on a terminal where all is done at once', () => {
    const piped = stream(false);
    const quick = stream(true);
    for (const { stream: each } of [piped, quick]) {
      const progress = progressOf('files', null, each);
      progress.step();
      progress.at(2, 3);
      progress.end();
    }
    expect([...piped.written, ...quick.written]).toEqual([]);
  });
});
