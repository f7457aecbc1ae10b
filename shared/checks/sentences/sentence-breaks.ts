import type { Severity } from '../rule';
import type { TaggedToken } from '../tagger';
import { countClauses } from './clauses';
import { lowerOf } from './tagged-sentences';

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Words that something must follow, whatever stands before them. */
export const neverLast = set(
  'the a an and or my your our their every than because although unless whether during between among amongst whose into onto if as per very via despite towards toward ' +
    'upon but nor its whereas including regarding concerning containing consisting comprising ensuring enabling belonging namely various',
);
/** Verbs that an object or a preposition follows unless a relative has it: "the class it belongs". */
const demanding = set('belongs consists comprises enables ensures contains includes');
/** Words that something must follow unless a verb, a relative or an infinitive brought them to the end. */
const afterNoun = set('of for with from by at to on in about against under');
/** They open a clause or a phrase: behind a comma, nothing of it is there. */
const openers = set('of for with from by at to in on which that while who where when');
/** Auxiliaries whose verb or predicate is missing, if they are the sentence's only verb. */
const auxiliaries = set(
  'is are was were be been has have had will would shall should may might must can could cannot',
);
/** Where one of these stands, an auxiliary may end the sentence: "as it is", "than they have", "Yes, he can". */
const repeating = set(
  'oh ah well as than what whatever who how where why when way so if though like yes no neither nor too either whether everything all that which not also still again here there',
);
/** Adjectives that stand before nouns only. */
const attributive = set(
  'entire main mere relevant corresponding economic social political global digital financial regional provincial municipal overall existing national certain daily annual',
);
/** Adverbs that belong to what follows. */
const leading = set('especially particularly increasingly mainly extremely relatively approximately');
const subjects = set('he she we they i');
const oftenLeftOpen = new Set(
  [neverLast, afterNoun, demanding, openers, auxiliaries, attributive, leading, subjects].flatMap((words) => [
    ...words,
  ]),
);

/** True for a word that a sentence may have been cut behind. */
export function isOftenLeftOpen(word: string): boolean {
  return oftenLeftOpen.has(word);
}

/** How a sentence shows that it was cut. */
export interface Break {
  /** The first token of what shows it. */
  readonly from: TaggedToken;
  readonly severity?: Severity;
}

/** Why the sentence cannot end with the token; undefined if it can. */
export function breakAt(tokens: readonly TaggedToken[], at: number, word: string): Break | undefined {
  const end = tokens[at];
  const before = tokens[at - 1];
  if (!end || !before) return undefined;
  const previous = lowerOf(before);
  if (neverLast.has(word))
    return ((word === 'its' || word === 'but') && before.pos === 'AUX') ||
      (word === 'between' && previous === 'in') ||
      (word === 'my' && previous === 'oh') ||
      (word === 'upon' && before.pos === 'VERB')
      ? undefined
      : { from: end };
  if (/^[,;]$/.test(previous)) return openers.has(word) ? { from: end } : undefined;
  if (word === 'to' && /^(?:due|according|owing|prior|forward)$/.test(previous)) return { from: end };
  if (afterNoun.has(word)) return breakAtPreposition(tokens, at, word);
  const isHanging =
    (auxiliaries.has(word) && isUnfinished(tokens, at)) ||
    (attributive.has(word) && /^(?:DET|ADP|ADJ)$/.test(before.pos) && previous !== 'for') ||
    (leading.has(word) && before.pos !== 'VERB' && previous !== 'more') ||
    isOpenClause(tokens, at) ||
    (subjects.has(word) && /^(?:SCONJ|ADP)$/.test(before.pos) && !/^(?:than|as|like|but)$/.test(previous)) ||
    (demanding.has(word) && end.pos === 'VERB' && !mayStrand(tokens, at)) ||
    (word === 'no' && before.pos === 'ADP');
  if (isHanging) return { from: end, severity: 'info' };
  return end.pos === 'ADJ' &&
    !/^(?:own|best)$/.test(word) &&
    /^(?:an?|its|their|has|have|had)$/.test(previous)
    ? { from: before, severity: 'info' }
    : undefined;
}

/** True for a clause that was opened and has nothing, or no more than its subject: "a task that.", "call them if you." */
function isOpenClause(tokens: readonly TaggedToken[], at: number): boolean {
  const word = lowerOf(tokens[at]);
  const before = tokens[at - 1];
  if (/^(?:you|it)$/.test(word)) return /^(?:if|because|since|whether|although)$/.test(lowerOf(before));
  if (word !== 'that' && word !== 'who') return false;
  if (before?.pos === 'NOUN')
    return (
      (at > 6 && tokens[at - 2]?.pos !== 'VERB') ||
      // A line without a mark.
      (word === 'that' && at === tokens.length - 1) ||
      (word === 'that' && at > 3 && tokens.slice(0, at - 2).some((token) => token.lemma === 'say'))
    );
  return word === 'that' && at > 6 && before?.pos === 'VERB' && reporting.test(before.lemma);
}

