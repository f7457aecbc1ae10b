import { registerCommands, runCommand } from '../commands/registry';
import type { Failure } from '../../shared/base/result';
import { locales } from '../../shared/locales/locales';
import { flushArticle, useArticle } from '../state/article';
import { resizeText } from '../state/reading';
import { nextDeskFilter } from '../state/desk-filter';
import { surface } from '../state/history';
import { presentSentences } from '../state/sentences';
import { changeSettings } from '../state/session';
import { room } from '../state/room';
import { setLeftText, setOverlay, showDock, toggleColumn, useView, type DockTab } from '../state/view';
import { announce } from './announce';
import { hideCard } from './card-store';
import { dismissHere, fixAndGoOn, nextFlag, previousFlag, showFixes } from './flag-actions';
import { goToMatch, openFind, selectAround } from './find-in-article';
import { monaco } from './monaco';
import { goToPane } from './panes';
import { takeBack } from './take-back';
import { undoWith } from './type-at-once';
import { saveCopy } from './save-copy';
import { failing } from '../words/failing';
import { t, words } from '../words/words';
import {
  nextNotDone,
  paragraphDoneAndOn,
  restDone,
  sentenceDoneAndOn,
  sentenceNotDone,
} from './done-actions';
import { commentHere } from './comment-actions';
import { goAmongRequests } from './request-actions';
import { joinHere, linkHere, splitHere, undoSegmentationHere, unlinkHere } from './segment-actions';
import { goToChange, restoreSentence } from './sentence-actions';
import { chooseSource } from './source-choice';
import { addTermHere, addWordHere } from './word-actions';

/**
 * Shows a list beside the text. The focus goes into it where it lies over the text, so that Escape puts it away, and into the field for a comment,
 * for whoever asks for the notes by a key is about to write one.
 */
function goToDock(tab: DockTab): void {
  showDock(tab);
  // In review letters are keys of commands, which a field would take.
  if (room() === 'wide' && (tab !== 'notes' || surface() !== 'desk')) return;
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(
        tab === 'notes' ? '.dock .notes textarea' : '.dock .tab[data-state="active"]',
      )
      ?.focus(),
  );
}

/** Opens the find bar; where there is one pane, bar and card together would leave no line of the text. */
function openBar(replacing: boolean): void {
  if (room() === 'small') hideCard();
  openFind(replacing);
}

const leftTexts = ['source', 'mt', 'both'] as const;
const themes = ['system', 'light', 'dark', 'contrast'] as const;

function after<T>(choices: readonly T[], choice: T): T {
  return choices[(choices.indexOf(choice) + 1) % choices.length] as T;
}

function filterSentences(): void {
  const filter = nextDeskFilter();
  announce(t(`said.filter-${filter ?? 'all'}`));
}

/** Shows the next text on the left; says why where there is nothing to change or to be seen. */
function changeLeftText(): Failure | null {
  if ((useArticle.getState().article?.opened.source ?? null) === null)
    return failing('no-source', 'said.no-source');
  if (room() === 'small' || useView.getState().folded.left)
    return failing('no-left-pane', 'said.no-left-pane');
  setLeftText(after(leftTexts, useView.getState().leftText));
  return null;
}

/** Registers what can be done at the desk and with the window's panes. */
export function registerDeskCommands(): () => void {
  undoWith(monaco, (direction) => runCommand(`edit.${direction}`));
  return registerCommands({
    'article.save': flushArticle,
    'article.save-copy': saveCopy,
    'edit.undo': () => takeBack('undo'),
    'edit.redo': () => takeBack('redo'),
    'edit.find': () => openBar(false),
    'edit.replace': () => openBar(true),
    'edit.find-next': () => goToMatch(1),
    'edit.find-previous': () => goToMatch(-1),
    'edit.select-sentence': () => selectAround(presentSentences(), 'sentence'),
    'edit.select-paragraph': () => selectAround([], 'paragraph'),
    'view.text-larger': () => resizeText(1),
    'view.text-smaller': () => resizeText(-1),
    'view.text-usual': () => resizeText(0),
    'sentence.done': sentenceDoneAndOn,
    'sentence.not-done': sentenceNotDone,
    'paragraph.done': paragraphDoneAndOn,
    'article.done': restDone,
    'sentence.next-open': nextNotDone,
    'request.next': () => goAmongRequests(1),
    'request.previous': () => goAmongRequests(-1),
    'view.filter': filterSentences,
    'sentence.comment': commentHere,
    'sentence.restore': restoreSentence,
    'word.add-own': () => addWordHere('own'),
    'word.add-project': () => addWordHere('project'),
    'term.add': addTermHere,
    'segment.split': splitHere,
    'segment.join-next': () => joinHere(1),
    'segment.join-previous': () => joinHere(-1),
    'segment.link': () => linkHere(false),
    'segment.link-also': () => linkHere(true),
    'segment.unlink': unlinkHere,
    'segment.undo': undoSegmentationHere,
    'source.next': () => chooseSource(1),
    'source.previous': () => chooseSource(-1),
    'change.next': () => goToChange(1),
    'change.previous': () => goToChange(-1),
    'view.next-pane': () => goToPane(1),
    'view.previous-pane': () => goToPane(-1),
    'flag.next': nextFlag,
    'flag.previous': previousFlag,
    'flag.fixes': showFixes,
    'flag.fix': fixAndGoOn,
    'flag.fix-safe': () => setOverlay({ kind: 'fix', rule: null }),
    'flag.dismiss': dismissHere,
    'view.library': () => toggleColumn('library'),
    'view.dock': () => toggleColumn('dock'),
    'dock.flags': () => goToDock('flags'),
    'dock.changes': () => goToDock('changes'),
    'dock.notes': () => goToDock('notes'),
    'dock.history': () => goToDock('history'),
    'view.left-pane': changeLeftText,
    'view.language': () =>
      changeSettings((settings) => ({
        ...settings,
        language: after(
          locales.map(({ id }) => id),
          words().locale.id,
        ),
      })),
    'view.theme': () => changeSettings((settings) => ({ ...settings, theme: after(themes, settings.theme) })),
  });
}
