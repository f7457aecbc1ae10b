import type { WordOp } from '../diff/hunk';
import { escapeHtml } from './escape-html';
import { bilingualArticle, commentsOnArticle, type ArticleToExport } from './exported-article';
import { trackedRuns } from './docx-revisions';
import type { BilingualSegment, SegmentComment } from './segments';
import { standalonePage } from './standalone-page';

/** A review report of one article in one file, without script: figures, the text with its changes, and a table of what was changed, by whom, and what was said. */
export function toArticleHtml(article: ArticleToExport): string {
  const { path, language, sourceLanguage } = article;
  const { segments } = bilingualArticle(article);
  const changed = segments.filter(
    ({ review }) => review?.edited === true || (review?.comments.length ?? 0) > 0,
  );
  return standalonePage(
    path,
    style,
    `${facts(article, segments)}
<h2>Text</h2>
<div class="text" lang="${escapeHtml(language)}" dir="auto">${trackedRuns(article).map(runHtml).join('')}</div>
${commentList(commentsOnArticle(article.state))}<h2>Changes</h2>
${
  changed.length === 0
    ? '<p class="note">No sentence was changed.</p>'
    : `<table>
<thead><tr><th>Source</th><th>Machine translation</th><th>Edited text</th><th>Who</th></tr></thead>
<tbody>
${changed.map((segment) => changeRow(segment, language, sourceLanguage)).join('')}</tbody>
</table>`
}
`,
  );
}

function facts({ state, approval }: ArticleToExport, segments: readonly BilingualSegment[]): string {
  const edited = segments.filter(({ review }) => review?.edited === true).length;
  const stage = state === null ? 'not opened' : state.stage.stage.replace('-', ' ');
  const people = new Map(
    segments.flatMap(({ review }) => (review?.authors ?? []).map(({ id, name }) => [id, name])),
  );
  const rows: [string, string][] = [
    ['Stage', stage],
    ...(approval === null
      ? []
      : ([['Approved', `${approval.person.name}, ${approval.time}`]] as [string, string][])),
    ['Edited by', people.size === 0 ? 'nobody' : [...people.values()].join(', ')],
    ['Segments', `${segments.length}, of which ${edited} edited`],
  ];
  return `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>
<p class="note">Names are those that people gave; they are not authenticated.</p>`;
}

function runHtml({
  op,
  text,
  by,
}: {
  op: WordOp['op'];
  text: string;
  by: { author: string } | null;
}): string {
  if (op === '=') return escapeHtml(text);
  const element = op === '-' ? 'del' : 'ins';
  // A line break that went is none any more; one that came stays in the text.
  const shown = escapeHtml(text).replace(/\n/g, op === '-' ? '¶' : '¶\n');
  return `<${element} title="${escapeHtml(by?.author ?? '')}">${shown}</${element}>`;
}

function changeRow(
  { source, target, review }: BilingualSegment,
  language: string,
  sourceLanguage: string,
): string {
  const cell = (text: string, lang: string): string =>
    `<td lang="${escapeHtml(lang)}" dir="auto">${escapeHtml(text)}</td>`;
  const people = (review?.authors ?? []).map(({ name }) => escapeHtml(name)).join(', ');
  const approved =
    review === undefined || review.approvedBy === null
      ? ''
      : `<br>approved by ${escapeHtml(review.approvedBy.name)}`;
  return (
    `<tr>${cell(source, sourceLanguage)}${cell(review?.machineTranslation ?? '', language)}${cell(target, language)}` +
    `<td>${people}${approved}${commentList(review?.comments ?? [])}</td></tr>\n`
  );
}

function commentList(comments: readonly SegmentComment[]): string {
  if (comments.length === 0) return '';
  const items = comments.map(
    ({ person, text }) => `<li><b>${escapeHtml(person.name)}</b> ${escapeHtml(text)}</li>`,
  );
  return `<ul class="comments">${items.join('')}</ul>\n`;
}

const style = `:root { color-scheme: light dark; --ink: #1f1d1a; --paper: #fbfaf7; --soft: #6b6760; --gone: #a3261b; --gone-paper: #fbe6e2; --come: #17653a; --come-paper: #e0f2e4; --line: #c9c4b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e5de; --paper: #1b1a18; --soft: #a19c92; --gone: #f3a297; --gone-paper: #4a211d; --come: #94dcae; --come-paper: #1c3f2a; --line: #57534b; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 system-ui, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.25rem; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin-top: 2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.125rem 1rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; }
.note { color: var(--soft); }
.text { max-width: 42rem; font: 1.0625rem/1.6 Georgia, "Noto Serif", "Noto Serif CJK SC", serif; white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid var(--line); padding: 0.375rem 0.5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.comments { margin: 0.25rem 0 0; padding-inline-start: 1rem; }
del { color: var(--gone); background: var(--gone-paper); text-decoration: line-through; }
ins { color: var(--come); background: var(--come-paper); text-decoration: underline; }
@media print { main { max-width: none; padding: 0; } }
`;
