import { titleLine, titleOf } from '../../shared/text/paragraphs';
import type { TextEdit } from '../../shared/text/edit';

/** The title of a text that is being edited: read anew where it was touched, for a long text is not put together at every key. */
export class FollowedTitle {
  private now: string;
  private end: number;

  constructor(text: string) {
    this.now = titleOf(text);
    this.end = endOf(text);
  }

  /** As `titleOf` says. */
  get title(): string {
    return this.now;
  }

  /** `edits` are in offsets of the text before, `text` is the one after them. */
  edited(edits: readonly TextEdit[], text: string): void {
    if (edits.every(({ start }) => start > this.end)) return;
    this.now = titleOf(text);
    this.end = endOf(text);
  }
}

function endOf(text: string): number {
  return titleLine(text)?.end ?? text.length;
}
