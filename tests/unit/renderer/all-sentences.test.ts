import { describe, expect, test } from 'vitest';
import { reviewCards, tallyOf } from '../../../renderer/state/review-cards';
import { unchangedCards } from '../../../renderer/state/unchanged-cards';
import { diffTexts } from '../../../shared/diff/diff-texts';
import * as actions from '../../../shared/review/actions';
import { approvalBlockers } from '../../../shared/review/approval';
import { reviewHunks } from '../../../shared/review/review-hunks';
import { ana, ben, Desk } from '../review/journal-model';

const settings = { fourEyes: true };

function reviewed() {
  const desk = new Desk(ana);
  desk.open();
  desk.replace('came in', 'sailed in');
  const look = () => {
    const diff = diffTexts(desk.state.base ?? '', desk.state.text, { language: 'en' });
    const hunks = reviewHunks(desk.state, diff, settings);
    return { hunks, cards: reviewCards(desk.state, hunks, unchangedCards(desk.state, diff)) };
  };
  return { desk, look };
}

describe('all sentences', () => {
  test('are the changes and the unchanged ones, in the order of the text', () => {
    const { look } = reviewed();
    expect(look().cards.map(({ sort, number, reference }) => [sort, number, reference.after])).toEqual([
      ['unchanged', 0, 'The port opened.'],
      ['change', 1, 'Ships sailed in.'],
      ['unchanged', 0, 'Trade grew , quickly.'],
      ['unchanged', 0, 'The end.'],
    ]);
    expect(tallyOf(look().cards)).toMatchObject({ total: 1, open: 1 });
  });

  test('can be sent back, which stands in the way of approval until the sentence is edited', () => {
    const { desk, look } = reviewed();
    const card = look().cards.find(({ reference }) => reference.after === 'The end.');
    if (card === undefined) throw new Error('the last sentence has a card');
    const bodies = actions.requestChanges(card.reference, 'Say more.');
    if (bodies.ok) desk.writeAll(bodies.value);
    const codes = () => approvalBlockers(desk.state, look().hunks, ben, settings).map(({ code }) => code);
    expect(look().cards.find(({ place }) => place === card.place)?.status).toBe('changes-requested');
    expect(tallyOf(look().cards)).toMatchObject({ total: 1, requested: 1 });
    expect(codes()).toContain('changes-requested-unchanged');
    desk.replace('The end', 'This is how it ended');
    expect(codes()).not.toContain('changes-requested-unchanged');
    expect(look().cards.find(({ place }) => place === card.place)?.sort).toBe('change');
  });

  test('show a sentence that was put back as that, and not once more as unchanged', () => {
    const { desk, look } = reviewed();
    const diff = diffTexts(desk.state.base ?? '', desk.state.text, { language: 'en' });
    const [hunk] = look().hunks;
    if (hunk === undefined) throw new Error('one change');
    const bodies = actions.restore(desk.state, diff, hunk);
    if (bodies.ok) desk.writeAll(bodies.value);
    expect(look().cards.map(({ sort }) => sort)).toEqual(['unchanged', 'restored', 'unchanged', 'unchanged']);
  });
});
