import { describe, expect, it } from 'vitest';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { terRate } from '../../../shared/metrics/ter';
import * as actions from '../../../shared/review/actions';
import { changedWords, effortOf } from '../../../shared/review/effort';
import { reviewHunks } from '../../../shared/review/review-hunks';
import { ana, ben, Desk } from './journal-model';

function effort(desk: Desk) {
  const diff = diffTexts(desk.state.base ?? '', desk.state.text, { language: 'en' });
  const hunks = reviewHunks(desk.state, diff, { fourEyes: true });
  return { hunks, ...effortOf(diff, hunks, 'en') };
}

describe('the effort in an article', () => {
  it('is nothing in an untouched one', () => {
    const desk = new Desk(ana);
    desk.open();
    const { ter, edited, people } = effort(desk);
    expect(terRate([ter])).toBe(0);
    expect(ter.words).toBe(12);
    expect(edited.changed).toBe(0);
    expect(people).toEqual([]);
  });

  it('is counted by what the edits were about, and by person', () => {
    const desk = new Desk(ana);
    desk.open();
    desk.replace('came in', 'sailed in');
    const other = new Desk(ben);
    other.see(desk.events);
    other.replace('The end', 'The close');
    const { kinds, ter, people } = effort(other);
    expect(kinds).toEqual({ words: 2, punctuation: 0, order: 0, letterCase: 0 });
    expect(ter).toEqual({ edits: 2, words: 12 });
    expect(people.map(({ person, changes, ter }) => [person.id, changes, ter.edits])).toEqual([
      ['ana', 1, 1],
      ['ben', 1, 1],
    ]);
  });

  it('keeps apart what safe fixes did alone', () => {
    const desk = new Desk(ana);
    desk.open('The port port opened. Ships came in.');
    desk.write(actions.fix(desk.state.text, [{ start: 8, end: 13, text: '' }], ['repeated-word'], true));
    desk.replace('came', 'sailed');
    const fixed = effort(desk);
    expect(fixed.safe).toEqual({ changed: 1, words: 7 });
    expect(fixed.edited).toEqual({ changed: 2, words: 7 });
    expect(fixed.safeTer).toEqual({ edits: 1, words: 6 });
    expect(fixed.ter).toEqual({ edits: 2, words: 6 });
    expect(changedWords(fixed.hunks)).toEqual({ all: 2, safe: 1 });
    desk.replace('opened', 'closed');
    expect(effort(desk).safe.changed).toBe(0);
  });

  it('does not count a change as safe fixes alone that loses a word', () => {
    const desk = new Desk(ana);
    desk.open('The port opened. News Ships came in.');
    desk.write(actions.fix(desk.state.text, [{ start: 17, end: 22, text: '' }], ['heading-run-in'], true));
    expect(effort(desk).safe.changed).toBe(0);
  });

  it('says when a change was last edited', () => {
    const desk = new Desk(ana);
    desk.open();
    desk.replace('came in', 'sailed in');
    const first = effort(desk).hunks[0]?.editedAt ?? '';
    desk.replace('Ships', 'Boats');
    const second = effort(desk).hunks[0]?.editedAt ?? '';
    expect(second > first).toBe(true);
  });
});
