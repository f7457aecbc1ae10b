import type { TaggedToken } from '../tagger';
import { irregularPasts, modals, plainPasts } from '../words/verb-forms';

/**
 * What a verb's form says of its clause: `finite` needs nothing else ("was", "goes", "went", "can"), `past` may be a participle ("closed"),
 * `base` may be an infinitive or a command; the others are never finite.
 */
export type VerbForm = 'finite' | 'past' | 'base' | 'participle' | 'ing';

/** Parts of speech as the parser tells them apart. */
export type WordClass =
  | 'verb'
  | 'auxiliary'
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'determiner'
  | 'adjective'
  | 'number'
  | 'adverb'
  | 'preposition'
  | 'coordinator'
  | 'subordinator'
  | 'relative'
  | 'that'
  | 'to'
  | 'not'
  | 'possessive'
  | 'comma'
  | 'stop'
  | 'quote'
  | 'bracket'
  | 'mute'
  | 'other';

export interface Word {
  readonly token: TaggedToken;
  readonly lower: string;
  kind: WordClass;
  form: VerbForm | undefined;
}

const finiteForms = new Set([
  ...modals,
  ...'am is are was were has had does did cannot ca wo sha ai'.split(' '),
  ...["'re", "'m", "'ll", "'d", "'ve", "'s"].flatMap((form) => [form, form.replace("'", '’')]),
]);
/** The past is spelt like the base: finite behind any subject in the singular. */
const unchanging = new Set('put set cut let hit hurt cost read shut spread split cast quit bet'.split(' '));
const participles = new Set(
  'been done gone taken known given seen shown written begun driven chosen spoken broken fallen grown drawn worn hidden risen eaten forgotten undergone undertaken borne'.split(
    ' ',
  ),
);
/** Base and participle look alike. */
const basesAndParticiples = new Set('come become overcome run'.split(' '));
const subordinators = new Set(
  'because although though unless whereas if when while whether lest whenever wherever once until till since after before as where why how whilst'.split(
    ' ',
  ),
);
const relatives = new Set(
  'who whom whose which what whoever whatever whichever wherein whereby whereupon'.split(' '),
);
const subjectPronouns = new Set('i he she it they we you there'.split(' '));
/** "I'm" where the tagger left it whole: a verb that brings its subject. */
const withSubject = /^(?:i|you|he|she|it|we|they|there)['’](?:m|re|ll|ve|d|s)$/;
const stops = new Set([';', ':', '.', '!', '?', '–', '—', '--', '...', '…']);
const brackets = new Set(['(', ')', '[', ']', '【', '】', '（', '）']);
const quotes = new Set(['"', '“', '”', '``', "''", '«', '»']);
const sentenceAdverbs = new Set('however therefore moreover furthermore thus hence'.split(' '));

/** The words of a sentence with their classes, where what stands around them corrects the tagger. */
export function wordsOfSentence(tokens: readonly TaggedToken[]): Word[] {
  const words = tokens.map((token) => {
    const lower = token.lower ?? token.text.toLowerCase();
    const kind = kindOf(token, lower);
    return { token, lower, kind, form: isVerbal(kind) ? formOf(token, lower) : undefined };
  });
  for (let at = 0; at < words.length; at++) correct(words, at);
  muteQuotes(words);
  return words;
}

const longestQuotedName = 6;

/** Quotation marks around a few words without a verb ("the “best principle” is") part nothing. */
function muteQuotes(words: readonly Word[]): void {
  let opened = -1;
  words.forEach((word, at) => {
    if (word.kind !== 'quote') {
      if (isVerbal(word.kind) || word.kind === 'comma' || word.kind === 'stop') opened = -1;
      return;
    }
    const first = words[opened];
    if (first && at - opened <= longestQuotedName && at > opened + 1) {
      first.kind = 'mute';
      word.kind = 'mute';
      opened = -1;
    } else opened = at;
  });
}

export function isVerbal(kind: WordClass | undefined): boolean {
  return kind === 'verb' || kind === 'auxiliary';
}

/** True for a word of a group of nouns. */
export function isNominal(kind: WordClass | undefined): boolean {
  return kind === 'noun' || kind === 'name' || kind === 'number';
}

function kindOf({ pos, text }: TaggedToken, lower: string): WordClass {
  if (text === ',' || text === '，') return 'comma';
  if (stops.has(text)) return 'stop';
  if (quotes.has(text)) return 'quote';
  if (brackets.has(text)) return 'bracket';
  if (bringsSubject(lower)) return 'auxiliary';
  if (/^(?:either|both|neither)$/.test(lower)) return pos === 'DET' ? 'determiner' : 'adverb';
  if (lower === 'according' || lower === 'regarding' || lower === 'including') return 'preposition';
  if (lower === 'species' || lower === 'series') return 'noun';
  if (lower === 'that') return pos === 'DET' ? 'determiner' : 'that';
  if (lower === 'not' || lower === "n't" || lower === 'n’t') return 'not';
  if (lower === 'to' && pos === 'PART') return 'to';
  if (relatives.has(lower)) return 'relative';
  if (subordinators.has(lower) && pos !== 'NOUN' && pos !== 'VERB') return 'subordinator';
  if (subjectPronouns.has(lower)) return 'pronoun';
  if (sentenceAdverbs.has(lower)) return 'adverb';
  switch (pos) {
    case 'VERB':
      return 'verb';
    case 'AUX':
      return 'auxiliary';
    case 'NOUN':
      return 'noun';
    case 'PROPN':
      return 'name';
    case 'PRON':
      return 'pronoun';
    case 'DET':
      return 'determiner';
    case 'ADJ':
      return 'adjective';
    case 'NUM':
    case 'SYM':
      return 'number';
    case 'ADV':
    case 'INTJ':
      return 'adverb';
    case 'ADP':
    case 'SCONJ':
      return 'preposition';
    case 'CCONJ':
      return 'coordinator';
    case 'PART':
      return 'possessive';
    default:
      return 'other';
  }
}

/** True for a token that is a pronoun and its verb in one. */
export function bringsSubject(lower: string): boolean {
  return withSubject.test(lower);
}

function formOf(token: TaggedToken, lower: string): VerbForm {
  if (finiteForms.has(lower) || bringsSubject(lower)) return 'finite';
  if (lower === 'being' || lower === 'having') return 'ing';
  if (participles.has(lower)) return 'participle';
  if (plainPasts.has(lower)) return 'finite';
  if (unchanging.has(lower)) return 'past';
  if (basesAndParticiples.has(lower)) return 'base';
  if (irregularPasts.has(lower)) return 'past';
  if (lower.endsWith('ing') && lower.length > 4 && token.lemma !== lower) return 'ing';
  if (lower.endsWith('ed') && lower.length > 3 && token.lemma !== lower) return 'past';
  if (token.lemma === lower || lower === 'have' || lower === 'do' || lower === 'be') return 'base';
  if (lower.endsWith('s')) return 'finite';
  return lower.endsWith('en') || lower.endsWith('wn') ? 'participle' : 'past';
}

const articles = new Set('the a an this these those his her its our their my your that some any'.split(' '));

function correct(words: readonly Word[], at: number): void {
  const word = words[at] as Word;
  const before =
    words[at - 1]?.kind === 'adjective' && words[at - 2]?.kind === 'determiner'
      ? words[at - 2]
      : words[at - 1];
  const after = words[at + 1];
  if (word.kind === 'verb' && isOfName(words, at)) return makeNominal(word, 'name');
  if (isHyphen(words, at - 1) && !isNominal(word.kind)) return makeNominal(word, 'adjective');
  if (isHyphen(words, at + 1) && !isNominal(word.kind) && word.kind !== 'adjective')
    return makeNominal(word, 'adjective');
  if (word.form === 'past' && before?.kind === 'preposition' && isNominal(after?.kind))
    return makeNominal(word, 'adjective');
  if (
    word.kind === 'noun' &&
    /^[a-z]+ed$/.test(word.lower) &&
    before?.kind === 'comma' &&
    after?.kind === 'determiner'
  )
    turnIntoVerb(word);
  // "the results shows that", "surveys show the": a noun of a verb's shape, with a subject before it and an object behind it.
  if (
    (word.kind === 'noun' || word.kind === 'adjective') &&
    before !== undefined &&
    (isNominal(before.kind) || subjectPronouns.has(before.lower)) &&
    after !== undefined &&
    (articles.has(after.lower) || after.kind === 'that') &&
    /^[a-z]+$/.test(word.token.text) &&
    after.token.start === word.token.end + 1 &&
    before.token.end + 1 === word.token.start
  )
    turnIntoVerb(word);
  else if (word.kind === 'verb' && isNounTakenForVerb(word, before, after)) makeNominal(word, 'noun');
  else if (word.kind === 'noun' && before !== undefined && (before.kind === 'to' || modals.has(before.lower)))
    turnIntoVerb(word, 'base');
  // "his 's", "the town's": a possessive; "it's", "he's": a verb.
  if (word.lower === "'s" || word.lower === '’s') {
    const isVerb =
      before?.kind === 'pronoun' ||
      before?.kind === 'relative' ||
      before?.kind === 'that' ||
      before?.lower === 'how' ||
      before?.lower === 'where';
    word.kind = isVerb || (word.kind === 'auxiliary' && !isNominal(after?.kind)) ? 'auxiliary' : 'possessive';
    word.form = word.kind === 'auxiliary' ? 'finite' : undefined;
    if (word.kind === 'possessive' && before?.lower === 'let') word.kind = 'pronoun';
  }
  if (/^(?:so|yet|then|nor|plus)$/.test(word.lower) && word.kind !== 'noun' && joins(before, after))
    word.kind = 'coordinator';
  if (
    word.lower === 'once' &&
    isVerbal(after?.kind) &&
    (isNominal(before?.kind) || before?.kind === 'pronoun')
  )
    word.kind = 'adverb';
  if (word.kind === 'that' && after !== undefined && isDeterminerThat(words, at)) word.kind = 'determiner';
}

/** "the upper reaches of", "their promises and", "time will tell": a bare verb where only a noun can be. */
function isNounTakenForVerb(
  { form, token }: Word,
  before: Word | undefined,
  after: Word | undefined,
): boolean {
  if (token.text === 'AM') return true;
  if (form === 'base' && after?.kind === 'auxiliary' && after.form === 'finite' && before?.kind !== 'to')
    return true;
  if (form !== 'base' && !(form === 'finite' && token.text.endsWith('s'))) return false;
  if (before?.kind === 'number' && form === 'finite') return true;
  if (before?.kind === 'determiner' || before?.lower === 'the')
    return !/^(?:these|those|all|some|many|that|this|each|both)$/.test(before.lower);
  return before?.kind === 'pronoun' && /^(?:my|your|his|its|our|their)$/.test(before.lower);
}

/** ", so he left", "; then the gate was": an adverb in the place of a conjunction. */
function joins(before: Word | undefined, after: Word | undefined): boolean {
  if (before !== undefined && before.kind !== 'comma' && before.kind !== 'stop') return false;
  return (
    after !== undefined &&
    after.kind !== 'comma' &&
    after.kind !== 'adjective' &&
    after.kind !== 'adverb' &&
    after.kind !== 'that'
  );
}

/** "recalled that year", "at that time": no verb comes behind its noun at once. */
function isDeterminerThat(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before?.kind === 'preposition') return words[at - 2]?.kind !== 'verb' && isNominal(words[at + 1]?.kind);
  if (before?.kind === 'noun') return false;
  return /^(?:day|year|month|week|morning|evening|night|time|moment|way|much|point|kind|sort)$/.test(
    words[at + 1]?.lower ?? '',
  );
}

/** "the Annual Meeting of": a capital behind or before another one. */
function isOfName(words: readonly Word[], at: number): boolean {
  const isCapital = (word: Word | undefined): boolean =>
    word !== undefined && /^[A-Z][a-z]/.test(word.token.text);
  return at > 0 && isCapital(words[at]) && (isCapital(words[at - 1]) || isCapital(words[at + 1]));
}

/** True for a hyphen that joins the words on either side of it. */
export function isHyphen(words: readonly Word[], at: number): boolean {
  const [before, hyphen, after] = [words[at - 1]?.token, words[at]?.token, words[at + 1]?.token];
  return hyphen?.text === '-' && before?.end === hyphen.start && after?.start === hyphen.end;
}

function makeNominal(word: Word, kind: 'noun' | 'name' | 'adjective'): void {
  word.kind = kind;
  word.form = undefined;
}

function turnIntoVerb(word: Word, form?: VerbForm): void {
  word.kind = 'verb';
  word.form = form ?? (/[^s]s$/.test(word.lower) ? 'finite' : word.lower.endsWith('ed') ? 'past' : 'base');
}
