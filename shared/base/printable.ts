/**
 * A name or message as a terminal may show it: control characters, line and paragraph separators and the characters that
 * turn the direction of writing are spelled out (`\u{1b}`), so that a file's name can neither move the cursor nor hide a part of itself.
 */
export function printable(text: string): string {
  return wellFormed(text).replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}

/** Half a surrogate pair, which no UTF-8 can hold, becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
