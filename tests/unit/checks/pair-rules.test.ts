import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSpeller } from '../../../main/host/load-speller';
import { createChecker } from '../../../shared/checks/create-checker';
import { parseExamples } from '../../../shared/checks/examples';
import { rules } from '../../../shared/checks/rules.generated';
import { areApplicable } from '../../../shared/text/edit';
import { anyText, brokenText, runs } from './arbitrary-text';

const own = rules.filter(({ category }) =>
  ['bilingual', 'consistency', 'terms', 'spelling'].includes(category),
);
const pairs = own.flatMap(({ examples }) =>
  parseExamples(examples).map(({ text, source, sourceLanguage }) => ({
    text,
    source: source ?? '',
    sourceLanguage,
  })),
);
const speller = await loadSpeller('en');
const options = {
  language: 'en',
  speller,
  rules: { misspelling: 'info', 'misspelled-name': 'info' },
  terms: [
    { source: '北京', target: 'Beijing', forbidden: ['quality', 'v1.2'], note: 'A note.' },
    { source: '港口', target: '', forbidden: ['port'], note: '' },
    { source: '(', target: '.', forbidden: ['*', '\\'], note: '' },
  ],
  words: ['Norvelta'],
} as const;
const language = fc.constantFrom('zh', 'ja', 'de', 'fr', 'ru', 'es');
const pair = fc.oneof(
  fc.record({ text: anyText, source: anyText }),
  fc.record({
    text: fc.constantFrom(...pairs.map(({ text }) => text)),
    source: fc.constantFrom(...pairs.map(({ source }) => source)),
  }),
);

describe('rules that look at a source, at terms, at a dictionary', () => {
  it('throw for no texts, and keep flags and fixes inside the translation', () => {
    fc.assert(
      fc.property(language, pair, (sourceLanguage, input) => {
        for (const flag of createChecker({ ...options, sourceLanguage }, own).check(input).flags) {
          expect(flag.start).toBeLessThan(flag.end);
          expect(flag.end).toBeLessThanOrEqual(input.text.length);
          for (const fix of flag.fixes) expect(areApplicable(fix.edits, input.text.length)).toBe(true);
        }
      }),
      runs(150),
    );
  });

  it('say after an edit what they say of the edited text from scratch', () => {
    fc.assert(
      fc.property(pair, brokenText, fc.nat(), ({ text, source }, typed, place) => {
        const at = place % (text.length + 1);
        const edited = { source, text: text.slice(0, at) + typed.slice(0, 8) + text.slice(at + 3) };
        const warm = createChecker(options, own);
        warm.check({ text, source });
        expect(warm.check(edited)).toEqual(createChecker(options, own).check(edited));
      }),
      runs(60),
    );
  });

  it('need what they are lent', () => {
    const text = 'The harbor brigde.';
    const found = (lent: object): string[] =>
      createChecker({ language: 'en', rules: { misspelling: 'info' }, ...lent }, own)
        .check({ text })
        .flags.map(({ rule }) => rule);
    expect(found({})).toEqual([]);
    expect(found({ speller })).toEqual(['misspelling']);
    expect(found({ speller, words: ['brigde'] })).toEqual([]);
    expect(found({ terms: [{ source: '', target: 'port', forbidden: ['harbor'], note: '' }] })).toEqual([
      'term-forbidden',
    ]);
  });
});
