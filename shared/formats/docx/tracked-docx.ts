import type { TextEdit } from '../../text/edit';
import type { ChangeAuthor, DocumentComment, TrackedChange } from '../format';
import type { PatchUnit } from '../patching/pieces';
import { textOfPieces } from '../patching/pieces';
import { escapeXml } from '../xml/xml-pieces';
import { runContent } from './run-text';
import { trackUnit, type TrackedItem } from './track-unit';

const prefix = 'w:';

/** The edits of each part, by index, that mark changes and comments of a document in its units; and the comments that found a place. */
export interface TrackedParts {
  readonly edits: ReadonlyMap<number, readonly TextEdit[]>;
  /** The elements of the part with the comments. */
  readonly comments: readonly string[];
}

/** An item, and whether it comes in front of others at its place (a comment begins), among them, or behind them (it ends). */
interface OrderedItem extends TrackedItem {
  readonly order: -1 | 0 | 1;
}

/** Marks changes and comments. Comments have their place in the body alone: Word has none on notes. */
export function trackParts(
  parts: readonly string[],
  units: readonly PatchUnit[],
  changes: readonly TrackedChange[],
  comments: readonly DocumentComment[],
  others: string,
): TrackedParts {
  let id = 1 + highestId([...parts, others]);
  const edits = new Map<number, TextEdit[]>();
  const said: string[] = [];
  const open = comments.map((comment) => ({ comment, placed: false }));
  let start = 0;
  let next = 0;
  for (const unit of units) {
    const end = start + textOfPieces(unit.pieces).length;
    const items: OrderedItem[] = [];
    for (let change = changes[next]; change !== undefined && change.end <= end; change = changes[++next]) {
      items.push(itemOf(change, start, id, id + 1));
      id += 1 + change.inserted.length;
    }
    for (const one of unit.part === 0 ? open : []) {
      const { comment } = one;
      if (one.placed || comment.start > end) continue;
      // A comment lies on the first of its lines.
      one.placed = true;
      const [from, to] = [Math.max(comment.start, start), Math.max(start, Math.min(comment.end, end))];
      items.push(...marksOf(id, from - start, to - start));
      said.push(commentElement(id++, comment));
    }
    if (items.length > 0) {
      const list = edits.get(unit.part) ?? [];
      list.push(...trackUnit(parts[unit.part] ?? '', unit.pieces, sortedItems(items)));
      edits.set(unit.part, list);
    }
    start = end + 1;
  }
  return { edits, comments: said };
}

function itemOf(
  { start, end, deletedBy, inserted }: TrackedChange,
  from: number,
  deletion: number,
  first: number,
): OrderedItem {
  return {
    order: 0,
    start: start - from,
    end: end - from,
    deletion: (content) => `<${prefix}del ${whoAndWhen(deletion, deletedBy)}>${content}</${prefix}del>`,
    inserted: (run) =>
      inserted
        .map((each, index) =>
          each.text === ''
            ? ''
            : `<${prefix}ins ${whoAndWhen(first + index, each)}>${run(runContent(prefix, each.text))}</${prefix}ins>`,
        )
        .join(''),
  };
}

function marksOf(id: number, start: number, end: number): OrderedItem[] {
  const mark = (at: number, order: -1 | 1, text: string): OrderedItem => ({
    start: at,
    end: at,
    order,
    deletion: (content) => content,
    inserted: () => text,
  });
  const reference = `<${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
  return [
    mark(start, -1, `<${prefix}commentRangeStart ${prefix}id="${id}"/>`),
    mark(end, 1, `<${prefix}commentRangeEnd ${prefix}id="${id}"/>${reference}`),
  ];
}

/** In the order of their places; marks that fall inside something deleted go in front of it or behind it. */
function sortedItems(items: readonly OrderedItem[]): OrderedItem[] {
  const moved = items.map((item) => {
    const around =
      item.order === 0 ? undefined : items.find(({ start, end }) => start < item.start && end > item.start);
    if (around === undefined) return item;
    const at = item.order < 0 ? around.start : around.end;
    return { ...item, start: at, end: at };
  });
  return moved.sort((a, b) => a.start - b.start || a.order - b.order);
}

function commentElement(id: number, comment: DocumentComment): string {
  const lines = comment.text
    .split('\n')
    .map((line) => `<${prefix}p><${prefix}r>${runContent(prefix, line)}</${prefix}r></${prefix}p>`)
    .join('');
  return `<${prefix}comment ${whoAndWhen(id, comment)} ${prefix}initials="${attribute(comment.author.slice(0, 1))}">${lines}</${prefix}comment>`;
}

/** Word writes times without fractions of a second. */
function whoAndWhen(id: number, { author, time }: ChangeAuthor): string {
  return `${prefix}id="${id}" ${prefix}author="${attribute(author)}" ${prefix}date="${attribute(time.replace(/\.\d+/, ''))}"`;
}

function attribute(text: string): string {
  return escapeXml(text).replace(/"/g, '&quot;');
}

/** Word numbers changes, comments and bookmarks; new numbers lie beyond all that are there. */
function highestId(parts: readonly string[]): number {
  let highest = 0;
  for (const part of parts)
    for (const [, id] of part.matchAll(/\bw:id="(\d{1,9})"/g)) highest = Math.max(highest, Number(id));
  return highest;
}
