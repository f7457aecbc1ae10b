import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleSession } from '../../../../renderer/state/article-session';
import type { EditsListener, MakeBuffer } from '../../../../renderer/state/text-buffer';
import { ToldEdits, toldAsOneFrom } from '../../../../renderer/state/told-edits';
import { foldJournal } from '../../../../shared/review/fold';
import { edit } from '../../../../shared/review/actions';
import { applyEdits, invertEdits, singleEditBetween, type TextEdit } from '../../../../shared/text/edit';
import { ben, FakeHost } from '../fake-host';

const count = toldAsOneFrom + 50;
const text = Array.from({ length: count }, (_, index) => `Berth ${index}  is open.`).join('\n');

function spacesOf(of: string): TextEdit[] {
  return [...of.matchAll(/ {2}/g)].map(({ index }) => ({ start: index, end: index + 2, text: ' ' }));
}

/** The edits as one change of everything from the first to the last, as an editor tells of very many. */
function asOne(before: string, edits: readonly TextEdit[]): TextEdit[] {
  if (edits.length < toldAsOneFrom) return [...edits];
  const [start, end] = [edits[0]?.start ?? 0, edits.at(-1)?.end ?? 0];
  const after = applyEdits(before, edits);
  return [{ start, end, text: after.slice(start, after.length - (before.length - end)) }];
}

describe('edits of which the editor tells as one', () => {
  it('are the edits that were made, when they are made, undone and made again', () => {
    const told = new ToldEdits();
    const edits = spacesOf(text);
    const after = applyEdits(text, edits);
    expect(edits).toHaveLength(count);
    expect(told.editsOf(text, asOne(text, edits), edits)).toEqual(edits);
    const back = invertEdits(text, edits);
    expect(told.editsOf(after, asOne(after, back), null)).toEqual(back);
    expect(told.editsOf(text, asOne(text, edits), null)).toEqual(edits);
  });

  it('are found by words where the editor made them itself', () => {
    const edits = [...text.matchAll(/open/g)].map(({ index }) => ({
      start: index,
      end: index + 4,
      text: 'shut',
    }));
    const found = new ToldEdits().editsOf(text, asOne(text, edits), null);
    expect(found).toHaveLength(count);
    expect(applyEdits(text, found)).toBe(applyEdits(text, edits));
  });

  it('always make the same text', () => {
    const lines = fc.array(fc.constantFrom('The ferry leaves.', 'the ferry', '', '渡轮九点开。', 'a  b c'), {
      minLength: 150,
      maxLength: 220,
    });
    fc.assert(
      fc.property(lines, lines, (some, others) => {
        const [before, after] = [some.join('\n'), others.join('\n')];
        const only = singleEditBetween(before, after);
        if (only === null) return;
        expect(applyEdits(before, new ToldEdits().editsOf(before, [only], null))).toBe(after);
      }),
      { numRuns: 50 },
    );
  });

  it('typing is what was told', () => {
    const typed = [{ start: 3, end: 3, text: 'x' }];
    expect(new ToldEdits().editsOf(text, typed, null)).toBe(typed);
  });
});

/** A buffer that tells of very many edits as one, and has one step of undo. */
function collapsing(): { make: MakeBuffer; undo: () => void } {
  let undo = (): void => undefined;
  const make: MakeBuffer = (_id, initial) => {
    let now = initial;
    const told = new ToldEdits();
    const listeners: EditsListener[] = [];
    const change = (edits: readonly TextEdit[], own: boolean): void => {
      const known = told.editsOf(now, asOne(now, edits), own ? edits : null);
      const before = now;
      now = applyEdits(before, edits);
      for (const listener of listeners) listener(known, now, before);
    };
    return {
      get text() {
        return now;
      },
      apply(edits) {
        const back = invertEdits(now, edits);
        undo = () => change(back, false);
        change(edits, true);
      },
      onEdits: (listener) => void listeners.push(listener),
      dispose: () => undefined,
    };
  };
  return { make, undo: () => undo() };
}

it('undoing a thousand fixes takes nobody else’s words', async () => {
  const host = new FakeHost(text);
  const at = text.indexOf('Berth 500');
  host.write(ben, ['e1'], edit(text, [{ start: at, end: at + 5, text: 'Pier' }]));
  const buffer = collapsing();
  const session = new ArticleSession(host.client, host.opened(), buffer.make, {
    onArticle: () => undefined,
    onEdits: () => undefined,
  });
  const before = session.buffer.text;
  await session.change(spacesOf(before), { type: 'fix', rules: ['double-space'], safe: true });
  buffer.undo();
  expect(await session.flush()).toBeNull();
  const state = foldJournal(host.events);
  expect(state.text).toBe(before);
  const start = state.text.indexOf('Pier');
  const touching = state.authored.filter((mark) => mark.start <= start + 4 && mark.end >= start);
  expect(touching.map(({ person }) => person.id)).toEqual(['ben']);
  expect(Math.max(...state.authored.map((mark) => mark.end - mark.start))).toBeLessThan(10);
});
