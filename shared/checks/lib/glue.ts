import { dottedWordBefore, isAbbreviation, isTitleOfName } from './abbreviations';
import { isAddress, isNameEnding, tokenAround } from './addresses';
import { isFunctionWord } from './english-words';
import { wordAfter } from './words';

/** A place where a sentence begins right behind the end of another: `at` is where the space belongs. */
export interface Glue {
  /** Offset of the end mark. */
  readonly mark: number;
  readonly at: number;
}

const candidate = /[.!?…][”’)\]]*(?=["“‘(\[]?\p{L})/gu;

/** Sentence ends glued to the next word in a text in Latin letters: `15th.Cai Qi`, `enhanced.they`; not `example.com`, `U.S.A`, `v1.2.Beta`, `No.5`, `e.g.this`. */
export function* gluedSentenceEnds(text: string): Iterable<Glue> {
  for (const match of text.matchAll(candidate)) {
    const mark = match.index;
    const at = mark + match[0].length;
    const before = text.charAt(mark - 1);
    if (mark === 0 || /[\s.!?…]/.test(before)) {
      if (!isEllipsisBeforeCapital(text, mark, at)) continue;
    }
    const quote = /["“‘(\[]/.test(text.charAt(at)) ? 1 : 0;
    const next = wordAfter(text, at + quote);
    const token = tokenAround(text, mark).text;
    if (isAddress(token) || /[\\/_=#@]|::|->/.test(token)) continue;
    if (text.charAt(mark) !== '.' || match[0].length > 1 || quote > 0) {
      if (text.charAt(at) === '"' && isClosingStraightQuote(text, at)) continue;
      if (endsPlainly(text, mark, next)) yield { mark, at };
    } else if (glues(text, mark, next)) yield { mark, at };
  }
}

/** `!`, `?`, a closing quote or bracket, or an opening quote: hardly anything but a sentence end stands there. */
function endsPlainly(text: string, mark: number, next: string): boolean {
  if (text.charAt(mark) === '.') return glues(text, mark, next);
  if (/yahoo$/i.test(text.slice(Math.max(0, mark - 5), mark))) return false;
  if (text.charAt(mark) === '…') return /^\p{Lu}/u.test(next);
  return /^\p{Lu}/u.test(next) || isFunctionWord(next);
}

function glues(text: string, stop: number, next: string): boolean {
  const before = dottedWordBefore(text, stop);
  const bare = before.slice(before.lastIndexOf('.') + 1);
  if (bare === '' && !/[)\]”"’%]/.test(text.charAt(stop - 1))) return false;
  if (/^\p{Ll}/u.test(next))
    return (
      isFunctionWord(next) &&
      next.length > 1 &&
      /^\p{L}{3,}$/u.test(before) &&
      !isNameEnding(next) &&
      !isAbbreviation(before)
    );
  if (!/^\p{L}/u.test(next) || isNameEnding(next)) return false;
  if (isTitleOfName(before)) return /^\p{Lu}\p{Ll}/u.test(next);
  if (
    before.includes('.') &&
    !(/^\d+\.\d+$/.test(before) && /^\p{Lu}\p{Ll}+$/u.test(next) && followsNumberWord(text, stop, before))
  )
    return isNameOfDots(before, next);
  if (isAbbreviation(before) || isAbbreviation(`${before}.${next}`)) return false;
  if (/^(?:v|ver)?\d+$/i.test(bare) && /^\p{Lu}+$/u.test(next) && next !== 'A' && next !== 'I') return false;
  if (/^v\d/i.test(bare)) return false;
  // Upper case on both sides is a name (ASP.NET) unless a space follows soon, as after "the USA.The".
  if (/^\p{Lu}+$/u.test(bare) && /^\p{Lu}{2,}$/u.test(next)) return false;
  const afterNext = text.charAt(stop + 1 + next.length);
  return (
    afterNext !== '.' ||
    text.charAt(stop + 2 + next.length) === '' ||
    /[\s”"’)\p{Lu}]/u.test(text.charAt(stop + 2 + next.length))
  );
}

/** `in the U.S.The plan`: initials, then a sentence. */
function isNameOfDots(before: string, next: string): boolean {
  return /^(?:\p{Lu}\.)+\p{Lu}$/u.test(before) && /^\p{Lu}\p{Ll}+$/u.test(next) && isFunctionWord(next);
}

/** `rose to 3.5.The`: a decimal that ends a sentence, not a version. */
function followsNumberWord(text: string, stop: number, number: string): boolean {
  const lead = text.slice(Math.max(0, stop - number.length - 12), stop - number.length);
  return !/(?:v|version|release|section|chapter|no|fig|figure|table)[.\s]*$/i.test(lead);
}

function isEllipsisBeforeCapital(text: string, mark: number, at: number): boolean {
  const run = /[.…]{3,}$|…$/.exec(text.slice(Math.max(0, mark - 6), mark + 1));
  return run !== null && /\p{Lu}/u.test(text.charAt(at)) && /\p{L}/u.test(text.charAt(mark - run[0].length));
}

/** An odd number of straight quotes before it makes this one the closing one. */
function isClosingStraightQuote(text: string, at: number): boolean {
  let count = 0;
  for (let index = text.indexOf('"'); index >= 0 && index < at; index = text.indexOf('"', index + 1)) count++;
  return count % 2 === 1;
}
