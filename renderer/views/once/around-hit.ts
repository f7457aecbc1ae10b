/** Code units of the sentence that are shown on either side of what was found. */
const around = 60;
/** A word that the cut would go through is left out as a whole, unless it is longer than this: scripts without spaces are cut anywhere. */
const longestWord = 24;

/** What stands before and behind a found place, `…` where there is more. */
export function aroundHit(
  text: string,
  from: number,
  to: number,
): { readonly before: string; readonly after: string } {
  const before = text.slice(0, from);
  const after = text.slice(to);
  return {
    before: before.length > around ? `…${before.slice(beginning(before))}` : before,
    after: after.length > around ? `${after.slice(0, ending(after)).trimEnd()}…` : after,
  };
}

function beginning(text: string): number {
  const cut = text.length - around;
  if (/\s/.test(text.charAt(cut - 1))) return cut;
  const space = text.slice(cut, cut + longestWord).search(/\s/);
  return space < 0 ? whole(text, cut) : cut + space + 1;
}

function ending(text: string): number {
  if (/\s/.test(text.charAt(around))) return around;
  const kept = /\s(?=\S*$)/.exec(text.slice(around - longestWord, around));
  return kept === null ? whole(text, around) : around - longestWord + kept.index;
}

/** The offset, but never between the halves of a character. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}
