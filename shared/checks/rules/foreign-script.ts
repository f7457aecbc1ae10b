import { primary } from '../../text/language';
import { removeWord } from '../fixes';
import { latinLanguages } from '../languages';
import type { Finding, Rule } from '../rule';

const letters =
  '(?![\\p{Script=Latin}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ʼʻ\\p{Script=Greek}\\p{Script=Bopomofo}])\\p{L}';
const greek =
  '(?<!\\p{Script=Greek})(?:\\p{Script=Greek}{3,}|(?<=\\p{Script=Latin})\\p{Script=Greek}(?=\\p{Script=Latin}{2}))(?!\\p{Script=Greek})';
const pattern = new RegExp(
  `${greek}|(?:${letters})(?:(?:${letters})|\\p{M}|\\p{Cf}|[ '’-](?=${letters}))*`,
  'gu',
);
/** Cyrillic and Greek letters that look like Latin ones. */
const lookalike: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  І: 'I',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ι: 'i',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ο: 'O',
  Τ: 'T',
};

const rule: Rule = {
  id: 'foreign-script',
  title: 'Words in another script',
  why: 'Words the machine did not translate stay in Cyrillic, Arabic, Thai …; single letters of another script that look Latin break searches.',
  category: 'residue',
  mqm: 'accuracy/untranslated',
  severity: 'error',
  languages: latinLanguages,
  scope: 'paragraph',
  traits: ['foreign'],
  messages: {
    letter: 'A letter of another script stands in a Latin word.',
    gloss: 'A gloss in another script; keep it only if the reader needs it.',
    text: 'This is in another script; was it left untranslated?',
  },
  examples: String.raw`
    bad: the city of ⟦Москва⟧ is
    bad: a bri⟦с⟧k and a b⟦о⟧ok => a brick and a book
    bad: the word (⟦хорошо⟧) means good
    bad: the ⟦λόγος⟧ of w⟦ο⟧rk
    good: angle α and 5 μm of naïve 北京
  `,
  *check({ text, language }): Iterable<Finding> {
    if (primary(language) === 'sr') return;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const latin =
        /\p{Script=Latin}/u.test(text.charAt(start - 1)) || /\p{Script=Latin}/u.test(text.charAt(end));
      const meant = latin ? [...match[0]].map((letter) => lookalike[letter]) : [undefined];
      const gloss =
        !latin &&
        /[("“'‘]$/.test(text.slice(Math.max(0, start - 1), start)) &&
        /^[)"”'’,;]/.test(text.slice(end, end + 1));
      if (meant.every((letter) => letter !== undefined)) {
        const fixes = [
          {
            title: 'use-latin',
            values: { text: meant.join('') },
            safe: false,
            edits: [{ start, end, text: meant.join('') }],
          },
        ];
        yield { start, end, message: 'letter', fixes };
      } else
        yield {
          start,
          end,
          severity: gloss ? 'info' : 'error',
          message: gloss ? 'gloss' : 'text',
          fixes: gloss ? [] : [removeWord(text, start, end)],
        };
    }
  },
};

export default rule;
