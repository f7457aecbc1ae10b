import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textCodec } from '../../../main/host/text-codec';
import type { ArticleDocument } from '../../../shared/formats/format';
import { readDocument } from '../../../shared/formats/formats';
import { movedStyles } from '../../../shared/formats/patching/moved-styles';
import { docxParts } from './format-samples';

const line = 'In 1978 the big port opened near old quay.';
const page = `<p>A plain line.</p><p>In 1978 <b>the big port</b> opened near <a href="/q">old quay</a>.</p>`;
const word = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r"><w:body><w:p><w:r><w:t>A plain line.</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">In 1978 </w:t></w:r><w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t xml:space="preserve">the big </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>port</w:t></w:r><w:r><w:t xml:space="preserve"> opened near </w:t></w:r><w:hyperlink r:id="q"><w:r><w:t>old quay</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p></w:body></w:document>`;
const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a.html', strToU8(page)],
  ['a.md', strToU8('A plain line.\n\nIn 1978 **the big port** opened near [old quay](/q).\n')],
  ['a.docx', zipSync({ ...docxParts, 'word/document.xml': strToU8(word) })],
];

function opened(name: string, bytes: Uint8Array): ArticleDocument {
  const read = readDocument({ name, bytes, codec: textCodec }, {});
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const styledTexts = ({ text, styledRanges = [] }: ArticleDocument): string[] =>
  styledRanges.map(({ start, end, style }) => `${style}: ${text.slice(start, end).trim()}`);

describe.each(files)('what %s sets apart', (name, bytes) => {
  const document = opened(name, bytes);
  const with2nd = (other: string): string => document.text.replace(line, other);
  const moved = (other: string): ReturnType<typeof movedStyles> =>
    movedStyles(document.text, with2nd(other), document.styledRanges ?? []);

  it('is known by its words', () => {
    expect(document.text).toContain(line);
    expect(styledTexts(document)).toEqual(['bold: the big port', 'link: old quay']);
  });

  it('is not told of where a change leaves no doubt', () => {
    expect(moved(line)).toEqual([]);
    expect(moved('In 1979 the big port opened near old quay.')).toEqual([]);
    expect(moved('In 1978 the large port opened near old quay, at noon.')).toEqual([]);
    expect(moved('In May 1978 the big harbour was opened near old quay.')).toEqual([]);
  });

  it('is told of where its words were rewritten with those around them', () => {
    const found = moved('Since 1978 ships have moored here near old quay.');
    expect(found).toMatchObject([{ style: 'bold', before: 'the big port', line: 2 }]);
    const written = document.write(with2nd('Since 1978 ships have moored here near old quay.'));
    expect(written).toMatchObject({ ok: true, value: { notes: [{ code: 'style-moved' }] } });
  });

  it('is told of as the file then has it, whatever was typed', () => {
    const words = fc.array(
      fc.constantFrom('the', 'port', 'old', 'quay', 'new', 'ship', '1978', 'In', 'near'),
      {
        minLength: 2,
        maxLength: 9,
      },
    );
    fc.assert(
      fc.property(words, (typed) => {
        const other = `${typed.join(' ')}.`;
        const result = document.write(with2nd(other));
        // Markdown whose marks would be read as text is refused.
        if (name === 'a.md' && !result.ok) return;
        if (!result.ok) throw new Error(result.error.message);
        const now = styledTexts(opened(name, result.value.bytes));
        for (const one of moved(other)) {
          const said = `${one.style}: ${one.now}`;
          // A stretch that is the whole line is none, and none of its words is none, too.
          if (one.now === '') expect(now.filter((text) => text.startsWith(`${one.style}: `))).toEqual([]);
          else if (one.now !== other) expect(now).toContain(said);
        }
      }),
    );
  });
});
