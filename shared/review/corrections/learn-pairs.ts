import { functionWords } from '../../checks/words/function-words';
import { countWords } from '../../text/count-words';
import { standsAsWords } from '../../text/find/word-edges';
import { isUnspaced, type Language } from '../../text/language';
import type { Hunk } from '../../diff/hunk';
import type { CorrectionPair } from '../../checks/words/correction-places';

/** Words of either side of a pair at most, and letters. */
const mostWords = 5;
const mostLetters = 60;
/** A sentence with more changes than this, or with a larger part of it changed, was rewritten. */
const mostChanges = 3;
const mostChanged = 0.5;

/**
 * The pairs a changed sentence teaches: words that other words took the place of and that mean the same by themselves.
 * Left out are rewritten sentences, changes of marks, case, numbers and small words alone, and other forms of the same word,
 * which hang on their sentence.
 */
export function pairsOf(hunk: Hunk, language: Language): CorrectionPair[] {
  if (hunk.kind !== 'edit' || hunk.before.length !== 1 || hunk.after.length !== 1) return [];
  const changes = changesOf(hunk);
  if (changes.length === 0 || changes.length > mostChanges) return [];
  const size = (text: string): number => (isUnspaced(language) ? text.trim().length : countWords(text));
  const whole = size(sideOf(hunk, '-'));
  const changed = changes.reduce((sum, { from }) => sum + size(from), 0);
  if (whole === 0 || changed / whole > mostChanged) return [];
  return changes.filter((change) => isPair(change, language)).map(({ from, to }) => ({ from, to }));
}

interface Change extends CorrectionPair {
  /** False if it begins or ends inside a word. */
  readonly whole: boolean;
}

function changesOf(hunk: Hunk): Change[] {
  const [before, after] = [sideOf(hunk, '-'), sideOf(hunk, '+')];
  const changes: Change[] = [];
  let [b, a] = [0, 0];
  let open: { b: number; a: number } | null = null;
  const close = (): void => {
    if (open !== null) changes.push(changeAt(before, open.b, b, after, open.a, a));
    open = null;
  };
  for (const { op, text } of hunk.words) {
    if (op === '=') close();
    else open ??= { b, a };
    if (op !== '+') b += text.length;
    if (op !== '-') a += text.length;
  }
  close();
  return changes;
}

function changeAt(before: string, b: number, bEnd: number, after: string, a: number, aEnd: number): Change {
  const [from, to] = [trimmed(before, b, bEnd), trimmed(after, a, aEnd)];
  return {
    from: before.slice(from.start, from.end),
    to: after.slice(to.start, to.end),
    whole: standsAsWords(before, from.start, from.end) && standsAsWords(after, to.start, to.end),
  };
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function isPair({ from, to, whole }: Change, language: Language): boolean {
  return (
    whole &&
    [from, to].every((side) => isTerm(side, language)) &&
    bare(from) !== bare(to) &&
    !isOtherForm(from, to)
  );
}

/** Words with something to say, and nothing that changes from sentence to sentence. */
function isTerm(text: string, language: Language): boolean {
  if (text.length > mostLetters || /[\p{N}\n]/u.test(text)) return false;
  if (!/^[\p{L}\p{M}][\p{L}\p{M}\s'’.&-]*$/u.test(text)) return false;
  if (isUnspaced(language)) return Array.from(text).length >= 2;
  const words = text.split(/\s+/);
  return words.length <= mostWords && !words.every((word) => functionWords.has(word.toLowerCase()));
}

/** Without case, spaces and marks. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

const endings = /^(?:s|es|d|ed|ing|ly|'s|’s|)$/;

/** `report` and `reported`: which of them is right, the sentence says. */
function isOtherForm(from: string, to: string): boolean {
  const [one, other] = [from.toLowerCase(), to.toLowerCase()];
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared >= 3 && endings.test(one.slice(shared)) && endings.test(other.slice(shared));
}

function sideOf({ words }: Hunk, side: '-' | '+'): string {
  return words
    .filter(({ op }) => op === '=' || op === side)
    .map(({ text }) => text)
    .join('');
}
