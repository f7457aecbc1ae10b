import type { Failure } from '../../shared/base/result';
import type { WordList } from '../../shared/protocol/lists-contract';
import { editsSinceAnalysis } from '../state/analysis';
import { sortedFlags } from '../state/flags';
import { mapRange } from '../state/sentences';
import { notify, notifyFailure } from '../state/session';
import { addWord, spelling } from '../state/word-lists';
import { setOverlay } from '../state/view';
import { failing } from '../words/failing';
import { t } from '../words/words';
import { selectedRange, shownText } from './editor-handle';

/** Letters of a word that may be added, at most. */
const longest = 100;

/** Adds the selected word, or the one under the caret, to a dictionary. */
export function addWordHere(list: WordList): Promise<Failure | null> | Failure | null {
  const word = selectedText() || wordAtCaret();
  return word === '' || word.length > longest || /[\s#]/.test(word)
    ? failing('no-word', 'lists.no-word')
    : isFlagged()
      ? addWord(word, list)
      : askFirst(word, list);
}

/** True where a rule that goes by the dictionaries flags what is selected, or the word under the caret. */
function isFlagged(): boolean {
  const edits = editsSinceAnalysis();
  const { start, end } = selectedRange();
  return sortedFlags().open.some((flag) => {
    const at = mapRange(flag, edits);
    return spelling.has(flag.rule) && at.start <= end && start <= at.end;
  });
}

/** A word that nothing flags was hardly meant, as “the” under a caret that had gone on: it is added once the person says so. */
function askFirst(word: string, list: WordList): null {
  notify({
    kind: 'warning',
    text: t('lists.not-flagged', { word }),
    action: { label: t('lists.add-anyway'), run: () => void addWord(word, list).then(notifyFailure) },
  });
  return null;
}

/** Asks for a term, with what is selected in the text and in the source. */
export function addTermHere(): void {
  setOverlay({ kind: 'term', source: selectedSource(), target: selectedText() });
}

function selectedText(): string {
  const shown = shownText();
  const { start, end } = selectedRange();
  return shown === null ? '' : oneLine(shown.model.getValue().slice(start, end));
}

function wordAtCaret(): string {
  const shown = shownText();
  const position = shown?.editor.getPosition() ?? null;
  return shown === null || position === null ? '' : (shown.model.getWordAtPosition(position)?.word ?? '');
}

function selectedSource(): string {
  const selection = document.getSelection();
  const node = selection?.anchorNode ?? null;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest('.left-text[data-side="source"]') ? oneLine(selection?.toString() ?? '') : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}
