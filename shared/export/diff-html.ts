import type { Diff, Hunk, HunkKind, WordOp } from '../diff/hunk';
import type { Language } from '../text/language';
import { escapeHtml } from './escape-html';
import { standalonePage } from './standalone-page';
import { isSpaceChange, visibleSpace } from './shown-space';

export interface DiffHtmlOptions {
  readonly title: string;
  /** Of the two texts, for fonts, hyphenation and screen readers. */
  readonly language: Language;
}

/** A diff as a page of its own: the text after with what was taken out struck through. One file, no script, light and dark. */
export function diffHtml(diff: Diff, { title, language }: DiffHtmlOptions): string {
  const note = diff.complete
    ? ''
    : '<p class="note">The comparison ran out of time: some changes are shown coarser than they are.</p>\n';
  return standalonePage(
    title,
    style,
    `<p class="note">${escapeHtml(summary(diff.hunks))}</p>
${note}<div class="text" lang="${escapeHtml(language)}" dir="auto">${diff.hunks.map(hunkHtml).join('')}</div>
`,
  );
}

const names: Readonly<Record<Exclude<HunkKind, 'same'>, string>> = {
  edit: 'edited',
  split: 'split',
  merge: 'merged',
  insert: 'inserted',
  delete: 'deleted',
  move: 'moved here',
};

function summary(hunks: readonly Hunk[]): string {
  const parts = (Object.keys(names) as (keyof typeof names)[]).flatMap((kind) => {
    const count = hunks.filter((hunk) => hunk.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind === 'move' ? 'moved' : names[kind]}`];
  });
  return parts.length === 0
    ? 'No sentence was changed.'
    : `Groups of sentences changed: ${parts.join(', ')}.`;
}

function hunkHtml(hunk: Hunk): string {
  const words = hunk.words.map(wordHtml).join('');
  return hunk.kind === 'same'
    ? words
    : `<span class="hunk ${hunk.kind}" title="${names[hunk.kind]}">${words}</span>`;
}

function wordHtml(word: WordOp): string {
  if (word.op === '=') return escapeHtml(word.text);
  const element = word.op === '-' ? 'del' : 'ins';
  if (!isSpaceChange(word)) return `<${element}>${escapeHtml(word.text)}</${element}>`;
  // The white space that came stays in the text, so that paragraphs still look like paragraphs.
  const kept = word.op === '+' ? escapeHtml(word.text) : '';
  return `<${element} class="space">${visibleSpace(word.text)}</${element}>${kept}`;
}

const style = `:root { color-scheme: light dark; --ink: #1f1d1a; --paper: #fbfaf7; --soft: #6b6760; --gone: #a3261b; --gone-paper: #fbe6e2; --come: #17653a; --come-paper: #e0f2e4; --line: #c9c4b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e5de; --paper: #1b1a18; --soft: #a19c92; --gone: #f3a297; --gone-paper: #4a211d; --come: #94dcae; --come-paper: #1c3f2a; --line: #57534b; } }
body { margin: 0; background: var(--paper); color: var(--ink); }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font: 600 1.1rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
.note { font: 0.875rem/1.5 system-ui, sans-serif; color: var(--soft); }
.text { font: 1.0625rem/1.6 Georgia, "Noto Serif", "Noto Serif CJK SC", serif; white-space: pre-wrap; overflow-wrap: anywhere; }
.hunk { border-bottom: 1px dotted var(--line); }
.move { border-bottom: 2px dashed var(--soft); }
del { color: var(--gone); background: var(--gone-paper); text-decoration: line-through; }
ins { color: var(--come); background: var(--come-paper); text-decoration: underline; }
.space { text-decoration: none; }
`;
