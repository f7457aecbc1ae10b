import type { Clause } from './frame';
import type { SentenceParse } from './parse-clauses';

/** They open a phrase behind the comma that belongs to the clause before it. */
export const phraseOpeners = new Set(
  'with without including such like of than for from despite plus rather instead'.split(' '),
);
/** A clause with one of these behind a comma leads to the next clause rather than back. */
const leading = new Set('if when once after before as'.split(' '));

/** What opens a sentence and joins it to the one before, as far as the comma behind it. */
const connectives = new Set([
  ...['on the other hand', 'on the one hand', 'in addition', 'at the same time', 'in fact', 'as a result'],
  ...['for example', 'for instance', 'in other words', 'on the contrary', 'in short', 'in particular'],
  ...['however', 'therefore', 'moreover', 'furthermore', 'besides', 'meanwhile'],
]);

/** The comma before "on the other hand, with the vision of growth, …", between `from` and the comma `to`; −1 if there is none. */
function connectiveBefore(words: SentenceParse['words'], from: number, to: number): number {
  let end = to;
  for (let at = to - 1; at > from; at--) {
    if (words[at]?.kind !== 'comma') continue;
    const phrase = words.slice(at + 1, end).map(({ lower }) => lower);
    if (connectives.has(phrase.join(' '))) return at;
    end = at;
  }
  return -1;
}

/** The comma before what leads to the clause: "it is new, once it opens, it will be full", "it is new, in winter, it is full". */
export function commaOf({ clauses, words, nounGroups, verbGroups }: SentenceParse, index: number): number {
  const { joint } = clauses[index] as Clause;
  const before = clauses[index - 1];
  const connected = connectiveBefore(words, before?.verb.head ?? 0, joint);
  if (connected >= 0) return connected;
  if (before?.link === 'opener' && before.verb.head < joint)
    return leading.has(words[before.joint]?.lower ?? '') && words[before.joint - 1]?.kind === 'comma'
      ? before.joint - 1
      : joint;
  const last = words.findLastIndex(({ kind }, at) => at < joint && kind === 'comma');
  if (
    last < (before?.verb.head ?? 0) ||
    words[last + 1]?.kind !== 'preposition' ||
    phraseOpeners.has(words[last + 1]?.lower ?? '')
  )
    return joint;
  const isVerbal = verbGroups.some(({ first }) => first > last && first < joint);
  const groups = nounGroups.filter(({ first }) => first > last && first < joint);
  return isVerbal || groups.length !== 1 || groups[0]?.end !== joint ? joint : last;
}
