import { decodeHTMLAttribute } from 'entities';
import { textOfPieces, type Piece, type Run } from '../patching/pieces';
import { collapsed, flat } from './spaces';
import type { TagAttribute } from './tag-attributes';

const spellings = /[ \t\n\f\r]{2,}|[\t\n\f\r]|^ | $|&(?:#[xX]?[0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]*;?)|\0/g;

/**
 * The value of an attribute as pieces; null where it has none, or where it does not read as the parser says (`value`), so that it could
 * not be written back safely.
 */
export function attributePieces(raw: string, place: TagAttribute, value: string): Piece[] | null {
  const { start, end, quote } = place;
  if (quote === null || start === end) return null;
  const written = raw.slice(start, end);
  const run: Run = {
    encode: (text) => escapeValue(text, quote),
    // An `&` or a reference without its end would make another reference of what comes to stand behind it, and nothing at all is no value.
    rewrite: (text) =>
      text === '' ? (quote === '' ? '""' : null) : isOpen ? escapeValue(text, quote) : null,
  };
  const pieces: Piece[] = [];
  let at = start;
  let isOpen = false;
  const literal = (to: number): void => {
    if (to === at) return;
    const text = raw.slice(at, to);
    isOpen ||= text.includes('&');
    pieces.push({ kind: 'literal', start: at, end: to, text, run });
  };
  for (const { index, 0: whole } of written.matchAll(spellings)) {
    const from = start + index;
    const isReference = whole.startsWith('&');
    // In attributes, `&copy=1` is no reference.
    const isPlain = isReference && !whole.endsWith(';') && raw.charAt(from + whole.length) === '=';
    if (isPlain) continue;
    const text = isReference ? decodeHTMLAttribute(whole) : whole === '\0' ? '\ufffd' : ' ';
    if (isReference && text === whole) continue;
    literal(from);
    isOpen ||= isReference && !whole.endsWith(';');
    at = from + whole.length;
    pieces.push({ kind: 'atom', start: from, end: at, text: text.replace(/[\n\r]/g, ' '), run });
  }
  literal(end);
  if (flat(textOfPieces(pieces)) !== flat(value)) return null;
  return quote === '' ? pieces : collapsed(pieces);
}

/** As the value of an attribute in these quotes. Lines are joined: a value is one. */
function escapeValue(text: string, quote: '"' | "'" | ''): string {
  const escaped = text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\s*[\n\r]\s*/g, ' ');
  if (quote === '"') return escaped.replace(/"/g, '&quot;');
  if (quote === "'") return escaped.replace(/'/g, '&#39;');
  return escaped.replace(/[\s"'=`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
