import type { Piece } from '../patching/pieces';

/** White space as browsers show it: one space between words, none at the ends. */
export function collapsed(pieces: readonly Piece[]): Piece[] {
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

export function isSpace({ kind, text }: Piece): boolean {
  return kind === 'atom' && text === ' ';
}

function hidden(piece: Piece): Piece {
  return { kind: 'code', start: piece.start, end: piece.end, text: '', run: null };
}

/** With one space for each stretch of white space. */
export function flat(text: string): string {
  return text.replace(/[ \t\n\f\r]{2,}|[\t\n\f\r]/g, ' ');
}
