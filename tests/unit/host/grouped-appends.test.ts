import { describe, expect, it } from 'vitest';
import { GroupedAppends } from '../../../main/host/grouped-appends';
import { fail, ok, type Result } from '../../../shared/base/result';
import { SerialQueues } from '../../../shared/base/serial-queue';
import type { EventDraft } from '../../../shared/protocol/contract';
import type { JournalEvent } from '../../../shared/review/events';

const say = (text: string, ...parents: string[]): EventDraft => ({
  parents,
  body: { type: 'comment', about: null, text },
});
const texts = (drafts: readonly EventDraft[]): string[] =>
  drafts.map(({ body }) => (body.type === 'comment' ? body.text : ''));

/** A journal whose first write waits until `go` is called; texts in `refused` cannot be written. */
function slowJournal(...refused: string[]) {
  const writes: string[][] = [];
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  const appends = new GroupedAppends(new SerialQueues(), async (_, drafts) => {
    const first = writes.push(texts(drafts)) === 1;
    if (first) await held;
    if (texts(drafts).includes('broken')) throw new Error('broken');
    if (texts(drafts).some((text) => refused.includes(text))) return fail('refused', 'Not this one.');
    return ok(texts(drafts).map((id) => ({ id }) as JournalEvent));
  });
  return { appends, writes, go: () => go() };
}

const idsOf = (answer: Result<readonly JournalEvent[]>): readonly string[] | string =>
  answer.ok ? answer.value.map(({ id }) => id) : answer.error.code;

describe('appends that wait for a slow disk', () => {
  it('are written together, each with its own answer', async () => {
    const { appends, writes, go } = slowJournal();
    const answers = [
      appends.run('a', [say('1', 'x')]),
      appends.run('a', [say('2', 'x'), say('3')]),
      appends.run('a', [say('4', 'x')]),
    ];
    go();
    expect((await Promise.all(answers)).map(idsOf)).toEqual([['1'], ['2', '3'], ['4']]);
    expect(writes).toEqual([['1'], ['2', '3', '4']]);
    expect(idsOf(await appends.run('a', [say('5', 'x')]))).toEqual(['5']);
  });

  it('are written one by one where they cannot be written together', async () => {
    const { appends, writes, go } = slowJournal('3');
    const answers = ['1', '2', '3', '4'].map((text) => appends.run('a', [say(text, 'x')]));
    go();
    expect((await Promise.all(answers)).map(idsOf)).toEqual([['1'], ['2'], 'refused', ['4']]);
    expect(writes).toEqual([['1'], ['2', '3', '4'], ['2'], ['3'], ['4']]);
  });

  it('that follow whatever is there begin a group of their own', async () => {
    const { appends, writes, go } = slowJournal();
    const answers = [say('1', 'x'), say('2', 'x'), say('3'), say('4', 'x')].map((draft) =>
      appends.run('a', [draft]),
    );
    go();
    expect((await Promise.all(answers)).map(idsOf)).toEqual([['1'], ['2'], ['3'], ['4']]);
    expect(writes).toEqual([['1'], ['2'], ['3', '4']]);
  });

  it('fail with what breaks, and hold up nothing after them', async () => {
    const { appends, go } = slowJournal();
    const answers = ['1', '2', 'broken'].map((text) => appends.run('a', [say(text, 'x')]));
    go();
    const settled = await Promise.allSettled(answers);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(idsOf(await appends.run('a', [say('5', 'x')]))).toEqual(['5']);
  });
});
