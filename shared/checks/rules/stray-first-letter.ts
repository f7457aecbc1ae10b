import { capitalised } from '../../base/capitalised';
import { finding, paragraphRule, unsafeFix, type Finding } from '../define-rule';
import { wordsOf } from '../../lexicon/lexicon';
import { isCapital, isSmall } from '../characters/letters';
import { none } from '../characters/signs';
import { functionWords } from '../words/function-words';
import { irregularPasts } from '../words/verb-forms';
import { wordClass } from '../words/vocabulary';
import { wordsOfClass } from '../words/word-numbers';

const plainVerbs = wordsOf('en', 'plain-verb');
/** In letters, of the word behind the stray one: shorter ones are parts of names and acronyms. */
const shortest = 3;
/** Names of devices and sites begin with these: `iThis`, `eWhat`. */
const ofNames = /^[ie]/;

/** Words of which all but the first letter is a word that no name is made of; a doubled vowel is of a name (`Aare`). */
const suspect = wordClass((lower) => {
  const rest = lower.slice(1);
  if (rest.length < shortest) return false;
  if (functionWords.has(rest)) return true;
  return /^([b-df-hj-np-tv-z])\1/.test(lower) && (irregularPasts.has(rest) || plainVerbs.has(rest));
});

export default paragraphRule({
  title: 'Stray letter before a word',
  why: 'Where a word was written over, its first letter stays: “I Wwent home”, “xThere is a mill”.',
  category: 'spelling',
  severity: 'error',
  words: suspect,
  messages: { main: 'The first letter of “{found}” is too much; “{word}” is meant.' },
  examples: String.raw`
    bad: In May I ⟦Wwent⟧ to the mill. ⟦xThere⟧ are boats. => In May I went to the mill. There are boats.
    bad: ⟦Tthere⟧ are boats. ⟦Sshe⟧ came. => There are boats. She came.
    good: The Aare is a river; iThis and eWhat are names, like Lloyd and Llama Land.
    good: Sand and other things of wood, said so.js, xBox
  `,
  check(context) {
    const { text, wordStarts, wordEnds, sentences } = context;
    let findings: Finding[] | undefined;
    for (const at of wordsOfClass(context, suspect)) {
      const start = wordStarts[at] as number;
      // Most are words that begin so: “this”, “There”.
      if (
        isCapital(text.charCodeAt(start)) ? !isSaidAgain(text, start) : !isCapital(text.charCodeAt(start + 1))
      )
        continue;
      const end = wordEnds[at] as number;
      if (/[@#_./&-]/.test(text.charAt(start - 1)) || /^(?:[@#_&-]|\.\p{L})/u.test(text.slice(end, end + 2)))
        continue;
      const found = text.slice(start, end);
      const isDoubled = isDoubledCapital(found);
      if (!isDoubled && !isBeforeCapital(found)) continue;
      const isStart = sentences.some((sentence) => sentence.start === start);
      const rest = found.slice(1);
      const word = isDoubled && isStart ? capitalised(rest) : rest;
      const fixes = unsafeFix('write', start, end, word);
      (findings ??= []).push(finding(start, end, { values: { found, word }, fixes }));
    }
    return findings ?? none;
  },
});

function isSaidAgain(text: string, capital: number): boolean {
  return text.charAt(capital).toLowerCase() === text.charAt(capital + 1);
}

/** `Wwent` */
function isDoubledCapital(word: string): boolean {
  return isCapital(word.charCodeAt(0)) && isSaidAgain(word, 0) && /^.[b-df-hj-np-tv-z]\p{Ll}+$/u.test(word);
}

/** `xThere` */
function isBeforeCapital(word: string): boolean {
  return isSmall(word.charCodeAt(0)) && !ofNames.test(word) && /^.\p{Lu}\p{Ll}+$/u.test(word);
}
