import { describe, expect, it } from 'vitest';
import { bitSet, has } from '../../../shared/base/bit-set';
import { StepChooser } from '../../../shared/checks/choose-steps';
import { paragraphContext } from '../../../shared/checks/contexts';
import type { ParagraphContext, ParagraphRule } from '../../../shared/checks/rule';
import { rules } from '../../../shared/checks/rules.generated';
import { wordClass } from '../../../shared/checks/words/vocabulary';

const [any] = rules.filter((rule): rule is ParagraphRule => rule.scope === 'paragraph');
if (any === undefined) throw new Error('There is no rule of paragraphs.');
const { id, title, why, category, mqm, severity, languages, messages, examples } = any;
const base = { id, title, why, category, mqm, severity, languages, messages, examples } as const;
const check = (): readonly [] => [];
const harbour = wordClass(new Set(['harbour']));
const setsIn = ({ text }: ParagraphContext): readonly number[] =>
  bitSet([...(text.includes('#') ? [40] : []), ...(text.includes('@') ? [2] : [])]);
const otherSetsIn = (): readonly number[] => bitSet([]);

const waiting: readonly ParagraphRule[] = [
  { ...base, scope: 'paragraph', check },
  { ...base, scope: 'paragraph', check, traits: ['digit'] },
  { ...base, scope: 'paragraph', check, words: harbour },
  { ...base, scope: 'paragraph', check, sequences: { heldBy: setsIn, any: [2, 40] } },
  { ...base, scope: 'paragraph', check, traits: ['digit'], sequences: { heldBy: setsIn, any: [40] } },
  { ...base, scope: 'paragraph', check, sequences: { heldBy: otherSetsIn, any: [2] } },
];

function chosen(text: string): number[] {
  const found = new StepChooser(waiting).chosen(paragraphContext(text, 'en', 'prose'));
  return waiting.flatMap((_, index) => (has(found, index) ? [index] : []));
}

describe('choosing rules', () => {
  it('chooses those whose traits, words and sequences the paragraph has', () => {
    expect(chosen('A quiet day.')).toEqual([0, 5]);
    expect(chosen('The harbour has 3 quays.')).toEqual([0, 1, 2, 5]);
    expect(chosen('The # stands alone.')).toEqual([0, 3, 5]);
    expect(chosen('The 3 # stand alone.')).toEqual([0, 1, 3, 4, 5]);
    expect(chosen('The 3 @ stand alone.')).toEqual([0, 1, 3, 5]);
  });

  it('chooses nothing where there are no rules', () => {
    expect(has(new StepChooser([]).chosen(paragraphContext('3 #', 'en', 'prose')), 0)).toBe(false);
  });
});
