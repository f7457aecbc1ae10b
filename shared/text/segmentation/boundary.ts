import { isLetter, isOpening, Kind, kindOf, skipSpace } from './characters';
import { abbreviationKind, Ambiguous, Joining, Numbered, type LanguageRules } from './languages/rules';
import type { Candidate } from './mark';
import { isInitials, isKnownAbbreviation, startsSentence, wordAt, wordBefore } from './word';

/** A marker of a list and nothing else: its full stop does not end a sentence. */
const onlyMarker = /^[\p{Pi}"'(\s•⁃▪◦‣●■*·–—-]*(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6}|N°)[.)、]*$/u;
const exclaimingNames = /^(?:yahoo|jeopardy|now|wham|panic|joomla|yum)$/i;
/** Initials of three letters or more, which name a country or a body: `U.S.A`. */
const longInitials = /^(?:\p{Lu}\.){2,}\p{Lu}$/u;
/** A verb that its subject, one name, stands directly before. */
const finiteAfterName =
  /^\s(?:is|was|has|had|will|can|could|would|may|did|does|said|says|left|went|came|saw|made|took|got|gave|became|began|knew|thought|told|felt|kept|met|ran|won|lost|\p{Ll}{2,}ed)(?![\p{L}-])/u;
const speech =
  /^(?:(?:I|he|she|we|they|you|it|\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?) (?:said|says|asked|asks|cried|called|replied|shouted|answered|exclaimed|added|whispered|yelled|started|began|thought|told|wondered|muttered|continued|howled|screamed|demanded|explained|insisted|laughed|sighed))\b/u;
/** What goes on after a time of day: a zone, a day, a month. */
const afterTime =
  /^(?:Eastern|Pacific|Central|[ECPM][SD]?T|GMT|UTC|CES?T|BST|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)/;

/** True if the mark, which white space follows, ends its sentence. */
export function endsSentence(candidate: Candidate): boolean {
  const { text, mark } = candidate;
  if (',;:)]}%!?.&，。、'.includes(text[mark.next] as string)) return beginsEllipsis(text, mark.next);
  const first = skipOpeners(text, mark.next);
  const kind = kindOf(text.charCodeAt(first));
  const quoted = /["'”’»“]/.test(mark.closers);
  if (kind === Kind.Lower) {
    if (first > mark.next && !'(['.includes(text[mark.next] as string)) return false;
    return mark.closers === '' && endsBeforeLowercase(candidate);
  }
  if (text[mark.next] === '(' && /^['’]/.test(mark.closers)) return false;
  if (quoted && mark.sort !== 'stop' && speech.test(text.slice(first, first + 60))) return false;
  if (mark.sort === 'ellipsis') return endsAfterEllipsis(candidate, quoted);
  if (mark.sort === 'strong') return !isExclaimingName(candidate, kind);
  return quoted || stopEnds(candidate, first, kind);
}

function skipOpeners(text: string, index: number): number {
  let first = index;
  while (first < text.length && (isOpening(text.charCodeAt(first)) || '—–-•'.includes(text[first] as string)))
    first = skipSpace(text, first + 1);
  return first;
}

function beginsEllipsis(text: string, index: number): boolean {
  return /^(?:\.\.\.|\. \. \.)\s*\p{Lu}/u.test(text.slice(index, index + 12));
}

function isExclaimingName({ text, mark, sentenceStart }: Candidate, following: Kind): boolean {
  return (
    text.slice(mark.start, mark.end) === '!' &&
    following !== Kind.Digit &&
    (exclaimingNames.test(wordBefore(text, mark.start, sentenceStart)) ||
      (following === Kind.Lower && isNameInside(text, mark.start, sentenceStart)))
  );
}

/** True for a word with a capital that does not open its sentence, as in `She sang in Oklahoma! at school`. */
function isNameInside(text: string, end: number, sentenceStart: number): boolean {
  const word = wordBefore(text, end, sentenceStart);
  return (
    kindOf(word.charCodeAt(0)) === Kind.Upper && word.length > 1 && end - word.length > sentenceStart + 1
  );
}

/** A title that asks, in mid-sentence: `He reads Which? every month`. */
function isAskingName({ text, mark, sentenceStart }: Candidate): boolean {
  return (
    text.slice(mark.start, mark.end) === '?' &&
    /^(?:Which|Who|What|Why|How)$/.test(wordBefore(text, mark.start, sentenceStart)) &&
    isNameInside(text, mark.start, sentenceStart)
  );
}

/** An ellipsis set apart by white space, or in brackets of its own, is an omission within the sentence. */
function endsAfterEllipsis({ text, mark }: Candidate, quoted: boolean): boolean {
  if (text[mark.start - 1] === '[' && mark.closers.startsWith(']')) return false;
  const detached = kindOf(text.charCodeAt(mark.start - 1)) === Kind.Space;
  return !detached || quoted || mark.marksEnd - mark.start > 5;
}

function endsBeforeLowercase(candidate: Candidate): boolean {
  const { text, mark, sentenceStart, rules } = candidate;
  if (mark.sort === 'ellipsis') return false;
  if (mark.sort === 'strong') return !isExclaimingName(candidate, Kind.Lower) && !isAskingName(candidate);
  if (!rules.lowercaseStarts) return false;
  const word = wordBefore(text, mark.start, sentenceStart);
  if (!endsLikeSentence(word) || isKnownAbbreviation(word, rules)) return false;
  return !onlyMarker.test(text.slice(sentenceStart, Math.min(mark.start, sentenceStart + 40)));
}

/** Words of two letters that sentences end in. */
const shortEnds = /^(?:so|do|it|me|us|up|go|be|we|he|by|is|to|am|too|[A-Z]?n['’]t)$/;

/** A word of three letters or more, or what ends in two digits, a bracket or a percent sign. */
function endsLikeSentence(word: string): boolean {
  if (/(?:\d\d|[\])%])$/.test(word)) return true;
  if (shortEnds.test(word)) return true;
  const last = word.length - 1;
  if (last < 2 || !isLetter(word.charCodeAt(0)) || !isLetter(word.charCodeAt(last))) return false;
  for (let index = 1; index < last; index++)
    if (!isLetter(word.charCodeAt(index)) && !"'’-".includes(word.charAt(index))) return false;
  return true;
}

function stopEnds({ text, mark, sentenceStart, rules }: Candidate, first: number, kind: Kind): boolean {
  if (mark.start - sentenceStart < 12 && onlyMarker.test(text.slice(sentenceStart, mark.marksEnd)))
    return false;
  const word = wordBefore(text, mark.start, sentenceStart);
  if (word === '') return true;
  const abbreviation = abbreviationKind(word, rules);
  if (mark.closers !== '' && abbreviation === 0) return true;
  if ((abbreviation & Joining) !== 0) return false;
  const next = wordAt(text, first);
  if (isDoubled(word) && isDoubled(next) && text[first + next.length] === '.') return false;
  if ((abbreviation & Numbered) !== 0 && isNumberLike(text, first, kind, next)) return false;
  if (isInitials(word)) {
    if (/^[ap]\.m$/i.test(word))
      return kind === Kind.Upper && !afterTime.test(next) && !opensWithTime(text, sentenceStart, mark.start);
    if (
      longInitials.test(word) &&
      finiteAfterName.test(text.slice(first + next.length, first + next.length + 40))
    )
      return true;
    return startsSentence(next, rules) && !(next.length === 1 && text[first + 1] === '.');
  }
  if ((abbreviation & Ambiguous) !== 0) return startsSentence(next, rules);
  if (rules.ordinals && /^[-–]?\d{1,2}$/.test(word)) {
    const before = wordBefore(text, mark.start - word.length - 1, sentenceStart);
    return !isOrdinal(before.toLowerCase(), next, rules);
  }
  return true;
}

/** A plural in Spanish initials, which come in pairs: `EE. UU.`, `JJ. OO.` */
function isDoubled(word: string): boolean {
  return word.length === 2 && word[0] === word[1] && kindOf(word.charCodeAt(0)) === Kind.Upper;
}

function isNumberLike(text: string, first: number, kind: Kind, next: string): boolean {
  return (
    kind === Kind.Digit || text[first] === '#' || text[first - 1] === '(' || /^(?!I$)[IVXLC]+$/.test(next)
  );
}

/** `At 5 a.m. Smith went`: a sentence that has said nothing but the time goes on. */
function opensWithTime(text: string, sentenceStart: number, mark: number): boolean {
  return mark - sentenceStart < 16 && /^At \S+ [ap]\.m$/i.test(text.slice(sentenceStart, mark));
}

function isOrdinal(before: string, next: string, rules: LanguageRules): boolean {
  if (rules.afterOrdinal.has(next.toLowerCase())) return true;
  return rules.beforeOrdinal.has(before) && !startsSentence(next, rules);
}
