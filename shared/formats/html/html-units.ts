import { decodeHTML } from 'entities';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { UnitKind } from '../format';
import { textOfPieces, type PatchUnit, type Piece, type Run } from '../patching/pieces';
import { parsePage } from './lean-parser';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Elements whose text stands by itself. Others are parts of a line. */
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary ' +
    'table tbody td tfoot th thead title tr ul'
  ).split(' '),
);
/** Elements without any text for a reader. */
const skipped = new Set(
  'script style template noscript noframes noembed iframe object svg math canvas audio video xmp plaintext textarea'.split(
    ' ',
  ),
);
/** Elements that are seen, but have no text. */
const objects = new Set(
  'img svg math canvas audio video object iframe input button textarea embed'.split(' '),
);
const kinds: Readonly<Record<string, UnitKind>> = {
  title: 'title',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  td: 'cell',
  th: 'cell',
};

/** The lines of a page, in the order of its elements. */
export function htmlUnits(raw: string): PatchUnit[] {
  const collector = new Collector(raw);
  walk(parsePage(raw), collector);
  collector.end();
  return collector.units;
}

/** Goes through a tree without calling itself, so that depth costs no stack. */
function walk(root: Node, collector: Collector): void {
  const stack: { readonly node: Node; readonly leave: boolean }[] = [{ node: root, leave: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, leave } = step;
    if (node.nodeName === '#text') collector.text(node as TextNode);
    const element = 'tagName' in node ? node : null;
    if (leave && element !== null) {
      collector.leave(element);
      continue;
    }
    if (element !== null) {
      collector.enter(element);
      if (skipped.has(element.tagName)) continue;
      stack.push({ node, leave: true });
    }
    if ('childNodes' in node)
      for (let index = node.childNodes.length - 1; index >= 0; index--)
        stack.push({ node: node.childNodes[index] as Node, leave: false });
  }
}

class Collector {
  readonly units: PatchUnit[] = [];
  #pieces: Piece[] = [];
  #kinds: UnitKind[] = ['paragraph'];
  #preformatted = 0;

  constructor(private readonly raw: string) {}

  enter(element: Element): void {
    const { tagName, sourceCodeLocation: place } = element;
    if (blocks.has(tagName) || tagName === 'br') this.end();
    if (tagName === 'pre') this.#preformatted++;
    if (blocks.has(tagName)) this.#kinds.push(kinds[tagName] ?? this.#kinds.at(-1) ?? 'paragraph');
    if (objects.has(tagName) && place)
      this.#pieces.push({
        kind: 'code',
        start: place.startOffset,
        end: place.startOffset,
        text: '',
        run: null,
        object: true,
      });
  }

  leave({ tagName }: Element): void {
    if (!blocks.has(tagName)) return;
    this.end();
    this.#kinds.pop();
    if (tagName === 'pre') this.#preformatted--;
  }

  text({ value, sourceCodeLocation: place }: TextNode): void {
    if (!place) return;
    const { startOffset: start, endOffset: end } = place;
    const pieces = piecesOf(this.raw, start, end, this.#kinds.at(-1) === 'title');
    const own = textOfPieces(pieces);
    if (own !== value && flat(own) !== flat(value)) {
      // Moved or repaired by the parser: shown, but not edited.
      const text = flat(value);
      if (text.trim() !== '') this.#pieces.push({ kind: 'code', start, end, text, run: null });
      return;
    }
    if (this.#preformatted === 0) this.#pieces.push(...pieces);
    else for (const piece of pieces) this.#preformattedPiece(piece);
  }

  /** Here every line of the file is one, and every space is seen. */
  #preformattedPiece(piece: Piece): void {
    if (!isSpace(piece) || this.raw.charAt(piece.start) === '&') return void this.#pieces.push(piece);
    let at = piece.start;
    for (const part of this.raw.slice(piece.start, piece.end).match(/\r\n|[\n\r]|[^\n\r]+/g) ?? []) {
      const end = at + part.length;
      if (/[\n\r]/.test(part)) this.end();
      else this.#pieces.push({ kind: 'literal', start: at, end, text: part, run: piece.run });
      at = end;
    }
  }

  /** Ends the line that is being gathered. */
  end(): void {
    const pieces = this.#preformatted > 0 ? this.#pieces : collapsed(this.#pieces);
    if (textOfPieces(pieces).trim() !== '')
      this.units.push({
        id: String(this.units.length + 1),
        kind: this.#kinds.at(-1) ?? 'paragraph',
        part: 0,
        pieces,
      });
    this.#pieces = [];
  }
}

/** White space as browsers show it: one space between words, none at the ends. */
function collapsed(pieces: readonly Piece[]): Piece[] {
  const shown: Piece[] = [];
  let last = -1;
  let afterSpace = true;
  for (const piece of pieces) {
    if (!isSpace(piece)) {
      afterSpace = piece.text === '' ? afterSpace : false;
      shown.push(piece);
    } else if (afterSpace) shown.push(hidden(piece));
    else {
      afterSpace = true;
      last = shown.length;
      shown.push(piece);
    }
  }
  if (afterSpace && last >= 0) shown[last] = hidden(shown[last] as Piece);
  return shown;
}

function isSpace({ kind, text }: Piece): boolean {
  return kind === 'atom' && text === ' ';
}

function hidden(piece: Piece): Piece {
  return { kind: 'code', start: piece.start, end: piece.end, text: '', run: null };
}

const spellings =
  /[ \t\n\f\r]{2,}|[\t\n\f\r]|^ | $|&(?:#[xX]?[0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]*;?)|<!--[^]*?-->|<[/!?a-zA-Z][^>]*>|\0/g;

function piecesOf(raw: string, start: number, end: number, isPlain: boolean): Piece[] {
  const pieces: Piece[] = [];
  const run: Run = { encode: isPlain ? escapeTitle : escapeHtml };
  let at = start;
  const literal = (to: number): void => {
    if (to > at) pieces.push({ kind: 'literal', start: at, end: to, text: raw.slice(at, to), run });
  };
  const slice = raw.slice(start, end);
  spellings.lastIndex = 0;
  for (let found = spellings.exec(slice); found !== null; found = spellings.exec(slice)) {
    const { index, 0: whole } = found;
    const first = whole.charCodeAt(0);
    if (first === 0x3c && isPlain) continue;
    const text = first === 0x26 ? decodeHTML(whole) : first === 0x3c || first === 0 ? '' : ' ';
    if (first === 0x26 && text === whole) continue;
    literal(start + index);
    at = start + index + whole.length;
    // Spaces at the ends are atoms, since they may turn out to be shown nowhere; one between words is a letter like any other.
    if (text === '') pieces.push({ kind: 'code', start: start + index, end: at, text: '', run: null });
    else
      pieces.push({ kind: 'atom', start: start + index, end: at, text: text.replace(/[\n\r]/g, ' '), run });
  }
  literal(end);
  return pieces;
}

function escapeHtml(text: string): string {
  return escapeTitle(text).replace(/\n/g, '<br />');
}

function escapeTitle(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function flat(text: string): string {
  return text.replace(/[ \t\n\f\r]{2,}|[\t\n\f\r]/g, ' ');
}
