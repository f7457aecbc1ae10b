import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../shared/checks/create-checker';
import { Translator } from '../../../shared/checks/translate';
import type { Flag } from '../../../shared/checks/rule';

const checker = createChecker({ language: 'en' });
const first = (text: string): Flag => checker.check({ text }).flags[0] as Flag;

describe('a translation of the rules’ words', () => {
  const translator = new Translator({
    language: 'de',
    rules: {
      'double-space': { main: '{count, plural, one {Ein Leerzeichen} other {# Leerzeichen}} zu viel.' },
    },
    fixes: { 'remove-the-space': 'Leerzeichen löschen', 'leave-one-space': '{count, broken' },
    runs: { 'in-a-row': '{message} ({count}-mal)' },
  });

  it('says messages and titles with their values', () => {
    const flag = first('It is  here.');
    expect(translator.message(flag)).toBe('2 Leerzeichen zu viel.');
    const spaced = first('It is here , now.');
    expect(translator.fixTitle(spaced.rule, spaced.fixes[0] as Flag['fixes'][0])).toBe('Leerzeichen löschen');
  });

  it('falls back to English where something is missing or faulty', () => {
    const spaced = first('It is here , now.');
    expect(translator.message(spaced)).toBe(spaced.message);
    const doubled = first('It is  here.');
    expect(translator.fixTitle(doubled.rule, doubled.fixes[0] as Flag['fixes'][0])).toBe('Leave one space');
  });

  it('says how many are in a row', () => {
    const row = { ...first('It is  here.'), values: { count: 2, inARow: 30 } };
    expect(translator.message(row)).toBe('2 Leerzeichen zu viel. (30-mal)');
    const plain = new Translator({
      language: 'de',
      rules: { 'double-space': { main: 'Zu viel.' } },
      fixes: {},
    });
    expect(plain.message(row)).toBe('Zu viel. (30 times in a row)');
  });

  it('leaves the context as it is', () => {
    expect(first('It is  here.').context).toMatch(/^[0-9a-f]{16}$/);
  });
});
