import { describe, expect, it } from 'vitest';
import { parseExamples } from '../../../shared/checks/examples';
import { flagOf } from '../../../shared/checks/flags';
import type { Finding } from '../../../shared/checks/rule';
import { rules } from '../../../shared/checks/rules.generated';
import { loadWinkTagger } from '../../../shared/checks/wink-tagger';
import { applyEdits } from '../../../shared/text/edit';
import { findingsIn } from './run-example';

const tagger = await loadWinkTagger();
/** Doubled spaces, spaces at the ends of lines and before marks. */
const odd = /(?<=\S) {2,}(?=\S)| +$|(?<=\S) +(?=[,.;:!?)\]”])/gmu;

describe('fixes that take something out', () => {
  it('leave no doubled space, none at the end of a line and none before a mark, in the examples of all rules', () => {
    const left: string[] = [];
    let seen = 0;
    for (const rule of rules)
      for (const example of parseExamples(rule.examples))
        for (const finding of findingsIn(rule, example, tagger))
          for (const fix of flagOf(rule, finding, example.text, {}).fixes) {
            if (fix.edits.every(({ text }) => text !== '')) continue;
            seen++;
            const fixed = applyEdits(example.text, fix.edits);
            if ((fixed.match(odd)?.length ?? 0) > (example.text.match(odd)?.length ?? 0))
              left.push(`${rule.id}: ${JSON.stringify(example.text)} becomes ${JSON.stringify(fixed)}`);
          }
    expect(left).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  });

  it.each([
    ['Rain at the mill X today', 'X', 'Rain at the mill today'],
    ['Rain at the mill X', 'X', 'Rain at the mill'],
    ['Rain at the mill  X', ' X', 'Rain at the mill'],
    ['Rain at the mill X, snow', 'X', 'Rain at the mill, snow'],
    ['X Rain at the mill', 'X', 'Rain at the mill'],
    ['Rain\nX snow', 'X', 'Rain\nsnow'],
    ['Rain X\nsnow', 'X', 'Rain\nsnow'],
    ['RainXsnow', 'X', 'Rainsnow'],
  ])('take a space with them: %j', (text, taken, fixed) => {
    const [rule] = rules;
    if (rule === undefined) throw new Error('no rules');
    const start = text.indexOf(taken);
    const edits = [{ start, end: start + taken.length, text: '' }];
    const finding: Finding = {
      start,
      end: start + taken.length,
      message: Object.keys(rule.messages)[0] ?? '',
      fixes: [{ title: 'remove-it', safe: false, edits }],
    };
    const [fix] = flagOf(rule, finding, text, {}).fixes;
    expect(applyEdits(text, fix?.edits ?? [])).toBe(fixed);
  });
});
