import { space } from '../characters/character-codes';
import { monthPattern } from '../dates/english-calendar';
import { isSmall, isLetterOrNumber, isDigit, isLetter } from '../characters/letters';
import { matchAt } from '../characters/signs';
import { wordAfter } from '../words/words';

function list(words: string): readonly string[] {
  return words.split(' ');
}

/** Words that are written with a capital only where a sentence begins, before a word with a small letter. */
const sure = list(
  'The It He She They We This These Those There However Therefore Moreover Furthermore Meanwhile But If When After According His Her Their Its Our Then Please You',
);
/** Others that stand inside names and titles too, so that a word in small letters has to be before them. */
const alsoInNames = new Set(
  list(
    'Although Though Because While Since Why What Where Could Would Did Does Is Are Most Some Many Every So Not Recently Finally Later Nobody Everyone Everybody Nowadays Also Perhaps Maybe ' +
      'Besides Thus Hence Yet Instead Indeed Additionally Nevertheless Otherwise Consequently Today Tomorrow Yesterday Sometimes Usually Unfortunately Fortunately Currently Eventually Anyway ' +
      'Various Several Few Overall Currently Previously Originally Initially Immediately Suddenly Actually Basically Similarly Specifically Accordingly Compared Due Regarding Concerning Despite ' +
      'Affected Judging Seeing Looking Using Being Sorry Someone Something Everything Anything Whatever Whenever Fearing Following ' +
      'Thank Thanks Once Unless Until Even Especially Another Both Each Such My Can Do Nothing Which Who Considering Anybody Let Hello Welcome Based Having',
  ),
);
const openers = new Set([...sure, ...alsoInNames]);
const contracted = new Set(list('It He She They We You There'));
const inPhrase = / (?:addition|fact|short|particular|general|contrast|other words|recent|the)(?:,| )/y;
/** They begin sentences too, but between words in small letters they may as well be slips. */
const loose = new Set(
  list('At In On During Now How As With For That Of And To By From Was More Among Without Within Between'),
);
/** They do so before dates. */
const dating = new Set(list('In On By From During Since'));
const date = new RegExp(` (?:(?:${monthPattern})\\b|\\d)`, 'y');

/** The words that {@link opensSentence} may hold for, in lower case. */
export const sentenceOpeners: readonly string[] = [...openers, ...loose].map((word) => word.toLowerCase());

/** True for an opener that stands inside names and titles too, so that a word in small letters has to be before it. */
export function standsInNames(word: string): boolean {
  return alsoInNames.has(word);
}

/** True if the word at `at` opens a sentence: told by its capital, by what goes on behind it and, where that is not enough, by what stands before it. */
export function opensSentence(text: string, at: number): boolean {
  const word = wordAfter(text, at);
  const end = at + word.length;
  // A capital before: a title in running text, "Gone With the wind".
  return opensSurely(text, word, end) || (opensLoosely(text, word, end) && isAfterSmallWord(text, at));
}

function opensSurely(text: string, word: string, end: number): boolean {
  const mark = text.charAt(end);
  if (/['’]/.test(mark)) return contracted.has(word) && isSmall(text.charCodeAt(end + 1));
  const gap = mark === ',' ? end + 1 : end;
  if (text.charAt(gap) !== ' ') return false;
  if (openers.has(word)) {
    const isI = text.charAt(gap + 1) === 'I' && !isLetter(text.charCodeAt(gap + 2));
    return isI || isSmall(text.charCodeAt(gap + 1));
  }
  const phrase = word === 'In' ? matchAt(inPhrase, text, end) : null;
  if (phrase === null) return false;
  if (phrase[0].endsWith(',')) return true;
  const next = text.charCodeAt(end + phrase[0].length);
  return isSmall(next) || isDigit(next);
}

function opensLoosely(text: string, word: string, end: number): boolean {
  if (text.charAt(end) !== ' ') return false;
  const isBeforeSmall = isSmall(text.charCodeAt(end + 1)) && isSmall(text.charCodeAt(end + 2));
  if (loose.has(word) && (isBeforeSmall || text.startsWith(' a ', end))) return true;
  return dating.has(word) && matchAt(date, text, end) !== null;
}

/** True if the word before the space before `at` is all in small letters. */
function isAfterSmallWord(text: string, at: number): boolean {
  const end = at - 1;
  let start = end;
  while (isSmall(text.charCodeAt(start - 1))) start--;
  return (
    text.charCodeAt(end) === space &&
    start < end &&
    !isLetterOrNumber(text.charCodeAt(start - 1)) &&
    !/['’-]/.test(text.charAt(start - 1))
  );
}
