import { diffWords } from '../../shared/diff/word-diff';
import { createWordSplitter } from '../../shared/diff/word-tokens';
import { applyEdits, invertEdits, singleEditBetween, type TextEdit } from '../../shared/text/edit';

/** From so many edits at once on, Monaco tells of them as one change of the whole stretch they lie in. */
export const toldAsOneFrom = 1000;
/** Batches remembered for the case that they are undone. */
const batchesKept = 50;

interface Batch {
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Says which edits a change of a text is, where the editor tells of many edits as one: whoever fixes or undoes a thousand
 * places must not become the author of everything between them.
 */
export class ToldEdits {
  private readonly batches: Batch[] = [];

  /** The edits behind what was told; `applying` are those this window is making right now, null if the editor changed the text itself. */
  editsOf(
    before: string,
    told: readonly TextEdit[],
    applying: readonly TextEdit[] | null,
  ): readonly TextEdit[] {
    if (applying !== null) {
      if (applying.length >= toldAsOneFrom) this.remember(before, applying);
      return told.length < applying.length ? applying : told;
    }
    const [only] = told;
    if (only === undefined || told.length > 1 || !isLarge(only)) return told;
    return this.known(before, applyEdits(before, told)) ?? split(before, only);
  }

  private remember(before: string, edits: readonly TextEdit[]): void {
    this.batches.push({ before, after: applyEdits(before, edits), edits });
    if (this.batches.length > batchesKept) this.batches.shift();
  }

  /** A batch that is undone, or made again. */
  private known(before: string, after: string): readonly TextEdit[] | null {
    for (const batch of this.batches) {
      if (batch.after === before && batch.before === after) return invertEdits(batch.before, batch.edits);
      if (batch.before === before && batch.after === after) return batch.edits;
    }
    return null;
  }
}

function isLarge({ start, end, text }: TextEdit): boolean {
  return Math.min(end - start, text.length) >= toldAsOneFrom;
}

/** A large replacement as the words it changes, line by line; as it is where the lines are not the same ones. */
function split(before: string, { start, end, text }: TextEdit): TextEdit[] {
  const [old, now] = [before.slice(start, end).split('\n'), text.split('\n')];
  if (old.length !== now.length) return [{ start, end, text }];
  const words = createWordSplitter('en');
  const edits: TextEdit[] = [];
  let at = start;
  for (const [index, line] of old.entries()) {
    let open: TextEdit | null = null;
    for (const op of diffWords(line, now[index] ?? '', words)) {
      if (op.op === '=') {
        if (open !== null) edits.push(open);
        open = null;
        at += op.text.length;
        continue;
      }
      open ??= { start: at, end: at, text: '' };
      if (op.op === '+') open = { ...open, text: open.text + op.text };
      else open = { ...open, end: (at += op.text.length) };
    }
    if (open !== null) edits.push(open);
    at++;
  }
  return edits;
}

/** Texts longer than this are told apart by their ends alone: comparing their words would take too long. */
const comparedUpTo = 200_000;

/** The edits from one text to another, word by word where the lines are the same ones: what others changed in several places does not touch what lies between. */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const only = singleEditBetween(before, after);
  if (only === null) return [];
  return Math.max(only.end - only.start, only.text.length) > comparedUpTo ? [only] : split(before, only);
}
