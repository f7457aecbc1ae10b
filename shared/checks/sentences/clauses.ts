import { wordsOf } from '../../lexicon/lexicon';
import type { TaggedToken } from '../tagger';
import { adjoin, lowerOf } from './tagged-sentences';
import { finiteAuxiliaries, plainPasts } from '../words/verb-forms';

const subordinators = new Set('because although though unless whereas'.split(' '));
const articles = new Set('the a an its their his her our your my'.split(' '));
const particles = new Set('out up down off in on over away'.split(' '));
const contracted = new Set(['re', 've', 'll', 'd', 'm'].flatMap((end) => [`'${end}`, `’${end}`]));

/** What a sentence has of clauses that can stand alone and of such that cannot. */
export interface ClauseCount {
  readonly main: number;
  readonly dependent: number;
}

/**
 * Counts clauses by the finite verbs, told by their form and neighbours; a word that opens a dependent clause takes the next of them.
 * What is doubtful counts as a main clause, so that a sentence is rather taken for whole.
 * @param enough main clauses, behind which it counts no further
 */
export function countClauses(tokens: readonly TaggedToken[], enough = Infinity): ClauseCount {
  let main = isCommand(tokens) ? 1 : 0;
  let dependent = 0;
  let afterInfinitive = false;
  let openedAt = -1;
  for (let index = 0; index < tokens.length && main < enough; index++) {
    if (opensDependentClause(tokens, index)) openedAt = index;
    if (lowerOf(tokens[index]) === 'to' && isVerbSoon(tokens, index + 1)) afterInfinitive = true;
    if (!isFinite(tokens, index, afterInfinitive)) continue;
    if (openedAt < 0 || !takesVerb(tokens, openedAt, index)) main++;
    else dependent++;
    openedAt = -1;
  }
  return { main, dependent };
}

/** After "who" the verb comes at once, or a subject and then the verb; another one further on belongs to the main clause. */
function takesVerb(tokens: readonly TaggedToken[], opened: number, verb: number): boolean {
  if (subordinators.has(lowerOf(tokens[opened]))) return true;
  const next = tokens[opened + 1];
  const hasSubject = next !== undefined && ['DET', 'PRON', 'PROPN', 'ADV', 'NUM'].includes(next.pos);
  return hasSubject || verb === opened + 1;
}

const relatives = new Set('who which whose'.split(' '));
const conditions = new Set('if when because although though unless whereas while'.split(' '));
const times = new Set('after before since as once until'.split(' '));
const subjects = new Set('i he she it they we you this there'.split(' '));

/** True for a sentence that is a dependent clause from its first word on, with no other behind it: "Which has grown.", "If it rains." */
export function isDependentThroughout(tokens: readonly TaggedToken[]): boolean {
  const first = lowerOf(tokens[0]);
  if (relatives.has(first)) return !tokens.some((token) => token.text === ',') && tokens[1]?.pos !== 'NOUN';
  const opens = conditions.has(first) || (times.has(first) && subjects.has(lowerOf(tokens[1])));
  if (!opens || tokens.some((token) => /^(?:[,;–—-]|please)$/i.test(token.text))) return false;
  const joints = tokens.filter((_, index) => index > 0 && opensOther(tokens, index)).length;
  const { main, dependent } = countClauses(tokens);
  return main + dependent <= 1 + joints;
}

/** True for a word that may bring another clause into a dependent one: "if they know what it is", "and have lost it". */
function opensOther(tokens: readonly TaggedToken[], index: number): boolean {
  const lower = lowerOf(tokens[index]);
  if (tokens[index]?.pos === 'CCONJ')
    return ['VERB', 'AUX', 'PRON', 'ADV', 'PART', 'SCONJ'].includes(tokens[index + 1]?.pos ?? '');
  if (lower === 'that') return tokens[index - 1]?.pos !== 'ADP';
  return relatives.has(lower) || conditions.has(lower) || /^(?:whether|what|how)$/.test(lower);
}

/** "Water the trees", "Use them": a first word that looks like a noun, but has an object behind it or is more often a command. */
function isCommand([first, second]: readonly TaggedToken[]): boolean {
  if (lowerOf(first) === 'be') return true;
  if (lowerOf(first) === 'use' && second !== undefined && second.text !== 'of') return true;
  return (
    ['NOUN', 'PROPN', 'ADJ'].includes(first?.pos ?? '') &&
    (second?.pos === 'DET' || (second?.pos === 'PRON' && objects.has(lowerOf(second)))) &&
    adjoin(first, second)
  );
}

const objects = new Set('it them him her me us this that these those yourself something'.split(' '));
/** Verbs that are nouns too, and that sentences in the present tense have without an object. */
const verbsAndNouns = wordsOf('en', 'noun-and-verb');

function isVerbSoon(tokens: readonly TaggedToken[], index: number): boolean {
  const next = tokens[index];
  if (next?.pos === 'ADV') return isVerbSoon(tokens, index + 1);
  return next?.pos === 'VERB' || next?.pos === 'AUX';
}

