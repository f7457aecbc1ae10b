import { isSmall, isCapital } from '../characters/letters';

/** Small words that a capital may be glued to. */
const prepositions = new Set(['in', 'of', 'to', 'at', 'on', 'by']);
/** Words that begin another sentence, glued to a word with a capital: "YesShe". */
const begins = new Set('The She He They We This That There These When And But His Her Our Their'.split(' '));
/** Words with a capital that another one is glued to: "DearFriend". */
const opens = new Set('Yes Dear Thanks Please Also But And If When This That They She What'.split(' '));
/** Words that are set in capitals, glued to one in small letters: "calledA". */
const inCapitals = new Set('A THE AND NOT OF TO IS FOR ARE VERY ALL NO'.split(' '));
/** Function words in small letters, glued to a word in capitals: "NOTto". */
const afterCapitals = new Set(
  'and the of to is are was were for that with from in on at by it you we he they has had will can not have be but which'.split(
    ' ',
  ),
);

/** The first of two words that meet at a change of case, the first of them small, or one of them common; '' if they are one. */
export function firstByCase(word: string): string {
  const isName = isCapital(word.charCodeAt(0));
  let cut = 1;
  if (isName && isCapital(word.charCodeAt(1))) {
    while (isCapital(word.charCodeAt(cut))) cut++;
    return afterCapitals.has(word.slice(cut)) ? word.slice(0, cut) : '';
  }
  while (isSmall(word.charCodeAt(cut))) cut++;
  if (!isCapital(word.charCodeAt(cut)) || (!isName && !isSmall(word.charCodeAt(0)))) return '';
  const first = word.slice(0, cut);
  const second = word.slice(cut);
  const capitalized = second.length > 2 && areSmall(second.slice(1));
  const isGlued = isName
    ? cut > 1 && (begins.has(second) || (capitalized && opens.has(first)))
    : (capitalized && (cut > 2 || prepositions.has(first))) || (cut > 1 && inCapitals.has(second));
  return isGlued ? first : '';
}

function areSmall(letters: string): boolean {
  for (let at = 0; at < letters.length; at++) if (!isSmall(letters.charCodeAt(at))) return false;
  return true;
}
