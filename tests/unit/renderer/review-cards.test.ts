import { describe, expect, test } from 'vitest';
import { cardAt, identicalTo, nextOpen, reviewCards, tallyOf } from '../../../renderer/state/review-cards';
import { changed, restored, withVerdicts } from './review-samples';

const earlier = '2026-03-01T10:00:00.000Z';
const later = '2026-03-01T11:00:00.000Z';

describe('the cards of a review', () => {
  test('show what was restored where it stood, and count it as judged', () => {
    const hunks = [changed(0, 'One.', 'Uno.', 'approved'), changed(20, 'Three.', 'Tres.')];
    const cards = reviewCards(withVerdicts(restored(10, 'Two.', 'Dos.', later)), hunks);
    expect(cards.map(({ number, status }) => [number, status])).toEqual([
      [1, 'approved'],
      [2, 'restored'],
      [3, 'open'],
    ]);
    expect(tallyOf(cards)).toEqual({ total: 3, judged: 2, open: 1, approved: 1, requested: 0, restored: 1 });
  });

  test('show a restored sentence that was changed again as the change it now is', () => {
    const cards = reviewCards(withVerdicts(restored(10, 'Two.', 'Dos.', later)), [
      changed(10, 'Two.', 'Zwei.'),
    ]);
    expect(cards.map(({ status }) => status)).toEqual(['open']);
  });

  test('show a sentence restored twice once, as it was last', () => {
    const state = withVerdicts(restored(10, 'Two.', 'Dos.', earlier), restored(10, 'Two.', 'Zwei.', later));
    expect(reviewCards(state, []).map(({ reference }) => reference.after)).toEqual(['Zwei.']);
  });

  test('keep a restored insertion apart from what else came in at the same place', () => {
    const standing = changed(10, '', 'Could you help me?');
    const cards = reviewCards(withVerdicts(restored(10, '', 'I am in a hurry.', later)), [standing]);
    expect(cards.map(({ status }) => status).sort()).toEqual(['open', 'restored']);
    expect(new Set(cards.map(({ place }) => place)).size).toBe(2);
  });

  test('have names of their own even for the same words put in twice at one place', () => {
    const cards = reviewCards(withVerdicts(), [changed(10, '', 'Again.'), changed(10, '', 'Again.')]);
    expect(new Set(cards.map(({ key }) => key)).size).toBe(2);
    expect(new Set(cards.map(({ place }) => place)).size).toBe(2);
  });
});

describe('going through the cards', () => {
  const hunks = [
    changed(0, 'a .', 'a.', 'approved'),
    changed(10, 'b .', 'b.'),
    changed(20, 'c .', 'c.', 'stale'),
    changed(30, 'd .', 'd.', 'changes-requested'),
  ];
  const cards = reviewCards(withVerdicts(), hunks);
  const [first, second, third, fourth] = cards;

  test('goes to the next that waits for a verdict, and on from the top at the end', () => {
    if (!first || !second || !third || !fourth) throw new Error('four cards');
    expect(nextOpen(cards, first)).toBe(second);
    expect(nextOpen(cards, second)).toBe(third);
    expect(nextOpen(cards, fourth)).toBe(second);
    expect(nextOpen([first, fourth], first)).toBeNull();
  });

  test('finds a card by its key, else at the same place, else the first that is open', () => {
    expect(cardAt(cards, third?.key ?? null)).toBe(third);
    expect(cardAt(cards, '20-23:0123456789abcdef')).toBe(third);
    expect(cardAt(cards, 'restored:20-23')).toBe(third);
    expect(cardAt(cards, null)).toBe(second);
    expect(cardAt([], 'anything')).toBeNull();
  });

  test('finds the open changes of the same words to the same words', () => {
    const same = [
      changed(0, 'a .', 'a.'),
      changed(10, 'a .', 'a.'),
      changed(20, 'a .', 'A.'),
      changed(30, 'a .', 'a.', 'approved'),
    ];
    const all = reviewCards(withVerdicts(), same);
    const [one] = all;
    if (!one) throw new Error('a card');
    expect(identicalTo(all, one).map(({ number }) => number)).toEqual([1, 2]);
  });
});
