import { firstEndingAfter, type Range } from '../../shared/base/range';
import type { Failure } from '../../shared/base/result';
import type { TextEdit } from '../../shared/text/edit';
import { replacementFinder, type Replacement } from '../../shared/text/find/find-replacements';
import { articleActions, useArticle } from '../state/article';
import { perArticle } from '../state/article-scope';
import { announce } from './announce';
import { caretOffset, focusEditor, selectedRange, selectRange, shownText } from './editor-handle';
import { failureInWords, t } from '../words/words';

export interface FindStore extends Replacement {
  readonly open: boolean;
  /** True while the field for what is put in its place is shown. */
  readonly replacing: boolean;
  /** Rises whenever the bar is asked for, so that it takes the focus again. */
  readonly asked: number;
  /** Where it stands in the present text, sorted. */
  readonly matches: readonly Range[];
  /** Index of the match the person is at; -1 if at none. */
  readonly here: number;
  /** Why nothing can be found: an expression that is none. */
  readonly problem: string | null;
}

export const useFind = perArticle<FindStore>(() => ({
  open: false,
  replacing: false,
  asked: 0,
  find: '',
  replaceWith: '',
  regex: false,
  anyCase: true,
  wholeWords: false,
  matches: [],
  here: -1,
  problem: null,
}));

/** A mark that no text holds: a replacement by it changes every match, so that none is left out. */
const unlike = '\u0000';

/** Every match of what is looked for in a text, or why there can be none. */
export function matchesIn(
  text: string,
  sought: Omit<Replacement, 'replaceWith'>,
): { readonly matches: readonly Range[]; readonly problem: string | null } {
  if (sought.find === '') return { matches: [], problem: null };
  const finder = replacementFinder({ ...sought, replaceWith: unlike });
  return finder.ok
    ? { matches: finder.value(text), problem: null }
    : { matches: [], problem: failureInWords(finder.error) };
}

function presentText(): string {
  return shownText()?.model.getValue() ?? useArticle.getState().article?.text ?? '';
}

/** Shows the bar, with what is selected as what to look for; not where that is a match of what is looked for already. */
export function openFind(replacing: boolean): void {
  const { start, end } = selectedRange();
  const selected = presentText().slice(start, end);
  const { open, matches, here } = useFind.getState();
  const isMatch = open && matches[here]?.start === start && matches[here].end === end;
  const find =
    selected !== '' && !isMatch && !selected.includes('\n') ? { find: selected, regex: false } : {};
  useFind.setState(({ asked }) => ({ ...find, open: true, replacing, asked: asked + 1 }));
  lookAgain();
}

export function closeFind(): void {
  useFind.setState({ open: false });
  focusEditor();
}

/** Looks for something else, from the caret on. */
export function look(change: Partial<Replacement>): void {
  useFind.setState(change);
  lookAgain();
  const { matches } = useFind.getState();
  const at = matches.findIndex(({ end }) => end >= selectedRange().start);
  go(at < 0 ? 0 : at);
}

/** Looks again in the present text, which was changed. */
export function lookAgain(): void {
  const state = useFind.getState();
  if (!state.open) return;
  const found = matchesIn(presentText(), state);
  const { start, end } = selectedRange();
  const here = found.matches.findIndex((match) => match.start === start && match.end === end);
  useFind.setState({ ...found, here });
}

/** Goes to the next (1) or previous (-1) match, round the end. */
export function goToMatch(by: 1 | -1): void {
  const { open, matches, find } = useFind.getState();
  if (!open && find !== '') useFind.setState({ open: true });
  if (!open) lookAgain();
  const all = open ? matches : useFind.getState().matches;
  if (all.length === 0) return announce(t('said.not-found'));
  const { start, end } = selectedRange();
  const next =
    by > 0
      ? all.findIndex((match) => match.start >= end && match.end > start)
      : firstEndingAfter(all, start) - 1;
  go((next < 0 ? (by > 0 ? 0 : all.length - 1) : next) % all.length);
}

function go(index: number): void {
  const { matches } = useFind.getState();
  const match = matches[index];
  useFind.setState({ here: match === undefined ? -1 : index });
  if (match === undefined) return;
  selectRange(match);
  announce(t('find.of', { at: index + 1, count: matches.length }));
}

/** Puts the replacement in place of the match the person is at, and goes to the next; without one it goes to the first. */
export async function replaceHere(): Promise<Failure | null> {
  const { matches, here } = useFind.getState();
  const match = matches[here];
  if (match === undefined) {
    goToMatch(1);
    return null;
  }
  const edit = replacements().find(({ start }) => start === match.start);
  const failure = edit === undefined ? null : await articleActions.change([edit], { type: 'edit' });
  if (failure !== null) return failure;
  lookAgain();
  const after = match.start + (edit?.text.length ?? match.end - match.start);
  const next = useFind.getState().matches.findIndex(({ start }) => start >= after);
  go(Math.max(0, next));
  return null;
}

/** Replaces every match, as one step to undo. Gives how many were replaced. */
export async function replaceAll(): Promise<{ readonly count: number; readonly failure: Failure | null }> {
  const edits = replacements();
  const failure = edits.length === 0 ? null : await articleActions.change(edits, { type: 'edit' });
  lookAgain();
  return { count: failure === null ? edits.length : 0, failure };
}

function replacements(): readonly TextEdit[] {
  const finder = replacementFinder(useFind.getState());
  if (finder.ok) return finder.value(presentText());
  if (useFind.getState().find !== '') useFind.setState({ problem: failureInWords(finder.error) });
  return [];
}

/** Selects the sentence the caret is in, or (`paragraph`) its line. */
export function selectAround(sentences: readonly Range[], unit: 'sentence' | 'paragraph'): void {
  const caret = caretOffset();
  const text = presentText();
  if (unit === 'paragraph') {
    const end = text.indexOf('\n', caret);
    return selectRange({ start: text.lastIndexOf('\n', caret - 1) + 1, end: end < 0 ? text.length : end });
  }
  const sentence = sentences.find(({ end }) => end >= caret) ?? sentences.at(-1);
  if (sentence !== undefined) selectRange(sentence);
}
