/** A stretch of words on either side, by index, end-exclusive, that the other side has not. */
export interface Change {
  readonly before: number;
  readonly beforeEnd: number;
  readonly after: number;
  readonly afterEnd: number;
}

/** Changes on either side of a scrap must have this many words between them to swallow it, and this many each. */
const minTogether = 5;
const minEach = 2;
/** The longest scrap, in code units: `of`, `the`, a mark or two. */
const maxScrap = 3;

/**
 * Joins changes with nothing but a scrap kept between them: who replaces a phrase by another one did not mean to keep its `the`.
 * Small changes stay apart, for there the kept word says where one is.
 */
export function joinChanges(changes: readonly Change[], words: readonly string[]): Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last !== undefined && isScrapBetween(last, change, words))
      joined[joined.length - 1] = { ...last, beforeEnd: change.beforeEnd, afterEnd: change.afterEnd };
    else joined.push(change);
  }
  return joined;
}

function isScrapBetween(one: Change, other: Change, words: readonly string[]): boolean {
  let length = 0;
  for (let index = one.beforeEnd; index < other.before; index++) length += (words[index] as string).length;
  if (length > maxScrap || !(isReplacement(one) && isReplacement(other))) return false;
  const sizes = [size(one), size(other)] as const;
  return Math.min(...sizes) >= minEach && sizes[0] + sizes[1] >= minTogether;
}

/** Words taken out and put in, whichever are more. */
function size(change: Change): number {
  return Math.max(change.beforeEnd - change.before, change.afterEnd - change.after);
}

function isReplacement(change: Change): boolean {
  return change.before < change.beforeEnd && change.after < change.afterEnd;
}
