import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../shared/base/hash';
import {
  annotate,
  comment,
  dismiss,
  edit,
  reopenThread,
  resolveThread,
  retractDismissal,
  sentenceDone,
} from '../../../shared/review/actions';
import type { JournalEvent } from '../../../shared/review/events';
import { foldJournal, JournalFold } from '../../../shared/review/fold';
import { ana, ben, cho, Desk, machineText, openedBody } from './journal-model';

function opened(person = ana): Desk {
  const desk = new Desk(person);
  desk.open();
  return desk;
}

/** A colleague who has seen all of this desk. */
function beside(desk: Desk, person = ben): Desk {
  const other = new Desk(person);
  other.see(desk.events);
  return other;
}

const words = (desk: Desk) =>
  desk.state.authored.map(({ start, end, person }) => `${person.id}:${desk.state.text.slice(start, end)}`);

describe('the text', () => {
  it('is the machine translation, then what the edits make of it', () => {
    const desk = opened();
    expect(desk.state).toMatchObject({ base: machineText, text: machineText, stage: { stage: 'new' } });
    const first = desk.replace('grew ,', 'grew,');
    desk.replace('Ships', 'Three ships');
    expect(desk.state.text).toBe(machineText.replace('grew ,', 'grew,').replace('Ships', 'Three ships'));
    expect(desk.journal.textAt(first.id)).toBe(machineText.replace('grew ,', 'grew,'));
    expect(desk.state.base).toBe(machineText);
  });

  it('is the very string that came with the events, unless it cannot be', () => {
    const desk = opened();
    const { id } = desk.replace('Ships', 'Boats');
    const last = desk.events.filter((event) => event.id === id);
    const before = desk.events.filter((event) => event.id !== id);
    const { text } = desk.state;
    // Strings tell nothing of whether they are one: another one of that length does.
    const other = 'x'.repeat(text.length);
    const fold = new JournalFold(before);
    fold.state();
    fold.add(last, { hashed: true, text: other });
    expect(fold.state().text).toBe(other);
    const wary = new JournalFold(before);
    wary.state();
    wary.add(last, { hashed: true, text: `${other}x` });
    expect(wary.state().text).toBe(text);
  });

  it('has a head for each of those who edited apart, until they are merged', () => {
    const one = opened();
    const two = beside(one);
    one.replace('Ships', 'Boats');
    two.replace('The end', 'So it ended');
    one.see(two.events);
    two.see(one.events);
    expect(two.state).toEqual(one.state);
    expect(one.state.heads.map(({ people }) => people.map(({ id }) => id))).toEqual([['ana'], ['ben']]);
    const merged = machineText.replace('Ships', 'Boats').replace('The end', 'So it ended');
    one.merge(merged);
    expect(one.state.heads).toHaveLength(1);
    expect(one.state.text).toBe(merged);
    expect(words(one)).toEqual(['ana:Boat', 'ben:So it ende']);
  });

  it('has one head where two people made the same change apart', () => {
    const one = opened();
    const two = beside(one);
    one.replace('Ships', 'Boats');
    two.replace('Ships', 'Boats');
    one.see(two.events);
    expect(one.state.heads).toHaveLength(1);
    one.replace('Boats', 'Ferries');
    expect(one.state.heads).toHaveLength(1);
  });

  it('is one where two installations opened the same original apart', () => {
    const one = opened();
    const two = opened(ben);
    two.replace('Ships', 'Boats');
    one.see(two.events);
    expect(one.state.heads).toHaveLength(1);
    expect(one.state.text).toContain('Boats');
    expect(one.state.moments.filter(({ kind }) => kind === 'opened')).toHaveLength(1);
  });

  it('does not go back when the article is opened once more', () => {
    const one = opened();
    one.replace('Ships', 'Boats');
    const two = beside(one);
    two.write(openedBody(machineText));
    expect(two.state.text).toContain('Boats');
    expect(two.state.heads).toHaveLength(1);
  });

  it('waits for events that are not there, and says so', () => {
    const desk = opened();
    const first = desk.replace('Ships', 'Boats');
    desk.replace('Boats', 'Ferries');
    const fold = new JournalFold(desk.events.filter(({ id }) => id !== first.id));
    expect(fold.state().text).toBe(machineText);
    expect(fold.problems()).toMatchObject([{ code: 'waiting-events' }]);
    fold.add([first]);
    expect(fold.state()).toEqual(desk.state);
    expect(fold.problems()).toEqual([]);
  });

  it('carries on from a full text where a line before it was lost', () => {
    const desk = opened();
    const lost = desk.replace('Ships', 'Boats');
    desk.replace('The end', 'So it ended');
    desk.write({ type: 'snapshot', text: desk.state.text, hash: desk.state.hash });
    desk.replace('quickly', 'fast');
    const fold = new JournalFold(desk.events.filter(({ id }) => id !== lost.id));
    expect(fold.state().text).toBe(desk.state.text);
    expect(fold.state().heads).toHaveLength(1);
    expect(fold.state().authored.some(({ person }) => person.id === 'ana')).toBe(true);
  });

  it.each([
    ['does not fit', { operations: [{ start: 0, end: 5000, text: '' }], hash: sha256Hex('x') }],
    [
      'gives another text than it says',
      { operations: [{ start: 0, end: 3, text: 'A' }], hash: sha256Hex('x') },
    ],
  ])('keeps out an edit that %s, and nothing else', (_, damage) => {
    const desk = opened();
    desk.replace('Ships', 'Boats');
    desk.write({ type: 'edit', ...damage });
    desk.replace('The end', 'So it ended');
    expect(desk.state.text).toBe(machineText.replace('Ships', 'Boats').replace('The end', 'So it ended'));
    expect(desk.journal.problems()).toMatchObject([{ code: 'event-kept-out' }]);
  });

  it('is not silently ended in several heads by an edit on top of both', () => {
    const one = opened();
    const two = beside(one);
    one.replace('Ships', 'Boats');
    two.replace('Ships', 'Ferries');
    one.see(two.events);
    one.write({ type: 'edit', operations: [], hash: one.state.hash });
    one.write({ type: 'snapshot', text: one.state.text, hash: one.state.hash });
    expect(one.state.heads.map(({ text }) => text)).toEqual([
      machineText.replace('Ships', 'Boats'),
      machineText.replace('Ships', 'Ferries'),
    ]);
  });

  it('uses one of two events that carry the same id, whichever came first, and says so', () => {
    const desk = opened();
    const event = desk.replace('Ships', 'Boats');
    const forged = { ...event, operations: [], hash: sha256Hex(machineText) };
    const [one, two] = [
      [...desk.events, forged],
      [forged, ...desk.events],
    ].map((all) => new JournalFold(all));
    expect(one?.state()).toEqual(two?.state());
    expect(one?.problems()).toMatchObject([{ code: 'clashing-events' }]);
    expect(two?.problems()).toEqual(one?.problems());
  });

  it('does not hash again what its writer hashed', () => {
    const desk = opened();
    const before = [...desk.events];
    const event = desk.replace('Ships', 'Boats');
    const fold = new JournalFold(before);
    fold.state();
    fold.add([event], { hashed: true });
    expect(fold.state()).toEqual(desk.state);
  });

  it('bears with thousands of heads at once', () => {
    const desk = opened();
    const [first] = desk.events;
    const apart = Array.from({ length: 3000 }, (_, i) => ({
      ...first,
      ...edit(machineText, [{ start: 0, end: 0, text: `${i} ` }]),
      id: `apart-${i}`,
      parents: ['ana-1'],
      seq: 2,
    })) as JournalEvent[];
    desk.see(apart);
    expect(desk.state.heads).toHaveLength(3000);
    desk.write({ type: 'comment', about: null, text: 'Oh.' });
    expect(desk.state.tips).toHaveLength(1);
  });

  it('asks for a snapshot after five hundred edits', () => {
    const desk = opened();
    for (let i = 0; i < 499; i++) desk.type([{ start: 0, end: 0, text: 'a' }]);
    expect(desk.journal.snapshotDue()).toBe(false);
    desk.type([{ start: 0, end: 0, text: 'a' }]);
    expect(desk.journal.snapshotDue()).toBe(true);
    desk.write({ type: 'snapshot', text: desk.state.text, hash: desk.state.hash });
    expect(desk.journal.snapshotDue()).toBe(false);
    expect(foldJournal(desk.events)).toEqual(desk.state);
  });
});

