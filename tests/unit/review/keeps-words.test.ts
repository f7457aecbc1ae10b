import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../shared/diff/word-diff';
import { createWordSplitter } from '../../../shared/diff/word-tokens';
import { keepsWords } from '../../../shared/review/keeps-words';

describe('a change that safe fixes can have made', () => {
  it.each([
    ['Ships came .Then rain', 'Ships came. Then rain', true],
    ['the the port', 'the port', true],
    ['the har bour', 'the harbour', true],
    ['The PORT（old）', 'The port (old)', true],
    ['News Ships  came', 'Ships came', false],
    ['Ships&nbsp;came <b>in</b>', 'Ships came in', true],
    ['Ships &amp; boats', 'Ships & boats', true],
    ['Ships came', 'Two ships came', false],
    ['in 7/4', 'in July 4', false],
  ])('leaves every word: %s → %s: %s', (before, after, kept) => {
    expect(keepsWords(diffWords(before, after, createWordSplitter('en')))).toBe(kept);
  });
});
