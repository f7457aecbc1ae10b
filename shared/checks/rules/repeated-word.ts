import { replaceFix } from '../lib/fixes';
import { isFunctionWord } from '../lib/english-words';
import { primary } from '../../text/language';
import { isWordAt, wordEnd, wordStart } from '../lib/words';
import { latinLanguages } from '../lib/languages';
import type { Finding, Rule } from '../rule';

/** Words that English doubles: "had had", "that that", "so so", "bye bye". */
const doubled = new Set(
  'had that so very really ha hee bye no yes well now there knock chop blah boo choo tut aye hear win yo her is in'.split(
    ' ',
  ),
);
/** Doubled function words that only a slip doubles. */
const certain = new Set(
  'the a an of to and or with for at by from as are was were be been has have will would can could it its this these those his their our your my we they he she which who'.split(
    ' ',
  ),
);

const rule: Rule = {
  id: 'repeated-word',
  title: 'A word said twice',
  why: 'Where machine translation joins two pieces, the word at the joint is often said twice: "of of", "the the".',
  category: 'repetition',
  mqm: 'fluency/grammar',
  severity: 'warning',
  languages: latinLanguages,
  scope: 'paragraph',
  examples: [
    { text: 'one of of the best', flags: ['of of'], fixed: 'one of the best' },
    {
      text: 'The the bridge was was closed closed.',
      flags: ['The the', 'was was', 'closed closed'],
      fixed: 'The bridge was closed.',
    },
    { text: 'He had had that that in Baden Baden; it was so so, very very good.', flags: [] },
    { text: 'Vous vous trompez, Sie sie', flags: [], language: 'fr' },
    { text: 'the line 20 20 and a A', flags: [] },
  ],
  *check({ text, language }): Iterable<Finding> {
    const english = primary(language) === 'en';
    for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      const first = text.charCodeAt(space - 1) | 32;
      let after = space + 1;
      while (text.charCodeAt(after) === 32) after++;
      if (space === 0 || !isWordAt(text, after) || !isWordAt(text, space - 1)) {
        space = after - 1;
        continue;
      }
      const end = wordEnd(text, after);
      const length = end - after;
      // The last letters tell most pairs apart before anything is cut out.
      if (
        (text.charCodeAt(end - 1) | 32) === first &&
        isWordAt(text, space - length) &&
        !isWordAt(text, space - length - 1)
      ) {
        const word = text.slice(after, end);
        const start = wordStart(text, space);
        const other = text.slice(start, space);
        if (
          other.length === length &&
          other.toLowerCase() === word.toLowerCase() &&
          isSlip(other, word, english) &&
          standsAlone(text, start, end)
        ) {
          const safe = english && certain.has(word.toLowerCase());
          yield {
            start,
            end,
            message: `“${word}” is said twice.`,
            fixes: [replaceFix('Leave it once', space, end, '', safe && word === word.toLowerCase())],
          };
        }
      }
      space = after - 1;
    }
  },
};

function isSlip(first: string, second: string, english: boolean): boolean {
  if (/\d/.test(first) || /^\p{Lu}/u.test(second))
    return (
      isFunctionWord(second) && first === second && second.length > 1 && !/\d/.test(first) && second !== 'Had'
    );
  if (english) return !doubled.has(second.toLowerCase()) && (second.length > 1 || /^[ai]$/.test(second));
  return (
    /^(?:der|die|das|und|mit|von|le|la|les|de|des|et|un|une|el|los|las|del|en|y|il|di|e|che|per|con)$/i.test(
      second,
    ) &&
    first === second &&
    second !== 'die' &&
    second !== 'das' &&
    second !== 'der'
  );
}

/** Not half of "tête-à-tête", "it's 's" or "word's". */
function standsAlone(text: string, start: number, end: number): boolean {
  return !/[-'’‐.@]/.test(text.charAt(start - 1)) && !/^[-'’‐]\p{L}/u.test(text.slice(end, end + 2));
}

export default rule;