describe('who wrote what', () => {
  it('follows the words through later edits', () => {
    const one = opened();
    one.replace('Ships', 'Boats');
    const two = beside(one);
    two.replace('The port', 'At dawn the port');
    expect(words(two)).toEqual(['ben:At dawn t', 'ana:Boat']);
    two.replace('oat', 'arge');
    expect(words(two)).toEqual(['ben:At dawn t', 'ana:B', 'ben:arge']);
  });

  it('marks where words were taken away', () => {
    const desk = opened();
    desk.replace('Ships ', '');
    expect(desk.state.authored).toEqual([
      { start: 17, end: 17, person: ana, by: 'edit', time: expect.any(String) as string },
    ]);
  });

  it('is forgotten with words that their own author takes back', () => {
    const desk = opened();
    desk.type([{ start: 3, end: 3, text: ' old' }]);
    desk.type([{ start: 7, end: 7, text: ' town' }]);
    desk.replace(' old town', '');
    expect(desk.state.text).toBe(machineText);
    expect(desk.state.authored).toEqual([]);
  });

  it('is nobody after a restoration', () => {
    const one = opened();
    one.replace('Ships', 'Boats');
    const two = beside(one);
    const text = machineText;
    two.write({
      type: 'edit',
      operations: [{ start: 17, end: 22, text: 'Ships' }],
      hash: sha256Hex(text),
      restores: { start: 17, end: 31, before: 'Ships came in.', after: 'Boats came in.' },
    });
    expect(two.state.authored).toEqual([]);
  });

  it('is both where a merge does not say whose words it kept', () => {
    const one = opened();
    const two = beside(one);
    one.replace('Ships', 'Boats');
    two.replace('The end', 'So it ended');
    one.see(two.events);
    const text = 'Something else altogether.';
    one.write({ type: 'merge', text, hash: sha256Hex(text) });
    expect(new Set(one.state.authored.map(({ person }) => person.id))).toEqual(new Set(['ana', 'ben']));
  });
});

