import type { TextEdit } from '../text/edit';

/** A stretch of the first text, kept (`text` null) or replaced. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}

/** A text under several rounds of edits, which can be told at last as one round on the first text. */
export class Pieces {
  private pieces: Piece[];

  constructor(private readonly first: string) {
    this.pieces = first === '' ? [] : [{ start: 0, end: first.length, text: null }];
  }

  /** Applies a round: sorted edits that do not overlap, in offsets of the text as it stands. */
  apply(edits: readonly TextEdit[]): void {
    const result: Piece[] = [];
    const rest = [...this.pieces].reverse();
    let position = 0;
    const takeUntil = (offset: number, into: Piece[]): void => {
      while (position < offset) {
        const piece = rest.pop();
        if (piece === undefined) return;
        const room = offset - position;
        if (lengthOf(piece) <= room) {
          into.push(piece);
          position += lengthOf(piece);
        } else {
          const [head, tail] = splitAt(piece, room);
          into.push(head);
          rest.push(tail);
          position = offset;
        }
      }
    };
    for (const edit of edits) {
      takeUntil(edit.start, result);
      const gone: Piece[] = [];
      takeUntil(edit.end, gone);
      const here = result[result.length - 1]?.end ?? 0;
      result.push({
        start: gone[0]?.start ?? here,
        end: gone[gone.length - 1]?.end ?? here,
        text: edit.text,
      });
    }
    this.pieces = [...result, ...rest.reverse()];
  }

  text(): string {
    return this.pieces.map((piece) => piece.text ?? this.first.slice(piece.start, piece.end)).join('');
  }

  /** The edits that take the first text to this one; neighbours are joined. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    for (const { start, end, text } of this.pieces) {
      if (text === null) continue;
      const last = edits[edits.length - 1];
      if (last?.end === start) edits[edits.length - 1] = { start: last.start, end, text: last.text + text };
      else edits.push({ start, end, text });
    }
    return edits.filter((edit) => this.first.slice(edit.start, edit.end) !== edit.text);
  }
}

function lengthOf(piece: Piece): number {
  return piece.text?.length ?? piece.end - piece.start;
}

function splitAt(piece: Piece, offset: number): readonly [Piece, Piece] {
  const { start, end, text } = piece;
  if (text === null)
    return [
      { ...piece, end: start + offset },
      { ...piece, start: start + offset },
    ];
  return [
    { start, end, text: text.slice(0, offset) },
    { start: end, end, text: text.slice(offset) },
  ];
}
