import type { Fix } from '../../shared/checks/rule';
import { inWholeWords } from './whole-words';
import { t } from '../words/words';

/** Characters of unchanged text shown on either side of a fix. */
const around = 24;

/** What a fix takes out and puts in, with the words around it and white space to be seen. */
export function FixPreview({ edits, text }: { readonly edits: Fix['edits']; readonly text: string }) {
  const shown = inWholeWords(edits, text);
  const first = shown[0];
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = wordStart(text, first.start);
  const to = wordEnd(text, last.end);
  return (
    <div className="fix-preview">
      {text.slice(from, first.start)}
      {shown.map((edit, index) => (
        <span key={edit.start}>
          {edit.end > edit.start && (
            <del>
              <Visible text={text.slice(edit.start, edit.end)} />
            </del>
          )}
          {edit.text !== '' && (
            <ins>
              <Visible text={edit.text} />
            </ins>
          )}
          {text.slice(edit.end, shown[index + 1]?.start ?? to)}
        </span>
      ))}
    </div>
  );
}

/** Text with its spaces drawn, where it is nothing but white space; other text is clearer without. */
export function Visible({ text }: { readonly text: string }) {
  if (/\S/.test(text)) return text;
  const drawn = Array.from(text, (mark) =>
    mark === '\n' ? '¶' : mark === '\t' ? '⇥' : mark === '\u00a0' ? '⍽' : '␣',
  );
  return (
    <span className="visible-space" role="img" aria-label={spoken(text)}>
      {drawn.join('')}
    </span>
  );
}

function spoken(text: string): string {
  return t(text.includes('\n') ? 'fix.line-breaks' : 'fix.spaces', { count: text.length });
}

function wordStart(text: string, offset: number): number {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const from = Math.max(line, offset - around);
  const space = text.indexOf(' ', from);
  return from > line && space >= 0 && space < offset - 1 ? space + 1 : from;
}

function wordEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  const line = next < 0 ? text.length : next;
  const to = Math.min(line, offset + around);
  const space = text.lastIndexOf(' ', to);
  return to < line && space > offset + 1 ? space : to;
}
