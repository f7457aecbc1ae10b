import { describe, expect, it } from 'vitest';
import { paragraphContext } from '../../../../shared/checks/contexts';
import { Matcher } from '../../../../shared/checks/patterns/matcher';
import { parseRules } from '../../../../shared/checks/patterns/parse-rules';

/** Patterns that take exponential time or worse where every way to match is tried, and texts that make them do so. */
const adversarial: readonly (readonly [pattern: string, unit: string])[] = [
  ['<any>{0,20} <any>{0,20} <any>{0,20} end', 'a '],
  ['end <any>{0,20} <any>{0,20} <any>{0,20} stop', 'end '],
  ['(a? a? a? a? a? a? a? a?){1,20} b', 'a '],
  ['((a|a a){1,9} (a|a a){1,9}){1,3} b', 'a '],
  ['a <gap 15> <gap 15> <gap 15> b', 'a, '],
  ['a <gap 15>, <gap 15>, <gap 15>, b', 'a, '],
  ['<gap 15> a <gap 15> a <gap 15> $', 'a '],
  ['x:<any> <any>{0,20} <same:x> <same:x> <same:x> b', 'a '],
  ['a{1,20}(b)?(c)?(d)?', 'a '],
  ['"?"?"?"? a', '“'],
  ['^ a', '“'],
  ['a b', 'a                                '],
  ['爱{1,20}爱{1,20}爱{1,20}恨', '爱'],
  ['.{1,20}.{1,20}.{1,20}!', '.'],
];

function stepsFor(file: string, text: string): number {
  const { rules, problems } = parseRules(file);
  expect(problems).toEqual([]);
  const matcher = new Matcher(rules, 'en');
  matcher.find(paragraphContext(text, 'en', 'prose'));
  return matcher.stepsTaken;
}

describe('matching is linear in the text', () => {
  it.each(adversarial)('%s over %j', (pattern, unit) => {
    const file = `rule: a\nmatch: ${pattern}\nunless before: (a{0,20} ){0,9}b\nunless: a <gap 15> b`;
    const steps = [500, 1000, 2000, 4000].map((times) => stepsFor(file, unit.repeat(times)));
    for (const [index, count] of steps.entries())
      if (index > 0) expect(count).toBeLessThan(2.2 * (steps[index - 1] as number) + 1000);
    // Each place takes a bounded number of steps, whatever the pattern says.
    expect(steps[3]).toBeLessThan(4000 * unit.length * 5000);
  });

  it('costs little more with many rules than with one', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `word${index}`);
    const file = `rule: a\n${words.map((word) => `${word} here => ${word} there`).join('\n')}`;
    const text = Array.from({ length: 2000 }, (_, index) => `word${index % 3000} stays`).join(' ');
    expect(stepsFor(file, text)).toBeLessThan(20 * 2000);
  });
});
