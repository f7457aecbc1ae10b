import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../shared/checks/create-checker';
import { rules } from '../../../shared/checks/rules.generated';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';
import { areApplicable } from '../../../shared/text/edit';
import { anyText, runs } from './arbitrary-text';

const tagger = await loadWinkTagger();
const ofTagger = rules.filter((rule) => rule.needs?.includes('tagger'));
const fresh = () => createChecker({ language: 'en', tagger }, ofTagger);

const words = (
  'the The a an this these many much three 25 he they It There is are was has have had do does will can must to of and because who which that ' +
  'development measures information people improve improves improved went take new important more better not also . , ; : ? ! ” “'
).split(' ');
const englishText = fc
  .array(fc.constantFrom(...words), { maxLength: 24 })
  .map((list) => list.join(' ').replace(/ (?=[.,;:?!”])/g, ''));
const text = fc.oneof(englishText, anyText);

describe('rules with a tagger', () => {
  it('throw for no text, and keep flags and fixes inside it', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const flag of fresh().check({ text: input }).flags) {
          expect(flag.start).toBeLessThan(flag.end);
          expect(flag.end).toBeLessThanOrEqual(input.length);
          for (const fix of flag.fixes) {
            expect(areApplicable(fix.edits, input.length)).toBe(true);
            expect(fix.safe).toBe(false);
          }
        }
      }),
      runs(300),
    );
  });

  it('give after an edit what a fresh checker gives', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (input, typed, place) => {
        const at = place % (input.length + 1);
        const edited = input.slice(0, at) + typed + input.slice(at);
        const warm = fresh();
        warm.check({ text: input });
        expect(warm.check({ text: edited })).toEqual(fresh().check({ text: edited }));
      }),
      runs(150),
    );
  });

  it('do not run without one', () => {
    const input = 'A title\nWork ends at ten. No piling at night.';
    expect(
      fresh()
        .check({ text: input })
        .flags.map((flag) => flag.rule),
    ).toEqual(['fragment']);
    expect(createChecker({ language: 'en' }).check({ text: input }).flags).toEqual([]);
  });
});
