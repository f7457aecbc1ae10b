/** A set of small whole numbers, 32 to each element: made once, asked often. Sets may differ in length; what is beyond an end is not in. */
export type BitSet = readonly number[];

export const emptySet: BitSet = [];

export function bitSet(members: Iterable<number>): BitSet {
  const set: number[] = [];
  for (const member of members) addTo(set, member);
  return set;
}

/** Puts a member into a set that is still being made. */
export function addTo(set: number[], member: number): void {
  while (set.length <= member >>> 5) set.push(0);
  set[member >>> 5] = (set[member >>> 5] as number) | (1 << (member & 31));
}

/** Puts all members of another set into a set that is still being made. */
export function addAllTo(set: number[], others: BitSet): void {
  while (set.length < others.length) set.push(0);
  for (let at = 0; at < others.length; at++) set[at] = (set[at] as number) | (others[at] as number);
}

export function has(set: BitSet, member: number): boolean {
  return ((set[member >>> 5] as number) & (1 << (member & 31))) !== 0;
}

/** The smallest member of an element of a set. @param bits the element, which is not 0; @param at its index in the set */
function lowestIn(bits: number, at: number): number {
  return 32 * at + 31 - Math.clz32(bits & -bits);
}

/** Calls `visit` with every member, from the smallest on. */
export function forEachIn(set: BitSet, visit: (member: number) => void): void {
  for (let at = 0; at < set.length; at++)
    for (let bits = set[at] as number; bits !== 0; bits &= bits - 1) visit(lowestIn(bits, at));
}

/** True if the sets have a member in common. */
export function meets(a: BitSet, b: BitSet): boolean {
  for (let at = Math.min(a.length, b.length) - 1; at >= 0; at--)
    if (((a[at] as number) & (b[at] as number)) !== 0) return true;
  return false;
}