describe('marks in the text', () => {
  const sentence = { start: 17, end: 31 };

  it('keeps a sentence done until its words change', () => {
    const desk = opened();
    desk.writeAll(sentenceDone(desk.state.text, sentence));
    desk.replace('The port', 'A port');
    expect(desk.state.done.map(({ start, end }) => desk.state.text.slice(start, end))).toEqual([
      'Ships came in.',
    ]);
    desk.replace('came', 'come');
    expect(desk.state.done).toEqual([]);
  });

  it('does not take for done what is not the sentence that was seen', () => {
    const desk = opened();
    desk.writeAll(sentenceDone(`x${desk.state.text}`, sentence));
    expect(desk.state.done).toEqual([]);
  });

  it('takes done back', () => {
    const desk = opened();
    desk.writeAll(sentenceDone(desk.state.text, sentence));
    desk.writeAll(sentenceDone(desk.state.text, sentence, false));
    expect(desk.state.done).toEqual([]);
  });

  it('carries what was said about an earlier text to the present one', () => {
    const one = opened();
    const two = beside(one);
    one.replace('The port', 'A port');
    two.writeAll(sentenceDone(two.state.text, sentence));
    two.writeAll(
      annotate({
        side: 'target',
        start: 43,
        end: 44,
        quote: ',',
        category: 'Fluency/Punctuation',
        severity: 'minor',
      }),
    );
    one.see(two.events);
    expect(one.state.done).toMatchObject([{ start: 15, end: 29, person: ben }]);
    expect(one.state.annotations).toMatchObject([{ start: 41, end: 42 }]);
    one.replace('grew ,', 'grew,');
    expect(one.state.annotations).toMatchObject([{ start: 40, end: 41 }]);
    one.replace('grew,', 'grew;');
    expect(one.state.annotations).toEqual([]);
    one.writeAll(
      annotate({ side: 'target', start: 40, end: 41, quote: ';', category: 'Style', severity: 'minor' }),
    );
    one.replace('grew', 'grew fast');
    expect(one.state.annotations).toMatchObject([{ start: 45, end: 46 }]);
    one.replace(';', ':');
    expect(one.state.annotations).toEqual([]);
  });

  it('places a dismissal, loses the place with its words, and takes it back', () => {
    const desk = opened();
    desk.writeAll(
      dismiss({ scope: 'place', context: 'c', rule: 'r', quote: ' ,', reason: 'house style', start: 42 }),
    );
    desk.replace('The', 'A');
    expect(desk.state.dismissals).toMatchObject([{ start: 40, scope: 'place', reason: 'house style' }]);
    desk.replace(' ,', ',');
    const [record] = desk.state.dismissals;
    expect(record).toMatchObject({ start: null });
    if (record !== undefined) desk.writeAll(retractDismissal(record));
    expect(desk.state.dismissals).toEqual([]);
  });
});

