import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ArticleSession } from '../../../../renderer/state/article-session';
import { plainBuffer } from '../../../../renderer/state/text-buffer';
import type { OpenArticle } from '../../../../renderer/state/types';
import { edit } from '../../../../shared/review/actions';
import { foldJournal, JournalFold } from '../../../../shared/review/fold';
import { textHash } from '../../../../shared/review/text-hash';
import { ben, FakeHost } from '../fake-host';
import { editsOf, numbersFrom, someText } from '../some-edits';

interface Opened {
  readonly host: FakeHost;
  readonly session: ArticleSession;
  readonly article: () => OpenArticle;
}

function open(text: string, host = new FakeHost(text)): Opened {
  let last: OpenArticle | null = null;
  const session = new ArticleSession(host.client, host.opened(), plainBuffer, {
    onArticle: (article) => {
      last = article;
    },
    onEdits: () => undefined,
  });
  session.show();
  return {
    host,
    session,
    article: () => {
      if (last === null) throw new Error('nothing was shown');
      return last;
    },
  };
}

const folded = (host: FakeHost): string => foldJournal(host.events).text;

describe('ArticleSession', () => {
  it('writes whatever is typed, fixed and flushed so that the journal folds to the text on the screen', async () => {
    await fc.assert(
      fc.asyncProperty(someText, fc.array(fc.nat(), { maxLength: 12 }), async (text, seeds) => {
        const { host, session } = open(text);
        for (const seed of seeds) {
          const next = numbersFrom(seed);
          const edits = editsOf(session.buffer.text, seed);
          const choice = next(4);
          if (choice === 0) void session.flush();
          else if (choice === 1)
            void session.change(edits, { type: 'fix', rules: ['double-space'], safe: true });
          else session.buffer.apply(edits);
        }
        expect(await session.flush()).toBeNull();
        expect(folded(host)).toBe(session.buffer.text);
        expect(session.dirty).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('writes within the time it promises after the first key, without waiting for the last', async () => {
    vi.useFakeTimers();
    try {
      const { host, session } = open('abc');
      for (let key = 0; key < 6; key++) {
        session.buffer.apply([{ start: 0, end: 0, text: 'x' }]);
        await vi.advanceTimersByTimeAsync(60);
      }
      expect(folded(host).startsWith('xxxx')).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('writes typing between two fixes as edits, and each fix as one event', async () => {
    const { host, session } = open('a  b');
    session.buffer.apply([{ start: 0, end: 0, text: 'x' }]);
    await session.change([{ start: 2, end: 3, text: '' }], {
      type: 'fix',
      rules: ['double-space'],
      safe: true,
    });
    session.buffer.apply([{ start: 0, end: 0, text: 'y' }]);
    await session.flush();
    expect(host.events.map(({ type }) => type)).toEqual(['opened', 'edit', 'fix', 'edit']);
  });

  it('keeps what is typed while a request is under way', async () => {
    const { host, session } = open('abc');
    host.hold();
    session.buffer.apply([{ start: 3, end: 3, text: 'd' }]);
    const first = session.flush();
    session.buffer.apply([{ start: 4, end: 4, text: 'e' }]);
    host.release();
    await first;
    await session.flush();
    expect(folded(host)).toBe('abcde');
  });

  it('locks the text when it cannot be written, keeps it, and writes it when it can be again', async () => {
    const { host, session, article } = open('abc');
    host.failing = { code: 'disk-full', message: 'The disk is full.' };
    session.buffer.apply([{ start: 3, end: 3, text: 'd' }]);
    await session.flush();
    expect(article().saving).toEqual({ state: 'failed', error: host.failing });
    expect(session.locked).toEqual(host.failing);
    expect(article().text).toBe('abcd');
    expect(await session.change([{ start: 0, end: 0, text: 'x' }], { type: 'edit' })).toEqual(host.failing);

    host.failing = null;
    expect(await session.flush()).toBeNull();
    expect(session.locked).toBeNull();
    expect(folded(host)).toBe('abcd');
  });

  it('shows what somebody else wrote where nothing waits here, and goes on from it', async () => {
    const { host, session } = open('abc');
    const theirs = host.write(ben, ['e1'], edit('abc', [{ start: 0, end: 1, text: 'A' }]));
    session.receive([theirs]);
    expect(session.buffer.text).toBe('Abc');
    session.buffer.apply([{ start: 3, end: 3, text: '!' }]);
    await session.flush();
    const state = foldJournal(host.events);
    expect(state.heads).toHaveLength(1);
    expect(state.text).toBe('Abc!');
  });

  it('makes two versions of what was written here and elsewhere at once, locks both, and goes on with the one chosen', async () => {
    const { host, session, article } = open('abc');
    session.buffer.apply([{ start: 3, end: 3, text: ' mine' }]);
    session.receive([host.write(ben, ['e1'], edit('abc', [{ start: 0, end: 0, text: 'theirs ' }]))]);
    await session.flush();
    expect(
      article()
        .folded.heads.map(({ text }) => text)
        .sort(),
    ).toEqual(['abc mine', 'theirs abc']);
    expect(session.locked?.code).toBe('two-versions');

    const text = 'theirs abc';
    expect(await session.append([{ type: 'merge', text, hash: textHash(text) }])).toBeNull();
    expect(session.buffer.text).toBe(text);
    expect(session.locked).toBeNull();
    session.buffer.apply([{ start: 0, end: 6, text: 'Ours' }]);
    await session.flush();
    expect(new JournalFold(host.events).state().heads.map((head) => head.text)).toEqual(['Ours abc']);
  });

  it('shows the very same state where what it wrote itself comes in once more', async () => {
    const { host, session, article } = open('abc');
    session.buffer.apply([{ start: 0, end: 0, text: 'mine ' }]);
    await session.flush();
    const before = article();
    session.receive(host.events);
    expect(article().folded).toBe(before.folded);
    session.buffer.apply([{ start: 0, end: 0, text: 'x' }]);
    await session.flush();
    expect(article().folded).not.toBe(before.folded);
    expect(article().folded.done).toBe(before.folded.done);
  });

  it('shows the text that an appended event makes', async () => {
    const { session, article } = open('abc');
    session.buffer.apply([{ start: 3, end: 3, text: 'd' }]);
    const hunk = { start: 0, end: 3, before: 'abc', after: 'abcd' };
    await session.append([
      { type: 'verdict', hunk, verdict: 'restore' },
      { ...edit('abcd', [{ start: 3, end: 4, text: '' }]), restores: hunk },
    ]);
    expect(session.buffer.text).toBe('abc');
    expect(article().text).toBe('abc');
    expect(session.dirty).toBe(false);
  });
});
