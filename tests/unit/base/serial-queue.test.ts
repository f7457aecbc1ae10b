import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SerialQueue, SerialQueues } from '../../../shared/base/serial-queue';

const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a serial queue', () => {
  it('runs one after another in order, whatever fails and however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            waits: fc.nat(3),
            fails: fc.constantFrom('never', 'at once', 'later'),
            gap: fc.boolean(),
          }),
        ),
        async (works) => {
          const queue = new SerialQueue();
          const log: string[] = [];
          const runs: Promise<unknown>[] = [];
          for (const [index, { waits, fails, gap }] of works.entries()) {
            const run = queue.run(async () => {
              log.push(`begin ${index}`);
              if (fails === 'at once') throw new Error(`${index}`);
              for (let i = 0; i < waits; i++) await later();
              log.push(`end ${index}`);
              if (fails === 'later') throw new Error(`${index}`);
              return index;
            });
            runs.push(
              run.then(
                (value) => expect([value, fails]).toEqual([index, 'never']),
                (error: Error) => expect([error.message, fails]).not.toContain('never'),
              ),
            );
            if (gap) await later();
          }
          await Promise.all(runs);
          await queue.idle();
          expect(queue.busy).toBe(false);
          expect(log).toEqual(
            works.flatMap(({ fails }, index) =>
              fails === 'at once' ? [`begin ${index}`] : [`begin ${index}`, `end ${index}`],
            ),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('begins at once where nothing runs, and turns what is thrown into a failure of that work alone', async () => {
    const queue = new SerialQueue();
    let begun = false;
    const broken = queue.run(() => {
      begun = true;
      throw new Error('broken');
    });
    expect(begun).toBe(true);
    const next = queue.run(() => 'next');
    await expect(broken).rejects.toThrow('broken');
    expect(await next).toBe('next');
  });

  it('waits in idle for what is asked for meanwhile', async () => {
    const queue = new SerialQueue();
    const log: string[] = [];
    const first = queue.run(async () => {
      await later();
      void queue.run(async () => {
        await later();
        log.push('second');
      });
      log.push('first');
    });
    await queue.idle();
    await first;
    expect(log).toEqual(['first', 'second']);
  });
});

describe('serial queues by key', () => {
  it('hold back only their own key, and are forgotten when empty', async () => {
    const queues = new SerialQueues<string>();
    const log: string[] = [];
    let release = (): void => undefined;
    const held = queues.run('a', () => new Promise<void>((resolve) => (release = resolve)));
    const after = queues.run('a', () => log.push('a'));
    await queues.run('b', () => log.push('b'));
    expect(log).toEqual(['b']);
    release();
    await Promise.all([held, after]);
    await queues.idle();
    expect(log).toEqual(['b', 'a']);
    expect(queues.size).toBe(0);
  });
});
