import { describe, expect, it } from 'vitest';
import { bothEdits } from '../../../shared/review/both-edits';

const base = 'Airplanes are faster, coaches are cheaper, sleeping cars need staff.';

describe('edits that two people made to one sentence', () => {
  it('come together where they are about other words, whoever is first', () => {
    const mine = base.replace('sleeping', 'couchette');
    const theirs = base.replace('coaches', 'buses').replace('staff.', 'more staff.');
    const both = 'Airplanes are faster, buses are cheaper, couchette cars need more staff.';
    expect(bothEdits(base, mine, theirs, 'en')).toBe(both);
    expect(bothEdits(base, theirs, mine, 'en')).toBe(both);
  });

  it('come together where one puts words in behind a word that the other replaces', () => {
    expect(
      bothEdits('Old cinema, new seats', 'Old cinema, new seats and a bar', 'Old cinema, new chairs', 'en'),
    ).toBe('Old cinema, new chairs and a bar');
  });

  it('do not where both changed a word, put some in at one place, or one took the sentence out', () => {
    expect(
      bothEdits(base, base.replace('coaches', 'buses'), base.replace('coaches', 'vans'), 'en'),
    ).toBeNull();
    expect(bothEdits('It grew.', 'It grew fast.', 'It grew again.', 'en')).toBeNull();
    expect(bothEdits(base, '', base.replace('coaches', 'vans'), 'en')).toBeNull();
    expect(bothEdits('', 'One.', 'Two.', 'en')).toBeNull();
  });
});
