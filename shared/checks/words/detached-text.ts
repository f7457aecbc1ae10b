/** V8 keeps longer parts of a string as slices of it. */
const longestCopied = 12;

/** The same text, which does not keep the longer one alive that it was cut from: for what is remembered beyond a check. */
export function detached(text: string): string {
  return text.length > longestCopied ? [...text].join('') : text;
}
