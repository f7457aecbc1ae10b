import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { has } from '../../../../shared/base/bit-set';
import { parseExamples } from '../../../../shared/checks/examples';
import { Prefilter } from '../../../../shared/checks/patterns/prefilter';
import { unitTest, type Sequence } from '../../../generate/frequencies';
import { neededSequences } from '../../../generate/needed-sequences';
import { numberedSets, prefiltered } from '../../../generate/prefiltered';
import { writtenRules } from '../../../generate/rule-catalogue';
import { holds } from '../arbitrary-text';

function holdsSequence(text: string, sequences: readonly Sequence[]): boolean {
  return sequences.some((sequence) => {
    const tests = sequence.map(unitTest);
    return [...text].some((_, at) => tests.every((test, index) => test(text[at + index] ?? '')));
  });
}

const letters = fc.constantFrom('q', 'z', 'j', 'x', '[qz]', '[^q]', '\\d', '7', '#', '\\p{Lu}', 'Z');
const element = fc.letrec<{ row: string; any: string; one: string }>((tie) => ({
  row: fc.array(tie('one'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
  any: fc.array(tie('row'), { minLength: 1, maxLength: 3 }).map((rows) => rows.join('|')),
  one: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    letters,
    fc.tuple(letters, fc.constantFrom('?', '*', '+', '{2}', '{1,3}', '{0,2}')).map((parts) => parts.join('')),
    tie('any').map((inner) => `(?:${inner})`),
    fc.tuple(tie('any'), fc.constantFrom('?', '+', '{2}')).map(([inner, times]) => `(${inner})${times}`),
    fc
      .tuple(fc.constantFrom('(?=', '(?<=', '(?!', '(?<!'), tie('any'))
      .map(([look, inner]) => `${look}${inner})`),
    fc.constantFrom('\\b', '^', '$'),
  ),
}));
const text = fc.string({ unit: fc.constantFrom('q', 'z', 'j', 'x', '7', '#', 'Z', ' '), maxLength: 14 });

describe('what an expression needs', () => {
  it('is held by every text in which it matches', () => {
    holds(
      fc.property(
        element.any,
        fc.constantFrom('u', 'iu'),
        fc.array(text, { minLength: 5, maxLength: 20 }),
        (any, flags, texts) => {
          const written = `/${any}/${flags}`;
          const needed = neededSequences(written);
          const expression = new RegExp(any, flags);
          for (const each of texts)
            if (expression.test(each))
              expect([written, each, needed.every((set) => holdsSequence(each, set))]).toEqual([
                written,
                each,
                true,
              ]);
        },
      ),
      1000,
    );
  });

  it('is worked out of what stands around, and of lists of words', () => {
    const needs = (written: string): readonly (readonly string[])[] =>
      neededSequences(written).map((set) =>
        set.map((each) => each.map((unit) => unit.slice(1, -2)).join('')),
      );
    expect(needs('/(?<=\\d) ?%(?= )/u')).toEqual([['\\d% ', '\\d %']]);
    expect(needs('/(?:zinc|quartz)\\p{L}*/u')).toEqual([['zinc', 'quar']]);
    expect(needs('/(?<=Meteorologist) (?=x)/u')).toEqual([['ist x']]);
    expect(needs('/ (?=The )(?<=\\p{Ll} )/u')).toEqual([['\\p{Ll} The']]);
    expect(needs('/, [A-Z][^,]*; /u')).toEqual([[', [A-Z]'], [';']]);
    expect(needs('/\\p{L}+ \\p{L}+/u')).toEqual([]);
  });

  it('is found for nearly all expressions of the rules', () => {
    const finds = writtenRules().expressions.flatMap((rule) => rule.finds);
    const without = finds.filter(
      ({ find, when }) => neededSequences(find).length === 0 && when.needs === undefined,
    );
    expect(without.length).toBeLessThan(finds.length / 30);
    // Nothing that follows from the expression is said a second time.
    const twice = finds.filter(
      ({ find, when }) => when.needs !== undefined && neededSequences(find).length > 0,
    );
    expect(twice.map(({ find }) => find)).toEqual([]);
  });
});

describe('the prefilter', () => {
  const { rules, prefilter: stored } = prefiltered(writtenRules().expressions);

  it('finds the sets of which a text holds a sequence, and no others', () => {
    const sequences = fc.array(
      fc.array(fc.constantFrom('/q/u', '/[qz]/u', '/\\d/u', '/\\p{Lu}/u', '/é/u', '/[^q]/u'), {
        minLength: 1,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 3 },
    );
    const letter = fc.constantFrom('q', 'z', 'x', '7', 'Z', 'é', 'É', ' ');
    holds(
      fc.property(
        fc.array(sequences, { minLength: 1, maxLength: 40 }),
        fc.array(fc.string({ unit: letter, maxLength: 12 }), { maxLength: 6 }),
        (sets, texts) => {
          const { numbers, prefilter } = numberedSets([sets, []]);
          const filter = new Prefilter(prefilter);
          for (const each of texts) {
            const found = filter.setsIn(each);
            expect(numbers.map((own) => own.map((number) => has(found, number)))).toEqual([
              sets.map((set) => holdsSequence(each, set)),
              [],
            ]);
          }
        },
      ),
      400,
    );
  });

  it('leaves out no set of an example in which the expression matches', () => {
    const filter = new Prefilter(stored);
    for (const rule of rules)
      for (const example of parseExamples(rule.examples)) {
        const found = filter.setsIn(example.text);
        for (const { find, sets } of rule.finds) {
          const end = find.lastIndexOf('/');
          if (new RegExp(find.slice(1, end), find.slice(end + 1)).test(example.text))
            for (const set of sets)
              expect([find, example.text, has(found, set)]).toEqual([find, example.text, true]);
        }
      }
  });

  it('takes every set for a text with surrogates and for one that meets too much', () => {
    const filter = new Prefilter(stored);
    const all = stored.sets.map((_, index) => index);
    const foundIn = (each: string): number[] => {
      const found = filter.setsIn(each);
      return all.filter((index) => has(found, index));
    };
    expect(foundIn('a 🙂 face')).toEqual(all);
    expect(foundIn('plain').length).toBeLessThan(all.length / 4);
    // Letters as of a random source, so that hardly three of them were met before.
    let seed = 7;
    const noise = Array.from({ length: 20_000 }, () => {
      seed = (seed * 48271) % 2147483647;
      return String.fromCharCode(32 + (seed % 95));
    }).join('');
    expect(foundIn(noise)).toEqual(all);
    expect(foundIn('plain').length).toBeLessThan(all.length / 4);
  });
});
