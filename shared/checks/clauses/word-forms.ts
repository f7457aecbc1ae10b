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
export const subjectPronouns = new Set('i he she it they we you there'.split(' '));
/** "I'm" where the tagger left it whole: a verb that brings its subject. */
const withSubject = /^(?:i|you|he|she|it|we|they|there)['’](?:m|re|ll|ve|d|s)$/;
const stops = new Set([';', ':', '.', '!', '?', '–', '—', '--', '...', '…']);
const brackets = new Set(['(', ')', '[', ']', '【', '】', '（', '）']);
const quotes = new Set(['"', '“', '”', '``', "''", '«', '»']);
const sentenceAdverbs = new Set('however therefore moreover furthermore thus hence'.split(' '));

export function isVerbal(kind: WordClass | undefined): boolean {
  return kind === 'verb' || kind === 'auxiliary';
}

/** True for a word of a group of nouns. */
export function isNominal(kind: WordClass | undefined): boolean {
  return kind === 'noun' || kind === 'name' || kind === 'number';
}

/** What is known of a word with a tag, whatever stands around it. */
interface Reading {
  readonly kind: WordClass;
  readonly form: VerbForm | undefined;
}

/** By tag and then by the word in lower case; emptied when it is full. */
const readings = new Map<string, Map<string, Reading>>();
const mostReadings = 20_000;

/** The class and form of a token by itself. What was worked out for a word is kept: texts say the same words again and again. */
export function readingOf(token: TaggedToken, lower: string): Reading {
  let ofTag = readings.get(token.pos);
  if (ofTag === undefined) readings.set(token.pos, (ofTag = new Map<string, Reading>()));
  let reading = ofTag.get(lower);
  if (reading === undefined) {
    const kind = kindOf(token, lower);
    reading = { kind, form: isVerbal(kind) ? formOf(token, lower) : undefined };
    if (ofTag.size >= mostReadings) ofTag.clear();
    ofTag.set(lower, reading);
  }
  return reading;
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

/** True for a hyphen that joins the words on either side of it. */
export function isHyphen(words: readonly Word[], at: number): boolean {
  if (words[at]?.kind !== 'other') return false;
  const [before, hyphen, after] = [words[at - 1]?.token, words[at]?.token, words[at + 1]?.token];
  return hyphen?.text === '-' && before?.end === hyphen.start && after?.start === hyphen.end;
}
