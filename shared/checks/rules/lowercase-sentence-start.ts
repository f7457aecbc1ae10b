import { paragraphRule, replaceFix, type Finding } from '../define-rule';
import { isAddress, tokenAround } from '../punctuation/addresses';
import type { Range } from '../../base/range';
import { primary } from '../../text/language';
import { isFunctionWord } from '../words/function-words';
import { isSmall, isCapital } from '../characters/letters';
import { codesOf } from '../characters/signs';
import { wordAfter } from '../words/words';

/** Particles of family names, and letters that names and variables are made of. */
const particles = new Set(
  'de del della di da van von der den le la al el bin ibn ten ter e i x n p'.split(' '),
);
/** Words that may go on with what was before the mark; there the mark may be the mistake. */
const linking =
  /^(?:and|but|or|nor|so|yet|which|who|that|because|although|while|where|when|whose|with|as|than|to|of|in|for|including|such)$/;

export default paragraphRule({
  title: 'Sentence begins with a small letter',
  why: 'Where machine translation cuts or joins sentences, the new one begins with a small letter.',
  category: 'casing',
  severity: 'warning',
  languages: ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'],
  traits: ['smallStart', 'oddSpace'],
  messages: { main: 'The sentence begins with a small letter.' },
  examples: String.raw`
    bad: ⟦the⟧ food was cold. => The food was cold.
    bad: It rained. ⟦they⟧ left. => It rained. They left.
    bad: It ended. ⟦and⟧ so on! ⟦why⟧? => It ended. And so on! Why?
    good: iPhone sales rose. eBay fell. de Vries won. 10 men left. x is small.
    good: “Why?” he asked. “Go!” she said. Wait… what? Tea, etc. and so on, cf. above.
    good: [rice] Meal: it was cold this time.
    good (heading): unacceptable
  `,
  check(context) {
    const { text, kind, sentences, wordStarts } = context;
    if (kind === 'item' || kind === 'heading') return [];
    const findings: Finding[] = [];
    const english = primary(context.language) === 'en';
    const add = (start: number, mark = ''): void => {
      const finding = findingAt(text, start, (word) => isSure(word, mark, english));
      if (finding) findings.push(finding);
    };
    const [first = 0] = wordStarts;
    if (isSmall(text.charCodeAt(first)) && startsSmall(text, first) && isWholeSentence(text, kind))
      add(first);
    for (let index = 1; index < sentences.length; index++) {
      const { start } = sentences[index] as Range;
      const at = openers.has(text.charCodeAt(start)) ? start + 1 : start;
      if (isSmall(text.charCodeAt(at)) && boundary.test(text.slice(Math.max(0, start - 12), start)))
        add(
          at,
          text
            .slice(Math.max(0, start - 12), start)
            .trimEnd()
            .slice(-1),
        );
    }
    return findings;
  },
});

function startsSmall(text: string, first: number): boolean {
  return leading.exec(text)?.[0].length === first && !label.test(text);
}

const openers = codesOf('"“‘([');
/** What ends before: a mark and a space, but no ellipsis, and no quotation that the sentence may go on from. */
const boundary = /(?<![.!?…])[.!?][ \u00a0]{1,9}$/;
/** A label before the sentence: `[rice] Meal: …`. */
const label = /^\[[^\]]{1,20}\] \p{Lu}/u;
const leading = /^[\s"“”'‘’([{«¿¡]{0,8}/u;

/** True for names that begin small: iPhone, eBay, mRNA, pH. */
function hasEarlyCapital(word: string): boolean {
  return isCapital(word.charCodeAt(1)) || (isSmall(word.charCodeAt(1)) && isCapital(word.charCodeAt(2)));
}

/**
 * True if the capital is right whoever reads: behind a question or an exclamation the sentence may go on (`“Why? he asked`), a word that
 * may go on with what was before shows that the mark is wrong, and in English a word that is no everyday one may be a name.
 */
function isSure(word: string, mark: string, english: boolean): boolean {
  return mark !== '?' && mark !== '!' && !linking.test(word) && (!english || isFunctionWord(word));
}

function findingAt(text: string, start: number, isSafe: (word: string) => boolean): Finding | undefined {
  const word = wordAfter(text, start);
  const token = tokenAround(text, start).text.slice(0, 60);
  const first = /[.!?]./.test(token) ? (token.split(/[.!?](?=\p{L}{2})/u, 1)[0] ?? '') : token;
  if (particles.has(word) || hasEarlyCapital(word) || isAddress(token) || /[\d_/\\#@]|\w\.\w/.test(first))
    return undefined;
  return {
    start,
    end: start + word.length,
    message: 'main',
    fixes: [
      replaceFix('begin-with-a-capital', start, start + 1, text.charAt(start).toUpperCase(), isSafe(word)),
    ],
  };
}

/** What begins a paragraph counts only if it ends like a sentence; a title never. */
function isWholeSentence(text: string, kind: string): boolean {
  return kind === 'prose' && /[.!?。]["”’)\]]*\s*$/.test(text.slice(-8)) && text.trim().includes(' ');
}
