/** What two texts have in common at either end, as lengths that do not overlap in either. */
export interface CommonEnds {
  readonly lead: number;
  readonly tail: number;
}

/** Code units in common at the start and, of the rest, at the end. */
export function commonEnds(before: string, after: string): CommonEnds {
  const limit = Math.min(before.length, after.length);
  let lead = 0;
  while (lead < limit && before.charCodeAt(lead) === after.charCodeAt(lead)) lead++;
  let tail = 0;
  while (
    tail < limit - lead &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { lead, tail };
}

/**
 * {@link commonEnds}, shortened to where a space follows a letter or digit of ASCII on both sides: whatever stands round
 * such a place, words end there, so that what lies between the ends has the same words by itself as in its text.
 */
export function commonWordEnds(before: string, after: string): CommonEnds {
  let { lead, tail } = commonEnds(before, after);
  while (lead > 0 && !(isWordEnd(before, lead) && isWordEnd(after, lead))) lead--;
  while (tail > 0 && !(isWordEnd(before, before.length - tail) && isWordEnd(after, after.length - tail)))
    tail--;
  return { lead, tail };
}

function isWordEnd(text: string, offset: number): boolean {
  if (text.charCodeAt(offset) !== 0x20) return false;
  const last = text.charCodeAt(offset - 1);
  return (last >= 0x61 && last <= 0x7a) || (last >= 0x41 && last <= 0x5a) || (last >= 0x30 && last <= 0x39);
}
