import type { TextEdit } from '../../text/edit';
import type { Piece, Run } from '../patching/pieces';

/** How the runs around a place of a Word document are ended there and begun again, so that something may come between them. */
export interface TrackedPlace {
  readonly close: string;
  readonly open: string;
  /** A run that looks like the one here, with other content. */
  readonly run: (content: string) => string;
  /** What a deletion holds for a stretch of this run, from its characters in the file. */
  readonly deleted: (raw: string) => string;
  /** What has to be said at the run's text once it ends or begins inside a sentence; null where it is said. */
  readonly preserve: TextEdit | null;
  /** For a paragraph without an end tag: the whole of it, with content. */
  readonly whole?: (content: string) => string;
}

/** Something that comes into a unit, in offsets of its text, in place of nothing or of a stretch that is marked as deleted. */
export interface TrackedItem {
  readonly start: number;
  readonly end: number;
  /** Around what is deleted. */
  readonly deletion: (content: string) => string;
  /** What comes behind it, given how a run here is written. */
  readonly inserted: (run: TrackedPlace['run']) => string;
}

interface Placed {
  readonly piece: Piece;
  readonly place: TrackedPlace;
  readonly from: number;
  readonly to: number;
}

/** The edits of a part, given its characters, that mark the items in a unit of it, in the items' order. Codes stay; an item without any place for text is left out. */
export function trackUnit(raw: string, pieces: readonly Piece[], items: readonly TrackedItem[]): TextEdit[] {
  const placed: Placed[] = [];
  let at = 0;
  for (const piece of pieces) {
    const to = at + piece.text.length;
    const place = piece.run?.tracked;
    if (place !== undefined) placed.push({ piece, place, from: at, to });
    at = to;
  }
  const edits: TextEdit[] = [];
  const preserved = new Set<TextEdit>();
  const wholes = new Map<Piece, string[]>();
  const keep = ({ preserve }: TrackedPlace): void => {
    if (preserve !== null) preserved.add(preserve);
  };
  for (const item of items) {
    const groups = groupsOf(placed, item);
    groups.forEach(({ place, start, end }, index) => {
      const behind = index === groups.length - 1 ? item.inserted(place.run) : '';
      const text = `${place.close}${item.deletion(place.run(place.deleted(raw.slice(start, end))))}${behind}${place.open}`;
      edits.push({ start, end, text });
      keep(place);
    });
    if (groups.length > 0) continue;
    const home = homeOf(placed, item.end);
    if (home === null) continue;
    const { piece, place, from } = home;
    const text = item.inserted(place.run);
    if (text === '') continue;
    if (place.whole !== undefined) wholes.set(piece, [...(wholes.get(piece) ?? []), text]);
    else {
      const inside = Math.min(Math.max(item.end - from, 0), piece.text.length);
      const offset = piece.kind === 'literal' ? piece.start + inside : inside === 0 ? piece.start : piece.end;
      edits.push({ start: offset, end: offset, text: `${place.close}${text}${place.open}` });
      keep(place);
    }
  }
  for (const [piece, texts] of wholes)
    edits.push({
      start: piece.start,
      end: piece.end,
      text: piece.run?.tracked?.whole?.(texts.join('')) ?? '',
    });
  return [...preserved, ...edits];
}

interface Group {
  readonly run: Run | null;
  readonly place: TrackedPlace;
  readonly start: number;
  end: number;
}

/** What an item deletes, together where it lies together in one run. */
function groupsOf(placed: readonly Placed[], { start, end }: TrackedItem): Group[] {
  const groups: Group[] = [];
  for (const { piece, place, from, to } of placed) {
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    if (first >= last) continue;
    const isLiteral = piece.kind === 'literal';
    const rawStart = isLiteral ? piece.start + first - from : piece.start;
    const rawEnd = isLiteral ? piece.start + last - from : piece.end;
    const group = groups.at(-1);
    if (group !== undefined && group.run === piece.run && group.end === rawStart) group.end = rawEnd;
    else groups.push({ run: piece.run, place, start: rawStart, end: rawEnd });
  }
  return groups;
}

/** Text goes behind the text before it; else in front of what comes; an empty place is the last choice. */
function homeOf(placed: readonly Placed[], at: number): Placed | null {
  const rank = ({ piece, from, to }: Placed): number => {
    if (at < from || at > to) return -1;
    if (piece.text === '') return 0;
    return to === at || from < at ? 2 : 1;
  };
  let home: Placed | null = null;
  for (const one of placed) if (rank(one) > (home === null ? -1 : rank(home))) home = one;
  return home;
}
