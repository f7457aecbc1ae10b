/** White space and the slash, which separate attributes. */
const separator = /[\t\n\f\r /]/;

/** An attribute as it is written, with the place of its value between the quotes. */
export interface TagAttribute {
  /** In lower case. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Empty for values without quotes, null where no value is written. */
  readonly quote: '"' | "'" | '' | null;
}

/**
 * The attributes of a tag, from behind its name to its end (HTML standard, "tokenization"); of two with the same name the first counts. Null
 * where the text ends before the tag does.
 */
export function tagAttributes(
  text: string,
  from: number,
): { readonly attributes: readonly TagAttribute[]; readonly end: number } | null {
  const attributes: TagAttribute[] = [];
  const names = new Set<string>();
  let at = from;
  const skip = (pattern: RegExp): void => {
    while (at < text.length && pattern.test(text.charAt(at))) at++;
  };
  for (;;) {
    skip(separator);
    if (at >= text.length) return null;
    if (text.charAt(at) === '>') return { attributes, end: at + 1 };
    const nameStart = at++;
    skip(/[^=\t\n\f\r />]/);
    const name = text.slice(nameStart, at).toLowerCase();
    skip(/[\t\n\f\r ]/);
    let place: Omit<TagAttribute, 'name'> = { start: at, end: at, quote: null };
    if (text.charAt(at) === '=') {
      at++;
      skip(/[\t\n\f\r ]/);
      const quote = text.charAt(at);
      if (quote === '"' || quote === "'") {
        const end = text.indexOf(quote, at + 1);
        if (end < 0) return null;
        place = { start: at + 1, end, quote };
        at = end + 1;
      } else {
        const start = at;
        skip(/[^\t\n\f\r >]/);
        place = { start, end: at, quote: '' };
      }
    }
    if (!names.has(name)) attributes.push({ name, ...place });
    names.add(name);
  }
}
