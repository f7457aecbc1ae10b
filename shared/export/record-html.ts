import type { Standing } from '../review/signing';
import { escapeHtml } from './escape-html';
import { standalonePage } from './standalone-page';
import type { ProjectRecord, RecordedArticle, RecordedEvent, RecordedSentence } from './record-schema';

/** A record as a page of its own that reads and prints without a script, a network or Emend. */
export function recordHtml(record: ProjectRecord): string {
  const approved = record.articles.filter(({ approval }) => approval !== null);
  return standalonePage(
    'Record of review',
    style,
    `<p>Made ${escapeHtml(day(record.madeAt))}. ${count(record.articles.length, 'article')}, ${approved.length} approved. This page says what <code>record.json</code> says; <code>verify-record.mjs</code> holds both to the journals and originals in this folder.</p>
${record.statements.map(({ text, name, role }) => `<p class="statement">${escapeHtml(text)} <span>— ${escapeHtml([name, role].filter(Boolean).join(', '))}</span></p>\n`).join('')}<p class="note">Persons are who they said they are, unless an approval is marked as signed. Times are those of the clocks they worked with. This record states what the journals hold; whether that meets a duty in law is for others to judge.</p>
<h2>People</h2>
${table(
  'People and their keys',
  ['Person', 'Keys'],
  record.people.map(({ id, name, keys }) => [`${name} (${id})`, keys.map(keyText).join(', ') || 'none']),
)}
<h2>Articles</h2>
${table(
  'Articles',
  ['Article', 'Stage', 'Approved by', 'SHA-256 of the final text'],
  record.articles.map((article) => [
    article.path,
    article.stage,
    article.approval === null ? '' : byline(article.events[article.approval]),
    article.final.sha256,
  ]),
)}
${
  record.refused.length === 0
    ? ''
    : `<h2>Not recorded</h2>\n${table(
        'Not recorded',
        ['Article', 'Why'],
        record.refused.map(({ path, message }) => [path, message]),
      )}\n`
}${record.articles.map((article) => articleHtml(article, record)).join('')}`,
  );
}

const standingNames: Readonly<Record<Standing, string>> = {
  signed: 'signed',
  declared: 'declared, not signed',
  'key-unknown': 'key unknown',
  false: 'false signature, not counted',
  revoked: 'key revoked, not counted',
};

const originNames: Readonly<Record<NonNullable<RecordedEvent['by']>, string>> = {
  typed: 'typed',
  'safe-fix': 'safe fix',
  fix: 'fix of a rule',
  restored: 'put back',
  merge: 'written in a merge',
};

function articleHtml(article: RecordedArticle, { language }: ProjectRecord): string {
  const { original } = article;
  const state = { unchanged: '', changed: ' (the file was changed since)', missing: ' (the file is gone)' };
  return `<section>
<h2>${escapeHtml(article.path)}</h2>
<p class="note">Original: SHA-256 <code>${original.sha256}</code>${state[original.state]}. ${article.export === null ? 'Not exported.' : `Export: SHA-256 <code>${article.export.sha256}</code>.`}</p>
<ol>
${article.sentences.map((sentence) => sentenceHtml(sentence, article, language)).join('')}</ol>
</section>
`;
}

function sentenceHtml(sentence: RecordedSentence, { events }: RecordedArticle, language: string): string {
  const { kind, mt, final, edits, written, approvals, history, status } = sentence;
  const wrote = new Set(kind === 'same' ? [] : [...edits, ...written.flatMap((run) => run.events)]);
  const line = (name: string, parts: readonly string[]): string =>
    parts.length === 0 ? '' : `<dt>${name}</dt><dd>${parts.map(escapeHtml).join('<br>')}</dd>`;
  const past = history.flatMap((id) => {
    const event = events[id];
    if (event === undefined) return [];
    const said = event.comment === undefined ? '' : `: ${event.comment}`;
    return [`${verdictNames[event.verdict ?? 'none']} by ${byline(event)}${said}`];
  });
  return `<li value="${sentence.number}" class="${status}"><p lang="${escapeHtml(language)}" dir="auto">${escapeHtml(final.text) || '<em>taken out</em>'}</p>
<dl>${kind === 'same' ? '' : line('Machine translation', [mt.text || 'nothing: this was put in'])}${line(
    'Written by',
    summed([...wrote].map((id) => events[id])),
  )}${line(
    'Approved by',
    approvals.map((id) => byline(events[id])),
  )}${status === 'approved' ? '' : line('Status', [status === 'open' ? 'not approved' : 'changes requested'])}${line('Verdicts', past)}</dl></li>
`;
}

const verdictNames = {
  approve: 'approved',
  restore: 'put back',
  request: 'changes requested',
  none: 'verdict taken back',
} as const;

/** One line for each person and way of writing, with the newest time. */
function summed(all: readonly (RecordedEvent | undefined)[]): string[] {
  const found = new Map<string, RecordedEvent>();
  for (const event of all) {
    if (event === undefined) continue;
    const key = JSON.stringify([event.person.id, event.by, event.rules, event.origin, event.standing]);
    const known = found.get(key);
    if (known === undefined || known.time < event.time) found.set(key, event);
  }
  return [...found.values()].map((event) => {
    const how = event.by === undefined ? event.type : originNames[event.by];
    const rules = event.rules === undefined ? '' : ` (${event.rules.join(', ')})`;
    const origin = event.origin === undefined ? '' : `, from ${originText(event.origin)}`;
    return `${byline(event)}: ${how}${rules}${origin}`;
  });
}

/** What suggested the words: its kind, and for a model its name. */
function originText(origin: unknown): string {
  if (typeof origin !== 'object' || origin === null) return String(origin);
  const { kind, provider, model } = origin as Readonly<Record<string, unknown>>;
  return [kind, provider, model].filter((part) => typeof part === 'string').join(' ');
}

function byline(event: RecordedEvent | undefined): string {
  if (event === undefined) return '';
  return `${event.person.name} (${event.person.id}), ${day(event.time)}, ${standingNames[event.standing]}`;
}

function keyText({ id, revokedFrom }: ProjectRecord['people'][number]['keys'][number]): string {
  return revokedFrom === null ? id : `${id}, revoked from ${day(revokedFrom)}`;
}

/** `2026-03-01 14:05 UTC`. */
function day(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row
      .map((cell, index) =>
        index === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`,
      )
      .join('');
  return `<table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody>
</table>`;
}

const style = `:root { color-scheme: light dark; --ink: #1f1d1a; --paper: #fbfaf7; --soft: #5e5a53; --line: #c9c4b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e5de; --paper: #1b1a18; --soft: #b0aba1; --line: #57534b; } }
@media print { :root { --ink: #000; --paper: #fff; --soft: #333; --line: #999; } li { break-inside: avoid; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2.5rem; }
.note, dl { color: var(--soft); font-size: 0.875rem; }
.statement { border-left: 3px solid var(--line); padding-left: 1rem; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--soft); }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { font-weight: 600; }
li { margin: 1.25rem 0; } li p { margin: 0; font: 1.0625rem/1.6 Georgia, "Noto Serif", serif; }
dl { display: grid; grid-template-columns: 10rem 1fr; gap: 0.1rem 1rem; margin: 0.25rem 0 0; } dd { margin: 0; }
`;
