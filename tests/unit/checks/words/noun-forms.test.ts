import { describe, expect, it } from 'vitest';
import { isPluralNoun, isSingularNoun, pluralOf } from '../../../../shared/checks/words/noun-forms';

const noun = (text: string) => ({ text, pos: 'NOUN', lemma: text, start: 0, end: text.length }) as never;

describe('pluralOf', () => {
  it('forms plurals by rule, by the lexicon, and of compounds as of their last word', () => {
    const words = [
      'box',
      'city',
      'day',
      'child',
      'spokesman',
      'policewoman',
      'grandchild',
      'human',
      'German',
    ];
    expect(words.map((word) => pluralOf(word.toLowerCase()))).toEqual([
      'boxes',
      'cities',
      'days',
      'children',
      'spokesmen',
      'policewomen',
      'grandchildren',
      'humans',
      'germans',
    ]);
  });
});

describe('nouns in -men', () => {
  it('are plural, but for those whose singular ends so', () => {
    for (const word of ['businessmen', 'firemen', 'policemen']) {
      expect(isPluralNoun(noun(word))).toBe(true);
      expect(isSingularNoun(noun(word))).toBe(false);
    }
    for (const word of ['specimen', 'abdomen', 'regimen']) expect(isSingularNoun(noun(word))).toBe(true);
  });
});
