import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../shared/base/hash';
import { foldJournal, JournalFold } from '../../../shared/review/fold';
import { histories, shuffled, wrongHash } from './journal-model';

describe('folding journals', () => {
  it('gives the same state for every order of arrival, with repetitions', () => {
    fc.assert(
      fc.property(
        histories.chain((events) => fc.tuple(fc.constant(events), shuffled(events))),
        ([events, other]) => {
          expect(foldJournal(other)).toEqual(foldJournal(events));
        },
      ),
      { numRuns: 120 },
    );
  });

  it('gives the same state event by event as all at once', () => {
    fc.assert(
      fc.property(
        histories.chain((events) => fc.tuple(fc.constant(events), shuffled(events), fc.boolean())),
        ([events, other, inOrder]) => {
          const fold = new JournalFold();
          for (const event of inOrder ? events : other) {
            fold.add([event]);
            fold.state();
          }
          expect(fold.state()).toEqual(foldJournal(events));
          expect(fold.problems()).toEqual(new JournalFold(other).problems());
        },
      ),
      { numRuns: 120 },
    );
  });

  it('gives texts that have the hash their events name, now and at every moment', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const fold = new JournalFold(events);
        const state = fold.state();
        for (const head of state.heads) {
          expect(sha256Hex(head.text)).toBe(head.hash);
          expect(fold.textAt(head.event)).toBe(head.text);
        }
        if (events.some((event) => 'hash' in event && event.hash === wrongHash)) return;
        for (const moment of state.moments) {
          const event = events.find(({ id }) => id === moment.event);
          if (
            event !== undefined &&
            'hash' in event &&
            !('unknown' in event) &&
            event.type !== 'stage' &&
            event.hash !== wrongHash
          )
            expect(sha256Hex(fold.textAt(moment.event) ?? '')).toBe(event.hash);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('keeps every mark inside the text', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const state = foldJournal(events);
        for (const mark of [...state.authored, ...state.done]) {
          expect(mark.start).toBeGreaterThanOrEqual(0);
          expect(mark.end).toBeGreaterThanOrEqual(mark.start);
          expect(mark.end).toBeLessThanOrEqual(state.text.length);
        }
      }),
      { numRuns: 120 },
    );
  });
});
