import type { InlineStyle, Piece, Run } from '../patching/pieces';
import { escapeXml, pushTextPieces } from '../xml/xml-pieces';
import { childNamed, endOf, localName, startTagEnd, XmlText, type XmlElement } from '../xml/parse-xml';
import type { TrackedPlace } from './track-unit';

/** The text of a `w:t` or `w:delText`. Without `xml:space="preserve"`, Word leaves out white space at its ends. */
export function pushRunText(pieces: Piece[], raw: string, element: XmlElement, around: RunTags): void {
  const tag = startTagEnd(raw, element);
  const preserved = element.attributes['xml-space'] === 'preserve';
  const { name } = element;
  if (tag.empty) {
    const head = raw.slice(element.start, tag.end);
    const run: Run = {
      get tracked() {
        return around.between(null);
      },
      encode: (text) =>
        text === '' ? head : `<${name} xml:space="preserve">${encodeIn(name, text)}</${name}>`,
    };
    pieces.push({ kind: 'atom', start: element.start, end: tag.end, text: '', run });
    return;
  }
  const nameEnd = element.start + 1 + name.length;
  const preserve = { start: nameEnd, end: nameEnd, text: ' xml:space="preserve"' };
  const run: Run = {
    styles: around.styles,
    encode: (text) => encodeIn(name, text),
    settle: (text) => (preserved || !/^\s|\s[\t\n]|\s$/.test(text) ? [] : [preserve]),
    get tracked() {
      return around.between({ name, preserve: preserved ? null : preserve });
    },
  };
  const own: Piece[] = [];
  for (const child of element.children)
    if (child instanceof XmlText) pushTextPieces(own, raw, child.start, endOf(raw, child), run);
  if (own.length === 0) own.push({ kind: 'literal', start: tag.end, end: tag.end, text: '', run });
  pieces.push(...(preserved ? own : trimmed(own)));
}

/** What stands for a tab or a hyphen beside the text of a run. It may be taken out or written over. */
export function elementPiece(raw: string, element: XmlElement, text: string, around: RunTags): Piece {
  const prefix = element.name.slice(0, element.name.length - localName(element).length);
  const name = `${prefix}t`;
  const own = raw.slice(element.start, endOf(raw, element));
  const words = (part: string): string =>
    part === '' ? '' : `<${name} xml:space="preserve">${encodeIn(name, part)}</${name}>`;
  const run: Run = {
    styles: around.styles,
    encode: (after) => after.split(text).map(words).join(own),
    get tracked() {
      return around.between(null);
    },
  };
  return { kind: 'atom', start: element.start, end: endOf(raw, element), text, run };
}

/** A place for text in a paragraph that has none. */
export function emptyParagraphPiece(raw: string, paragraph: XmlElement): Piece {
  const prefix = paragraph.name.slice(0, paragraph.name.length - localName(paragraph).length);
  const text = (words: string): string =>
    `<${prefix}r><${prefix}t xml:space="preserve">${encodeIn(`${prefix}t`, words)}</${prefix}t></${prefix}r>`;
  const tag = startTagEnd(raw, paragraph);
  const end = endOf(raw, paragraph);
  if (tag.empty) {
    const head = raw.slice(paragraph.start, tag.end);
    const open = head.replace(/\s*\/>$/, '>');
    const run: Run = {
      encode: (words) => (words === '' ? head : `${open}${text(words)}</${paragraph.name}>`),
      tracked: { ...bare(prefix), whole: (content) => `${open}${content}</${paragraph.name}>` },
    };
    return { kind: 'atom', start: paragraph.start, end: tag.end, text: '', run };
  }
  const close = raw.lastIndexOf('</', end - 1);
  return {
    kind: 'literal',
    start: close,
    end: close,
    text: '',
    run: { encode: (words) => (words === '' ? '' : text(words)), tracked: bare(prefix) },
  };
}

/** A run as its tags have it: what tracked changes are written between. */
export class RunTags {
  /** How its text is set apart. */
  readonly styles: readonly InlineStyle[];

