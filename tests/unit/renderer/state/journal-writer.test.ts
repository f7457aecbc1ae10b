import { describe, expect, it } from 'vitest';
import { ArticleSession } from '../../../../renderer/state/article-session';
import { plainBuffer } from '../../../../renderer/state/text-buffer';
import { JournalWriter, writeAfterMs } from '../../../../renderer/state/journal-writer';
import { ok } from '../../../../shared/base/result';
import { foldJournal, JournalFold } from '../../../../shared/review/fold';
import { textHash } from '../../../../shared/review/text-hash';
import { ben, FakeHost } from '../fake-host';

const quiet = { onArticle: () => undefined, onEdits: () => undefined };

describe('a journal of many edits', () => {
  it('gets the whole text after every five hundred, in the same request, and folds to the text on the screen', async () => {
    const host = new FakeHost('Ships came in.');
    const session = new ArticleSession(host.client, host.opened(), plainBuffer, quiet);
    for (let count = 0; count < 1003; count++) {
      session.buffer.apply([{ start: 0, end: count % 3 === 0 ? 0 : 1, text: String(count % 10) }]);
      await session.flush();
    }
    const snapshots = host.events.flatMap((event, index) => (event.type === 'snapshot' ? [index] : []));
    expect(snapshots).toHaveLength(2);
    for (const index of snapshots) {
      const before = new JournalFold(host.events.slice(0, index));
      expect(host.events[index]).toMatchObject({ text: before.state().text, parents: before.state().tips });
    }
    const fold = new JournalFold(host.events);
    expect(fold.state().text).toBe(session.buffer.text);
    expect(fold.problems()).toEqual([]);
    expect(fold.snapshotDue()).toBe(false);
  });
});

describe('typing without a pause', () => {
  it('is written in time even if the window never gets to its timers', async () => {
    const sent: { readonly at: number; readonly text: string }[] = [];
    let [now, text] = [0, ''];
    const writer = new JournalWriter({
      send: () => {
        sent.push({ at: now, text });
        return Promise.resolve(ok([]));
      },
      hash: textHash,
      parents: () => [],
      onWritten: () => undefined,
      onSaving: () => undefined,
      later: () => undefined,
      now: () => now,
    });
    for (; now < 2000; now += 30) {
      writer.changed([{ start: text.length, end: text.length, text: 'a' }], (text += 'a'), { type: 'edit' });
      await new Promise((resolve) => setImmediate(resolve));
    }
    const gaps = sent.map(({ at }, index) => at - (sent[index - 1]?.at ?? 0));
    expect(sent.length).toBeGreaterThan(10);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(writeAfterMs + 2 * 30);
  });
});

describe('typing on while somebody else’s edit comes in', () => {
  it('makes a second version and loses nothing of either, however the requests fall', async () => {
    const host = new FakeHost('Ships came in.');
    const session = new ArticleSession(host.client, host.opened(), plainBuffer, quiet);
    const opened = host.events[0]?.id ?? '';
    host.hold();
    session.buffer.apply([{ start: 0, end: 5, text: 'Boats' }]);
    const first = session.flush();
    const { text } = foldJournal(host.events);
    const theirs = host.write(ben, [opened], {
      type: 'edit',
      operations: [{ start: text.length, end: text.length, text: ' All of them.' }],
      hash: textHash(`${text} All of them.`),
    });
    session.receive([theirs]);
    session.buffer.apply([{ start: 0, end: 5, text: 'Ferries' }]);
    host.release();
    await first;
    expect(await session.flush()).toBeNull();
    const fold = new JournalFold(host.events);
    expect(fold.problems()).toEqual([]);
    expect(
      fold
        .state()
        .heads.map((head) => head.text)
        .sort(),
    ).toEqual(['Ferries came in.', 'Ships came in. All of them.'].sort());
  });
});
