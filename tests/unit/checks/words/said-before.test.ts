import { describe, expect, it } from 'vitest';
import { saidBefore } from '../../../../shared/checks/words/said-before';
import { split } from '../../../../shared/checks/words/split-words';
import { isOf, knownWord, wordClass, type VocabularyWord } from '../../../../shared/checks/words/vocabulary';
import { WordNumbers, wordsOfClass } from '../../../../shared/checks/words/word-numbers';
import { paragraphContext } from '../../../../shared/checks/contexts';
import { gluedSite } from '../../../../shared/checks/words/site-names';

const texts = [
  'the old mill and the old inn',
  'It rained. Then it rained again, and it rained.',
  '',
  'one two three',
];

describe('words said before', () => {
  it('are found where a search backwards finds them, text after text', () => {
    for (const text of [...texts, ...texts]) {
      const { vocabulary } = split(text);
      const expected = vocabulary.map((word, at) => (at === 0 ? -1 : vocabulary.lastIndexOf(word, at - 1)));
      expect(saidBefore(vocabulary)).toEqual(expected);
    }
  });
});

describe('a set of words', () => {
  it('holds what was put in, by the numbers of the words', () => {
    const { numbers } = split('The Norvelta mill');
    const set = new WordNumbers();
    expect(set.isEmpty).toBe(true);
    set.add(knownWord('norvelta') as VocabularyWord);
    expect(set.isEmpty).toBe(false);
    expect([...numbers, undefined].map((number) => set.has(number))).toEqual([false, true, false, false]);
    expect(knownWord('neverwrittenanywhere')).toBeUndefined();
  });
});

describe('the words of a class', () => {
  const mills = wordClass(new Set(['mill', 'mills', 'inn']));

  it('are those that are of it, however often and beside whatever else they were asked for', () => {
    for (const text of [...texts, 'Mills, a mill and an inn', ...texts]) {
      const context = paragraphContext(text, 'en', 'prose');
      const expected = context.vocabulary.flatMap((word, at) => (isOf(word, mills) ? [at] : []));
      expect(wordsOfClass(context, mills)).toEqual(expected);
    }
  });
});

describe('the name of a news site', () => {
  it('is found with the spaces before its joint, at the end of a line alone', () => {
    for (const [line, start] of [
      ['Bridge opens at last-Xinhuanet', 20],
      ['Bridge opens at last  -Xinhuanet', 20],
      ['Bridge opens - Xinhuanet', -1],
      ['Bridge opens-Xinhuanet says so', -1],
      ['Go-Xinhuanet', -1],
    ] as const)
      expect(gluedSite(line, split(line).signs)).toBe(start);
  });
});
