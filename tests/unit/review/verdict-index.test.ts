import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../shared/base/result';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { approve, requestChanges, restore, withdrawVerdict } from '../../../shared/review/actions';
import type { EventBody } from '../../../shared/review/events';
import type { ReviewHunk } from '../../../shared/review/review-hunk';
import { reviewHunks } from '../../../shared/review/review-hunks';
import { ana, ben, Desk } from './journal-model';

const on = { fourEyes: true };
const off = { fourEyes: false };
const diffOf = (desk: Desk) => diffTexts(desk.state.base ?? '', desk.state.text, { language: 'en' });
const hunksOf = (desk: Desk, settings = on) => reviewHunks(desk.state, diffOf(desk), settings);

function reviewer(desk: Desk): Desk {
  const other = new Desk(ben);
  other.see(desk.events);
  return other;
}

function act(desk: Desk, result: Result<EventBody[]>): void {
  if (!result.ok) throw new Error(result.error.message);
  desk.writeAll(result.value);
}

describe('the same words put in twice at one place', () => {
  const twice = (): Desk => {
    const desk = new Desk(ana);
    desk.open('The port opened. Trade grew.');
    desk.replace('opened. Trade', 'opened. Rain fell. Rain fell. Trade');
    return reviewer(desk);
  };
  const statuses = (desk: Desk) => hunksOf(desk).map(({ status }) => status);
  const nth = (desk: Desk, index: number): ReviewHunk => hunksOf(desk)[index] as ReviewHunk;

  it('are two hunks with keys and verdicts of their own', () => {
    const desk = twice();
    expect(new Set(hunksOf(desk).map(({ key }) => key)).size).toBe(2);
    act(desk, approve(nth(desk, 0), ben, on));
    expect(statuses(desk)).toEqual(['approved', 'open']);
    act(desk, requestChanges(nth(desk, 1).reference, 'Once is enough.'));
    expect(statuses(desk)).toEqual(['approved', 'changes-requested']);
    act(desk, { ok: true, value: withdrawVerdict(nth(desk, 1).reference) });
    expect(statuses(desk)).toEqual(['approved', 'open']);
  });

  it('do not hand an approval on when one of them goes', () => {
    const desk = twice();
    act(desk, approve(nth(desk, 0), ben, on));
    desk.replace('Rain fell. Rain fell.', 'Rain fell.');
    expect(hunksOf(desk, off).map(({ status }) => status)).toEqual(['stale']);
    const both = twice();
    act(both, approve(nth(both, 0), ben, on));
    act(both, approve(nth(both, 1), ben, on));
    both.replace('Rain fell. Rain fell.', 'Rain fell.');
    expect(hunksOf(both, off).map(({ status }) => status)).toEqual(['approved']);
  });

  it('do not share the approval that one of them had alone', () => {
    const desk = new Desk(ana);
    desk.open('The port opened. Trade grew.');
    desk.replace('opened. Trade', 'opened. Rain fell. Trade');
    const other = reviewer(desk);
    act(other, approve(nth(other, 0), ben, on));
    other.replace('Rain fell. Trade', 'Rain fell. Rain fell. Trade');
    expect(statuses(other)).toEqual(['stale', 'stale']);
  });

  it('leave the other open when one is put back', () => {
    const desk = twice();
    act(desk, restore(desk.state, diffOf(desk), nth(desk, 0)));
    expect(desk.state.text).toBe('The port opened. Rain fell. Trade grew.');
    expect(statuses(desk)).toEqual(['open']);
  });

  it('are never approved more often than somebody approved them, whatever comes and goes', () => {
    const acts = fc.array(fc.constantFrom('put in', 'take out', 'first', 'second', 'third', 'put back'), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(acts, (list) => {
        const desk = new Desk(ana);
        desk.open('The port opened. Trade grew.');
        const seen = reviewer(desk);
        for (const what of list) {
          if (what === 'put in') seen.replace('opened. ', 'opened. Rain fell. ');
          else if (what === 'take out' && seen.state.text.includes('Rain fell. '))
            seen.replace('Rain fell. ', '');
          else if (what === 'put back' && hunksOf(seen, off)[0] !== undefined)
            act(seen, restore(seen.state, diffOf(seen), nth(seen, 0)));
          const index = ['first', 'second', 'third'].indexOf(what);
          const hunk = index < 0 ? undefined : hunksOf(seen, off)[index];
          if (hunk !== undefined) act(seen, approve(hunk, ben, off));
        }
        const { verdicts } = seen.state;
        const approved = hunksOf(seen, off).filter(({ status }) => status === 'approved');
        for (const { reference } of approved) {
          const own = verdicts.filter(
            ({ hunk, verdict }) => verdict === 'approve' && hunk.after === reference.after,
          );
          expect(own.length).toBeGreaterThan(0);
          const groups = [...new Set(own.map(({ hunk }) => hunk.of ?? 1))].map(
            (of) => own.filter(({ hunk }) => (hunk.of ?? 1) === of).length,
          );
          expect(approved.length).toBeLessThanOrEqual(Math.max(...groups));
        }
      }),
      { numRuns: 150 },
    );
  });
});
