import type { Range } from '../../base/range';
import type { ParagraphContext } from '../rule';
import { isFunctionWord } from '../words/function-words';
import { isLetterOrNumber } from '../characters/letters';

/** A whole line of a letter, or its close: "Dear Ms Li,", "Best regards,". */
const salutation =
  /\b(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day))\b[^,.!?]{0,40}[,–—-]$|\b(?:regards|wishes|sincerely|faithfully|truly|respectfully|yours|thanks|thank you|cheers|love|best|greetings),$/i;
/** The end of an address or a time: "12 Mill Lane,". */
const place = /\d(?: ?[ap]m)?\b(?: \p{L}+){1,2},$/iu;
const maybePlace = /\d(?: ?[ap]m)?(?: [^ ]+){1,2},$/i;
/** Whom a letter speaks to, or how it ends, in so many words at most: "Rich,", "In Solidarity,". */
const mostOfAddress = 4;
const address = /^(?:In )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2},$/u;
const finite =
  /\b(?:is|are|was|were|has|have|had|does|do|did|will|would|should|can|could|may|might|must|said|says|I|he|she|we|they|it)\b/i;
/** A line that is nothing but a subject and its auxiliary: "I can", "There were". */
const barelyBegun =
  /^(?:And |But |So )?(?:I|He|She|It|We|You|They|There|This) (?:is|are|was|were|has|have|had|will|can|would|could|should|must|may)$|^(?:I|He|She|It|We|They) (?:\p{Ll}+ ){1,3}(?:that|of|to|the|an?|with|for|from|and)$/u;
/** What all such lines begin with. */
const opensClause = /^(?:And|But|So|I|He|She|It|We|You|They|There|This) /;

/** True for a paragraph whose last mark says that more follows: a comma, a dash, or a semicolon where it is no entry of a list. */
export function endsOpenly({ text, sentences, kind }: ParagraphContext, last: Range): boolean {
  if (kind === 'prose' && !',;–—-'.includes(text.charAt(last.end - 1))) return false;
  const sentence = text.slice(last.start, last.end);
  if (kind !== 'prose') return opensClause.test(sentence) && barelyBegun.test(sentence);
  if (!endsInPause(sentence)) return false;
  const end = text.slice(Math.max(0, last.end - 80), last.end);
  if (salutation.test(end) || (maybePlace.test(end) && place.test(end))) return false;
  const words = sentence.split(' ').length;
  if (words <= mostOfAddress && address.test(sentence) && !isFunctionWord(sentence.slice(0, -1)))
    return false;
  // Speech that is written down breaks off too: "They were, uh —".
  if (/[–—-]$/.test(sentence)) return words > 4 && !/\b(?:uh|um|er|like) ?.$/.test(sentence);
  if (sentences.length > 1) return true;
  if (sentence.endsWith(';')) return false;
  return words > 7 || (words > 2 && finite.test(sentence) && !/^\d/.test(sentence));
}

/** True for a comma, a semicolon or a dash behind a word, a percent sign, a closing bracket or a closing quotation mark. */
function endsInPause(sentence: string): boolean {
  let at = sentence.length - 1;
  const mark = sentence[at];
  if (mark === '-' && sentence[at - 1] !== ' ') return false;
  if (mark !== ',' && mark !== ';' && sentence[at - 1] === ' ') at--;
  at--;
  if (sentence[at] === '"' || sentence[at] === '”' || sentence[at] === '’') at--;
  const before = sentence[at];
  return before === ')' || before === '%' || before === ']' || isLetterOrNumber(sentence.charCodeAt(at));
}
