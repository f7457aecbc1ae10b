import type { TaggedToken } from '../tagger';
import { adjoin, lowerOf } from './tagged';
import { finiteAuxiliaries, irregularPasts, plainPasts } from './verb-forms';

const subordinators = new Set('because although though unless whereas'.split(' '));
const contracted = /^['’](?:re|ve|ll|d|m)$/;

/** How many finite verbs a sentence has, and how many of them belong to clauses that cannot stand alone. */
export interface ClauseCount {
  readonly finite: number;
  readonly dependent: number;
}

/**
 * Counts finite verbs by their form and neighbours. Doubtful ones count as finite, and doubtful subordinators do not count,
 * so that a sentence is rather taken for whole.
 */
export function countClauses(tokens: readonly TaggedToken[]): ClauseCount {
  let finite = 0;
  let dependent = 0;
  let afterInfinitive = false;
  tokens.forEach((token, index) => {
    if (opensDependentClause(tokens, index)) dependent++;
    const lower = lowerOf(token);
    if (lower === 'to' && isVerbSoon(tokens, index + 1)) afterInfinitive = true;
    if (isFinite(tokens, index, afterInfinitive)) finite++;
  });
  return { finite, dependent: Math.min(dependent, finite) };
}

function isVerbSoon(tokens: readonly TaggedToken[], index: number): boolean {
  const next = tokens[index];
  if (next?.pos === 'ADV') return isVerbSoon(tokens, index + 1);
  return next?.pos === 'VERB' || next?.pos === 'AUX';
}

function opensDependentClause(tokens: readonly TaggedToken[], index: number): boolean {
  const lower = lowerOf(tokens[index]);
  const next = lowerOf(tokens[index + 1]);
  const before = tokens[index - 1];
  if (subordinators.has(lower)) return next !== 'of';
  if (lower === 'who' || lower === 'which' || lower === 'whose')
    return index === 0 || before?.pos === 'NOUN' || before?.pos === 'PROPN' || lowerOf(before) === ',';
  return lower === 'that' && before?.pos === 'NOUN' && adjoin(before, tokens[index]);
}

function isFinite(tokens: readonly TaggedToken[], index: number, afterInfinitive: boolean): boolean {
  const token = tokens[index];
  if (!token) return false;
  const lower = lowerOf(token);
  if (contracted.test(lower) || lower === "n't" || lower === 'n’t') return true;
  if (lower === "'s" || lower === '’s') return token.pos !== 'PART' || tokens[index - 1]?.pos === 'PRON';
  const before = wordBefore(tokens, index);
  const previous = lowerOf(before);
  if (finiteAuxiliaries.has(lower)) return previous !== 'to' && !(token.pos === 'NOUN' || token.pos === 'PROPN');
  if (plainPasts.has(lower)) return token.pos !== 'NOUN' && token.pos !== 'PROPN';
  if (token.pos !== 'VERB' || previous === 'to' || previous === 'be') return false;
  if (lower.endsWith('ing') && token.lemma !== lower) return false;
  if (lower.endsWith('ed') || irregularPasts.has(lower) || /(?:wn|en)$/.test(lower)) return isPast(tokens, index, before);
  if (token.lemma === lower) {
    if (afterInfinitive && (previous === 'and' || previous === 'or' || previous === ',')) return false;
    return !before || !['ADP', 'DET', 'ADJ'].includes(before.pos);
  }
  return before?.pos !== 'ADP' && before?.pos !== 'DET';
}

/** Of past and participle, which look alike: the past has its subject before it, and no "by" or other link after it. */
function isPast(tokens: readonly TaggedToken[], index: number, before: TaggedToken | undefined): boolean {
  const next = lowerOf(tokens[index + 1]);
  if (next === 'by' || !before) return false;
  if (lowerOf(before) === ',') return tokens.slice(0, index).filter((token) => token.text === ',').length > 1;
  return ['NOUN', 'PROPN', 'PRON', 'CCONJ', 'NUM', 'PUNCT', 'SYM', 'PART'].includes(before.pos);
}

/** The token before, over adverbs. */
function wordBefore(tokens: readonly TaggedToken[], index: number): TaggedToken | undefined {
  let at = index - 1;
  while (at > 0 && tokens[at]?.pos === 'ADV') at--;
  return tokens[at];
}
