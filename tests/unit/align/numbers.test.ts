import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../shared/align/numbers';

describe('numbersIn', () => {
  it.each([
    ['1,500 people', ['1500']],
    ['1.500 leute', ['1500']],
    ['3.5 percent', ['3.5']],
    ['3,5 prozent', ['3.5']],
    ['1,234.5 tonnes', ['1234.5']],
    ['0.15万人', ['1500']],
    ['一千五百人', ['1500']],
    ['两百三十', ['230']],
    ['三万二千', ['32000']],
    ['一九八四年', ['1984']],
    ['15亿元', ['1500000000']],
    ['1.5 billion yuan', ['1500000000']],
    ['1,5 milliarden', ['1500000000']],
    ['2,3 млн рублей', ['2300000']],
    ['two hundred and forty shekels', ['240']],
    ['ninety-nine sheep', ['99']],
    ['three thousand five hundred', ['3500']],
    ['one man', []],
  ])('%s', (sentence, numbers) => {
    expect(numbersIn(sentence)).toEqual(numbers);
  });

  it('reads a number the same however its thousands are set off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (number) => {
        const grouped = (mark: string): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, mark);
        for (const mark of [',', '.', '’']) expect(numbersIn(grouped(mark))).toEqual([String(number)]);
      }),
    );
  });
});
