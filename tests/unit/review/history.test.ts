import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { restoreMoment, restoreSentence } from '../../../shared/review/history';
import { ana, Desk, machineText, operationsFor } from './journal-model';

const diff = (before: string, after: string) => diffTexts(before, after, { language: 'en' });

describe('restoring an earlier moment', () => {
  it('gives its text letter for letter, whatever happened since, as one more edit', () => {
    const cuts = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
      minLength: 2,
      maxLength: 4,
    });
    const words = fc.array(fc.constantFrom('', 'new', '. And more', '。', '\n\n'), {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cuts, words), { minLength: 1, maxLength: 6 }),
        fc.nat(20),
        (edits, pick) => {
          const desk = new Desk(ana);
          const events = [desk.open(machineText)];
          for (const [at, text] of edits) events.push(desk.type(operationsFor(desk.state.text, at, text)));
          const earlier = desk.journal.textAt(events[pick % events.length]?.id ?? '') ?? '';
          const restored = restoreMoment(desk.state, earlier, diff(earlier, desk.state.text));
          if (!restored.ok) expect(desk.state.text).toBe(earlier);
          else {
            desk.write(restored.value);
            expect(desk.state.text).toBe(earlier);
            expect(desk.journal.problems()).toEqual([]);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('restores any of fifty moments', () => {
    const desk = new Desk(ana);
    const texts: [event: string, text: string][] = [[desk.open().id, machineText]];
    for (let i = 0; i < 50; i++)
      texts.push([desk.replace(i % 2 ? 'Ships' : 'The', `The ${i} Ships`).id, desk.state.text]);
    for (const [event, text] of texts) {
      expect(desk.journal.textAt(event)).toBe(text);
      const restored = restoreMoment(desk.state, text, diff(text, desk.state.text));
      if (restored.ok) desk.write(restored.value);
      expect(desk.state.text).toBe(text);
    }
  });

  it('puts one sentence back and leaves the others', () => {
    const desk = new Desk(ana);
    desk.open();
    desk.replace('Ships', 'Boats');
    desk.replace('The end', 'That was it');
    const compared = diff(machineText, desk.state.text);
    const index = compared.hunks.findIndex(({ words }) => words.some(({ text }) => text.includes('Ships')));
    const restored = restoreSentence(desk.state, machineText, compared, index);
    if (!restored.ok) throw new Error(restored.error.message);
    desk.write(restored.value);
    expect(desk.state.text).toBe(machineText.replace('The end', 'That was it'));
    expect(restoreSentence(desk.state, machineText, compared, 0)).toMatchObject({ ok: false });
  });
});
