import type { Revisions, UnitKind } from '../format';
import type { InlineStyle, PatchUnit, Piece } from '../patching/pieces';
import { textOfPieces } from '../patching/pieces';
import { childNamed, elementsIn, endOf, localName, type XmlElement } from '../xml/parse-xml';
import { elementPiece, emptyParagraphPiece, pushRunText, RunTags } from './run-text';

/** The lines of a part of a Word document: its paragraphs, taken apart at line breaks, with tracked changes seen as `revisions` says. */
export function docxUnits(raw: string, root: XmlElement, part: number, revisions: Revisions): PatchUnit[] {
  const reader = new Reader(raw, part, revisions);
  reader.container(childNamed(root, 'body') ?? root);
  return reader.units;
}

type Change = 'ins' | 'del';
const changes: Readonly<Record<string, Change>> = { ins: 'ins', moveTo: 'ins', del: 'del', moveFrom: 'del' };
const marks: Readonly<Record<Change, readonly [string, string]>> = {
  ins: ['{++', '++}'],
  del: ['{--', '--}'],
};

class Reader {
  readonly units: PatchUnit[] = [];
  #pieces: Piece[] = [];
  /** True while something of a paragraph is gathered, if only its beginning. */
  #open = false;
  #kind: UnitKind = 'paragraph';
  #number = 0;
  #id = '';
  /** Links that one is inside of. */
  #links = 0;
  /** Text boxes, which come behind the paragraph that they hang on. */
  #boxes: XmlElement[] = [];

  constructor(
    private readonly raw: string,
    private readonly part: number,
    private readonly revisions: Revisions,
  ) {}

  /** Paragraphs and tables in anything that holds them. */
  container(element: XmlElement): void {
    this.#blocks(element);
    this.#endContainer();
  }

  #blocks(element: XmlElement): void {
    for (const child of elementsIn(element)) {
      const name = localName(child);
      const change = changes[name];
      if (change !== undefined) {
        if (this.#isSeen(change)) this.#blocks(child);
      } else if (name === 'p') this.#paragraph(child);
      else if (name === 'tbl') this.#table(child);
      else if (name === 'AlternateContent') this.#blocks(choiceOf(child));
      else if (name === 'footnote' || name === 'endnote') {
        if (child.attributes['w:type'] === undefined) this.container(child);
      } else if (['sdt', 'sdtContent', 'customXml', 'smartTag', 'Choice', 'Fallback'].includes(name))
        this.#blocks(child);
    }
  }

