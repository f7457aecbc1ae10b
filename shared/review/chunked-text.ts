import type { TextEdit } from '../text/edit';

const chunkSize = 2048;

/** An immutable text in chunks: replaying thousands of small edits on a text of megabytes copies only the chunks they touch. */
export class ChunkedText {
  private whole: string | null = null;

  private constructor(
    private readonly chunks: readonly string[],
    readonly length: number,
  ) {}

  static of(text: string): ChunkedText {
    const made = new ChunkedText(cut(text), text.length);
    made.whole = text;
    return made;
  }

  /** The text after the edits, which must be applicable (see `areApplicable`). */
  apply(edits: readonly TextEdit[]): ChunkedText {
    const chunks = this.chunks.slice();
    let length = this.length;
    for (let index = edits.length - 1; index >= 0; index--) {
      const edit = edits[index] as TextEdit;
      replace(chunks, edit);
      length += edit.text.length - (edit.end - edit.start);
    }
    return new ChunkedText(chunks, length);
  }

  slice(start: number, end: number): string {
    const parts: string[] = [];
    let at = 0;
    for (const chunk of this.chunks) {
      if (at >= end) break;
      if (at + chunk.length > start) parts.push(chunk.slice(Math.max(0, start - at), end - at));
      at += chunk.length;
    }
    return parts.join('');
  }

  /** Takes a string in that holds this very text, so that it is not put together a second time; one of another length is passed over. */
  isIn(whole: string): void {
    if (whole.length === this.length) this.whole ??= whole;
  }

  /** Lets go of the joined text, where the chunks are kept for later only. */
  forgetWhole(): void {
    this.whole = null;
  }

  toString(): string {
    this.whole ??= this.chunks.join('');
    return this.whole;
  }
}

function replace(chunks: string[], edit: TextEdit): void {
  let first = 0;
  let start = edit.start;
  while (first < chunks.length - 1 && start > chunkAt(chunks, first).length)
    start -= chunkAt(chunks, first++).length;
  let last = first;
  let end = edit.end - edit.start + start;
  while (last < chunks.length - 1 && end > chunkAt(chunks, last).length)
    end -= chunkAt(chunks, last++).length;
  const middle = chunkAt(chunks, first).slice(0, start) + edit.text + chunkAt(chunks, last).slice(end);
  if (first === last && middle.length <= 2 * chunkSize) chunks[first] = middle;
  else chunks.splice(first, last - first + 1, ...cut(middle));
}

function chunkAt(chunks: readonly string[], index: number): string {
  return chunks[index] ?? '';
}

function cut(text: string): string[] {
  if (text.length <= 2 * chunkSize) return [text];
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += chunkSize)
    pieces.push(text.slice(start, start + chunkSize));
  return pieces;
}
