import type { TextEdit } from './edit';

/** A stretch of the first text that is still there, or text that came in since. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/**
 * One list of edits that does what `first` and then `second` do; `second` is in offsets of the text after `first`.
 * Sorted and apart, as {@link TextEdit} lists are; edits that cancel each other leave nothing.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  if (first.length === 0) return [...second];
  return editsOf(applyTo(piecesOf(first), second));
}

function piecesOf(edits: readonly TextEdit[]): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const edit of edits) {
    if (edit.start > last) pieces.push({ start: last, end: edit.start });
    if (edit.text !== '') pieces.push({ text: edit.text });
    last = edit.end;
  }
  pieces.push({ start: last, end: Infinity });
  return pieces;
}

function applyTo(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  let index = 0;
  let used = 0;
  let at = 0;
  /** Moves on to `offset` of the text the pieces make, keeping or dropping what lies between. */
  const advance = (offset: number, keep: boolean): void => {
    while (at < offset) {
      const piece = pieces[index];
      if (piece === undefined) return;
      const length = lengthOf(piece) - used;
      const taken = Math.min(length, offset - at);
      if (keep) result.push(slice(piece, used, used + taken));
      at += taken;
      used += taken;
      if (taken === length) {
        index++;
        used = 0;
      }
    }
  };
  for (const edit of edits) {
    advance(edit.start, true);
    if (edit.text !== '') result.push({ text: edit.text });
    advance(edit.end, false);
  }
  advance(Infinity, true);
  return result;
}

function editsOf(pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let last = 0;
  let text = '';
  for (const piece of pieces) {
    if ('text' in piece) {
      text += piece.text;
      continue;
    }
    if (text !== '' || piece.start > last) edits.push({ start: last, end: piece.start, text });
    last = piece.end;
    text = '';
  }
  return edits;
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function slice(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece
    ? { text: piece.text.slice(from, to) }
    : { start: piece.start + from, end: piece.start + to };
}