  /** @param around how what it stands in sets it apart */
  constructor(
    private readonly raw: string,
    private readonly element: XmlElement,
    around: readonly InlineStyle[] = [],
  ) {
    const own = childNamed(element, 'rPr');
    this.styles = own === undefined ? around : [...around, ...stylesIn(own)];
  }

  /** How the run is ended and begun again inside its text, or beside an element of it. */
  between(text: { readonly name: string; readonly preserve: TrackedPlace['preserve'] } | null): TrackedPlace {
    const { raw, element } = this;
    const { name } = element;
    const open = `${raw.slice(element.start, startTagEnd(raw, element).end)}${this.#properties()}`;
    const run = (content: string): string => `<${name}>${this.#properties()}${content}</${name}>`;
    if (text === null) return { close: `</${name}>`, open, run, deleted: (own) => own, preserve: null };
    const deleted = `${text.name.slice(0, text.name.indexOf(':') + 1)}delText`;
    return {
      close: `</${text.name}></${name}>`,
      open: `${open}<${text.name} xml:space="preserve">`,
      run,
      deleted: (own) => `<${deleted} xml:space="preserve">${own}</${deleted}>`,
      preserve: text.preserve,
    };
  }

  /** Without what was tracked of them: that is said once. */
  #properties(): string {
    const { raw } = this;
    const own = childNamed(this.element, 'rPr');
    if (own === undefined) return '';
    const change = childNamed(own, 'rPrChange');
    if (change === undefined) return raw.slice(own.start, endOf(raw, own));
    return raw.slice(own.start, change.start) + raw.slice(endOf(raw, change), endOf(raw, own));
  }
}

/** Toggles of a run's properties: `w:val` takes one back. */
const toggles: ReadonlyMap<string, InlineStyle> = new Map([
  ['b', 'bold'],
  ['i', 'italic'],
  ['u', 'underline'],
  ['strike', 'strike'],
  ['vertAlign', 'raised'],
]);

function stylesIn(properties: XmlElement): InlineStyle[] {
  return [...toggles].flatMap(([name, style]) => {
    const value = childNamed(properties, name);
    const isOff = /^(?:0|false|off|none|baseline)$/.test(value?.attributes['w:val'] ?? '');
    return value === undefined || isOff ? [] : [style];
  });
}

/** A place outside of every run. */
function bare(prefix: string): TrackedPlace {
  const run = (content: string): string => `<${prefix}r>${content}</${prefix}r>`;
  return { close: '', open: '', run, deleted: (own) => own, preserve: null };
}

/** Text as the content of a run. */
export function runContent(prefix: string, text: string): string {
  return encodeIn(`${prefix}t`, text) === ''
    ? ''
    : `<${prefix}t xml:space="preserve">${encodeIn(`${prefix}t`, text)}</${prefix}t>`;
}

/** Tabs and line breaks are elements of their own beside the text. */
function encodeIn(name: string, text: string): string {
  const prefix = name.slice(0, name.indexOf(':') + 1);
  const between = (element: string): string =>
    `</${name}><${prefix}${element}/><${name} xml:space="preserve">`;
  return escapeXml(text).replace(/\t/g, between('tab')).replace(/\n/g, between('br'));
}

function trimmed(pieces: readonly Piece[]): Piece[] {
  const out = [...pieces];
  cut(out, 0, /^[ \t]+/);
  cut(out, out.length - 1, /[ \t]+$/);
  return out;
}

function cut(pieces: Piece[], index: number, ends: RegExp): void {
  const piece = pieces[index];
  const found = piece === undefined ? null : ends.exec(piece.text);
  if (piece === undefined || found === null) return;
  const length = found[0].length;
  if (piece.kind === 'atom') pieces[index] = { ...piece, kind: 'code', text: '', run: null };
  else if (found.index === 0 && length < piece.text.length)
    pieces[index] = { ...piece, start: piece.start + length, text: piece.text.slice(length) };
  else pieces[index] = { ...piece, end: piece.end - length, text: piece.text.slice(0, -length) };
}
