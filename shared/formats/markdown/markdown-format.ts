import { fail, ok, type Result } from '../../base/result';
import type { ArticleDocument, Format, FormatInput } from '../format';
import { patchedDocument } from '../patching/patched-document';
import { markdownUnits } from './markdown-units';

/** Markdown (CommonMark with tables and front matter): code, links, HTML and front matter stay as they are. */
export const markdownFormat: Format = {
  id: 'md',
  title: 'Markdown',
  called: ['Markdown file', 'Markdown files'],
  extensions: ['md', 'markdown'],
  carries: { source: false, inlineCodes: true, revisions: false, anyEncoding: true },
  read,
};

function read({ bytes, codec, encoding: chosen }: FormatInput): Result<ArticleDocument> {
  const decoded = codec.decode(bytes, chosen ?? null);
  if (!decoded.ok) return decoded;
  const raw = decoded.value.text;
  const { encoding, bom, doubt } = decoded.value;
  const document = patchedDocument({
    format: 'md',
    encoding,
    bom,
    parts: [raw],
    units: markdownUnits(raw),
    bilingual: false,
    notes: doubt === null ? [] : [doubt],
    bytes,
    breaks: true,
    assemble(changed) {
      const text = changed.get(0) ?? raw;
      return codec.encode(text, decoded.value, (character) => `&#${character.codePointAt(0) ?? 0xfffd};`);
    },
  });
  return ok({
    ...document,
    write(text) {
      const written = document.write(text);
      if (!written.ok || text === document.text) return written;
      // Any character may mean something in Markdown: what was written is read again before it is given away.
      const again = codec.decode(written.value.bytes, null);
      const kept = written.value.notes.some(({ code }) => code !== 'style-moved');
      if (again.ok && (kept || lineText(again.value.text) === text)) return written;
      return fail(
        'not-written-back',
        'The new text would read as other Markdown than was meant, so it was not written. Look for *, _, #, > or | at odd places in it.',
      );
    },
  });
}

function lineText(raw: string): string {
  return markdownUnits(raw)
    .map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    .join('\n');
}