function opensDependentClause(tokens: readonly TaggedToken[], index: number): boolean {
  const lower = lowerOf(tokens[index]);
  const before = tokens[index - 1];
  if (subordinators.has(lower)) return !isReduced(tokens[index + 1]);
  if (lower === 'who' || lower === 'which' || lower === 'whose')
    return index === 0 || before?.pos === 'NOUN' || before?.pos === 'PROPN' || before?.text === ',';
  return lower === 'that' && before?.pos === 'NOUN' && adjoin(before, tokens[index]);
}

/** "although with", "unless asked", "because of": no clause follows. */
function isReduced(next: TaggedToken | undefined): boolean {
  return next === undefined || ['ADP', 'VERB', 'PUNCT', 'ADJ', 'PART'].includes(next.pos);
}

function isFinite(tokens: readonly TaggedToken[], index: number, afterInfinitive: boolean): boolean {
  const token = tokens[index];
  if (!token) return false;
  const lower = lowerOf(token);
  if (contracted.has(lower) || lower === "n't" || lower === 'n’t') return true;
  if (lower === "'s" || lower === '’s') return token.pos !== 'PART' || tokens[index - 1]?.pos === 'PRON';
  const before = wordBefore(tokens, index);
  const previous = lowerOf(before);
  const isName = token.pos === 'NOUN' || token.pos === 'PROPN';
  if (finiteAuxiliaries.has(lower)) return previous !== 'to' && !isName;
  if (plainPasts.has(lower)) return !isName;
  if (isName && isVerbTakenForNoun(tokens, index, before)) return true;
  if (token.pos === 'ADJ' && before?.pos === 'NOUN' && isPresent(tokens, index, before)) return true;
  if (token.pos !== 'VERB' || previous === 'to' || previous === 'be') return false;
  if (lower.endsWith('ing') && token.lemma !== lower) return false;
  if (token.lemma !== lower && !lower.endsWith('s')) return isPast(tokens, index, before);
  if (token.lemma === lower) {
    if (continuesGroup(tokens, index)) return false;
    if (afterInfinitive && (previous === 'and' || previous === 'or' || previous === ',')) return false;
    return !before || particles.has(previous) || !['ADP', 'DET', 'ADJ'].includes(before.pos);
  }
  return before?.pos !== 'ADP' && before?.pos !== 'DET';
}

/** "The council plans a bridge", "surveys show that it rained": taken for a noun, but a name stands before it and an object or clause behind. */
function isVerbTakenForNoun(
  tokens: readonly TaggedToken[],
  index: number,
  before: TaggedToken | undefined,
): boolean {
  if (before?.pos !== 'NOUN' && before?.pos !== 'PROPN') return false;
  const next = lowerOf(tokens[index + 1]);
  if (isPresent(tokens, index, before)) return true;
  const hasObject = next === 'that' || articles.has(next);
  return hasObject && /^[a-z]/.test(tokens[index]?.text ?? '') && adjoin(tokens[index], tokens[index + 1]);
}

/** "Prices rise each year", "The firm trades in grain": number of subject and verb agree, and no noun follows that both would belong to. */
function isPresent(tokens: readonly TaggedToken[], index: number, before: TaggedToken): boolean {
  const lower = lowerOf(tokens[index]);
  const after = tokens[index + 1];
  if (!/^[a-z]/.test(tokens[index]?.text ?? '') || !adjoin(before, tokens[index])) return false;
  if (after !== undefined && /^(?:NOUN|PROPN|VERB|AUX|ADJ|PART)$/.test(after.pos) && after.text !== 'n’t')
    return false;
  const isPlural = /^(?:people|children|men|women|police|[a-z]{2,}[^s]s)$/.test(lowerOf(before));
  if (isPlural)
    return (
      verbsAndNouns.has(lower) &&
      after !== undefined &&
      /^(?:ADP|ADV|DET|SCONJ|PRON|PUNCT|NUM)$/.test(after.pos)
    );
  const base = lower.replace(/(?<=s|x|ch|sh)es$|s$/, '');
  return (
    base !== lower &&
    verbsAndNouns.has(base) &&
    /^(?:ADP|ADV)$/.test(after?.pos ?? '') &&
    after?.text !== 'of'
  );
}

/** Of past and participle, which look alike: the past has its subject before it, and no "by" after it. */
function isPast(tokens: readonly TaggedToken[], index: number, before: TaggedToken | undefined): boolean {
  const next = lowerOf(tokens[index + 1]);
  const isAgent = next === 'by' && tokens[index + 2]?.pos !== 'NUM';
  if (isAgent || /^(?:above|below)$/.test(next) || !before || continuesGroup(tokens, index)) return false;
  if (before.text === ',') return tokens.slice(0, index).filter((token) => token.text === ',').length > 1;
  return ['NOUN', 'PROPN', 'PRON', 'CCONJ', 'NUM', 'PUNCT', 'SYM'].includes(before.pos);
}

/** "was not closed", "has been built": part of a group whose auxiliary was counted. */
function continuesGroup(tokens: readonly TaggedToken[], index: number): boolean {
  let at = index - 1;
  while (at > 0 && (tokens[at]?.pos === 'ADV' || tokens[at]?.pos === 'PART')) at--;
  return tokens[at]?.pos === 'AUX';
}

/** The token before, over adverbs. */
function wordBefore(tokens: readonly TaggedToken[], index: number): TaggedToken | undefined {
  let at = index - 1;
  while (at > 0 && tokens[at]?.pos === 'ADV') at--;
  return tokens[at];
}
