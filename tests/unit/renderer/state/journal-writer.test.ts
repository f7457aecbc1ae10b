import { describe, expect, it } from 'vitest';
import { ArticleSession } from '../../../../renderer/state/article-session';
import { plainBuffer } from '../../../../renderer/state/text-buffer';
import { JournalWriter, writeAfterMs } from '../../../../renderer/state/journal-writer';
import { fail, ok } from '../../../../shared/base/result';
import type { EventDraft } from '../../../../shared/protocol/contract';
import type { JournalEvent } from '../../../../shared/review/events';
import { journalRewound } from '../../../../shared/review/write-failures';
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

describe('typing on while an answer is late', () => {
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  /** A writer whose requests wait until they are answered by hand. */
  function writerHeld() {
    const sent: { readonly drafts: readonly EventDraft[]; answer(failing?: boolean): void }[] = [];
    const written: string[] = [];
    let [now, text] = [0, ''];
    const timers: { readonly at: number; readonly run: () => void }[] = [];
    const writer = new JournalWriter({
      send: (drafts) =>
        new Promise((resolve) => {
          const events = drafts.map(({ id }) => ({ id: id ?? '' }) as JournalEvent);
          sent.push({
            drafts,
            answer: (failing) => resolve(failing ? fail('disk-full', 'The disk is full.') : ok(events)),
          });
        }),
      hash: textHash,
      parents: () => ['base'],
      onWritten: (events, after) => written.push(`${after} ${events.map(({ id }) => id).join(' ')}`),
      onSaving: () => undefined,
      later: (run, ms) => timers.push({ at: now + ms, run }),
      now: () => now,
    });
    const pass = async (ms: number): Promise<void> => {
      for (const end = now + ms; now < end; now++) {
        for (const timer of timers.filter(({ at }) => at === now)) timer.run();
        await turn();
      }
    };
    const type = (letter: string): void => {
      writer.changed([{ start: text.length, end: text.length, text: letter }], (text += letter), {
        type: 'edit',
      });
    };
    const typed = (): string[] =>
      sent.map(({ drafts }) =>
        drafts
          .map(({ body }) =>
            body.type === 'edit' ? body.operations.map((each) => each.text).join('') : body.type,
          )
          .join(''),
      );
    return { writer, sent, written, pass, type, typed };
  }

  it('sends the next text after a tenth of a second, to follow what is not answered yet', async () => {
    const { writer, sent, written, pass, type, typed } = writerHeld();
    for (const letter of 'abcdefgh') {
      type(letter);
      await pass(50);
    }
    await pass(100);
    expect(typed().join('')).toBe('abcdefgh');
    expect(typed().length).toBeGreaterThan(2);
    for (const [index, { drafts }] of sent.entries())
      expect(drafts[0]?.parents).toEqual([index === 0 ? 'base' : sent[index - 1]?.drafts.at(-1)?.id]);
    expect(writer.hasWaiting).toBe(true);
    const done = writer.flush();
    for (const each of sent) each.answer();
    expect(await done).toBeNull();
    expect(writer.dirty).toBe(false);
    expect(written.at(-1)).toMatch(/^abcdefgh /);
    expect(written).toHaveLength(sent.length);
  });

  it('sends one request at a time while answers come soon', async () => {
    const { sent, pass, type, typed } = writerHeld();
    for (const letter of 'abcd') {
      type(letter);
      await pass(20);
    }
    expect(typed()).toEqual(['ab']);
    sent[0]?.answer();
    await pass(30);
    expect(typed()).toEqual(['ab', 'cd']);
    expect(sent[1]?.drafts[0]?.parents).toEqual(['base']);
  });

  it('sends everything at once when it is asked to, as a closing window does', () => {
    const { writer, type, typed } = writerHeld();
    type('a');
    void writer.flush();
    type('b');
    void writer.flush();
    expect(typed()).toEqual(['a', 'b']);
  });

  it('keeps all of it, and writes it with the next attempt, where the first was not written', async () => {
    const { writer, sent, written, type, typed } = writerHeld();
    const flushes: ReturnType<typeof writer.flush>[] = [];
    for (const letter of 'abc') {
      type(letter);
      flushes.push(writer.flush());
    }
    for (const each of sent) each.answer(true);
    expect((await flushes[0])?.code).toBe('disk-full');
    // Whoever asked later has it tried again.
    await turn();
    expect(sent).toHaveLength(4);
    expect(typed()[3]).toBe('abc');
    expect(sent[3]?.drafts[0]?.parents).toEqual(['base']);
    const ids = sent.flatMap(({ drafts }) => drafts.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    sent[3]?.answer();
    expect(await flushes[1]).toBeNull();
    expect(await flushes[2]).toBeNull();
    expect(written.join()).toMatch(/^abc /);
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

describe('A2: something that throws while a text is written', () => {
  const a = [{ start: 0, end: 0, text: 'a' }];

  /** A writer whose drafts are kept; `broken` throws on its first calls. */
  function writerWith(broken: 'hash' | 'send' | 'onWritten' | 'onSaving' | 'parents' | 'none', times = 1) {
    const sent: (readonly EventDraft[])[] = [];
    const bugs: unknown[] = [];
    let left = times;
    const maybe = (what: typeof broken): void => {
      if (what === broken && left-- > 0) throw new Error(`${what} is broken`);
    };
    const writer = new JournalWriter({
      send: (drafts) => {
        maybe('send');
        sent.push(drafts);
        return Promise.resolve(ok([{ id: `e${sent.length}` } as JournalEvent]));
      },
      hash: (text) => {
        maybe('hash');
        return textHash(text);
      },
      parents: () => {
        maybe('parents');
        return [];
      },
      onWritten: () => maybe('onWritten'),
      onSaving: () => maybe('onSaving'),
      later: () => undefined,
      now: () => 0,
      report: (error) => bugs.push(error),
    });
    const texts = (): string[] =>
      sent.flatMap((drafts) =>
        drafts.flatMap(({ body }) => (body.type === 'edit' ? body.operations.map(({ text }) => text) : [])),
      );
    return { writer, bugs, texts };
  }

  it.each(['hash', 'send', 'parents'] as const)(
    'loses nothing where it is %s: trying again writes it',
    async (what) => {
      const { writer, bugs, texts } = writerWith(what);
      writer.changed(a, 'a', { type: 'edit' });
      expect(await writer.flush()).toMatchObject({ code: 'not-written' });
      expect(writer.dirty).toBe(true);
      expect(await writer.flush()).toBeNull();
      expect(texts()).toEqual(['a']);
      writer.changed(a, 'aa', { type: 'edit' });
      expect(await writer.flush()).toBeNull();
      expect(writer.dirty).toBe(false);
      expect(bugs).toHaveLength(1);
    },
  );

  it.each(['onWritten', 'onSaving'] as const)(
    'writes on, and nothing twice, where it is %s',
    async (what) => {
      const { writer, bugs, texts } = writerWith(what, Infinity);
      for (const text of ['a', 'aa', 'aaa']) {
        writer.changed(a, text, { type: 'edit' });
        expect(await writer.flush()).toBeNull();
      }
      expect(texts()).toEqual(['a', 'a', 'a']);
      expect(writer.dirty).toBe(false);
      expect(bugs.length).toBeGreaterThan(2);
    },
  );
});

describe('B1: a journal that was taken back while its article is open', () => {
  it('gets the whole text as one change, what was typed meanwhile included', async () => {
    const sent: (readonly EventDraft[])[] = [];
    let rewound = true;
    let text = 'one two';
    const writer = new JournalWriter({
      send: (drafts) => {
        if (rewound) return Promise.resolve(fail(journalRewound, 'Taken back.'));
        sent.push(drafts);
        return Promise.resolve(ok([]));
      },
      hash: textHash,
      parents: () => (rewound ? ['lost'] : ['kept']),
      onWritten: () => undefined,
      onSaving: () => undefined,
      later: () => undefined,
      now: () => 0,
      startAgain: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        writer.changed([{ start: 0, end: 3, text: '1' }], (text = '1 two'), { type: 'edit' });
        return ok(() => {
          rewound = false;
          return { operations: [{ start: 0, end: 3, text: '1 two' }], text };
        });
      },
    });
    writer.changed([{ start: 3, end: 3, text: ' two' }], text, { type: 'edit' });
    expect(await writer.flush()).toBeNull();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject([
      {
        parents: ['kept'],
        body: { operations: [{ start: 0, end: 3, text: '1 two' }], hash: textHash('1 two') },
      },
    ]);
    rewound = true;
    expect(await writer.append([{ type: 'comment', about: null, text: 'Why?' }])).toBeNull();
    expect(sent.slice(1).map(([draft]) => draft?.body.type)).toEqual(['edit', 'comment']);
  });
});

describe('B1: an article whose journal is taken back while it is open', () => {
  it('has its whole text on disk again with the next change, and its own history from there', async () => {
    const host = new FakeHost('Ships came in.');
    const session = new ArticleSession(host.client, host.opened(), plainBuffer, quiet);
    for (const text of ['Two ', 'old ', 'grey ']) {
      session.buffer.apply([{ start: 0, end: 0, text }]);
      expect(await session.flush()).toBeNull();
    }
    host.rewind(2);
    session.buffer.apply([{ start: 0, end: 0, text: 'The ' }]);
    expect(await session.flush()).toBeNull();
    expect(foldJournal(host.events).text).toBe('The grey old Two Ships came in.');
    session.buffer.apply([{ start: 0, end: 3, text: 'Those' }]);
    expect(await session.flush()).toBeNull();
    expect(await session.append([{ type: 'comment', about: null, text: 'Why?' }])).toBeNull();
    const fold = new JournalFold(host.events);
    expect(fold.state()).toMatchObject({
      text: session.buffer.text,
      threads: [{ comments: [{ text: 'Why?' }] }],
    });
    expect(fold.problems()).toEqual([]);
  });

  it('has it when nothing but a comment is written', async () => {
    const host = new FakeHost('Ships came in.');
    const session = new ArticleSession(host.client, host.opened(), plainBuffer, quiet);
    session.buffer.apply([{ start: 0, end: 0, text: 'Two ' }]);
    expect(await session.flush()).toBeNull();
    host.rewind(1);
    expect(await session.append([{ type: 'comment', about: null, text: 'Why?' }])).toBeNull();
    expect(foldJournal(host.events)).toMatchObject({ text: 'Two Ships came in.', heads: [{}] });
  });
});