  #table(table: XmlElement): void {
    this.#endContainer();
    for (const row of rowsOf(table)) {
      const properties = childNamed(row, 'trPr');
      if (properties !== undefined && this.#isGone(properties, 'ins', 'del')) continue;
      for (const cell of cellsOf(row)) {
        const cellProperties = childNamed(cell, 'tcPr');
        if (cellProperties !== undefined && this.#isGone(cellProperties, 'cellIns', 'cellDel')) continue;
        this.container(cell);
      }
    }
  }

  #paragraph(paragraph: XmlElement): void {
    const properties = childNamed(paragraph, 'pPr');
    const mark = properties && childNamed(properties, 'rPr');
    if (!this.#open) {
      this.#number++;
      this.#id = paragraph.attributes['w14:paraId'] ?? `p${this.#number}`;
      this.#kind = kindOf(properties, this.part);
    }
    this.#open = true;
    const before = this.#pieces.length;
    const unitsBefore = this.units.length;
    this.#inline(paragraph);
    if (this.units.length === unitsBefore && !this.#pieces.slice(before).some(({ run }) => run !== null))
      this.#pieces.push(emptyParagraphPiece(this.raw, paragraph));
    // A paragraph whose mark is gone goes on in the next one.
    const joins =
      mark !== undefined && (this.#isGone(mark, 'ins', 'del') || this.#isGone(mark, 'moveTo', 'moveFrom'));
    if (!joins) this.#endLine();
    else if (this.revisions === 'marked') this.#endLine();
    const boxes = this.#boxes;
    this.#boxes = [];
    if (boxes.length > 0 && this.#open && textOfPieces(this.#pieces) !== '') this.#endLine();
    for (const box of boxes) this.#aside(box);
  }

  /** A text box inside an open line keeps that line for later. */
  #aside(box: XmlElement): void {
    const kept = { pieces: this.#pieces, open: this.#open, kind: this.#kind, id: this.#id };
    this.#pieces = [];
    this.#open = false;
    this.container(box);
    this.#pieces = kept.pieces;
    this.#open = kept.open;
    this.#kind = kept.kind;
    this.#id = kept.id;
  }

  #inline(element: XmlElement): void {
    for (const child of elementsIn(element)) {
      const name = localName(child);
      const change = changes[name];
      if (change !== undefined) {
        if (!this.#isSeen(change)) continue;
        const [open, close] = this.revisions === 'marked' ? marks[change] : ['', ''];
        this.#code(child.start, child.start, open);
        this.#inline(child);
        this.#code(endOf(this.raw, child), endOf(this.raw, child), close);
      } else if (name === 'r') this.#run(child);
      else if (name === 'oMath' || name === 'oMathPara') this.#object(child);
      else if (name === 'AlternateContent') this.#inline(choiceOf(child));
      else if (name === 'hyperlink') {
        this.#links++;
        this.#inline(child);
        this.#links--;
      } else if (passed.has(name)) this.#inline(child);
    }
  }

  #run(run: XmlElement, tags = new RunTags(this.raw, run, this.#links > 0 ? ['link'] : none)): void {
    for (const child of elementsIn(run)) {
      const name = localName(child);
      const text = elementTexts[name];
      if (name === 't' || name === 'delText') pushRunText(this.#pieces, this.raw, child, tags);
      else if (text !== undefined) this.#pieces.push(elementPiece(this.raw, child, text, tags));
      else if (name === 'br' || name === 'cr') this.#break(child);
      else if (name === 'drawing' || name === 'pict' || name === 'object') this.#drawing(child);
      else if (name === 'sym') this.#object(child);
      else if (name === 'AlternateContent') this.#run(choiceOf(child), tags);
      else if (name === 'ruby') {
        const base = childNamed(child, 'rubyBase');
        if (base !== undefined) this.#inline(base);
      }
    }
  }

  #break(child: XmlElement): void {
    const type = child.attributes['w:type'] ?? 'textWrapping';
    if (type !== 'textWrapping' && textOfPieces(this.#pieces) === '') return;
    this.#endLine();
    this.#open = true;
    this.#id = `${this.#id}+`;
  }

  #drawing(child: XmlElement): void {
    const before = this.#boxes.length;
    collectBoxes(child, this.#boxes);
    if (this.#boxes.length === before) this.#object(child);
  }

  #object(element: XmlElement): void {
    const { start } = element;
    this.#pieces.push({ kind: 'code', start, end: start, text: '', run: null, object: true });
  }

  #code(start: number, end: number, text: string): void {
    if (text !== '') this.#pieces.push({ kind: 'code', start, end, text, run: null });
  }

  #endLine(): void {
    this.units.push({
      id: `${this.part === 0 ? '' : `${this.part}/`}${this.#id}`,
      kind: this.#kind,
      part: this.part,
      pieces: this.#pieces,
    });
    this.#pieces = [];
    this.#open = false;
  }

  /** What is left of paragraphs whose marks are gone; nothing, where their text is gone, too. */
  #endContainer(): void {
    if (!this.#open) return;
    if (textOfPieces(this.#pieces) !== '') this.#endLine();
    this.#pieces = [];
    this.#open = false;
  }

  #isSeen(change: Change): boolean {
    return this.revisions === 'marked' || (change === 'ins') === (this.revisions === 'accepted');
  }

  /** Whether what has these properties is not there in the view that was asked for. */
  #isGone(properties: XmlElement, inserted: string, deleted: string): boolean {
    if (this.revisions === 'accepted') return childNamed(properties, deleted) !== undefined;
    return this.revisions === 'rejected' && childNamed(properties, inserted) !== undefined;
  }
}

const none: readonly InlineStyle[] = [];

/** Elements that only group runs. */
const passed = new Set([
  'smartTag',
  'sdt',
  'sdtContent',
  'fldSimple',
  'customXml',
  'dir',
  'bdo',
  'Choice',
  'Fallback',
]);

/** Elements that stand for a character. */
const elementTexts: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

function choiceOf(alternate: XmlElement): XmlElement {
  return childNamed(alternate, 'Choice') ?? childNamed(alternate, 'Fallback') ?? alternate;
}

/** Rows and cells also lie in content controls and custom XML. */
function rowsOf(table: XmlElement): XmlElement[] {
  return within(table, 'tr');
}

function cellsOf(row: XmlElement): XmlElement[] {
  return within(row, 'tc');
}

function within(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    const own = localName(child);
    if (own === name) return [child];
    return ['sdt', 'sdtContent', 'customXml', 'ins', 'del'].includes(own) ? within(child, name) : [];
  });
}

function collectBoxes(element: XmlElement, boxes: XmlElement[]): void {
  for (const child of elementsIn(element)) {
    const name = localName(child);
    if (name === 'txbxContent') boxes.push(child);
    else collectBoxes(name === 'AlternateContent' ? choiceOf(child) : child, boxes);
  }
}

function kindOf(properties: XmlElement | undefined, part: number): UnitKind {
  if (part > 0) return 'note';
  const style = properties && childNamed(properties, 'pStyle')?.attributes['w:val'];
  if (style !== undefined && /^(?:heading|title|subtitle)/i.test(style)) return 'heading';
  return properties !== undefined && childNamed(properties, 'numPr') !== undefined
    ? 'list-item'
    : 'paragraph';
}