const reporting =
  /^(?:find|indicate|show|note|stress|emphasize|state|announce|reveal|suggest|claim|report|believe|hope|mean)$/;

/** True if the auxiliary is all the sentence has of verbs, and says nothing again that was said before. */
function isUnfinished(tokens: readonly TaggedToken[], at: number): boolean {
  const before = tokens[at - 1];
  if (at < 3 || !before || lowerOf(before) === 'it' || !/^(?:NOUN|PROPN|PRON)$/.test(before.pos))
    return false;
  if (tokens.slice(0, at).some((token) => repeating.has(lowerOf(token)))) return false;
  const { main, dependent } = countClauses(tokens);
  return main + dependent === 1;
}

/** "He wants to." is whole; "it leads to." is not. */
const takesBareTo =
  /^(?:want|wish|like|love|hope|plan|need|try|tri|intend|use|go|have|had|has|choose|chose|refuse|ask|tell|told|mean|meant|prefer|expect|agree|decide|allow|forc|requir|suppos|able|unable|willing|ready|free|likely|happy|glad|welcome|eager|afraid)/;

/** They may end a sentence as adverbs: "with the lights on". */
const particles = set('on in about under');

function breakAtPreposition(tokens: readonly TaggedToken[], at: number, word: string): Break | undefined {
  const before = tokens[at - 1];
  if (!before || !breaksOffAfter(tokens, at, word) || mayStrand(tokens, at)) return undefined;
  const isSure = before.pos === 'NOUN' && !particles.has(word);
  return { from: before, ...(!isSure && { severity: 'info' }) };
}

/** A noun, a pronoun or an adjective before a preposition at the end, or a participle before the few that never stand there. */
function breaksOffAfter(tokens: readonly TaggedToken[], at: number, word: string): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  let verb = at - 2;
  while (tokens[verb]?.pos === 'ADV' || tokens[verb]?.pos === 'PART') verb--;
  const afterAuxiliary = tokens[verb]?.pos === 'AUX';
  if (word === 'to' && takesBareTo.test(before.text)) return false;
  if (
    word === 'on' &&
    tokens.slice(Math.max(0, at - 5), at).some((token) => /^(?:with|put)$/.test(lowerOf(token)))
  )
    return false;
  if (word === 'in' && /^(?:rich|interested|skilled|located|engaged)$/.test(lowerOf(before))) return true;
  if (before.pos === 'NOUN' || (before.pos === 'ADJ' && afterAuxiliary)) return true;
  if (
    word === 'of' &&
    (before.pos === 'PROPN' || /^(?:one|all|some|most|many|each|part)$/.test(lowerOf(before)))
  )
    return true;
  if (objects.has(lowerOf(before))) return /^(?:with|of|from|by)$/.test(word);
  if (before.pos !== 'VERB') return false;
  if (/^(?:from|of|with)$/.test(word) && /(?:ing|ed)$/.test(before.text)) return true;
  return word === 'to'
    ? !takesBareTo.test(before.text)
    : afterAuxiliary && (word === 'from' || word === 'by');
}

const relatives = set('who whom which what where when why how that whatever whoever');
const pronouns = set('i you he she it we they');
const objects = set('us them him me');
const stranding = set('worth something nothing anything everything place lot kind sort one ones');

/** True if something further ahead may belong to the preposition: "the house which he dreams of", "nothing to be proud of". */
function mayStrand(tokens: readonly TaggedToken[], at: number): boolean {
  return tokens.slice(0, at).some((token, index) => {
    const lower = lowerOf(token);
    if (lower === 'one' && index === at - 1) return false;
    if (stranding.has(lower)) return true;
    const next = tokens[index + 1];
    // "who have", "which were": the relative is the subject and cannot be the preposition's object too.
    if (lower === 'that' && tokens[index - 1]?.pos === 'VERB') return false;
    if (relatives.has(lower)) return at - index < 10 && next?.pos !== 'AUX' && next?.pos !== 'VERB';
    // "questions we knew the answer to"
    if (token.pos === 'NOUN' && pronouns.has(lowerOf(next))) return true;
    if (lower !== 'to' || next?.pos !== 'VERB' || at - index > 8) return false;
    if (lowerOf(tokens[at]) === 'of' && tokens[at - 2]?.pos === 'DET') return false;
    const ahead = tokens[index - 1]?.pos ?? '';
    return /^(?:NOUN|PROPN|PRON)$/.test(ahead) || (ahead === 'ADJ' && !objects.has(lowerOf(tokens[at - 1])));
  });
}
