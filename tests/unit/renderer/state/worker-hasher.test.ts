import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleSession } from '../../../../renderer/state/article-session';
import { plainBuffer } from '../../../../renderer/state/text-buffer';
import type { MadeText } from '../../../../renderer/state/text-requests';
import { setHasher } from '../../../../renderer/state/window-parts';
import { WorkerHasher, type HashAnswer, type HashQuestion } from '../../../../renderer/state/worker-hasher';
import { HeldText } from '../../../../renderer/worker/held-text';
import { sha256Hex } from '../../../../shared/base/hash';
import { edit } from '../../../../shared/review/actions';
import { JournalFold } from '../../../../shared/review/fold';
import { ben, FakeHost } from '../fake-host';
import { editsOf, numbersFrom } from '../some-edits';

const text = 'Häuser 港口 \ud83d\ude80'.repeat(100);
const alone = (): MadeText => ({ name: {}, after: null, operations: [] });

/** A hasher whose worker is in this thread, and what it was asked. */
function hasherHere(): { readonly hasher: WorkerHasher; readonly asked: HashQuestion[] } {
  const asked: HashQuestion[] = [];
  const held = new HeldText();
  const hasher = new WorkerHasher(() => {
    let tell: (answer: HashAnswer) => void = () => undefined;
    return {
      send: (question) => {
        asked.push(question);
        const text = held.take(question);
        tell({ id: question.id, hash: text === null ? null : sha256Hex(text) });
      },
      onAnswer: (listener) => (tell = listener),
    };
  });
  return { hasher, asked };
}

describe('WorkerHasher', () => {
  it('answers with what the worker says about the very text', async () => {
    const { hasher } = hasherHere();
    expect(await Promise.all([hasher.hash('ab', alone()), hasher.hash('abc', alone())])).toEqual([
      sha256Hex('ab'),
      sha256Hex('abc'),
    ]);
  });

  it('hands over what became of the text it was asked about before, and the whole of any other one', async () => {
    const { hasher, asked } = hasherHere();
    const first = alone();
    const put = [{ start: 2, end: 2, text: 'x' }];
    await hasher.hash('abcd', first);
    const second = { name: {}, after: first.name, operations: put };
    expect(await hasher.hash('abxcd', second)).toBe(sha256Hex('abxcd'));
    expect(asked.at(-1)).toEqual({ id: 2, edits: put, length: 5 });
    // Made of the first one again, which the worker has no more.
    expect(await hasher.hash('abycd', { ...second, name: {} })).toBe(sha256Hex('abycd'));
    expect(asked.at(-1)).toEqual({ id: 3, text: 'abycd' });
  });

  it('hashes here what the worker cannot make of what it has, and hands the next one over whole', async () => {
    const { hasher, asked } = hasherHere();
    const first = alone();
    await hasher.hash('abcd', first);
    const second = { name: {}, after: first.name, operations: [{ start: 9, end: 9, text: 'x' }] };
    expect(await hasher.hash('abxcd', second)).toBe(sha256Hex('abxcd'));
    await hasher.hash('abxxcd', {
      name: {},
      after: second.name,
      operations: [{ start: 2, end: 2, text: 'x' }],
    });
    expect(asked.at(-1)).toMatchObject({ text: 'abxxcd' });
  });

  it('does without a worker that does not answer', async () => {
    const hasher = new WorkerHasher(() => ({ send: () => undefined, onAnswer: () => undefined }));
    expect(await hasher.hash(text, alone())).toBe(sha256Hex(text));
  });

  it('does without a worker that cannot be started, for what was typed must be written', async () => {
    const hasher = new WorkerHasher(() => {
      throw new Error('refused');
    });
    expect(await hasher.hash(text, alone())).toBe(sha256Hex(text));
  });
});

describe('typing in a long text', () => {
  /** Longer than what is hashed in the window. */
  const long = 'The port grows. '.repeat(4_000);

  it('writes the hashes of the very texts, whatever is typed, fixed, undone or comes from others meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 4, maxLength: 16 }), async (seeds) => {
        const { hasher } = hasherHere();
        setHasher(hasher);
        const host = new FakeHost(long);
        const session = new ArticleSession(host.client, host.opened(), plainBuffer, {
          onArticle: () => undefined,
          onEdits: () => undefined,
        });
        for (const seed of seeds) {
          const choice = numbersFrom(seed)(6);
          const edits = editsOf(session.buffer.text, seed);
          if (choice === 0) await session.flush();
          else if (choice === 1) await session.change(edits, { type: 'fix', rules: ['a'], safe: true });
          else if (choice === 2) await session.go('undo');
          else if (choice === 3) {
            host.failing = { code: 'disk-full', message: 'The disk is full.' };
            session.buffer.apply(edits);
            await session.flush();
            host.failing = null;
            await session.flush();
          } else if (choice === 4) {
            await session.settle();
            const tips = new JournalFold(host.events).state().tips;
            const now = session.buffer.text;
            session.receive([host.write(ben, [...tips], edit(now, [{ start: 3, end: 3, text: '-' }]))]);
          } else session.buffer.apply(edits);
        }
        expect(await session.flush()).toBeNull();
        const fold = new JournalFold(host.events);
        expect(fold.problems()).toEqual([]);
        expect(fold.state().text).toBe(session.buffer.text);
      }),
      { numRuns: 40 },
    );
  });

  it('hands over what was typed, not the text', async () => {
    const { hasher, asked } = hasherHere();
    setHasher(hasher);
    const host = new FakeHost(long);
    const session = new ArticleSession(host.client, host.opened(), plainBuffer, {
      onArticle: () => undefined,
      onEdits: () => undefined,
    });
    for (const [at, letter] of [...'abc'].entries()) {
      session.buffer.apply([{ start: 10 + at, end: 10 + at, text: letter }]);
      await session.flush();
    }
    expect(asked.map((question) => ('text' in question ? 'whole' : question.edits))).toEqual([
      'whole',
      [{ start: 11, end: 11, text: 'b' }],
      [{ start: 12, end: 12, text: 'c' }],
    ]);
  });
});
