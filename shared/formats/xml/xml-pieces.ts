import type { Piece, Run } from '../patching/pieces';

/** What XML 1.0 has no way to write. */
const notXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as character data of XML. Characters that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(notXml, '\ufffd').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Text inside a CDATA section. */
export function escapeCdata(text: string): string {
  return text.replace(notXml, '\ufffd').replaceAll(']]>', ']]]]><![CDATA[>');
}

/** A character that an encoding lacks, as XML writes it. */
export function characterReference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0xfffd};`;
}

const spelling = /&#x([0-9a-fA-F]+);|&#([0-9]+);|&(\w+);|[ \t]*[\r\n][ \t\r\n]*/g;
const wrap = /[ \t]*[\r\n][ \t\r\n]*/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character data of `raw` from `start` to `end` as pieces. White space with a line break in it reads as one space. */
export function pushTextPieces(
  pieces: Piece[],
  raw: string,
  start: number,
  end: number,
  run: Run,
  cdata = false,
): void {
  let at = start;
  const literal = (to: number): void => {
    if (to > at) pieces.push({ kind: 'literal', start: at, end: to, text: raw.slice(at, to), run });
  };
  const slice = raw.slice(start, end);
  // Most texts are spelled as they read.
  if (!/[&\r\n]/.test(slice)) {
    literal(end);
    return;
  }
  for (const match of slice.matchAll(cdata ? wrap : spelling)) {
    const from = start + match.index;
    literal(from);
    at = from + match[0].length;
    pieces.push({ kind: 'atom', start: from, end: at, text: spelled(match), run });
  }
  literal(end);
}

/** The same pieces, with wrapped white space at both ends of the unit taken out of its text: it belongs to the file’s layout. */
export function trimWraps(pieces: Piece[], raw: string): Piece[] {
  const isSeen = ({ text }: Piece): boolean => text !== '';
  for (const index of [pieces.findIndex(isSeen), pieces.findLastIndex(isSeen)]) {
    const piece = pieces[index];
    if (piece?.kind === 'atom' && piece.text === ' ' && /[\r\n]/.test(raw.slice(piece.start, piece.end)))
      pieces[index] = { ...piece, kind: 'code', text: '', run: null };
  }
  return pieces;
}

function spelled([whole, hex, decimal, name]: RegExpMatchArray): string {
  if (hex !== undefined || decimal !== undefined) {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    if (code === 10 || code === 13 || code === 0x85 || code === 0x2028) return ' ';
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  }
  if (name !== undefined) return named[name] ?? whole;
  return ' ';
}
