import { isOpening, Kind, kindOf } from './characters';
import { holds, type LanguageRules } from './languages/rules';
import type { Mark } from './mark';
import { stemOf, wordAt, wordBefore } from './word';

/** Words that begin a sentence even without their capital, and that are no top-level domain. */
const bareStarters =
  /^(?:the|this|that|these|those|and|but|we|he|she|they|there|then|also|when|because|however|after|although|with|our|their|his|her)$/;
const unspacedMarks = '。！？．｡؟۔।॥።፧།။';
/** An address, a path, a function's call, a word with digits and dots: what stands in it is not an end mark. */
const addressLike = /:\/\/|^www\.|@|[\\/=_&#~<>|{}]/i;

/**
 * True if the mark ends a sentence though text follows directly: what machine translation glued. Knows addresses, file names,
 * versions, abbreviations, initials and numbers from it.
 */
export function endsGlued(text: string, mark: Mark, sentenceStart: number, rules: LanguageRules): boolean {
  const character = text[mark.marksEnd - 1] as string;
  const kind = kindOf(text.charCodeAt(mark.end));
  if (unspacedMarks.includes(character)) return endsUnspaced(text, mark, kind);
  const last = text[mark.start] as string;
  if (!'.!?…'.includes(last)) return false;
  const left = wordBefore(text, mark.start);
  if (kind === Kind.Unspaced) return endsBeforeUnspaced(left);
  const after = isOpening(text[mark.end]) ? mark.end + 1 : mark.end;
  const start = kindOf(text.charCodeAt(after));
  if (start !== Kind.Upper && start !== Kind.Lower && start !== Kind.Digit) return false;
  if (after > mark.end && start !== Kind.Upper) return false;
  const right = rightOf(text, after);
  if (addressLike.test(left) || addressLike.test(right)) return false;
  if (mark.sort === 'strong') return gluedStrong(left, right);
  if (mark.sort === 'ellipsis') return start === Kind.Upper && /[\p{L}\d)"”]$/u.test(left);
  if (start === Kind.Digit) return gluedNumber(left, right, rules) && mark.closers === '';
  return gluedStop(text, mark, left, right, start, sentenceStart, rules);
}

function rightOf(text: string, start: number): string {
  return /^\S{1,80}/.exec(text.slice(start, start + 80))?.[0] ?? '';
}

function endsUnspaced(text: string, mark: Mark, kind: Kind): boolean {
  if (kind === Kind.Space) return true;
  const next = text[mark.end] as string;
  if ('，、；：,;:~～-'.includes(next)) return false;
  if (text[mark.start] === '．' && kind === Kind.Digit) return false;
  return !(mark.closers !== '' && /^(?:と|って|という|などと|の)/.test(text.slice(mark.end, mark.end + 4)));
}

function endsBeforeUnspaced(left: string): boolean {
  return !/^\d{1,3}$/.test(left) && !addressLike.test(left);
}

function gluedStrong(left: string, right: string): boolean {
  if (!/[\p{L}\d)"”’]{2}$/u.test(left)) return false;
  return (
    /^(?:\p{Lu}[\p{L}'’]*|\p{Ll}[\p{L}'’]+|I|a)(?:[,.!?;:]*$|[-'’—])/u.test(right) || /^\d+$/.test(right)
  );
}

function gluedNumber(left: string, right: string, rules: LanguageRules): boolean {
  if (!/^\p{Ll}[\p{Ll}-]{3,}$/u.test(left) || isKnown(left, rules)) return false;
  return /^\d{1,4}[,)]?$/.test(right) || /^\d{1,3}(?:,\d{3})+$/.test(right);
}

function isKnown(word: string, rules: LanguageRules): boolean {
  return holds(rules.joining, word) || holds(rules.numbered, word) || holds(rules.ambiguous, word);
}

function gluedStop(
  text: string,
  mark: Mark,
  left: string,
  right: string,
  start: Kind,
  sentenceStart: number,
  rules: LanguageRules,
): boolean {
  const word = wordAt(right, 0);
  if (start === Kind.Lower)
    return (
      mark.closers === '' &&
      bareStarters.test(right) &&
      /^[\p{L}'’-]{3,}$/u.test(left) &&
      !isKnown(left, rules)
    );
  if (looksLikeCode(left, right, word)) return false;
  if (mark.closers !== '') return /[\p{L}\d%!?]$/u.test(left);
  if (holds(rules.joining, left)) return false;
  const starter = rules.starters.has(word.toLowerCase()) || rules.starters.has(stemOf(word));
  if (isKnown(left, rules) && !/^\p{Ll}{4,}$/u.test(left)) return starter;
  if (/^(?:\p{L}|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u.test(left)) return starter && left.length > 1;
  if (/^\d{1,3}$/.test(left)) return followsWord(text, mark.start - left.length, sentenceStart);
  return /(?:[\p{L}\d]{2}|[)\]"”’%°€$])$/u.test(left);
}

/** `Node.JS`, `v1.2.Beta`, `System.Out.print(`: parts of one name. */
function looksLikeCode(left: string, right: string, word: string): boolean {
  if (/^v?\d+(?:\.\d+)+$/i.test(left))
    return !/^\d{1,3}\.\d+$/.test(left) || word.length < 2 || /\d/.test(right);
  if (/\(\)?|\p{L}\.\p{L}{2}/u.test(right.slice(word.length)) && /^[\p{L}.\d]+\(/u.test(right)) return true;
  if (
    /^(?:NET|JS|TS|EXE|DLL|DOC|DOCX|PDF|TXT|COM|ORG|XML|HTML|ZIP|CSV|JPG|PNG|XLS|XLSX|PPT|AI|IO|CN|TV)\b/.test(
      right,
    )
  )
    return true;
  return /\p{Ll}\p{Lu}/u.test(left) && /\p{Ll}\p{Lu}/u.test(word);
}

/** A number that a word of the same sentence precedes (`July 15.`) and not a mark, as before the items of a list. */
function followsWord(text: string, end: number, sentenceStart: number): boolean {
  let index = end - 1;
  while (index > sentenceStart && kindOf(text.charCodeAt(index)) === Kind.Space) index--;
  return index > sentenceStart && /[\p{L}\d]/u.test(text[index] as string);
}
