import { areApplicable, type TextEdit } from './edit';

/** Anything that says what stands in a stretch of it, in UTF-16 code units: a string, or a text that is not one yet. */
export interface Sliced {
  slice(start: number, end: number): string;
}

/** A text of more pieces is put together: looking through them must cost less than the copy it spares. */
const mostPieces = 64;
/** Pieces that make no more code units together become one: typing a word would leave one for each letter. */
const shortPiece = 256;

/**
 * An immutable text that is being typed in. Its string is made by joining what stayed with what came in, which an engine does without copying
 * until somebody looks at the letters; at a megabyte a copy for each key would be four fifths of its garbage.
 */
export class PiecedText implements Sliced {
  private constructor(
    private readonly pieces: readonly string[],
    /** The text; cheap to hand on and to compare with a text of another length. Its letters are copied together when they are first read. */
    readonly whole: string,
  ) {}

  static of(text: string): PiecedText {
    return new PiecedText([text], text);
  }

  private static joined(pieces: readonly string[]): PiecedText {
    const kept: string[] = [];
    let whole = '';
    for (const piece of pieces) {
      whole += piece;
      const last = kept.at(-1);
      if (last !== undefined && last.length + piece.length <= shortPiece)
        kept[kept.length - 1] = last + piece;
      else kept.push(piece);
    }
    return new PiecedText(kept.length <= mostPieces ? kept : [whole], whole);
  }

  /** The text after the edits, all given in offsets of this one. Throws a RangeError unless `areApplicable`. */
  apply(edits: readonly TextEdit[]): PiecedText {
    if (!areApplicable(edits, this.whole.length))
      throw new RangeError('edits must be sorted, apart and inside the text');
    const pieces: string[] = [];
    let last = 0;
    for (const { start, end, text } of edits) {
      this.eachIn(last, start, (piece) => pieces.push(piece));
      if (text !== '') pieces.push(text);
      last = end;
    }
    this.eachIn(last, this.whole.length, (piece) => pieces.push(piece));
    return PiecedText.joined(pieces);
  }

  slice(start: number, end: number): string {
    let text = '';
    this.eachIn(start, end, (piece) => {
      text += piece;
    });
    return text;
  }

  private eachIn(start: number, end: number, use: (piece: string) => void): void {
    let at = 0;
    for (const piece of this.pieces) {
      if (at >= end) return;
      const next = at + piece.length;
      if (next > start) use(piece.slice(Math.max(0, start - at), end - at));
      at = next;
    }
  }
}
