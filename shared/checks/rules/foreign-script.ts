import { finding, findingOf, paragraphRule, removeWord, unsafeFix } from '../define-rule';
import { valuesOf } from '../../lexicon/lexicon';
import { primary } from '../../text/language';
import { latinLanguages } from '../languages';

const letters =
  '(?![\\p{Script=Latin}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ʼʻ\\p{Script=Greek}\\p{Script=Bopomofo}])\\p{L}';
const greek =
  '(?<!\\p{Script=Greek})(?:\\p{Script=Greek}{3,}|(?<=\\p{Script=Latin})\\p{Script=Greek}(?=\\p{Script=Latin}{2}))(?!\\p{Script=Greek})';
const pattern = new RegExp(
  `${greek}|(?:${letters})(?:(?:${letters})|\\p{M}|\\p{Cf}|[ '’-](?=${letters}))*`,
  'gu',
);
const lookAlikes = valuesOf('any', 'latin');

export default paragraphRule({
  title: 'Words in another script',
  why: 'Words the machine did not translate stay in Cyrillic, Arabic, Thai …; single letters of another script that look Latin break searches.',
  category: 'residue',
  mqm: 'accuracy/untranslated',
  severity: 'error',
  languages: latinLanguages,
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
    good: The Greek word λόγος means reason.
  `,
  *check({ text, language }) {
    if (primary(language) === 'sr') return;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const latin =
        /\p{Script=Latin}/u.test(text.charAt(start - 1)) || /\p{Script=Latin}/u.test(text.charAt(end));
      const meant = latin ? [...match[0]].map((letter) => lookAlikes.get(letter)) : [undefined];
      const gloss =
        !latin &&
        /[("“'‘]$/.test(text.slice(Math.max(0, start - 1), start)) &&
        /^[)"”'’,;]/.test(text.slice(end, end + 1));
      if (!latin && !gloss && isNamed(text, start, end)) continue;
      if (meant.every((letter) => letter !== undefined)) {
        const fixes = unsafeFix('use-latin', start, end, meant.join(''));
        yield finding(start, end, { message: 'letter', fixes });
      } else if (gloss) yield findingOf(match, { severity: 'info', message: 'gloss' });
      else yield findingOf(match, { message: 'text', fixes: [removeWord(text, start, end)] });
    }
  },
});

const wordNamed =
  /(?:^|[^\p{L}])(?:words?|terms?|names?|letters?|characters?|phrases?|roots?|symbols?|spel(?:led|t|ling)|written|inscri\w+|mots?|termes?|lettres?|palabras?|letras?|términos?|Wort|Worte|Wörter|Begriff\w*|Buchstaben?|parol[ae]|lettera|palavras?)(?: (?:is|was|as|for \S+))?[\s:]+["“”'‘«„]?$/iu;
const meaning =
  /^["”’»“]?,? (?:means?\b|meaning\b|translates\b|stands for\b|denotes\b|refers to\b|signif\w+|bedeutet\b)/;

/** True for a word that the sentence speaks of: `the Greek word λόγος means`. */
function isNamed(text: string, start: number, end: number): boolean {
  return (
    wordNamed.test(text.slice(Math.max(0, start - 40), start)) || meaning.test(text.slice(end, end + 24))
  );
}
