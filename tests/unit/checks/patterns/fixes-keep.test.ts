import { describe, expect, it } from 'vitest';
import { rules } from '../../../../shared/checks/rules.generated';
import { paragraphContext } from '../../../../shared/checks/contexts';
import { Matcher } from '../../../../shared/checks/patterns/matcher';
import { parsePattern } from '../../../../shared/checks/patterns/parse-pattern';
import type { Element, Sequence, WordTest } from '../../../../shared/checks/patterns/pattern';
import { classWords } from '../../../../shared/checks/patterns/word-classes';
import type { PatternRule } from '../../../../shared/checks/rule';
import { applyEdits } from '../../../../shared/text/edit';
import { findIn } from './find-in';

const patternRules = rules.filter((rule): rule is PatternRule => rule.scope === 'pattern');
const numberAlone = /(?<![\p{L}\p{N}])\d+/gu;

/** A word that passes a test, the strangest first: a number, a name, a negation. */
function filler(test: WordTest): string {
  if (test.kind === 'all' || test.kind === 'any') return filler(test.of[0] as WordTest);
  if (test.kind === 'not') return 'Quillon';
  if (test.name === 'number') return '47';
  if (test.name === 'word' || test.name === 'form') return test.argument.split(',')[0] ?? '';
  if (test.name === 'starting') return `${test.argument}19`;
  if (test.name === 'capitals') return 'QUILLON';
  return [...(classWords('en', test.name) ?? ['Quillon'])][0] ?? 'Quillon';
}

/** Texts that a pattern may find: each of the numbers that may stand in a choice, and gaps filled with “47 Quillon not”. */
function texts(sequence: Sequence): string[] {
  return sequence.reduce<string[]>(
    (all, { element, space }) => {
      const ways = waysOf(element);
      return all.flatMap((text) => ways.map((way) => text + (space && text !== '' ? ' ' : '') + way));
    },
    [''],
  );
}

function waysOf(element: Element): string[] {
  if (element.kind === 'word' || element.kind === 'characters') return [element.text];
  if (element.kind === 'test') return [filler(element.test)];
  if (element.kind === 'gap') return [['47', 'Quillon', 'not'].slice(0, element.words).join(' ')];
  if (element.kind !== 'choice') return [''];
  const all = element.of.map((each) => texts(each)[0] ?? '');
  return [...new Set([all[0] ?? '', ...all.filter((each) => /^(?:\d+|not|no|never)$/.test(each))])];
}

/** The words and signs that stand in every match. */
function alwaysNamed(sequence: Sequence): string {
  return sequence.map(({ element }) => (element.kind === 'word' ? element.text : ' ')).join(' ');
}

describe('what fixes of patterns keep', () => {
  it('is every number, name and negation that filled a gap or was one of several words', () => {
    const lost: string[] = [];
    let seen = 0;
    for (const rule of patternRules) {
      const language = rule.languages === '*' ? 'en' : (rule.languages[0] ?? 'en');
      for (const block of rule.blocks) {
        const parsed = parsePattern(block.pattern);
        if (!parsed.ok || block.fixes.length === 0) continue;
        if (!/[(<]/.test(block.pattern)) continue;
        const matcher = new Matcher([{ ...rule, blocks: [block] }], language);
        const named = alwaysNamed(parsed.value);
        for (const phrase of texts(parsed.value).slice(0, 40)) {
          const text = `Then she said ${phrase} again.`;
          for (const { finding } of matcher.find(
            paragraphContext(text, language, rule.kinds[0] ?? 'prose'),
          )) {
            const shown = text.slice(finding.start, finding.end);
            const facts = [
              ...(shown.match(numberAlone) ?? []),
              ...(shown.match(/Quillon|(?<!\p{L})(?:not|no|never)(?!\p{L})/gu) ?? []),
            ].filter((fact) => !named.split(' ').includes(fact));
            for (const fix of finding.fixes ?? []) {
              seen++;
              const fixed = applyEdits(text, fix.edits);
              const drops = facts.filter((fact) => !fixed.includes(fact));
              if (drops.length > 0 && fixed.length > 0 && rule.category !== 'residue')
                lost.push(`${rule.id}: “${shown}” becomes “${fixed}”`);
            }
          }
        }
      }
    }
    expect(lost).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  });

  it.each([
    ['a number', 'rated by <number> people => rated by guests', 'It was rated by 4 people.'],
    ['one number of several', '(2|3) goals lost => runs allowed', 'With 3 goals lost they won.'],
    ['a number in words', '(two|three) goals lost => runs allowed', 'With three goals lost they won.'],
    ['a name', 'the brother <any> => the courier', 'Then the brother Quillon came.'],
    ['a negation', '(not )?play* the bull => waste words', 'They did not play the bull.'],
    ['quotation marks', 'make <gap 3> bull => waste words', 'They make “the bull” bull.'],
  ])('leaves the flag without a fix that would drop %s', (_, entry, text) => {
    const found = findIn(`rule: test\n${entry}`, text);
    expect(found.map(({ fixed }) => fixed)).toEqual([null]);
  });

  it.each([
    ['in words', '(2|3) goals lost => three runs allowed', 'With 3 goals lost.', 'With three runs allowed.'],
    ['named', 'n:(2|3) goals lost => {n} runs', 'With 3 goals lost.', 'With 3 runs.'],
    ['named by the entry', 'double 11 => the sale', 'On double 11 we met.', 'On the sale we met.'],
  ])('lets a fix be that keeps a number %s', (_, entry, text, fixed) => {
    expect(findIn(`rule: test\n${entry}`, text).map((each) => each.fixed)).toEqual([fixed]);
  });
});

describe('how a fix fits in', () => {
  const entries =
    'rule: test\nmoon shower* => Lunids\nerrand brother => rider\nfood brother => errand rider\nold masses => public\nred heart => of good heart';

  it.each([
    ['the moon shower’s parent body', 'the Lunids’ parent body'],
    ["the moon shower's parent body", "the Lunids' parent body"],
    ['the errand brother’s bag', 'the rider’s bag'],
    ['The moon shower is bright.', 'The Lunids are bright.'],
    ['The moon shower was bright.', 'The Lunids were bright.'],
    ['They saw a food brother.', 'They saw an errand rider.'],
    ['They saw a “food brother”.', 'They saw an “errand rider”.'],
    ['A food brother came.', 'An errand rider came.'],
    ['It saw an errand brother.', 'It saw a rider.'],
    ['the old masses’ will', 'the public’s will'],
  ])('mends %s', (text, fixed) => {
    expect(findIn(entries, text).map((each) => each.fixed)).toEqual([fixed]);
  });

  it.each(['This moon shower came.', 'a moon shower', 'The moon shower’s coming.', 'many old masses'])(
    'offers none for “%s”',
    (text) => {
      expect(findIn(entries, text).map((each) => each.fixed)).toEqual([null]);
    },
  );
});
