import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  proveSuggestion,
  ranked,
  type AskedFlag,
  type ProofRequest,
  type SeenFlag,
} from '../../../shared/review/suggestions/prove-suggestion';
import { suggestionDiff, takeHunks } from '../../../shared/review/suggestions/suggestion-hunks';

const base: ProofRequest = {
  sentence: 'Anna Velden did not open the old port in May 2019 , as 15 ships came.',
  source: null,
  language: 'en',
  asked: [],
  flagsWith: () => [],
};

function flag(
  rule: string,
  start: number,
  end: number,
  more: Partial<SeenFlag & AskedFlag> = {},
): SeenFlag & AskedFlag {
  return {
    rule,
    start,
    end,
    category: 'spacing',
    severity: 'warning',
    says: [],
    ...more,
  };
}

function codes(suggestion: string, request: Partial<ProofRequest> = {}): string[] {
  const proof = proveSuggestion({ ...base, ...request }, suggestion);
  return proof.accepted ? [] : proof.refusals.map(({ code }) => code);
}

describe('proving a suggestion', () => {
  it('accepts what keeps all facts and says how much it changes outside the flags', () => {
    const at = base.sentence.indexOf(' ,');
    const asked = [flag('space-before-punctuation', at, at + 1)];
    const suggestion = 'Anna Velden did not open the former port in May 2019, as 15 ships came.';
    const flagsWith = (text: string): SeenFlag[] => (text.includes(' ,') ? asked : []);
    const proof = proveSuggestion({ ...base, asked, flagsWith }, suggestion);
    expect(proof).toMatchObject({ accepted: true, changedOutside: 1, hints: [] });
    expect(proof.hunks).toHaveLength(2);
  });

  it.each([
    ['number-lost', 'Anna Velden did not open the old port in May 2019, as ships came.'],
    ['number-added', 'Anna Velden did not open the old port in May 2019, as 15 of 30 ships came.'],
    ['date-lost', 'Anna Velden did not open the old port in June 2019, as 15 ships came.'],
    ['name-added', 'Anna Marlowe did not open the old port in May 2019, as 15 ships came.'],
    ['negation-lost', 'Anna Velden did open the old port in May 2019, as 15 ships came.'],
    ['negation-added', 'Anna Velden did not open the old port in May 2019, as 15 ships never came.'],
    [
      'address-added',
      'Anna Velden did not open the old port (www.example.org) in May 2019, as 15 ships came.',
    ],
    ['quotation-added', 'Anna Velden did not open the “old port” in May 2019, as 15 ships came.'],
    ['placeholder-added', 'Anna Velden did not open the {port} in May 2019, as 15 ships came.'],
  ])('refuses with %s', (code, suggestion) => {
    if (code === 'placeholder-added') expect(codes(suggestion)).toEqual(['markup']);
    else expect(codes(suggestion)).toContain(code);
  });

  it.each([
    ['empty', ' '],
    ['same', base.sentence],
    ['character', base.sentence.replace('old', 'o\u200bld')],
    ['character', base.sentence.replace('old', '\u202eold')],
    ['character', `${base.sentence}\n`],
    ['markup', base.sentence.replace('old', '<b>old</b>')],
    ['markup', base.sentence.replace('old', '**old**')],
    ['markup', `{"text": "${base.sentence}"}`],
    ['length', `${base.sentence} ${base.sentence} ${base.sentence}`],
    ['language', 'Die neue Brücke wurde im Mai eröffnet, und viele Leute kamen zu dem Fest.'],
  ])('refuses with %s alone', (code, suggestion) => {
    expect(codes(suggestion)).toEqual([code]);
  });

  it('refuses words from nowhere and a part that is gone', () => {
    const sentence = 'The mayor said that the old harbour would be opened again after the works.';
    const request = { sentence };
    expect(codes('The mayor said that the old harbour.', request)).toEqual(['omission']);
    expect(codes(`Sure! Here is the sentence that you asked me to rewrite: ${sentence}`, request)).toEqual([
      'addition',
    ]);
  });

  it('refuses what leaves a flag or raises one, and tells of hints', () => {
    const better = base.sentence.replace('old', 'former');
    const asked = [flag('fragment', 0, 10)];
    expect(codes(better, { asked, flagsWith: () => asked })).toEqual(['flag-left']);
    const isBetter = (text: string): boolean => text === better;
    const raises = (more: Partial<SeenFlag>) => (text: string) =>
      isBetter(text) ? [flag('x', 0, 4, more)] : [];
    expect(codes(better, { flagsWith: raises({}) })).toEqual(['new-flag']);
    expect(codes(better, { flagsWith: raises({ severity: 'info' }) })).toEqual(['new-flag']);
    const hint = { severity: 'info', category: 'sentence' } as const;
    expect(proveSuggestion({ ...base, flagsWith: raises(hint) }, better)).toMatchObject({ hints: ['x'] });
  });

  it('lets a fact change where a fix, the pair or the source says so, and nowhere else', () => {
    const other = base.sentence.replace('15', '50');
    const start = base.sentence.indexOf('15');
    const differs = flag('number-differs', start, start + 2, { category: 'bilingual' });
    const asked = [differs];
    const flagsWith = (text: string): SeenFlag[] => (text === other ? [] : asked);
    expect(codes(other, { asked, flagsWith })).toEqual(['number-added']);
    expect(codes(other, { asked, flagsWith, source: '她2019年5月没有开港，来了50艘船。' })).toEqual([]);
    expect(codes(other, { asked: [{ ...differs, says: ['50'] }], flagsWith })).toEqual([]);
    const renamed = base.sentence.replace('Velden', 'Marlowe');
    expect(codes(renamed, { pair: { from: 'Velden', to: 'Marlowe' } })).toEqual([]);
    // A flag over the whole sentence says nothing about its facts.
    const long = [flag('overlong-sentence', 0, base.sentence.length, { category: 'sentence' })];
    expect(codes(other, { asked: long, flagsWith: () => [] })).toContain('number-lost');
  });

  it('ranks by the fewest words changed outside the flags', () => {
    const suggestions = ['former harbour', 'former port'].map((words) => {
      const text = base.sentence.replace('old port', words);
      return { text, proof: proveSuggestion(base, text) };
    });
    expect(ranked(suggestions).map(({ text }) => text.includes('former port'))).toEqual([true, false]);
  });
});

describe('the hunks of a suggestion', () => {
  it('taken one by one give the same text as all at once', () => {
    const words = fc.array(fc.constantFrom('the', 'port', 'was', 'old', ',', 'a', 'ship', '港口', '.'), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [sentence, suggestion] = [one.join(' '), other.join(' ')];
        const { hunks } = suggestionDiff(sentence, suggestion, 'en');
        expect(
          takeHunks(
            sentence,
            hunks,
            hunks.map((_, index) => index),
          ),
        ).toBe(suggestion);
        // From the last to the first, so that the places of the others stay.
        const singly = hunks.map((_, index) => index).reverse();
        let text = sentence;
        for (const index of singly) text = takeHunks(text, hunks, [index]);
        expect(text).toBe(suggestion);
      }),
    );
  });
});
