import { decodeHTML } from 'entities';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { UnitKind } from '../format';
import { textOfPieces, type InlineStyle, type PatchUnit, type Piece, type Run } from '../patching/pieces';
import { attributeTexts } from './attribute-texts';
import { blocks, kinds, objects, skipped, styles } from './elements';
import { findArticle } from './find-article';
import { plainReading, type HtmlReading } from './html-reading';
import { parsePage } from './lean-parser';
import { LineOfArticle } from './line-of-article';
import { collapsed, flat, isSpace } from './spaces';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** The lines of a page, and what a person should know of how it was read. */
export interface PageUnits {
  readonly units: PatchUnit[];
  /** False where the article was asked for and not found, so that the whole page is there. */
  readonly found: boolean;
}

/** The lines of a page, in the order of its elements; an attribute's is behind the line that it stands in. */
export function htmlUnits(raw: string, reading: HtmlReading = plainReading): PageUnits {
  const page = parsePage(raw);
  const article = reading.articleOnly ? findArticle(page) : null;
  const collector = new Collector(raw, new Set(reading.attributes), article);
  walk(page, collector);
  collector.end();
  return { units: collector.units, found: article !== null || !reading.articleOnly };
}

/** Goes through a tree without calling itself, so that depth costs no stack. */
function walk(root: Node, collector: Collector): void {
  /** The nodes one is inside of, and which child of each is next. */
  const above: Node[] = [root];
  const next: number[] = [0];
  while (above.length > 0) {
    const parent = above.at(-1) as Node;
    const index = next[next.length - 1] ?? 0;
    const node = 'childNodes' in parent ? parent.childNodes[index] : undefined;
    if (node === undefined) {
      above.pop();
      next.pop();
      if ('tagName' in parent) collector.leave(parent);
      continue;
    }
    next[next.length - 1] = index + 1;
    if (node.nodeName === '#text') collector.text(node as TextNode);
    else if ('tagName' in node) {
      collector.enter(node);
      if (skipped.has(node.tagName)) continue;
      above.push(node);
      next.push(0);
    }
  }
}

class Collector {
  readonly units: PatchUnit[] = [];
  #pieces: Piece[] = [];
  #kinds: UnitKind[] = ['paragraph'];
  #preformatted = 0;
  /** How the elements that are open set words apart, the outermost first. */
  #styles: readonly InlineStyle[] = [];
  /** Attributes of the line that is being gathered. */
  #attributes: { readonly pieces: readonly Piece[]; readonly kept: boolean }[] = [];
  readonly #line: LineOfArticle | null;
  readonly #seen = new Set<number>();

  /** @param article the nodes of the page's article; null where the whole page is text */
  constructor(
    private readonly raw: string,
    private readonly names: ReadonlySet<string>,
    private readonly article: ReadonlySet<object> | null,
  ) {
    this.#line = article === null ? null : new LineOfArticle();
  }

  enter(element: Element): void {
    const { tagName, sourceCodeLocation: place } = element;
    if (blocks.has(tagName) || tagName === 'br') this.end();
    if (tagName === 'pre') this.#preformatted++;
    if (blocks.has(tagName)) this.#kinds.push(kinds[tagName] ?? this.#kinds.at(-1) ?? 'paragraph');
    const style = styles.get(tagName);
    if (style !== undefined) this.#styles = [...this.#styles, style];
    if (objects.has(tagName) && place)
      this.#pieces.push({
        kind: 'code',
        start: place.startOffset,
        end: place.startOffset,
        text: '',
        run: null,
        object: true,
      });
    if (this.names.size > 0 && place) this.#attributesOf(element, place.startOffset);
  }

  #attributesOf(element: Element, start: number): void {
    // The parser makes several elements of one tag where tags are nested wrongly.
    if (this.#seen.has(start)) return;
    const found = attributeTexts(this.raw, element, start, this.names);
    if (found.length > 0) this.#seen.add(start);
    const kept = this.article === null || element.tagName === 'meta' || this.article.has(element);
    for (const pieces of found) this.#attributes.push({ pieces, kept });
  }

  leave({ tagName }: Element): void {
    if (styles.has(tagName)) this.#styles = this.#styles.slice(0, -1);
    if (!blocks.has(tagName)) return;
    this.end();
    this.#kinds.pop();
    if (tagName === 'pre') this.#preformatted--;
  }

  text(node: TextNode): void {
    const { value, sourceCodeLocation: place } = node;
    if (!place) return;
    this.#line?.add(value, this.#kinds.at(-1) === 'title' || this.article?.has(node) === true);
    const { startOffset: start, endOffset: end } = place;
    const pieces = piecesOf(this.raw, start, end, this.#kinds.at(-1) === 'title', this.#styles);
    if (!this.#reads(pieces, start, end, value)) {
      // Moved or repaired by the parser: shown, but not edited.
      const text = flat(value);
      if (text.trim() !== '') this.#pieces.push({ kind: 'code', start, end, text, run: null });
      return;
    }
    if (this.#preformatted === 0) this.#pieces.push(...pieces);
    else for (const piece of pieces) this.#preformattedPiece(piece);
  }

  /** True where the pieces of a stretch are what the parser reads there. Most texts are spelled as they read. */
  #reads(pieces: readonly Piece[], start: number, end: number, value: string): boolean {
    if (!/[&<]/.test(value) && end - start === value.length && this.raw.startsWith(value, start)) return true;
    const own = textOfPieces(pieces);
    return own === value || flat(own) === flat(value);
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
    const isText = pieces.some(({ text }) => /\S/.test(text));
    const kept = this.#line?.end() ?? true;
    if (isText && kept) this.#push(pieces, this.#kinds.at(-1) ?? 'paragraph');
    for (const attribute of this.#attributes)
      if (attribute.kept || (isText && kept)) this.#push(attribute.pieces, 'value');
    this.#pieces = [];
    this.#attributes = [];
  }

  #push(pieces: readonly Piece[], kind: UnitKind): void {
    const oneLine = kind === 'value' && { oneLine: true as const };
    this.units.push({ id: String(this.units.length + 1), kind, part: 0, pieces, ...oneLine });
  }
}

const spellings =
  /[ \t\n\f\r]{2,}|[\t\n\f\r]|^ | $|&(?:#[xX]?[0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]*;?)|<!--[^]*?-->|<[/!?a-zA-Z][^>]*>|\0/g;

function piecesOf(
  raw: string,
  start: number,
  end: number,
  isPlain: boolean,
  set: readonly InlineStyle[],
): Piece[] {
  const pieces: Piece[] = [];
  const run: Run = { encode: isPlain ? escapeTitle : escapeHtml, ...(set.length > 0 && { styles: set }) };
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