describe('what people say', () => {
  it('threads answers, closes and reopens', () => {
    const desk = opened();
    const said = comment(null, 'Is this right?');
    if (said.ok) desk.writeAll(said.value);
    const answer = comment(null, 'It is.', desk.state.threads[0]?.id);
    if (answer.ok) desk.writeAll(answer.value);
    expect(desk.state.threads).toMatchObject([{ resolved: false, comments: [{}, { text: 'It is.' }] }]);
    for (const thread of desk.state.threads) desk.writeAll(resolveThread(thread));
    expect(desk.state.threads).toMatchObject([{ resolved: true, comments: [{}, {}] }]);
    for (const thread of desk.state.threads) desk.writeAll(reopenThread(thread, 'Not quite.'));
    expect(desk.state.threads).toMatchObject([
      { resolved: false, comments: [{}, {}, { text: 'Not quite.' }] },
    ]);
  });
});

describe('the stage', () => {
  it('goes back to editing when a new, approved or returned text is edited', () => {
    const desk = opened();
    desk.replace('Ships', 'Boats');
    expect(desk.state.stage.stage).toBe('editing');
    const { hash } = desk.state;
    desk.write({ type: 'stage', stage: 'submitted', hash });
    desk.replace('quickly', 'fast');
    expect(desk.state.stage).toMatchObject({ stage: 'submitted', declared: 'submitted', hash });
    expect(desk.state.submitted).toMatchObject({ hash, person: ana });
    for (const stage of ['changes-requested', 'approved'] as const) {
      desk.write({ type: 'stage', stage, hash: desk.state.hash });
      expect(desk.state.stage.stage).toBe(stage);
      desk.type([{ start: 0, end: 0, text: '-' }]);
      expect(desk.state.stage).toMatchObject({ stage: 'editing', declared: stage });
    }
  });

  it('does not hold an approval while somebody’s text stands beside it', () => {
    const one = opened();
    const two = beside(one);
    one.write({ type: 'stage', stage: 'approved', hash: one.state.hash });
    two.replace('Ships', 'Boats');
    const three = beside(one, cho);
    three.replace('Ships', 'Ferries');
    three.see(two.events);
    expect(three.state.stage).toMatchObject({ stage: 'editing', declared: 'approved' });
  });
});

describe('history', () => {
  it('is a list of moments, typing in a row being one, each with its text', () => {
    const desk = opened();
    const typed = ['a', 'b', 'c'].map((text, at) => desk.type([{ start: at, end: at, text }]));
    desk.write({ type: 'stage', stage: 'submitted', hash: desk.state.hash });
    desk.replace('Ships', 'Boats');
    expect(desk.state.moments.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'opened 1',
      'edit 3',
      'submitted 1',
      'edit 1',
    ]);
    expect(desk.state.moments[1]?.event).toBe(typed[2]?.id);
    expect(desk.journal.textAt(desk.state.moments[2]?.event ?? '')).toBe(`abc${machineText}`);
  });
});
