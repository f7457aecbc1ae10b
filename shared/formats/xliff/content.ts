import type { Piece, Run } from '../patching/pieces';
import { textOfPieces } from '../patching/pieces';
import { escapeCdata, escapeXml, pushTextPieces } from '../xml/xml-pieces';
import { endOf, localName, startTagEnd, XmlCdata, XmlElement, XmlText } from '../xml/parse-xml';

/**
 * What an inline element is to a reader. `pair`: the text inside is text. `locked`: it is shown, and not to be changed. `object`: something stands
 * here. `mark`: nothing is seen.
 */
export type InlineKind = 'pair' | 'locked' | 'object' | 'mark';

/** What readers see where something stands that is no text. */
export const objectCharacter = '\ufffc';

const xmlRun: Run = { encode: escapeXml };
const cdataRun: Run = { encode: escapeCdata };

/** The pieces of an element's content. Tags, comments and codes are codes. */
function pushContent(
  pieces: Piece[],
  raw: string,
  element: XmlElement,
  kindOf: (element: XmlElement) => InlineKind,
): void {
  for (const child of element.children) {
    const end = endOf(raw, child);
    if (child instanceof XmlCdata) {
      pieces.push(code(child.start, child.start + 9));
      pushTextPieces(pieces, raw, child.start + 9, end - 3, { ...cdataRun }, true);
      if (end - 3 === child.start + 9)
        pieces.push({ kind: 'literal', start: end - 3, end: end - 3, text: '', run: { ...cdataRun } });
      pieces.push(code(end - 3, end));
    } else if (child instanceof XmlText) pushTextPieces(pieces, raw, child.start, end, { ...xmlRun });
    else if (child instanceof XmlElement) {
      const kind = kindOf(child);
      if (kind === 'locked') pieces.push(code(child.start, end, contentText(raw, child, kindOf)));
      else if (kind !== 'pair') pieces.push(code(child.start, end, kind === 'object' ? objectCharacter : ''));
      else {
        const tag = startTagEnd(raw, child);
        pieces.push(code(child.start, tag.end));
        pushContent(pieces, raw, child, kindOf);
        if (!tag.empty) pieces.push(code(raw.lastIndexOf('</', end - 1), end));
      }
    } else pieces.push(code(child.start, end));
  }
}

/** The content of an element that text may be put into, even where there is none yet. */
export function pushEditable(
  pieces: Piece[],
  raw: string,
  element: XmlElement,
  kindOf: (element: XmlElement) => InlineKind,
): void {
  const tag = startTagEnd(raw, element);
  if (tag.empty) {
    const { name } = element;
    const head = raw.slice(element.start, tag.end).replace(/\s*\/>$/, '>');
    const run: Run = {
      encode: (text) =>
        text === '' ? raw.slice(element.start, tag.end) : `${head}${escapeXml(text)}</${name}>`,
    };
    pieces.push({ kind: 'atom', start: element.start, end: tag.end, text: '', run });
    return;
  }
  const before = pieces.length;
  pushContent(pieces, raw, element, kindOf);
  if (!pieces.slice(before).some(({ run }) => run !== null))
    pieces.push({ kind: 'literal', start: tag.end, end: tag.end, text: '', run: { ...xmlRun } });
}

/** A place where an element with text may be put, such as a missing target. */
export function slot(at: number, before: string, after: string): Piece {
  const run: Run = { encode: (text) => (text === '' ? '' : `${before}${escapeXml(text)}${after}`) };
  return { kind: 'literal', start: at, end: at, text: '', run };
}

/** The text of an element as {@link pushContent} reads it. */
export function contentText(
  raw: string,
  element: XmlElement,
  kindOf: (element: XmlElement) => InlineKind,
): string {
  const pieces: Piece[] = [];
  pushContent(pieces, raw, element, kindOf);
  return textOfPieces(pieces);
}

function code(start: number, end: number, text = ''): Piece {
  return { kind: 'code', start, end, text, run: null };
}

/** The prefix of a qualified name, with its colon. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - localName(element).length);
}
