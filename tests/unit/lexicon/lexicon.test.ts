import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  hasClass,
  phrasesOf,
  valuesOfAttribute,
  wordsOf,
  wordsOfClass,
  type LexiconAttribute,
} from '../../../shared/lexicon/lexicon';
import { linkLexicon } from '../../../shared/lexicon/link-lexicon';
import { parseLexiconFile } from '../../../shared/lexicon/parse-lexicon';
import { segment } from '../../../shared/text/segment';
import { generatedLexicon, lexiconFiles, lexiconSource } from '../../generate/lexicon';
import { root } from '../../generate/rule-catalogue';

const files = lexiconFiles(root);
const linked = linkLexicon(files);

describe('the lexicon', () => {
  it('has files without problems', () => {
    expect(linked.problems).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
  });

  it('is generated anew: run npm run generate', () => {
    expect(readFileSync(join(root, generatedLexicon), 'utf8')).toBe(lexiconSource(linked));
  });

  it('gives every entry with its classes and attributes', () => {
    for (const file of files)
      for (const { word, classes, attributes } of parseLexiconFile(file).entries) {
        for (const name of classes)
          expect(hasClass(file.language, name) && wordsOfClass(file.language, name).has(word), word).toBe(
            true,
          );
        for (const [name, value] of attributes)
          expect(valuesOfAttribute(file.language, name as LexiconAttribute).get(word)).toBe(value);
      }
  });

  it('has no words for classes and languages it does not know', () => {
    expect(wordsOfClass('xx', 'title').size).toBe(0);
    expect(hasClass('en', 'no-such-class')).toBe(false);
    expect(hasClass('toString', 'title')).toBe(false);
  });

  it('joins classes and gives phrases by their first word', () => {
    expect(wordsOf('en', 'month', 'weekday').size).toBe(19);
    for (const [first, phrases] of phrasesOf('en', 'title'))
      for (const phrase of phrases) expect(phrase.startsWith(`${first} `)).toBe(true);
  });
});

describe('the segmenter knows the abbreviations of the lexicon', () => {
  const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'ru'] as const;
  const isWord = (word: string): boolean => /^\p{L}{2,}$/u.test(word);

  it.each(languages)('%s: what never ends a sentence ends none, before a name or a word', (language) => {
    for (const word of wordsOfClass(language, 'never-final')) {
      if (!isWord(word)) continue;
      for (const next of ['Berta', 'xylo', 'Xylo'])
        expect(segment(`Wau ${word}. ${next} wau.`, language), `${word}. ${next}`).toHaveLength(1);
    }
  });

  it.each(languages)('%s: what may end a sentence does before a word that begins one', (language) => {
    const never = wordsOfClass(language, 'never-final');
    const [starter = ''] = wordsOfClass(language, 'sentence-starter');
    const next = starter.charAt(0).toUpperCase() + starter.slice(1);
    for (const word of wordsOfClass(language, 'may-be-final')) {
      if (!isWord(word) || never.has(word) || never.has(word.toLowerCase())) continue;
      expect(segment(`Wau ${word}. ${next} wau.`, language), `${word}. ${next}`).toHaveLength(2);
      expect(segment(`Wau ${word}. Xylo wau.`, language), `${word}. Xylo`).toHaveLength(1);
      expect(segment(`Wau ${word}. xylo wau.`, language), `${word}. xylo`).toHaveLength(1);
    }
  });

  it.each(languages)('%s: a number follows what stands before numbers', (language) => {
    for (const word of wordsOfClass(language, 'before-number'))
      if (isWord(word)) expect(segment(`Wau ${word}. 5 wau.`, language), word).toHaveLength(1);
  });
});
