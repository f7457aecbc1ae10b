import type { Range } from '../base/range';
import type { TextEdit } from '../text/edit';

/** Carries offsets and ranges across a set of edits (sorted and apart); each question costs a binary search. */
export class EditMap {
  /** How far what follows edit i has moved, after edits 0..i. */
  private readonly moved: number[] = [];

  constructor(readonly edits: readonly TextEdit[]) {
    let sum = 0;
    for (const edit of edits) {
      sum += edit.text.length - (edit.end - edit.start);
      this.moved.push(sum);
    }
  }

  /** Where the edit's own text begins in the text after. */
  startOf(index: number): number {
    return (this.edits[index] as TextEdit).start + (this.moved[index - 1] ?? 0);
  }

  /** Index of the first edit that reaches beyond `offset`: its end lies after it. */
  firstBeyond(offset: number): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.edits[middle] as TextEdit).end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The offset after the edits, for one that no edit swallows; insertions exactly there push it right. */
  shiftPast(offset: number): number {
    return offset + (this.moved[this.firstBeyond(offset) - 1] ?? 0);
  }

  /** The offset after the edits, for one that no edit swallows; insertions exactly there leave it. */
  shiftBefore(offset: number): number {
    let index = this.firstBeyond(offset) - 1;
    while (index >= 0 && (this.edits[index] as TextEdit).start === offset) index--;
    return offset + (this.moved[index] ?? 0);
  }

  /** The range after the edits, or null if an edit changed something inside it. What is put in right at its edges stays outside. */
  untouched(range: Range): Range | null {
    for (let index = this.firstBeyond(range.start); index < this.edits.length; index++) {
      const edit = this.edits[index] as TextEdit;
      if (edit.start >= range.end) break;
      return null;
    }
    if (range.start === range.end) {
      const at = this.shiftBefore(range.start);
      return { start: at, end: at };
    }
    return { start: this.shiftPast(range.start), end: this.shiftBefore(range.end) };
  }
}
