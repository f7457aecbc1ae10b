import { diffArrays } from 'diff';
import { anchor } from './anchors';
import { commonWordEnds } from './common-ends';
import type { WordOp } from './hunk';
import { joinChanges, type Change } from './join-changes';
import { OpList } from './op-list';
import { diffSpaces, equalButForSpace } from './space-diff';
import type { Tokens, WordSplitter } from './word-tokens';

/** Edits of one pair of texts that are looked for at most; beyond it the differing middle is one replacement. */
const maxEdits = 1_000;
/** Beyond this many words words that occur once are anchors first, for the search takes time by words times edits. */
const maxSearched = 2_000;

/** Word operations from one text to the other: `=` and `-` joined are the one, `=` and `+` the other. */
export function diffWords(before: string, after: string, split: WordSplitter): WordOp[] {
  const ops = new OpList();
  if (before === after) ops.add('=', before);
  else if (equalButForSpace(before, after)) diffSpaces(before, after, ops);
  else {
    const { lead, tail } = commonWordEnds(before, after);
    const beforeEnd = before.length - tail;
    ops.add('=', before.slice(0, lead));
    write(split(before.slice(lead, beforeEnd)), split(after.slice(lead, after.length - tail)), ops);
    ops.add('=', before.slice(beforeEnd));
  }
  return ops.list();
}

/** The coarsest answer: all of one replaced by all of the other. */
export function replaceAll(before: string, after: string): WordOp[] {
  const ops = new OpList();
  if (before === after) ops.add('=', before);
  else ops.add('-', before).add('+', after);
  return ops.list();
}

function write(before: Tokens, after: Tokens, ops: OpList): void {
  let b = 0;
  let a = 0;
  for (const change of joinChanges(changes(before.words, after.words), before.words)) {
    for (; b < change.before; b++, a++) keep(before, b, after, a, ops);
    replace(text(before, b, change.beforeEnd), text(after, a, change.afterEnd), ops);
    b = change.beforeEnd;
    a = change.afterEnd;
  }
  for (; b < before.words.length; b++, a++) keep(before, b, after, a, ops);
  diffSpaces(before.spaces[b] ?? '', after.spaces[a] ?? '', ops);
}

function keep(before: Tokens, b: number, after: Tokens, a: number, ops: OpList): void {
  diffSpaces(before.spaces[b] as string, after.spaces[a] as string, ops);
  ops.add('=', before.words[b] as string);
}

/** Words `from` to `to` with the white space before each. */
function text(tokens: Tokens, from: number, to: number): string {
  let joined = '';
  for (let index = from; index < to; index++) joined += `${tokens.spaces[index]}${tokens.words[index]}`;
  return joined;
}

function replace(before: string, after: string, ops: OpList): void {
  if (equalButForSpace(before, after)) {
    diffSpaces(before, after, ops);
    return;
  }
  const lead = before !== '' && after !== '' ? commonLead(before, after) : 0;
  ops.add('=', before.slice(0, lead)).add('-', before.slice(lead)).add('+', after.slice(lead));
}

/** Length of the white space both begin with. */
function commonLead(before: string, after: string): number {
  let lead = 0;
  while (lead < before.length && before[lead] === after[lead] && /\s/.test(before[lead] as string)) lead++;
  return lead;
}

function changes(before: readonly string[], after: readonly string[]): Change[] {
  const whole = { before: 0, beforeEnd: before.length, after: 0, afterEnd: after.length };
  const gaps =
    before.length + after.length <= maxSearched
      ? [trimmed(whole, before, after)]
      : anchor(
          ...numbered(before, after),
          () => 1,
          () => false,
        ).gaps;
  return gaps.flatMap((gap) => searched(gap, before, after));
}

/** Equal words get equal numbers. */
function numbered(before: readonly string[], after: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const number = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  return [Int32Array.from(before, number), Int32Array.from(after, number)];
}

function trimmed(
  { before, beforeEnd, after, afterEnd }: Change,
  words: readonly string[],
  others: readonly string[],
): Change {
  while (before < beforeEnd && after < afterEnd && words[before] === others[after]) {
    before++;
    after++;
  }
  while (beforeEnd > before && afterEnd > after && words[beforeEnd - 1] === others[afterEnd - 1]) {
    beforeEnd--;
    afterEnd--;
  }
  return { before, beforeEnd, after, afterEnd };
}

/** The least changes within a stretch whose ends differ. */
function searched(whole: Change, before: readonly string[], after: readonly string[]): Change[] {
  const from = whole.beforeEnd - whole.before;
  const to = whole.afterEnd - whole.after;
  if (from === 0 && to === 0) return [];
  if (from === 0 || to === 0 || (from === 1 && to === 1)) return [whole];
  const parts = diffArrays(
    before.slice(whole.before, whole.beforeEnd),
    after.slice(whole.after, whole.afterEnd),
    { maxEditLength: maxEdits },
  );
  if (parts === undefined) return [whole];
  const found: Change[] = [];
  let b = whole.before;
  let a = whole.after;
  let open: Change | null = null;
  for (const part of parts) {
    if (!part.added && !part.removed) {
      if (open !== null) found.push(open);
      open = null;
      b += part.count;
      a += part.count;
      continue;
    }
    open ??= { before: b, beforeEnd: b, after: a, afterEnd: a };
    if (part.removed) b += part.count;
    else a += part.count;
    open = { ...open, beforeEnd: b, afterEnd: a };
  }
  if (open !== null) found.push(open);
  return found;
}
