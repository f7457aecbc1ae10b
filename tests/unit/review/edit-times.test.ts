import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { sentenceDone } from '../../../shared/review/actions';
import { placedTimes } from '../../../shared/review/edit-times';
import { reviewHunks } from '../../../shared/review/review-hunks';
import { paceOf, timesAt } from '../../../shared/review/sentence-times';
import { activeTime } from '../../../shared/metrics/active-time';
import { millisecondsOf } from '../../../shared/review/iso-time';
import { ana, ben, Desk } from './journal-model';

const mt = 'The port opened. Trade grew , quickly. The mayor gave a speech. The cranes lift boxes.';

/** Milliseconds spent at each changed sentence, by person. Every act of a desk takes a second. */
function spent(desk: Desk): Record<string, Record<string, number>> {
  const diff = diffTexts(desk.state.base ?? '', desk.state.text, { language: 'en' });
  const hunks = reviewHunks(desk.state, diff, { fourEyes: true });
  const times = timesAt(
    hunks.map((hunk) => hunk.mt),
    placedTimes(desk.journal.editSteps()),
    desk.state.base ?? '',
  );
  return Object.fromEntries(
    hunks.map(({ reference }, index) => [
      reference.after || reference.before,
      Object.fromEntries(times[index] ?? []),
    ]),
  );
}

describe('time at a sentence', () => {
  it('is that of the edits in it, wherever later edits put it', () => {
    const desk = new Desk(ana);
    desk.open(mt);
    desk.replace('grew ,', 'grew,');
    desk.replace('The port', 'Yesterday the old port');
    desk.replace('quickly', 'fast');
    desk.replace('grew,', 'grew');
    expect(spent(desk)).toEqual({
      'Yesterday the old port opened.': { ana: 1000 },
      'Trade grew fast.': { ana: 3000 },
    });
  });

  it('is found again after hundreds of edits before it', () => {
    const desk = new Desk(ana);
    desk.open(mt);
    for (let count = 0; count < 200; count++)
      desk.replace('The port', `The port${count % 3 === 0 ? ' old' : ''}`);
    desk.replace('speech', 'talk');
    const times = Object.entries(spent(desk));
    expect(times.map(([, { ana: ms }]) => ms)).toEqual([67_000, 1000]);
    expect(times[1]?.[0]).toBe('The mayor gave a talk.');
  });

  it('is each person’s own, and calling a sentence done counts', () => {
    const clock = { now: 0 };
    const desk = new Desk(ana, clock);
    desk.open(mt);
    desk.replace('speech', 'talk');
    const other = new Desk(ben, clock);
    other.see(desk.events);
    other.replace('mayor', 'Mayor');
    other.replace('a talk', 'talks');
    const start = other.state.text.indexOf('The Mayor');
    other.writeAll(sentenceDone(other.state.text, { start, end: start + 'The Mayor gave talks.'.length }));
    expect(spent(other)).toEqual({ 'The Mayor gave talks.': { ana: 1000, ben: 2000 } });
  });

  it('is shared evenly where one act was about several', () => {
    const desk = new Desk(ana);
    desk.open(mt);
    const places = ['opened', 'speech', 'boxes'].map((word) => mt.indexOf(word));
    desk.type(places.map((start) => ({ start, end: start + 4, text: 'x' })));
    expect(Object.values(spent(desk)).map(({ ana: ms }) => Math.round(ms ?? 0))).toEqual([333, 333, 333]);
  });

  it('is found for sentences put in and taken out', () => {
    const desk = new Desk(ana);
    desk.open(mt);
    desk.replace('opened. ', 'opened. Rain fell on the quay all day. ');
    desk.replace('The mayor gave a speech. ', '');
    expect(spent(desk)).toEqual({
      'Rain fell on the quay all day.': { ana: 1000 },
      'The mayor gave a speech.': { ana: 1000 },
    });
  });

  it('is never more than the active time of whoever worked', () => {
    const words = fc.constantFrom('quay', 'a', '', 'two ferries', '. New');
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 9 }), words, fc.nat({ max: 300_000 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(edits, (list) => {
        const clock = { now: 0 };
        const desk = new Desk(ana, clock);
        desk.open(mt);
        for (const [at, length, text, pause] of list) {
          clock.now += pause;
          const start = at % (desk.state.text.length + 1);
          desk.type([{ start, end: Math.min(desk.state.text.length, start + length), text }]);
        }
        const total = Object.values(spent(desk)).reduce((sum, { ana: ms }) => sum + (ms ?? 0), 0);
        const active = activeTime(desk.events.map(({ time }) => millisecondsOf(time)));
        expect(total).toBeLessThanOrEqual(active + 1e-6);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the pace', () => {
  it('leaves out sentences done implausibly fast or slowly, and those nobody was at', () => {
    const sentences = [
      { ms: 10_000, words: 10 },
      { ms: 30_000, words: 10 },
      { ms: 100, words: 10 },
      { ms: 400_000, words: 10 },
      { ms: 0, words: 10 },
    ];
    expect(paceOf(sentences)).toEqual({ msPerWord: 2000, sentences: 4, outliers: 2 });
    expect(paceOf([]).msPerWord).toBeNull();
  });
});
