import { describe, expect, it } from 'vitest';
import { oneFlagAFault } from '../../../shared/checks/one-flag';
import type { Flag } from '../../../shared/checks/rule';

const flag = (rule: string, start: number, end: number, more: Partial<Flag> = {}): Flag => ({
  start,
  end,
  rule,
  category: 'wording',
  severity: 'info',
  message: '',
  messageId: 'main',
  values: {},
  fixes: [],
  provenance: null,
  context: '',
  ...more,
});

const kept = (...flags: Flag[]): string[] => oneFlagAFault(flags).map(({ rule }) => rule);

describe('one fault, one flag', () => {
  it('keeps the longer of two wordings that lie over each other', () => {
    expect(kept(flag('short', 4, 8), flag('long', 4, 20))).toEqual(['long']);
    expect(kept(flag('long', 0, 20), flag('short', 4, 8))).toEqual(['long']);
    expect(kept(flag('first', 0, 8), flag('second', 4, 12))).toEqual(['first']);
  });

  it('keeps the graver, be it shorter', () => {
    expect(kept(flag('long', 0, 20), flag('grave', 4, 8, { severity: 'warning' }))).toEqual(['grave']);
  });

  it('keeps wordings beside each other and rules that tell something else', () => {
    expect(kept(flag('one', 0, 8), flag('two', 8, 12))).toEqual(['one', 'two']);
    expect(kept(flag('one', 0, 8), flag('a-or-an', 2, 4, { category: 'grammar' }))).toEqual([
      'one',
      'a-or-an',
    ]);
  });

  it('takes a headline that ran on, a word said twice and a lone quotation mark once', () => {
    const other = { category: 'punctuation' } as const;
    expect(kept(flag('headline-run-on', 4, 7, other), flag('text-run-on', 4, 7, other))).toEqual([
      'headline-run-on',
    ]);
    expect(kept(flag('repeated-phrase', 0, 30, other), flag('repeated-word', 10, 17, other))).toEqual([
      'repeated-phrase',
    ]);
    expect(kept(flag('unpaired-quote', 0, 30, other), flag('unpaired-quote', 10, 17, other))).toHaveLength(1);
  });

  it('leaves to another rule what it tells more fully, wherever it begins', () => {
    const other = { category: 'spacing' } as const;
    const left = flag('untranslated-cjk', 10, 30, { severity: 'error' });
    expect(
      kept(
        flag('space-at-quotes', 0, 2, other),
        flag('space-at-quotes', 9, 11, other),
        left,
        flag('full-width-letters', 12, 14, other),
        flag('space-at-quotes', 29, 31, other),
        flag('space-at-quotes', 30, 32, other),
      ),
    ).toEqual(['space-at-quotes', 'untranslated-cjk', 'space-at-quotes']);
    expect(kept(flag('source-name-left', 0, 20), flag('stray-sign', 4, 6, { severity: 'error' }))).toEqual([
      'source-name-left',
    ]);
  });

  it('is a list as long as before where nothing is told twice', () => {
    const flags = [flag('double-space', 0, 2), flag('space-at-quotes', 4, 6, { category: 'spacing' })];
    expect(oneFlagAFault(flags)).toBe(flags);
  });
});
