import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { has, meets } from '../../../shared/base/bit-set';
import { traitSet } from '../../../shared/checks/characters/traits';
import { createChecker } from '../../../shared/checks/create-checker';
import { parseExamples } from '../../../shared/checks/examples';
import { rules } from '../../../shared/checks/rules.generated';
import { paragraphContext } from '../../../shared/checks/contexts';
import type { ParagraphKind, ParagraphRule, Rule } from '../../../shared/checks/rule';
import { areApplicable } from '../../../shared/text/edit';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';
import { anyText, brokenText, holds, runs } from './arbitrary-text';

const language = fc.constantFrom('en', 'en', 'fr', 'de', 'es', 'zh', 'ja');

/** A rule that is asked about every paragraph of any language. */
function ruleThat(check: ParagraphRule['check']): Rule {
  const [example] = rules.filter((rule) => rule.scope === 'paragraph');
  return {
    ...(example as ParagraphRule),
    traits: undefined,
    words: undefined,
    needs: undefined,
    languages: '*',
    check,
  };
}

describe('C7: a dash that is doubled', () => {
  it('C7: is called what it is, not a hyphen', () => {
    const { flags } = createChecker({ language: 'en' }).check({ text: 'It was closed——for good.' });
    const said = flags.filter(({ rule }) => rule === 'hyphen-for-dash').map(({ message }) => message);
    expect(said).toEqual(['“——” stands where one dash belongs.']);
  });
});

