import { isOpening, Kind, kindOf, skipSpace } from './characters';
import { holds, type LanguageRules } from './languages/rules';
import type { Mark } from './mark';
import { stemOf, wordAt, wordBefore } from './word';

/** A marker of a list and nothing else: its full stop does not end a sentence. */
const onlyMarker = /^[\p{Pi}"'(\s•⁃▪◦‣●■*·–—-]*(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6}|N°)[.)、]*$/u;
const exclaimingNames = /^(?:yahoo|jeopardy|now|wham|panic|joomla|yum)$/i;
const speech =
  /^(?:(?:I|he|she|we|they|you|it|\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?) (?:said|says|asked|asks|cried|called|replied|shouted|answered|exclaimed|added|whispered|yelled|started|began|thought|told|wondered|muttered|continued|howled|screamed|demanded|explained|insisted|laughed|sighed))\b/u;
const sameNumber =
  /^(?:Eastern|Pacific|Central|EST|EDT|CST|CDT|PST|PDT|GMT|UTC|CET|BST|ET|PT|local|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)/;

/**
 * True if the mark, which white space follows, ends a sentence. `sentence` is the text of the sentence so far, up to the mark.
 */
export function endsSentence(text: string, mark: Mark, sentenceStart: number, rules: LanguageRules): boolean {
  const first = skipOpeners(text, mark.next);
  const kind = kindOf(text.charCodeAt(first));
  if (',;:)]}%!?.，。、'.includes(text[mark.next] as string) && mark.next < text.length)
    return beginsEllipsis(text, mark.next);
  const quoted = /["'”’»“]/.test(mark.closers);
  if (kind === Kind.Lower) return endsBeforeLowercase(text, mark, first, quoted, sentenceStart, rules);
  if (mark.sort === 'ellipsis') return endsAfterEllipsis(text, mark, quoted, first);
  if (mark.sort === 'strong')
    return !isExclaimingName(text, mark, first) && !(quoted && speech.test(text.slice(first, first + 60)));
  if (quoted) return true;
  return stopEnds(text, mark, first, kind, sentenceStart, rules);
}

function skipOpeners(text: string, index: number): number {
  let first = index;
  while (first < text.length && (isOpening(text[first]) || '—–-•'.includes(text[first] as string)))
    first = skipSpace(text, first + 1);
  return first;
}

function beginsEllipsis(text: string, index: number): boolean {
  return /^(?:\.\.\.|\. \. \.)\s*\p{Lu}/u.test(text.slice(index, index + 12));
}

function isExclaimingName(text: string, mark: Mark, first: number): boolean {
  return (
    text[mark.start] === '!' &&
    exclaimingNames.test(wordBefore(text, mark.start)) &&
    kindOf(text.charCodeAt(first)) !== Kind.Digit
  );
}

function endsAfterEllipsis(text: string, mark: Mark, quoted: boolean, first: number): boolean {
  if (quoted && speech.test(text.slice(first, first + 60))) return false;
  const detached = kindOf(text.charCodeAt(mark.start - 1)) === Kind.Space;
  return !detached || mark.marksEnd - mark.start > 5 || quoted;
}

function endsBeforeLowercase(
  text: string,
  mark: Mark,
  first: number,
  quoted: boolean,
  sentenceStart: number,
  rules: LanguageRules,
): boolean {
  if (first !== mark.next || mark.closers !== '' || quoted || mark.sort === 'ellipsis') return false;
  if (mark.sort === 'strong') return !isExclaimingName(text, mark, first);
  if (rules.lowercaseStarts !== true) return false;
  const word = wordBefore(text, mark.start);
  if (!/^(?:\p{L}[\p{L}'’-]+\p{L}|.*\d{2}|.*[\])%])$/u.test(word) || isAbbreviation(word, rules))
    return false;
  return !onlyMarker.test(text.slice(sentenceStart, Math.min(mark.start, sentenceStart + 40)));
}

function isAbbreviation(word: string, rules: LanguageRules): boolean {
  return holds(rules.joining, word) || holds(rules.ambiguous, word) || holds(rules.numbered, word);
}

function stopEnds(
  text: string,
  mark: Mark,
  first: number,
  kind: Kind,
  sentenceStart: number,
  rules: LanguageRules,
): boolean {
  if (mark.start - sentenceStart < 12 && onlyMarker.test(text.slice(sentenceStart, mark.marksEnd)))
    return false;
  const word = wordBefore(text, mark.start);
  if (word === '') return true;
  if (mark.closers !== '' && !isAbbreviation(word, rules)) return true;
  if (holds(rules.joining, word)) return false;
  const numeric = kind === Kind.Digit || isRoman(text, first) || text[first] === '#' || text[first] === '(';
  if (numeric && holds(rules.numbered, word)) return false;
  const next = wordAt(text, first);
  if (isInitials(word)) return initialsEnd(text, mark, word, next, kind, sentenceStart, rules);
  if (holds(rules.ambiguous, word)) return startsSentence(next, rules) || (kind === Kind.Digit && !numeric);
  if (rules.ordinals === true && /^\d{1,2}$/.test(word)) return !isOrdinal(text, mark, word, next, rules);
  return true;
}

function isRoman(text: string, index: number): boolean {
  return /^[IVXLC]+$/.test(wordAt(text, index)) && wordAt(text, index) !== 'I';
}

function startsSentence(next: string, rules: LanguageRules): boolean {
  return rules.starters.has(next.toLowerCase()) || rules.starters.has(stemOf(next));
}

/** One letter, or letters with full stops between: `J`, `U.S`, `p.m`. */
function isInitials(word: string): boolean {
  return /^(?:\p{L}|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u.test(word) && !/^\p{sc=Han}$/u.test(word);
}

function initialsEnd(
  text: string,
  mark: Mark,
  word: string,
  next: string,
  kind: Kind,
  sentenceStart: number,
  rules: LanguageRules,
): boolean {
  if (/^[ap]\.m$/i.test(word)) {
    if (kind !== Kind.Upper) return false;
    const opensWithTime = /^\s*At \S+ $/.test(text.slice(sentenceStart, mark.start - word.length));
    return !sameNumber.test(next) && !opensWithTime;
  }
  return next !== '' && startsSentence(next, rules);
}

function isOrdinal(text: string, mark: Mark, word: string, next: string, rules: LanguageRules): boolean {
  if (rules.afterOrdinal?.has(next.toLowerCase()) === true) return true;
  const before = wordBefore(text, mark.start - word.length - 1).toLowerCase();
  return rules.beforeOrdinal?.has(before) === true && !startsSentence(next, rules);
}
