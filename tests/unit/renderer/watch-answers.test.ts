import { describe, expect, it } from 'vitest';
import { answerWithinMs, watchAnswers } from '../../../renderer/host/watch-answers';
import { ok } from '../../../shared/base/result';
import type { Connection, HostClient } from '../../../shared/protocol/client';

/** A client whose calls wait until they are let go, watched by a clock that goes by hand. */
function slowClient() {
  const calls: (() => void)[] = [];
  const timers = new Map<object, { readonly run: () => void; readonly ms: number }>();
  let connect: (connection: Connection) => void = () => undefined;
  const client: HostClient = {
    call: () => new Promise((resolve) => calls.push(() => resolve(ok(null as never)))),
    on: () => () => undefined,
    beforeClose: () => () => undefined,
    onConnection: (listener) => {
      connect = listener;
      listener('open');
      return () => undefined;
    },
  };
  const watched = watchAnswers(client, (run, ms) => {
    const timer = {};
    timers.set(timer, { run, ms });
    return () => timers.delete(timer);
  });
  const told: Connection[] = [];
  watched.onConnection((connection) => told.push(connection));
  return {
    watched,
    told,
    answer: async () => {
      calls.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
    wait: () => {
      for (const { run, ms } of timers.values()) if (ms <= answerWithinMs) run();
      timers.clear();
    },
    become: (connection: Connection) => connect(connection),
  };
}

const append = { articleId: '00000000000000aa', drafts: [] };

describe('B2: a host or disk that does not answer', () => {
  it('B2: is told of after three seconds, until it answers', async () => {
    expect(answerWithinMs).toBe(3000);
    const { watched, told, wait, answer } = slowClient();
    void watched.call('article.append', append);
    void watched.call('article.append', append);
    expect(told).toEqual(['open']);
    wait();
    expect(told).toEqual(['open', 'slow']);
    await answer();
    expect(told).toEqual(['open', 'slow']);
    await answer();
    expect(told).toEqual(['open', 'slow', 'open']);
  });

  it('B2: is not told of where an answer came in time, or where a long task shows its progress', async () => {
    const { watched, told, wait, answer } = slowClient();
    void watched.call('article.append', append);
    await answer();
    void watched.call('library.scan', {});
    wait();
    expect(told).toEqual(['open']);
  });

  it('B2: is told of as interrupted or closed where the connection is', () => {
    const { watched, told, wait, become } = slowClient();
    void watched.call('article.append', append);
    become('interrupted');
    wait();
    become('open');
    become('closed');
    expect(told).toEqual(['open', 'interrupted', 'slow', 'closed']);
  });
});