describe('a checker', () => {
  it('throws for no text, and keeps flags and fixes inside it, sorted', () => {
    fc.assert(
      fc.property(language, anyText, (target, text) => {
        const { flags, sentences } = createChecker({ language: target }).check({ text });
        let last = { start: 0, end: 0, rule: '' };
        for (const flag of flags) {
          expect(flag.start).toBeLessThan(flag.end);
          expect(flag.end).toBeLessThanOrEqual(text.length);
          const order = flag.start - last.start || flag.end - last.end || (flag.rule < last.rule ? -1 : 0);
          expect(order).toBeGreaterThanOrEqual(0);
          for (const fix of flag.fixes) {
            expect(areApplicable(fix.edits, text.length)).toBe(true);
            expect(fix.edits.length).toBeGreaterThan(0);
            expect(fix.title).toMatch(/^\p{Lu}/u);
          }
          last = flag;
        }
        for (const sentence of sentences)
          expect(text.slice(sentence.start, sentence.end).trim()).not.toBe('');
      }),
      runs(600),
    );
  });

  it('gives after an edit what a fresh one gives', () => {
    fc.assert(
      fc.property(
        language,
        brokenText,
        brokenText,
        fc.nat(),
        fc.nat(9),
        (target, text, typed, place, gone) => {
          const at = place % (text.length + 1);
          const edited = text.slice(0, at) + typed.slice(0, 8) + text.slice(at + gone);
          const warm = createChecker({ language: target });
          warm.check({ text });
          expect(warm.check({ text: edited })).toEqual(
            createChecker({ language: target }).check({ text: edited }),
          );
          expect(warm.check({ text })).toEqual(createChecker({ language: target }).check({ text }));
          const beside = { text: edited, machineTranslation: text };
          warm.check({ text, machineTranslation: text });
          expect(warm.check(beside)).toEqual(createChecker({ language: target }).check(beside));
        },
      ),
      runs(300),
    );
  });

  it('gives of texts that were looked at together what it gives of each alone', () => {
    const input = fc.record({ text: brokenText, source: fc.option(brokenText, { nil: undefined }) });
    fc.assert(
      fc.property(language, fc.array(input, { minLength: 1, maxLength: 6 }), (target, inputs) => {
        const ahead = createChecker({ language: target });
        ahead.prepare(inputs);
        const alone = createChecker({ language: target });
        for (const each of inputs) expect(ahead.check(each)).toEqual(alone.check(each));
      }),
      runs(150),
    );
  });

  it('asks a rule about all texts that are looked at together, and not again', () => {
    const asked: string[] = [];
    const watching = ruleThat(({ text }) => {
      asked.push(text);
      return [];
    });
    const checker = createChecker({ language: 'en' }, [watching]);
    const inputs = ['A first one.', 'A second one.\n\nA third one.'].map((text) => ({ text }));
    checker.prepare(inputs);
    expect(asked).toEqual(['A first one.', 'A second one.', 'A third one.']);
    for (const input of inputs) checker.check(input);
    expect(asked).toHaveLength(3);
  });

  it('flags what it flags though a rule threw over it before', () => {
    let throws = true;
    const breaking = ruleThat(() => {
      if (throws) throw new Error('a fault of ours');
      return [{ start: 0, end: 1, message: 'main' }];
    });
    const checker = createChecker({ language: 'en' }, [breaking]);
    expect(() => checker.check({ text: 'A first one.' })).toThrow();
    throws = false;
    expect(checker.check({ text: 'A first one.' }).flags).toHaveLength(1);
  });

  it('flags a paragraph alike wherever it stands', () => {
    const text = 'The title\n\nA high -quality plan was made.\n\nAnother high -quality plan was made.';
    const flags = createChecker({ language: 'en' }).check({ text }).flags;
    expect(flags.map((flag) => text.slice(flag.start, flag.end))).toEqual(['high -quality', 'high -quality']);
    const moved = createChecker({ language: 'en' }).check({ text: `One more.\n${text}` }).flags;
    expect(moved.map((flag) => flag.context)).toEqual(flags.map((flag) => flag.context));
  });

  it('follows the project’s settings', () => {
    const text = 'It is a high -quality plan.';
    const flagged = (chosen: Record<string, 'off' | 'info'>) =>
      createChecker({ language: 'en', rules: chosen })
        .check({ text })
        .flags.map((flag) => [flag.rule, flag.severity]);
    expect(flagged({})).toEqual([['space-before-hyphen', 'error']]);
    expect(flagged({ 'space-before-hyphen': 'info' })).toEqual([['space-before-hyphen', 'info']]);
    expect(flagged({ 'space-before-hyphen': 'off' })).toEqual([]);
  });

  it('runs a rule that is off by default only when asked to', () => {
    const shy: Rule = {
      ...(rules[0] as Rule),
      id: 'shy',
      scope: 'paragraph',
      languages: '*',
      defaultOff: true,
      traits: undefined,
      messages: { here: 'Here.' },
      check: () => [{ start: 0, end: 1, message: 'here' }],
    };
    expect(createChecker({ language: 'en' }, [shy]).check({ text: 'a' }).flags).toEqual([]);
    expect(
      createChecker({ language: 'en', rules: { shy: 'info' } }, [shy]).check({ text: 'a' }).flags,
    ).toHaveLength(1);
  });
});

const tagger = await loadWinkTagger();

describe.each(
  rules
    .filter((rule) => rule.scope === 'paragraph' && (rule.traits !== undefined || rule.words !== undefined))
    .map((rule) => [rule.id, rule] as const),
)('the traits and words of %s', (_, rule) => {
  it('are in every paragraph in which it finds something', () => {
    if (rule.scope !== 'paragraph') return;
    const kinds: ParagraphKind[] = ['prose', 'title', 'item', 'heading'];
    const own = fc.constantFrom(...parseExamples(rule.examples).map((example) => example.text));
    holds(
      fc.property(fc.oneof(own, anyText), fc.constantFrom(...kinds), (text, kind) => {
        for (const line of text.split('\n')) {
          if (line.trim() === '') continue;
          const target = rule.languages === '*' ? 'en' : (rule.languages[0] ?? 'en');
          const context = paragraphContext(line, target, kind, target === 'en' ? tagger : undefined);
          const withoutTraits = rule.traits !== undefined && !meets(traitSet(rule.traits), context.traits);
          const withoutWords = rule.words !== undefined && !has(context.wordClasses, rule.words);
          if (withoutTraits || withoutWords)
            expect([...rule.check(context)], JSON.stringify(line)).toEqual([]);
        }
      }),
      150,
    );
  });
});
