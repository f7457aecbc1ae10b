import { applyEdits, areApplicable } from '../../shared/text/edit';
import type { HashQuestion } from '../state/worker-hasher';

/** The text that the hasher was asked about last. */
export class HeldText {
  private text: string | null = null;

  /** The text a question is about; null if what it tells does not make one of its length. A wrong hash would make a journal that is not believed. */
  take(question: HashQuestion): string | null {
    if ('text' in question) this.text = question.text;
    else if (this.text !== null)
      this.text = areApplicable(question.edits, this.text.length)
        ? applyEdits(this.text, question.edits)
        : null;
    if ('length' in question && this.text?.length !== question.length) this.text = null;
    return this.text;
  }
}
