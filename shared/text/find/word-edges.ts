/** Letters, marks and digits of scripts that part words by spaces. */
const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
const unspacedScript =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * True if `start` to `end` of the text, in UTF-16 offsets, begins and ends where words do. Scripts written without spaces
 * have no such edges, so between their characters every place is one. A possessive `’s` may follow; the rest of a
 * contraction (`n’t`, `’ll`) may not.
 */
export function standsAsWords(text: string, start: number, end: number): boolean {
  if (start >= end) return false;
  if (isOfWord(text, start) && isOfWordBefore(text, start)) return false;
  if (!isOfWordBefore(text, end)) return true;
  if (isOfWord(text, end)) return false;
  return !goesOnAfterApostrophe(text, end) && !followsApostrophe(text, start);
}

function goesOnAfterApostrophe(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== 0x27 && mark !== 0x2019) return false;
  const isPossessive = /^s$/i.test(text.charAt(at + 1)) && !isOfWord(text, at + 2);
  return isOfWord(text, at + 1) && !isPossessive;
}

function followsApostrophe(text: string, at: number): boolean {
  const mark = text.charCodeAt(at - 1);
  return (mark === 0x27 || mark === 0x2019) && at >= 2 && isOfWordBefore(text, at - 1);
}

function isOfWord(text: string, at: number): boolean {
  const point = text.codePointAt(at);
  return point !== undefined && isWordPoint(point);
}

function isOfWordBefore(text: string, at: number): boolean {
  if (at <= 0) return false;
  const unit = text.charCodeAt(at - 1);
  const point = unit >= 0xdc00 && unit <= 0xdfff && at >= 2 ? text.codePointAt(at - 2) : unit;
  return point !== undefined && isWordPoint(point);
}

function isWordPoint(point: number): boolean {
  if (point < 0x80)
    return (
      (point >= 0x61 && point <= 0x7a) || (point >= 0x41 && point <= 0x5a) || (point >= 0x30 && point <= 0x39)
    );
  const character = String.fromCodePoint(point);
  return wordCharacter.test(character) && !unspacedScript.test(character);
}
