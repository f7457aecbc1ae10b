import { editsBetween } from './told-edits';
import { UndoStack } from './undo-stack';

/** Articles whose undo is kept while they are closed; the one left longest ago goes first. */
const kept = 300;

/** The undo of a project's articles while they are not open: whoever comes back can still take back what they did. */
export class UndoShelf {
  private readonly stacks = new Map<string, { readonly stack: UndoStack; readonly text: string }>();

  /** The undo of an article that opens with this text: moved along where others changed it meanwhile; a new one if there is none. */
  takeOut(articleId: string, text: string): UndoStack {
    const left = this.stacks.get(articleId);
    this.stacks.delete(articleId);
    if (left === undefined) return new UndoStack();
    left.stack.foreign(editsBetween(left.text, text));
    return left.stack;
  }

  /** Keeps the undo of an article that is left; `text` is what its steps begin from. */
  putBack(articleId: string, stack: UndoStack, text: string): void {
    stack.pause();
    if (stack.size === 0) return;
    this.stacks.set(articleId, { stack, text });
    const [oldest] = this.stacks.keys();
    if (this.stacks.size > kept && oldest !== undefined) this.stacks.delete(oldest);
  }
}
