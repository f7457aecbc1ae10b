import { describe, expect, it, vi } from 'vitest';
import { loopbackCarrier, type Page } from '../../../renderer/host/loopback-carrier';
import type { StreamSource } from '../../../renderer/host/message-stream';
import { loopbackPaths, type ClientBatch } from '../../../shared/protocol/bridge';

interface Post {
  readonly batch: ClientBatch;
  readonly answer: () => void;
}

/** A page whose posts are answered when the test says so. */
function heldPage() {
  const posts: Post[] = [];
  const stream: StreamSource = { join: () => undefined, leave: () => undefined };
  const page: Page = {
    fetch: (path, request) => {
      if (path === loopbackPaths.connect)
        return Promise.resolve(new Response(JSON.stringify({ connection: 'c' })));
      const batch = JSON.parse(request.body as string) as ClientBatch;
      return new Promise((resolve) => posts.push({ batch, answer: () => resolve(new Response('{}')) }));
    },
    onLeave: () => undefined,
    stream: () => stream,
  };
  return { page, posts };
}

const ids = (post: Post | undefined) => post?.batch.messages.map((message) => 'id' in message && message.id);
const request = (id: number) => ({ kind: 'request', id, method: 'host.info', params: {} }) as const;

describe('posts beside a late one', () => {
  it('hold all that the host is not known to have, and nothing is sent again once either is answered', async () => {
    vi.useFakeTimers();
    try {
      const { page, posts } = heldPage();
      const carrier = loopbackCarrier('token', page);
      carrier.send(request(1));
      await vi.advanceTimersByTimeAsync(0);
      expect(posts.map(ids)).toEqual([[1]]);

      carrier.send(request(2));
      await vi.advanceTimersByTimeAsync(99);
      expect(posts).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(posts.map(ids)).toEqual([[1], [1, 2]]);
      expect(posts[1]?.batch.first).toBe(1);

      // The later post is answered first: the earlier answer takes nothing off a second time.
      posts[1]?.answer();
      await vi.advanceTimersByTimeAsync(0);
      carrier.send(request(3));
      posts[0]?.answer();
      await vi.advanceTimersByTimeAsync(0);
      expect(posts.map(ids)).toEqual([[1], [1, 2], [3]]);
      expect(posts[2]?.batch.first).toBe(3);
      carrier.close();
    } finally {
      vi.useRealTimers();
    }
  });

  it('are two at most, and none is made while the host is out of reach', async () => {
    vi.useFakeTimers();
    try {
      const { page, posts } = heldPage();
      const carrier = loopbackCarrier('token', page);
      carrier.send(request(1));
      await vi.advanceTimersByTimeAsync(0);
      for (let id = 2; id < 8; id++) {
        carrier.send(request(id));
        await vi.advanceTimersByTimeAsync(100);
      }
      expect(posts.map(ids)).toEqual([[1], [1, 2], [1, 2, 3]]);
      carrier.close();

      const unreachable = heldPage();
      let calls = 0;
      const broken = loopbackCarrier('token', {
        ...unreachable.page,
        fetch: (path, options) =>
          path === loopbackPaths.connect
            ? unreachable.page.fetch(path, options)
            : (calls++, Promise.reject(new Error('No network.'))),
      });
      broken.send(request(1));
      await vi.advanceTimersByTimeAsync(0);
      broken.send(request(2));
      // One try each pause of 250 ms, and no more beside them.
      await vi.advanceTimersByTimeAsync(1000);
      expect(calls).toBeLessThanOrEqual(5);
      broken.close();
    } finally {
      vi.useRealTimers();
    }
  });
});
