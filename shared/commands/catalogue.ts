import type { Command, When } from './command';

function group<const C extends readonly (Omit<Command, 'group'> & { readonly id: string })[]>(
  name: Command['group'],
  entries: C,
): { [I in keyof C]: C[I] & { readonly group: Command['group'] } } {
  return entries.map((entry) => ({ ...entry, group: name })) as never;
}

/**
 * Everything a person can do, declared once. Keys are chosen so that browsers let a page have them (Ctrl+T, Ctrl+W and Ctrl+PageDown are
 * not to be had), and so that no layout types a letter with them (no Ctrl+Alt: on many keyboards that is AltGr).
 */
const catalogue = [
  ...group('File', [
    { id: 'project.open', title: 'Open a folder…', keys: ['Mod+O'], when: 'always' },
    { id: 'project.sample', title: 'Open the sample project', keys: [], when: 'always' },
    { id: 'text.paste', title: 'Open a pasted text…', keys: ['Alt+Shift+I'], when: 'always' },
    { id: 'article.save', title: 'Write what is typed to disk now', keys: ['Mod+S'], when: 'article' },
    { id: 'article.save-copy', title: 'Save a copy…', keys: ['Mod+Shift+S'], when: 'article' },
    { id: 'article.copy-text', title: 'Copy the whole text', keys: ['Alt+Shift+C'], when: 'article' },
    {
      id: 'project.view',
      title: 'Show the project view, or back to the article',
      keys: ['Alt+Shift+V'],
      when: 'project',
    },
    { id: 'project.report-pdf', title: 'Save report as PDF…', keys: [], when: 'project' },
    { id: 'project.record', title: 'Save the record…', keys: [], when: 'project' },
    { id: 'person.sign', title: 'Sign what I do in this project from now on', keys: [], when: 'project' },
    { id: 'project.export', title: 'Export articles…', keys: ['Mod+Shift+X'], when: 'project' },
    {
      id: 'articles.fix-safe',
      title: 'Fix all that is safe in the chosen articles…',
      keys: [],
      when: 'project',
    },
    { id: 'articles.assign', title: 'Assign the chosen articles…', keys: [], when: 'project' },
    { id: 'articles.submit', title: 'Submit the chosen articles', keys: [], when: 'project' },
    { id: 'articles.approve', title: 'Approve the chosen articles', keys: [], when: 'project' },
    { id: 'articles.reopen', title: 'Take the chosen articles back to editing', keys: [], when: 'project' },
    { id: 'articles.export', title: 'Export the chosen articles…', keys: [], when: 'project' },
    { id: 'project.formats', title: 'Choose which files are articles…', keys: [], when: 'project' },
    { id: 'project.segmentation', title: 'Segmentation rules (SRX)…', keys: [], when: 'project' },
    { id: 'person.set', title: 'Say who you are…', keys: [], when: 'always' },
    { id: 'settings.open', title: 'Settings…', keys: ['Mod+,'], when: 'always' },
  ]),
  ...group('Edit', [
    { id: 'edit.undo', title: 'Undo', keys: ['Mod+Z'], when: 'editor' },
    { id: 'edit.redo', title: 'Redo', keys: ['Mod+Shift+Z', 'Mod+Y'], when: 'editor' },
    { id: 'edit.find', title: 'Find in the article', keys: ['Mod+F'], when: 'article' },
    { id: 'edit.replace', title: 'Find and replace in the article', keys: ['Mod+Shift+H'], when: 'desk' },
    { id: 'edit.find-next', title: 'Go to the next match', keys: ['F3'], when: 'desk' },
    { id: 'edit.find-previous', title: 'Go to the previous match', keys: ['Shift+F3'], when: 'desk' },
    { id: 'edit.select-sentence', title: 'Select the sentence', keys: ['Alt+Shift+L'], when: 'desk' },
    { id: 'edit.select-paragraph', title: 'Select the paragraph', keys: ['Alt+Shift+K'], when: 'desk' },
    {
      id: 'project.replace',
      title: 'Find and replace in all articles…',
      keys: ['Alt+Shift+H'],
      when: 'project',
    },
    { id: 'project.corrections', title: 'Show the corrections…', keys: [], when: 'project' },
    { id: 'project.memory', title: 'Show the memory…', keys: ['Alt+Shift+M'], when: 'project' },
    {
      id: 'sentence.suggest',
      title: 'Suggest a rewrite of the sentence or selection…',
      keys: ['Alt+Shift+S'],
      when: 'desk',
    },
    {
      id: 'article.suggest',
      title: 'Suggest rewrites of all sentences with flags…',
      keys: ['Alt+Shift+G'],
      when: 'desk',
    },
    { id: 'work.stop', title: 'Stop what goes on in the background', keys: [], when: 'project' },
    {
      id: 'sentence.done',
      title: 'Mark the sentence or the selection done and go on',
      keys: ['Mod+Enter'],
      when: 'desk',
    },
    {
      id: 'sentence.not-done',
      title: 'Mark the sentence or the selection not done',
      keys: ['Alt+Shift+Backspace'],
      when: 'desk',
    },
    { id: 'paragraph.done', title: 'Mark the paragraph done and go on', keys: ['Alt+Shift+P'], when: 'desk' },
    { id: 'article.done', title: 'Mark the rest of the sentences done', keys: ['Alt+Shift+R'], when: 'desk' },
    {
      id: 'sentence.restore',
      title: 'Restore the sentence as the machine translated it',
      keys: ['Mod+Shift+Backspace'],
      when: 'desk',
    },
    { id: 'sentence.comment', title: 'Comment on the sentence…', keys: ['Alt+Shift+Q'], when: 'desk' },
    {
      id: 'word.add-own',
      title: 'Add the word to my dictionary',
      keys: ['Alt+Shift+D'],
      when: 'desk',
    },
    { id: 'word.add-project', title: 'Add the word to the project’s dictionary', keys: [], when: 'desk' },
    { id: 'project.terms', title: 'Show the terms…', keys: ['Alt+Shift+Y'], when: 'project' },
    { id: 'term.add', title: 'Add a term…', keys: ['Alt+Shift+A'], when: 'project' },
    { id: 'segment.split', title: 'Split the sentence here', keys: ['Alt+Shift+T'], when: 'desk' },
    {
      id: 'segment.join-next',
      title: 'Join the sentence with the next',
      keys: ['Alt+Shift+J'],
      when: 'desk',
    },
    {
      id: 'segment.join-previous',
      title: 'Join the sentence with the previous',
      keys: ['Alt+Shift+U'],
      when: 'desk',
    },
    {
      id: 'segment.link',
      title: 'Link the sentence with the chosen source sentences',
      keys: ['Alt+Shift+O'],
      when: 'desk',
    },
    {
      id: 'segment.link-also',
      title: 'Also link the sentence with the chosen source sentences',
      keys: [],
      when: 'desk',
    },
    { id: 'segment.unlink', title: 'Unlink the sentence from the source', keys: [], when: 'desk' },
    {
      id: 'segment.undo',
      title: 'Undo the splits, joins and links of the sentence',
      keys: ['Alt+Shift+Z'],
      when: 'desk',
    },
  ]),
  ...group('Go', [
    { id: 'go.commands', title: 'Show all commands', keys: ['F1'], when: 'always' },
    { id: 'go.article', title: 'Go to an article…', keys: ['Mod+P'], when: 'project' },
    { id: 'article.next', title: 'Go to the next article', keys: ['Alt+PageDown'], when: 'project' },
    { id: 'article.previous', title: 'Go to the previous article', keys: ['Alt+PageUp'], when: 'project' },
    {
      id: 'article.next-waiting',
      title: 'Go to the next article that waits',
      keys: ['Alt+Shift+N'],
      when: 'project',
    },
    { id: 'library.flag', title: 'Show the articles with a flag…', keys: [], when: 'project' },
    {
      id: 'library.check-again',
      title: 'Check again what could not be checked',
      keys: [],
      when: 'project',
    },
    { id: 'library.search', title: 'Search the articles', keys: ['Mod+Shift+F'], when: 'project' },
    {
      id: 'sentence.next-open',
      title: 'Go to the next sentence that is not done',
      keys: ['F4'],
      when: 'desk',
    },
    { id: 'request.next', title: 'Go to the next request for changes', keys: ['F2'], when: 'desk' },
    {
      id: 'request.previous',
      title: 'Go to the previous request for changes',
      keys: ['Shift+F2'],
      when: 'desk',
    },
    { id: 'change.next', title: 'Go to the next change', keys: ['F7'], when: 'desk' },
    { id: 'change.previous', title: 'Go to the previous change', keys: ['Shift+F7'], when: 'desk' },
    {
      id: 'source.next',
      title: 'Choose the next source sentence',
      keys: ['Alt+Shift+ArrowDown'],
      when: 'desk',
    },
    {
      id: 'source.previous',
      title: 'Choose the previous source sentence',
      keys: ['Alt+Shift+ArrowUp'],
      when: 'desk',
    },
    { id: 'view.next-pane', title: 'Go to the next pane', keys: ['F6'], when: 'always' },
    { id: 'view.previous-pane', title: 'Go to the previous pane', keys: ['Shift+F6'], when: 'always' },
  ]),
  ...group('Flags', [
    { id: 'flag.next', title: 'Go to the next flag', keys: ['F8'], when: 'desk' },
    { id: 'flag.previous', title: 'Go to the previous flag', keys: ['Shift+F8'], when: 'desk' },
    { id: 'flag.fixes', title: 'Show the fixes of the flag', keys: ['Mod+.'], when: 'desk' },
    {
      id: 'flag.fix',
      title: 'Apply the first fix and go to the next flag',
      keys: ['Alt+Enter'],
      when: 'desk',
    },
    { id: 'flag.fix-safe', title: 'Fix all that is safe…', keys: ['Alt+Shift+Enter'], when: 'desk' },
    { id: 'flag.dismiss', title: 'Dismiss the flag…', keys: ['Mod+Shift+D'], when: 'desk' },
  ]),
  ...group('Review', [
    {
      id: 'article.step',
      title: 'Take the next step: submit, review, approve, go to the next article or export',
      keys: ['Mod+Shift+Enter'],
      when: 'article',
    },
    { id: 'article.submit', title: 'Submit the article…', keys: [], when: 'desk' },
    { id: 'article.withdraw', title: 'Withdraw the submission', keys: [], when: 'article' },
    { id: 'article.reopen', title: 'Reopen the approved article…', keys: [], when: 'article' },
    { id: 'review.toggle', title: 'Review the changes, or back to the desk', keys: ['F9'], when: 'article' },
    { id: 'review.next', title: 'Go to the next change', keys: ['j'], when: 'review' },
    { id: 'review.previous', title: 'Go to the previous change', keys: ['k'], when: 'review' },
    { id: 'review.approve', title: 'Approve the change and go on', keys: ['a'], when: 'review' },
    {
      id: 'review.approve-identical',
      title: 'Approve every change identical to this one',
      keys: ['Shift+A'],
      when: 'review',
    },
    { id: 'review.approve-rest', title: 'Approve the rest…', keys: ['Mod+Shift+A'], when: 'review' },
    { id: 'review.undo', title: 'Take the last decision back', keys: ['Mod+Z'], when: 'review' },
    { id: 'review.restore', title: 'Restore the earlier text', keys: ['r'], when: 'review' },
    { id: 'review.request', title: 'Request changes here…', keys: ['Shift+R'], when: 'review' },
    { id: 'review.comment', title: 'Comment on the change…', keys: ['c'], when: 'review' },
    { id: 'review.answer', title: 'Reply to the comment here…', keys: ['Shift+C'], when: 'review' },
    { id: 'review.resolve', title: 'Resolve or reopen the comments here', keys: ['x'], when: 'review' },
    { id: 'mqm.mark', title: 'Mark an error in these words…', keys: ['m'], when: 'review' },
    { id: 'mqm.mark-selection', title: 'Mark an error (MQM)…', keys: ['Mod+Shift+K'], when: 'desk' },
    {
      id: 'mqm.complete',
      title: 'All errors are marked, or there are none (MQM)',
      keys: [],
      when: 'article',
    },
    { id: 'esa.rate', title: 'Rate sentence by sentence (ESA)…', keys: ['Alt+Shift+E'], when: 'article' },
    { id: 'mqm.import', title: 'Import marked errors or ratings (table)…', keys: [], when: 'article' },
    { id: 'review.edit', title: 'Edit this place on the desk', keys: ['e'], when: 'review' },
    {
      id: 'review.filter',
      title: 'Show other changes: open, restored, commented…',
      keys: ['f'],
      when: 'review',
    },
    { id: 'review.approve-article', title: 'Approve the article', keys: [], when: 'review' },
    {
      id: 'review.retract-request',
      title: 'Take back what I asked of the article',
      keys: [],
      when: 'article',
    },
    { id: 'review.request-article', title: 'Request changes to the article…', keys: [], when: 'review' },
    { id: 'review.close', title: 'Back to the desk', keys: ['Escape'], when: 'review' },
  ]),
  ...group('History', [
    { id: 'history.compare', title: 'Compare with…', keys: ['Mod+Shift+E'], when: 'article' },
    {
      id: 'history.earlier',
      title: 'Look at an earlier moment',
      keys: ['Alt+Shift+PageUp'],
      when: 'article',
    },
    { id: 'history.later', title: 'Look at a later moment', keys: ['Alt+Shift+PageDown'], when: 'article' },
    { id: 'history.next', title: 'Go to the next change since then', keys: ['j'], when: 'history' },
    { id: 'history.previous', title: 'Go to the previous change since then', keys: ['k'], when: 'history' },
    {
      id: 'history.restore-sentence',
      title: 'Restore this sentence as it was then',
      keys: ['r'],
      when: 'history',
    },
    {
      id: 'history.restore',
      title: 'Restore the whole text as it was then',
      keys: ['Shift+R'],
      when: 'history',
    },
    {
      id: 'history.compare-here',
      title: 'Compare with this moment from now on',
      keys: ['c'],
      when: 'history',
    },
    { id: 'history.close', title: 'Back to the present text', keys: ['Escape'], when: 'history' },
    { id: 'article.encoding', title: 'Read the file in another encoding…', keys: [], when: 'article' },
    {
      id: 'article.source-encoding',
      title: 'Read the source in another encoding…',
      keys: [],
      when: 'article',
    },
    { id: 'article.attach-source', title: 'Attach a source text…', keys: [], when: 'article' },
    { id: 'article.take-original', title: 'Take over the changed original…', keys: [], when: 'article' },
    { id: 'merge.open', title: 'Merge the versions of the article…', keys: [], when: 'article' },
    { id: 'merge.next', title: 'Go to the next sentence that both changed', keys: ['j'], when: 'merge' },
    {
      id: 'merge.previous',
      title: 'Go to the previous sentence that both changed',
      keys: ['k'],
      when: 'merge',
    },
    { id: 'merge.first', title: 'Take the first version of the sentence', keys: ['1'], when: 'merge' },
    { id: 'merge.second', title: 'Take the second version of the sentence', keys: ['2'], when: 'merge' },
    { id: 'merge.both', title: 'Take both versions of the sentence', keys: ['3'], when: 'merge' },
    { id: 'merge.edit', title: 'Write the sentence anew from both versions', keys: ['e'], when: 'merge' },
    { id: 'merge.undo', title: 'Take the last choice back', keys: ['Mod+Z'], when: 'merge' },
    {
      id: 'merge.finish',
      title: 'Merge the versions as chosen',
      keys: ['Mod+Enter'],
      when: 'merge',
    },
  ]),
  ...group('View', [
    { id: 'view.library', title: 'Show or hide the library', keys: ['Mod+B'], when: 'project' },
    { id: 'view.dock', title: 'Show or hide the dock', keys: ['Mod+J'], when: 'article' },
    { id: 'dock.flags', title: 'Show the flags', keys: ['Mod+1'], when: 'article' },
    { id: 'dock.changes', title: 'Show the changes', keys: ['Mod+2'], when: 'article' },
    { id: 'dock.notes', title: 'Show the notes', keys: ['Mod+3'], when: 'article' },
    { id: 'dock.history', title: 'Show the history', keys: ['Mod+4'], when: 'article' },
    {
      id: 'view.left-pane',
      title: 'Show the source, the machine translation or both',
      keys: ['Mod+Shift+M'],
      when: 'desk',
    },
    {
      id: 'view.filter',
      title: 'Bring out other sentences: flagged, changed, not done, commented',
      keys: ['Alt+Shift+F'],
      when: 'desk',
    },
    // Not Ctrl with plus, minus and 0: those zoom the whole window, in the app and in the browser, and people want both.
    { id: 'view.text-larger', title: 'Set the text larger', keys: ['Alt+Shift+9'], when: 'always' },
    { id: 'view.text-smaller', title: 'Set the text smaller', keys: ['Alt+Shift+8'], when: 'always' },
    { id: 'view.text-usual', title: 'Set the text in its usual size', keys: ['Alt+Shift+0'], when: 'always' },
    { id: 'view.theme', title: 'Change the theme', keys: ['Mod+Shift+L'], when: 'always' },
    { id: 'view.language', title: 'Change the language', keys: [], when: 'always' },
  ]),
  ...group('Help', [
    { id: 'help.keys', title: 'Show all keys', keys: ['Shift+F1'], when: 'always' },
    { id: 'help.guide', title: 'How Emend works', keys: [], when: 'always' },
    { id: 'help.tour', title: 'Take the two-minute tour', keys: [], when: 'always' },
    { id: 'help.diagnostics', title: 'Copy diagnostics', keys: [], when: 'always' },
    { id: 'tour.next', title: 'Go to the next step of the tour', keys: ['Alt+Shift+W'], when: 'always' },
    { id: 'tour.leave', title: 'Leave the tour', keys: [], when: 'always' },
  ]),
] as const;

export type CommandId = (typeof catalogue)[number]['id'];

/** A command whose id the compiler knows. */
export interface KnownCommand extends Command {
  readonly id: CommandId;
}

/** The catalogue, grouped as menus show it. */
export const commands: readonly KnownCommand[] = catalogue;

const byId = new Map<string, KnownCommand>(commands.map((command) => [command.id, command]));

/** The command of that id, or null: ids also come from menus and settings, which may be of another version. */
export function commandOf(id: string): KnownCommand | null {
  return byId.get(id) ?? null;
}

/** True if two commands with these conditions can both apply at one moment; only then must their keys differ. */
export function canMeet(a: When, b: When): boolean {
  const places: readonly When[] = ['desk', 'review', 'history', 'merge'];
  const [one, other] = [a, b].map((when) => (when === 'editor' ? 'desk' : when)) as [When, When];
  return one === other || !places.includes(one) || !places.includes(other);
}
