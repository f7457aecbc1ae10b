import { textOfPieces, type Piece } from '../patching/pieces';
import type { XmlElement } from '../xml/parse-xml';

/** Whether an element’s texts are not to be translated: as it says itself, else as what it lies in says. */
export function lockedBy({ attributes }: XmlElement, outer: boolean): boolean {
  const said = attributes['translate'];
  return said === 'no' || (said !== 'yes' && outer);
}

/**
 * Whether a tool that locks segments has locked this element: Trados Studio's `<sdl:seg locked="true">`, Phrase's `m:locked="true"` and memoQ's
 * `mq:locked="locked"` at the unit.
 */
export function lockedByTool({ attributes }: XmlElement): boolean {
  return Object.entries(attributes).some(
    ([name, value]) => /(?:^|:)locked$/.test(name) && (value === 'true' || value === 'locked'),
  );
}

/** All that a unit reads as, none of it to be edited. */
export function protectAll(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ start, end, text }) => ({ kind: 'code', start, end, text, run: null }));
}

/**
 * The pieces with what `pattern` (global) finds in their text made one code each. A stretch that reaches over a code of the file stays text, for
 * it is none that a program wrote.
 */
export function protectMatches(pieces: readonly Piece[], pattern: RegExp): Piece[] {
  const matches = Array.from(textOfPieces(pieces).matchAll(pattern), ({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
  }));
  if (matches.length === 0) return [...pieces];
  const shown: Piece[] = [];
  let group: Piece[] = [];
  const close = (): void => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return;
    if (group.some(({ kind }) => kind === 'code')) shown.push(...group);
    else {
      const { start } = first;
      shown.push({ kind: 'code', start, end: last.end, text: textOfPieces(group), run: null });
    }
    group = [];
  };
  let at = 0;
  let next = 0;
  for (const piece of cutAt(pieces, new Set(matches.flatMap(({ start, end }) => [start, end])))) {
    const match = matches[next];
    const end = at + piece.text.length;
    const isInside = match !== undefined && at >= match.start && end <= match.end;
    if (isInside && (end > at || group.length > 0)) group.push(piece);
    else {
      close();
      shown.push(piece);
    }
    if (match !== undefined && end >= match.end && end > at) {
      close();
      next++;
    }
    at = end;
  }
  close();
  return shown;
}

/** The pieces with their literals cut at these offsets of the text. */
function* cutAt(pieces: readonly Piece[], offsets: ReadonlySet<number>): Iterable<Piece> {
  let at = 0;
  for (const piece of pieces) {
    const { start, text } = piece;
    let from = 0;
    if (piece.kind === 'literal')
      for (let to = 1; to < text.length; to++)
        if (offsets.has(at + to)) {
          yield { ...piece, start: start + from, end: start + to, text: text.slice(from, to) };
          from = to;
        }
    yield from === 0 ? piece : { ...piece, start: start + from, text: text.slice(from) };
    at += text.length;
  }
}
