import { isOpening, Kind, kindOf } from './characters';
import { wordsOf } from '../../lexicon/lexicon';
import { Joining } from './language-rules';
import type { Candidate, Mark } from './mark';
import { abbreviationBefore, isInitials, startsSentence, wordAt, wordBefore } from './word';

const uncapitalized = wordsOf('en', 'starts-uncapitalized');
const reporting = wordsOf('ja', 'reporting');
const domainEndings = wordsOf('any', 'domain-ending');
const fileEndings = wordsOf('any', 'file-ending');
const alsoWords = wordsOf('any', 'also-word');
const unspacedMarks = '。！？．｡؟۔।॥።፧།။';
/** An address, a path, a function's call, a word with digits and dots: what stands in it is not an end mark. */
const addressLike = /:\/\/|^www(?:\.|$)|@|[\\/=_&~<>|{}]/i;

/**
 * True if the mark ends its sentence though text follows directly: what machine translation glued. Knows addresses, file names,
 * versions, abbreviations, initials and numbers from it.
 */
export function endsGlued(candidate: Candidate): boolean {
  const { text, mark, sentenceStart, rules } = candidate;
  const kind = kindOf(text.charCodeAt(mark.end));
  if (unspacedMarks.includes(text[mark.marksEnd - 1] as string)) return endsUnspaced(text, mark, kind);
  if (!'.!?…'.includes(text[mark.start] as string)) return false;
  const left = wordBefore(text, mark.start, sentenceStart);
  if (kind === Kind.Unspaced) return endsBeforeUnspaced(candidate, left);
  const after = isOpening(text.charCodeAt(mark.end)) ? mark.end + 1 : mark.end;
  const start = kindOf(text.charCodeAt(after));
  if (start !== Kind.Upper && start !== Kind.Lower && start !== Kind.Digit) return false;
  if (after > mark.end && start !== Kind.Upper) return false;
  const right = /^\S+/.exec(text.slice(after, after + 80))?.[0] ?? '';
  if (addressLike.test(left) || addressLike.test(right)) return false;
  if (mark.sort === 'strong') return gluedStrong(left, right);
  if (mark.sort === 'ellipsis') return start === Kind.Upper && /[\p{L}\d)"”]$/u.test(left);
  const abbreviation = abbreviationBefore(text, mark.start, sentenceStart, left, rules);
  if (start === Kind.Digit) return mark.closers === '' && abbreviation === 0 && gluedNumber(left, right);
  if (start === Kind.Upper) return gluedCapital(candidate, left, right, abbreviation);
  if (mark.closers !== '' || abbreviation !== 0) return false;
  return uncapitalized.has(right) && /^[\p{L}'’-]{3,}$/u.test(left);
}

/** `Apple Inc.工作` goes on behind the abbreviation, `他叫Tom.他很好` does not. */
function endsBeforeUnspaced({ text, mark, sentenceStart, rules }: Candidate, left: string): boolean {
  if (/^\d{1,3}$/.test(left) || addressLike.test(left)) return false;
  if (mark.sort !== 'stop' || mark.closers !== '') return true;
  const word = /[A-Za-z.]*$/.exec(left)?.[0] ?? '';
  if (word === '') return true;
  return !isInitials(word) && abbreviationBefore(text, mark.start, sentenceStart, word, rules) === 0;
}

/** After a full stop of Chinese, Japanese, Hindi and the like any text begins a sentence, but for what reports a quotation. */
function endsUnspaced(text: string, mark: Mark, kind: Kind): boolean {
  if (kind === Kind.Space) return true;
  if ('，、；：,;:~～-'.includes(text[mark.end] as string)) return false;
  if (text[mark.start] === '．' && kind === Kind.Digit) return false;
  return mark.closers === '' || !isReported(text, mark.end);
}

function isReported(text: string, at: number): boolean {
  for (const word of reporting) if (text.startsWith(word, at)) return true;
  return false;
}

function gluedStrong(left: string, right: string): boolean {
  if (!/[\p{L}\d)"”’]{2}$/u.test(left)) return false;
  // A brand in capitals keeps its mark: `FRITZ!Box`.
  if (/^\p{Lu}{3,}$/u.test(left) && /^\p{Lu}\p{Ll}/u.test(right)) return false;
  return /^(?:\p{Lu}[\p{L}'’]*|\p{Ll}[\p{L}'’]+|I|a|\d+)(?:[,.!?;:]*$|[-'’—])/u.test(right);
}

function gluedNumber(left: string, right: string): boolean {
  if (kindOf(left.charCodeAt(0)) !== Kind.Lower || !/^\p{Ll}[\p{Ll}-]{3,}$/u.test(left)) return false;
  return /^(?:\d{1,4}|\d{1,3}(?:,\d{3})+)[,)]?$/.test(right);
}

function gluedCapital(
  { text, mark, sentenceStart, rules }: Candidate,
  left: string,
  right: string,
  abbreviation: number,
): boolean {
  const word = wordAt(right, 0);
  if (looksLikeCode(left, right, word)) return false;
  if (mark.closers !== '') return /[\p{L}\d%!?]$/u.test(left);
  if ((abbreviation & Joining) !== 0) return false;
  // A short word behind initials may be one of them: `R.I.Ma`.
  if (isInitials(left))
    return left.length > 1 && word.length > (left.includes('.') ? 2 : 1) && startsSentence(word, rules);
  if (abbreviation !== 0 && !/^\p{Ll}{4,}$/u.test(left)) return startsSentence(word, rules);
  if (word.length === 1 && word !== 'I' && (word !== 'A' || /\p{L}\d/u.test(left))) return false;
  if (/^\d{1,3}$/.test(left)) return followsWord(text, mark.start - left.length, sentenceStart);
  return /(?:[\p{L}\d’'][\p{L}\d]|[)\]"”’%°€$#])$/u.test(left);
}

/** What names of sites and papers end in, with no comma behind: `Harbour.Today reported`. */
const siteEnding = /^(?:Today|News|Online|Media|Info|Live|Tech|Pro|World|Life|Ru)(?![\p{L},])/u;

/** `ASP.NET`, `v1.2.Beta`, `System.Out.print(`, `myFile.GetName`: parts of one name. */
function looksLikeCode(left: string, right: string, word: string): boolean {
  if (/^v?\d+(?:\.\d+)+$/i.test(left)) return !/^\d+\.\d+$/.test(left) || word.length < 2 || /\d/.test(right);
  if ((right.includes('(') && /^[\p{L}.\d]+\(/u.test(right)) || endsName(word)) return true;
  if (siteEnding.test(right) && /^\p{Lu}\p{Ll}+$/u.test(left)) return true;
  return hasInnerCapital(left) && hasInnerCapital(word);
}

/** `NET` of `ASP.NET`, `PDF`, `Com`: what ends the name of a host or a file, written as no word of a sentence is. */
function endsName(word: string): boolean {
  const lower = word.toLowerCase();
  if (alsoWords.has(lower)) return false;
  const isCapitals = word === word.toUpperCase();
  return domainEndings.has(lower) || (isCapitals && fileEndings.has(lower));
}

function hasInnerCapital(word: string): boolean {
  for (let index = 1; index < word.length; index++)
    if (kindOf(word.charCodeAt(index)) === Kind.Upper && kindOf(word.charCodeAt(index - 1)) === Kind.Lower)
      return true;
  return false;
}

/** A number that a word of the same sentence precedes (`July 15.`) and not a mark, as before the items of a list. */
function followsWord(text: string, end: number, sentenceStart: number): boolean {
  let index = end - 1;
  while (index > sentenceStart && kindOf(text.charCodeAt(index)) === Kind.Space) index--;
  return index > sentenceStart && /[\p{L}\d]/u.test(text[index] as string);
}
