import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../shared/base/hash';
import type { JournalEvent } from '../../../shared/review/events';
import { foldJournal, JournalFold } from '../../../shared/review/fold';
import { parseJournal } from '../../../shared/review/parse-journal';
import { ana, Desk, type AnyEvent } from './journal-model';

/** Twelve edits with a snapshot in the middle and a comment at the end. */
function history(): { readonly desk: Desk; readonly events: JournalEvent[] } {
  const desk = new Desk(ana);
  desk.open();
  for (let count = 0; count < 12; count++) {
    if (count === 6) {
      const { text, hash } = desk.state;
      desk.write({ type: 'snapshot', text, hash });
    }
    const at = desk.state.text.length;
    desk.type([{ start: at, end: at, text: ` ${count}.` }]);
  }
  desk.write({ type: 'comment', about: null, text: 'Done.' });
  return { desk, events: desk.events as JournalEvent[] };
}

/** The events with the one at `index` damaged so that it still reads as an event. */
function damaged(events: readonly JournalEvent[], index: number, how: 'text' | 'place' | 'hash'): AnyEvent[] {
  return events.map((event, at) => {
    if (at !== index || event.type !== 'edit') return event;
    const operations = event.operations.map(({ start, end, text }) =>
      how === 'place'
        ? { start: start - 1, end, text }
        : { start, end, text: how === 'text' ? `${text}?` : text },
    );
    return { ...event, operations, ...(how === 'hash' ? { hash: sha256Hex('x') } : {}) };
  });
}

describe('B6: a damaged edit that can still be read', () => {
  it('before a snapshot takes none of the later work with it, and is shown', () => {
    const { desk, events } = history();
    for (let index = 1; index < 7; index++)
      for (const how of ['text', 'place', 'hash'] as const) {
        const fold = new JournalFold(damaged(events, index, how));
        expect(fold.state()).toMatchObject({ text: desk.state.text, heads: [{}], threads: [{}] });
        // A wrong hash alone changes no text: what comes after vouches for it.
        if (how !== 'hash') expect(fold.problems().map(({ code }) => code)).toContain('event-kept-out');
      }
  });

  it('shows no text whose hash is not the one its event claims, whatever is damaged', () => {
    const { events } = history();
    fc.assert(
      fc.property(fc.nat(13), fc.nat(13), fc.constantFrom('text', 'place', 'hash'), (first, second, how) => {
        const broken = damaged(damaged(events, first, how) as JournalEvent[], second, how);
        const fold = new JournalFold(broken);
        for (const { hash, text } of fold.state().heads) expect(sha256Hex(text)).toBe(hash);
        for (const event of broken) {
          const text = fold.textAt(event.id);
          if (text !== null && !('unknown' in event) && event.type === 'edit' && !isKeptOut(fold, event.id))
            expect(sha256Hex(text)).toBe(event.hash);
        }
      }),
    );
  });

  it('that later work undid is not shown as a moment of the history', () => {
    const desk = new Desk(ana);
    desk.open('One. Two.');
    const bad = desk.replace('One', 'First');
    desk.replace('First', '1');
    const broken = desk.events.map((event) =>
      event === bad ? { ...bad, operations: [{ start: 0, end: 3, text: 'Worst' }] } : event,
    );
    const fold = new JournalFold(broken);
    expect(fold.state().text).toBe('1. Two.');
    expect(fold.textAt(bad.id)).toBeNull();
  });

  it('and a snapshot that says something else than an intact history count as they say, which is told', () => {
    const desk = new Desk(ana);
    desk.open('One. Two.');
    desk.replace('One', '1');
    desk.write({ type: 'snapshot', text: '1. 2.', hash: sha256Hex('1. 2.') });
    const fold = new JournalFold(desk.events);
    expect(fold.state()).toMatchObject({ text: '1. 2.', stage: { stage: 'editing' } });
    expect(fold.state().authored.length).toBeGreaterThan(1);
    expect(fold.state().moments.map(({ kind }) => kind)).toEqual(['opened', 'edit']);
    expect(fold.problems()).toMatchObject([{ code: 'text-rebased' }]);
  });

  it('with a wrong hash of its own is no base', () => {
    const desk = new Desk(ana);
    desk.open('One. Two.');
    desk.write({ type: 'snapshot', text: 'Other.', hash: desk.state.hash });
    expect(foldJournal(desk.events)).toMatchObject({ text: 'One. Two.' });
  });

  it('with line ends that shift what follows is refused at reading', () => {
    const { events } = history();
    const lines = events.map((event) =>
      JSON.stringify(
        event.type === 'edit' && event.seq === 9
          ? { ...event, operations: [{ start: 0, end: 0, text: 'a\r\nb' }] }
          : event,
      ),
    );
    const { problems, events: read } = parseJournal(`${lines.join('\n')}\n`, 'ana');
    expect(problems).toMatchObject([
      { code: 'unknown-event', message: expect.stringContaining('line ends') as string },
    ]);
    expect(read).toHaveLength(events.length);
  });
});

function isKeptOut(fold: JournalFold, id: string): boolean {
  return fold.texts().rejected.has(id);
}
