import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecker } from '../../../shared/checks/create-checker';
import { rules } from '../../../shared/checks/rules.generated';
import { runs } from './arbitrary-text';

/** Lines that clash with one another, open what others close, or say what others say. */
const lines = [
  'The mayor met Liu Xiaoming in Norvelta.',
  'Then Liu Xiao-ming left; Xiaoming stayed behind.',
  'The labour market near the harbour grew again.',
  'The color of the harbor was grey that year.',
  'Their co-operation helped the long-term plan.',
  'The cooperation of others was a longterm one.',
  'It’s so, and they’re here… with us.',
  "It's fine... but it isn't.",
  'He said “it is done. Nobody knew of the bridge then.',
  '“And so it was,” he said. That was “the end”.',
  'So it ended” and so it stayed.',
  'A "quoted word" and an aside (that begins here',
  'and ends there) is fine. The bridge will open in May next year.',
  'The bridge will open in May next year.',
  'No. Yes.',
  'A [bracket] (of (two) kinds] here.',
];

it('say after any edits what they say of the text when they see it first', () => {
  const articleRules = rules.filter(({ scope }) => scope === 'article');
  const text = fc.array(fc.constantFrom(...lines), { maxLength: 14 }).map((some) => some.join('\n'));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
      const warm = createChecker({ language: 'en' }, articleRules);
      for (const each of texts)
        expect(warm.check({ text: each })).toEqual(
          createChecker({ language: 'en' }, articleRules).check({ text: each }),
        );
    }),
    runs(200),
  );
});
