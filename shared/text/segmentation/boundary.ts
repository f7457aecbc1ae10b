import { isLetter, isOpening, Kind, kindOf, skipSpace } from './characters';
import { wordsOf } from '../../lexicon/lexicon';
import { Ambiguous, Joining, Numbered, type LanguageRules } from './language-rules';
import type { Candidate } from './mark';
import { abbreviationBefore, isInitials, startsSentence, wordAt, wordBefore } from './word';

const speechVerbs = wordsOf('en', 'speech-verb');
/** What goes on after a time of day: a zone, a day, a month. */
const afterTime = wordsOf('en', 'time-zone', 'month', 'month-short', 'weekday', 'weekday-short');
const countryInitials = wordsOf('en', 'country-initials');
const namesWithMark = wordsOf('any', 'name-with-mark');
const titlesWithMark = wordsOf('any', 'title-with-mark');
const uncapitalized = wordsOf('en', 'starts-uncapitalized');

/** A marker of a list and nothing else: its full stop does not end a sentence. */
const onlyMarker = /^[\p{Pi}"'(\s•⁃▪◦‣●■*·–—-]*(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6}|N°)[.)、]*$/u;
/** Who speaks and what she does: `she cried`, `Ann Berg asked`. */
const speaker = /^(?:I|he|she|we|they|you|it|\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?) (\p{Ll}+)\b/u;

/** True if the mark, which white space follows, ends its sentence. */
export function endsSentence(candidate: Candidate): boolean {
  const { text, mark } = candidate;
  if (',;:)]}%!?&.，。、'.includes(text[mark.next] as string)) return beginsEllipsis(text, mark.next);
  const first = skipOpeners(text, mark.next);
  const kind = kindOf(text.charCodeAt(first));
  const quoted = /["'”’»“]/.test(mark.closers);
  if (kind === Kind.Lower) {
    if (first > mark.next && !'(['.includes(text[mark.next] as string)) return false;
    return mark.closers === '' && endsBeforeLowercase(candidate, first);
  }
  if (text[mark.next] === '(' && /^['’]/.test(mark.closers)) return false;
  if (quoted && mark.sort !== 'stop' && reportsSpeech(text, first)) return false;
  if (mark.sort === 'ellipsis') return endsAfterEllipsis(candidate, quoted);
  if (mark.sort === 'strong') return !endsName(candidate, first, kind);
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

function reportsSpeech(text: string, at: number): boolean {
  const verb = speaker.exec(text.slice(at, at + 60))?.[1];
  return verb !== undefined && speechVerbs.has(verb);
}

/**
 * `Jeopardy! on TV`, `sang in Oklahoma! at school`: the mark is part of a name. Before a small letter a word with a capital in mid-sentence is
 * taken for a name unless a word follows that begins a sentence.
 */
function endsName({ text, mark, sentenceStart }: Candidate, first: number, following: Kind): boolean {
  if (mark.marksEnd - mark.start > 1 || mark.closers !== '' || !'!?'.includes(text[mark.start] as string))
    return false;
  const name = wordBefore(text, mark.start, sentenceStart);
  if (namesWithMark.has(name)) return following !== Kind.Digit;
  if (following !== Kind.Lower || first !== mark.next) return false;
  if (titlesWithMark.has(name)) return true;
  if (text[mark.start] === '?' || mark.start - name.length <= sentenceStart || !/^\p{Lu}\p{Ll}+$/u.test(name))
    return false;
  return !uncapitalized.has(wordAt(text, first));
}

/** An ellipsis set apart by white space, or in brackets of its own, is an omission within the sentence. */
function endsAfterEllipsis({ text, mark }: Candidate, quoted: boolean): boolean {
  if (text[mark.start - 1] === '[' && mark.closers.startsWith(']')) return false;
  const detached = kindOf(text.charCodeAt(mark.start - 1)) === Kind.Space;
  return !detached || quoted || mark.marksEnd - mark.start > 5;
}

function endsBeforeLowercase(candidate: Candidate, first: number): boolean {
  const { text, mark, sentenceStart, rules } = candidate;
  if (mark.sort === 'ellipsis') return false;
  if (mark.sort === 'strong') return !endsName(candidate, first, Kind.Lower);
  if (!rules.lowercaseStarts && !rules.uncapitalized.has(wordAt(text, first))) return false;
  const word = wordBefore(text, mark.start, sentenceStart);
  if (!endsLikeSentence(word, rules)) return false;
  if (abbreviationBefore(text, mark.start, sentenceStart, word, rules) !== 0) return false;
  return !onlyMarker.test(text.slice(sentenceStart, Math.min(mark.start, sentenceStart + 40)));
}

/** Words of two letters that sentences end in. */
const shortEnds = /^(?:so|do|it|me|us|up|go|be|we|he|by|is|to|am)$/;

/** A word of three letters or more, or what ends in two digits (where that is no ordinal), a bracket or a percent sign. */
function endsLikeSentence(word: string, rules: LanguageRules): boolean {
  if (/(?:\d\d|[\])%])$/.test(word)) return !rules.ordinals;
  if (shortEnds.test(word)) return true;
  const last = word.length - 1;
  if (last < 2 || !isLetter(word.charCodeAt(0)) || !isLetter(word.charCodeAt(last))) return false;
  for (let index = 1; index < last; index++)
    if (!isLetter(word.charCodeAt(index)) && !"'’-".includes(word.charAt(index))) return false;
  return true;
}

function stopEnds(candidate: Candidate, first: number, kind: Kind): boolean {
  const { text, mark, sentenceStart, rules } = candidate;
  if (mark.start - sentenceStart < 12 && onlyMarker.test(text.slice(sentenceStart, mark.marksEnd)))
    return false;
  const word = wordBefore(text, mark.start, sentenceStart);
  if (word === '') return true;
  if (isDoubled(word)) return endsDoubled(candidate, word, first);
  const abbreviation = abbreviationBefore(text, mark.start, sentenceStart, word, rules);
  if (mark.closers !== '' && abbreviation === 0) return !isInsertedName(candidate, kind);
  if ((abbreviation & Joining) !== 0) return false;
  const next = wordAt(text, first);
  if ((abbreviation & Numbered) !== 0 && isNumberLike(text, first, kind, next)) return false;
  if (isInitials(word)) {
    if (/^[ap]\.m$/i.test(word))
      return kind === Kind.Upper && !afterTime.has(next) && !opensWithTime(text, sentenceStart, mark.start);
    if (countryInitials.has(word))
      return kind === Kind.Upper && mark.start - sentenceStart > 16 && opensClause(text, first, next);
    return startsSentence(next, rules) && !(next.length === 1 && text[first + 1] === '.');
  }
  if ((abbreviation & Ambiguous) !== 0) return startsSentence(next, rules);
  if (rules.ordinals && /^[-–]?\d{1,2}$/.test(word)) {
    const before = wordBefore(text, mark.start - word.length - 1, sentenceStart);
    return !isOrdinal(before.toLowerCase(), next, rules);
  }
  return true;
}

/** In code units. */
const longestName = 60;

/** `[George W.] Bush`: a part of a name that an editor put in. */
function isInsertedName({ text, mark, sentenceStart }: Candidate, kind: Kind): boolean {
  if (mark.closers !== ']' || kind !== Kind.Upper) return false;
  const from = Math.max(sentenceStart, mark.start - longestName);
  const open = text.slice(from, mark.start).lastIndexOf('[') + from;
  return open >= from && /^\[(?:\p{Lu}\p{Ll}+ )*(?:\p{Lu}\. )*\p{Lu}$/u.test(text.slice(open, mark.start));
}

/** `EE`, `UU`, `JJ`: Spanish abbreviates plurals so, two words after one another. */
function isDoubled(word: string): boolean {
  return word.length === 2 && word[0] === word[1] && kindOf(word.charCodeAt(0)) === Kind.Upper;
}

function endsDoubled({ text, mark, sentenceStart, rules }: Candidate, word: string, first: number): boolean {
  const next = wordAt(text, first);
  if (isDoubled(next) && text[first + 2] === '.') return false;
  const before = wordBefore(text, mark.start - word.length - 1, sentenceStart);
  return !(before.length === 3 && isDoubled(before.slice(0, 2))) || startsSentence(next, rules);
}

/** True for a name that a word in small letters follows: `Anna left`. */
function opensClause(text: string, first: number, next: string): boolean {
  return kindOf(text.charCodeAt(skipSpace(text, first + next.length))) === Kind.Lower;
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
