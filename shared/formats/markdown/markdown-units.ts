import { decodeHTML } from 'entities';
import type { Nodes, Parents, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Range } from '../../base/range';
import type { UnitKind } from '../format';
import { textOfPieces, type InlineStyle, type PatchUnit, type Piece, type Run } from '../patching/pieces';

/** The lines of a Markdown file: its headings, paragraphs and cells. */
export function markdownUnits(raw: string): PatchUnit[] {
  const tree = fromMarkdown(withoutFrontMatter(raw), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const reader = new Reader(raw);
  reader.blocks(tree, 'paragraph');
  return reader.units;
}

/** Front matter (YAML between `---`, TOML between `+++`) made blank, so that all places stay. */
function withoutFrontMatter(raw: string): string {
  const [matter = ''] =
    /(?<![^])(?:---[ \t]*\r?\n(?:(?!---[ \t]*\r?$)[^\n]*\n)*---|\+\+\+[ \t]*\r?\n(?:(?!\+\+\+[ \t]*\r?$)[^\n]*\n)*\+\+\+)[ \t]*\r?$/m.exec(
      raw,
    ) ?? [];
  return matter === '' ? raw : matter.replace(/[^\r\n]/g, ' ') + raw.slice(matter.length);
}

class Reader {
  readonly units: PatchUnit[] = [];
  #pieces: Piece[] = [];
  #kind: UnitKind = 'paragraph';
  #styles: readonly InlineStyle[] = [];
  /** The marks around the text that comes next, if it is all they stand around. */
  #marks: readonly [Range, Range] | null = null;
  readonly #lineEnd: string;

  constructor(private readonly raw: string) {
    this.#lineEnd = /\r\n|\n|\r/.exec(raw)?.[0] ?? '\n';
  }

  blocks(parent: Parents, kind: UnitKind): void {
    for (const node of parent.children) {
      if (node.type === 'heading') this.#unit(node, 'heading');
      else if (node.type === 'paragraph') this.#unit(node, kind);
      else if (node.type === 'tableCell') this.#unit(node, 'cell');
      else if (node.type === 'listItem') this.blocks(node, 'list-item');
      else if ('children' in node) this.blocks(node, kind);
    }
  }

  #unit(node: Parents, kind: UnitKind): void {
    this.#kind = kind;
    this.#inline(node);
    this.#end();
  }

  #end(): void {
    if (textOfPieces(this.#pieces).trim() !== '')
      this.units.push({ id: String(this.units.length + 1), kind: this.#kind, part: 0, pieces: this.#pieces });
    this.#pieces = [];
  }

  #inline(parent: Parents): void {
    for (const node of parent.children) {
      const [start, end] = [node.position?.start.offset, node.position?.end.offset];
      if (start === undefined || end === undefined) continue;
      if (node.type === 'text') this.#text(node, start, end);
      else if (node.type === 'inlineCode')
        this.#pieces.push({ kind: 'code', start, end, text: flat(node.value), run: null });
      else if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) this.#end();
      else if (isObject(node))
        this.#pieces.push({ kind: 'code', start, end, text: '', run: null, object: true });
      else if (node.type === 'linkReference' && node.referenceType !== 'full') this.#label(node);
      else if ('children' in node) this.#styled(node);
    }
  }

  #styled(node: Parents): void {
    const around = this.#styles;
    const style = styles.get(node.type);
    if (style !== undefined) this.#styles = [...around, style];
    this.#marks = marksOf(node);
    this.#inline(node);
    this.#marks = null;
    this.#styles = around;
  }

  /** What a reference is found by must stay as it is. */
  #label(node: Parents): void {
    const from = this.#pieces.length;
    this.#inline(node);
    this.#pieces = this.#pieces.map((piece, index) =>
      index < from || piece.kind === 'code' ? piece : { ...piece, kind: 'code', run: null },
    );
  }

  #text({ value }: Text, start: number, end: number): void {
    const pieces = textPieces(this.raw, start, end, this.#run());
    if (textOfPieces(pieces) === flat(value)) this.#pieces.push(...pieces);
    else this.#pieces.push({ kind: 'code', start, end, text: flat(value), run: null });
  }

  /** How text is written here; cells and headings are one line of the file, whatever happens. */
  #run(): Run {
    const kind = this.#kind;
    const marks = this.#marks;
    const set = {
      ...(this.#styles.length > 0 && { styles: this.#styles }),
      // Marks around nothing would be read as text.
      ...(marks !== null && {
        settle: (text: string) => (text === '' ? marks.map((mark) => ({ ...mark, text: '' })) : []),
      }),
    };
    if (kind === 'paragraph' || kind === 'list-item')
      return { ...set, encode: (text) => escapeMarkdown(text).replace(/\n/g, `\\${this.#lineEnd}`) };
    return {
      ...set,
      encode: (text) => {
        const escaped = escapeMarkdown(text).replace(/\n/g, '<br />');
        return kind === 'cell' ? escaped.replace(/\|/g, '\\|') : escaped;
      },
    };
  }
}

/** The marks of emphasis around a single text; null for what has others, or more in it. */
function marksOf(node: Parents): readonly [Range, Range] | null {
  const [only, other] = node.children;
  const [outer, inner] = [node.position, only?.position];
  const isMarked = node.type === 'strong' || node.type === 'emphasis';
  if (!isMarked || only?.type !== 'text' || other !== undefined) return null;
  const [start, from, to, end] = [
    outer?.start.offset,
    inner?.start.offset,
    inner?.end.offset,
    outer?.end.offset,
  ];
  if (start === undefined || from === undefined || to === undefined || end === undefined) return null;
  return [
    { start, end: from },
    { start: to, end },
  ];
}

const styles: ReadonlyMap<string, InlineStyle> = new Map([
  ['strong', 'bold'],
  ['emphasis', 'italic'],
  ['link', 'link'],
]);

function isObject(node: Nodes): boolean {
  return (
    node.type === 'image' ||
    node.type === 'imageReference' ||
    (node.type === 'html' && /^<img\b/i.test(node.value))
  );
}

const spellings =
  /\\[!-/:-@[-`{-~]|&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});|[ \t]*(?:\r\n|\n|\r)[ \t>]*/g;

function textPieces(raw: string, start: number, end: number, run: Run): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const literal = (to: number): void => {
    if (to > at) pieces.push({ kind: 'literal', start: at, end: to, text: raw.slice(at, to), run });
  };
  for (const { index, 0: whole } of raw.slice(start, end).matchAll(spellings)) {
    const first = whole.charAt(0);
    const text = first === '\\' ? whole.slice(1) : first === '&' ? decodeHTML(whole) : ' ';
    if (first === '&' && text === whole) continue;
    literal(start + index);
    at = start + index + whole.length;
    pieces.push({ kind: 'atom', start: start + index, end: at, text: flat(text), run });
  }
  literal(end);
  return pieces;
}

/** Text that reads as itself inside a paragraph. Underscores within words mean nothing. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '&amp;');
}

function flat(text: string): string {
  return text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ');
}
