import { tagAttributes } from './tag-attributes';

/** How much of a page is looked at for its encoding, in bytes. Browsers wait for less, but read a page anew when a declaration comes later. */
const prescanned = 16_384;

/**
 * The encoding that a page names of itself, as it is written there; null if it names none. It is looked for as browsers look for it
 * (HTML standard, "prescan a byte stream to determine its encoding"): in `<meta>` alone, never in comments or other tags. A page whose
 * declaration can be read byte by byte is not in UTF-16, whatever it says: then it is `utf-8`. Names that are not `known` are none.
 */
export function declaredHtmlEncoding(bytes: Uint8Array, known: (name: string) => boolean): string | null {
  const text = String.fromCharCode(...bytes.subarray(0, prescanned));
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) return null;
    at = open;
    if (text.startsWith('<!--', at)) {
      // `<!-->` is a whole comment: its dashes may be the same ones.
      const end = text.indexOf('-->', at + 2);
      if (end < 0) return null;
      at = end + 3;
    } else if (/^<meta[\t\n\f\r /]/i.test(text.slice(at, at + 6))) {
      const tag = tagAt(text, at + 5);
      const named = encodingOf(tag.attributes);
      if (named !== null && known(named)) return named;
      at = tag.end;
    } else if (/^<\/?[a-z]/i.test(text.slice(at, at + 3))) {
      const name = /^<\/?[^\t\n\f\r >]*/.exec(text.slice(at))?.[0] ?? '<';
      at = tagAt(text, at + name.length).end;
    } else if (/^<[!/?]/.test(text.slice(at, at + 2))) {
      const end = text.indexOf('>', at);
      if (end < 0) return null;
      at = end + 1;
    } else at++;
  }
  return null;
}

/** A tag's attributes by name, and where it ends. What the text ends in the middle of says nothing. */
function tagAt(text: string, from: number): { readonly attributes: Attributes; readonly end: number } {
  const tag = tagAttributes(text, from);
  if (tag === null) return { attributes: new Map(), end: text.length };
  return {
    attributes: new Map(tag.attributes.map(({ name, start, end }) => [name, text.slice(start, end)])),
    end: tag.end,
  };
}

type Attributes = ReadonlyMap<string, string>;

function encodingOf(attributes: Attributes): string | null {
  const pragma = attributes.get('http-equiv')?.toLowerCase() === 'content-type';
  const named = attributes.get('charset') ?? (pragma ? charsetIn(attributes.get('content') ?? '') : null);
  const label = named?.trim() ?? '';
  if (label === '') return null;
  return /^utf-?16(?:le|be)?$/i.test(label) ? 'utf-8' : label;
}

/** What stands behind `charset=` in the content of a pragma. */
function charsetIn(content: string): string | null {
  const found =
    /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^"'\t\n\f\r ;][^\t\n\f\r ;]*))/i.exec(content);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}
