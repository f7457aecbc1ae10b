import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textCodec } from '../../../main/host/text-codec';
import type { ArticleDocument, Revisions } from '../../../shared/formats/format';
import { readDocument } from '../../../shared/formats/formats';
import { readZip } from '../../../shared/formats/zip/zip-file';
import { docxParts, samples } from './format-samples';

function opened(name: string, bytes: Uint8Array, revisions: Revisions = 'accepted'): ArticleDocument {
  const read = readDocument({ name, bytes, codec: textCodec }, { revisions });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function written(document: ArticleDocument, text: string): Uint8Array {
  const result = document.write(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.bytes;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe.each(samples)('$name', ({ name, bytes, text }) => {
  it('reads as its text, a paragraph a line', () => {
    const document = opened(name, bytes);
    expect(document.text).toBe(text);
    for (const unit of document.units)
      expect(document.text.slice(unit.start, unit.start + unit.text.length)).toBe(unit.text);
    expect(new Set(document.units.map(({ id }) => id)).size).toBe(document.units.length);
  });

  it('comes back byte for byte where nothing was edited', () => {
    expect(latin1(written(opened(name, bytes), text))).toBe(latin1(bytes));
  });

  it('reads as edited after any edit of a line, and as before once that is taken back', () => {
    const document = opened(name, bytes);
    const lines = text.split('\n');
    const words = fc.array(fc.constantFrom('new', 'a & b', '<i>', '“so”', '5', '*', '[x]', ',', '\t', '漢'), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.nat(60), fc.nat(12), words, (at, from, length, added) => {
        const line = lines[at] ?? '';
        const start = Math.min(from, line.length);
        const end = Math.min(start + length, line.length);
        const lineStart = lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
        const touched = document.protectedRanges.some(
          (range) => range.start <= lineStart + end && lineStart + start <= range.end,
        );
        // Lines without a word are no lines of a page; white space at the ends of one is seen nowhere.
        fc.pre(!touched && line.trim() !== '');
        const inside =
          start > 0 && end < line.length && /\S/.test(line[start - 1] ?? '') && /\S/.test(line[end] ?? '');
        fc.pre(inside);
        const edited = [...lines];
        edited[at] =
          `${line.slice(0, start)}${added.join(' ').replaceAll('\t', name === 'a.docx' ? '\t' : 'tab')}${line.slice(end)}`;
        const after = edited.join('\n');
        const result = document.write(after);
        if (!result.ok) {
          expect(name).toBe('a.md');
          return;
        }
        const again = opened(name, result.value.bytes);
        expect(again.text).toBe(after);
        const back = again.write(text);
        if (back.ok) expect(opened(name, back.value.bytes).text).toBe(text);
        else expect(name).toBe('a.md');
      }),
      { numRuns: 60 },
    );
  });
});

describe('an edited line', () => {
  it.each(samples.filter(({ name }) => name !== 'a.docx'))(
    'changes no byte outside of it in $name',
    ({ name, bytes, text }) => {
      const document = opened(name, bytes);
      const at = text.lastIndexOf('two') >= 0 ? text.indexOf('two') : text.indexOf('came');
      const place = at >= 0 ? at : text.indexOf('opened');
      const out = latin1(written(document, `${text.slice(0, place)}seven ${text.slice(place)}`));
      const original = latin1(bytes);
      const cut = out.indexOf('seven ');
      expect(out.slice(0, cut) + out.slice(cut + 6)).toBe(original);
    },
  );

  it.each([
    ['bytes', (bytes: Uint8Array) => bytes],
    [
      'a view of a larger buffer',
      (bytes: Uint8Array) => Buffer.from(Buffer.concat([bytes, bytes]).subarray(0, bytes.length)),
    ],
  ])('leaves every other part of a Word document as it was packed, given as %s', (_what, given) => {
    const bytes = given(zipSync(docxParts));
    const untouched = latin1(bytes);
    const document = opened('a.docx', bytes);
    const out = written(document, document.text.replace('Ships', 'Boats'));
    const [before, after] = [readZip(bytes), readZip(out)];
    if (!before.ok || !after.ok) throw new Error('no zip file');
    expect(after.value.entries.map(({ name, method }) => [name, method])).toEqual(
      before.value.entries.map(({ name, method }) => [name, method]),
    );
    before.value.entries.forEach((entry, index) => {
      const other = after.value.entries[index];
      if (other === undefined || entry.name === 'word/document.xml') return;
      const raw = (zip: Uint8Array, one: typeof entry): string =>
        latin1(zip.subarray(one.local, one.data + one.compressedSize));
      expect(raw(out, other)).toBe(raw(bytes, entry));
    });
    const xml = (zip: Uint8Array): string => latin1(unzipSync(zip)['word/document.xml'] ?? new Uint8Array());
    expect(xml(out)).toBe(xml(bytes).replace('Ships', 'Boats'));
    expect(latin1(bytes)).toBe(untouched);
  });

  it('takes the marks of Markdown away with the words that they stood around', () => {
    const document = opened('a.md', strToU8('The **old** harbour, *so* big.\n'));
    expect(latin1(written(document, 'Tnewharbour, *so* big.'.replaceAll('*', '')))).toBe(
      'Tnewharbour, *so* big.\n',
    );
  });

  it('keeps codes that the new text lacks, and says so', () => {
    const xliff = samples.find(({ name }) => name === 'a.xlf');
    const document = opened('a.xlf', xliff?.bytes ?? new Uint8Array());
    const result = document.write(document.text.replace('\ufffc ', ''));
    expect(result).toMatchObject({ ok: true, value: { notes: [{ code: 'code-kept' }] } });
    if (result.ok) expect(latin1(result.value.bytes)).toContain('<x id="2"/>');
  });

  it('fills targets that are empty or missing', () => {
    const xliff = samples.find(({ name }) => name === 'a.xlf');
    const document = opened('a.xlf', xliff?.bytes ?? new Uint8Array());
    const lines = document.text.split('\n');
    [lines[2], lines[3]] = ['Empty.', 'None.'];
    const out = latin1(written(document, lines.join('\n')));
    expect(out).toContain('<target>Empty.</target></trans-unit>');
    expect(out).toContain('</source><target>None.</target></trans-unit>');
    expect(opened('a.xlf', Buffer.from(out, 'latin1')).text).toBe(lines.join('\n'));
  });

  it('may become two where the format has line breaks, and is joined, with a note, where it has none', () => {
    for (const { name, bytes, text } of samples.filter(({ name }) => name !== 'a.txt')) {
      const split = text.replace(/(opened|came|market) /, '$1\n');
      const result = opened(name, bytes).write(split);
      if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
      if (name.endsWith('.xlf')) expect(result.value.notes).toMatchObject([{ code: 'no-line-break' }]);
      else expect(opened(name, result.value.bytes).text, name).toBe(split);
    }
  });
});

describe('tracked changes', () => {
  it('are read as accepted, as rejected, or marked', () => {
    const bytes = zipSync(docxParts);
    expect(opened('a.docx', bytes, 'accepted').text).toContain('Ships came early in & out.');
    expect(opened('a.docx', bytes, 'accepted').text).toContain('\nThe market opened.\n');
    expect(opened('a.docx', bytes, 'rejected').text).toContain('Ships came late in & out.');
    expect(opened('a.docx', bytes, 'rejected').text).toContain('\nThe market \nopened.\n');
    expect(opened('a.docx', bytes, 'marked').text).toContain('Ships came {++early ++}{--late --}in & out.');
  });
});

describe('bad input is a failure with the place', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><xliff version="1.2"><file><body><trans-unit id="1"><target>&b;</target></trans-unit></body></file></xliff>`;
  const declared = (size: number): Uint8Array => {
    const bytes = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
    const zip = readZip(bytes);
    if (!zip.ok) throw new Error(zip.error.message);
    new DataView(bytes.buffer).setUint32((zip.value.entries[0]?.record ?? 0) + 24, size, true);
    return bytes;
  };
  it.each<[string, string, Uint8Array, RegExp]>([
    ['an entity that grows', 'a.xlf', strToU8(bomb), /entity/i],
    ['XML that is cut short', 'a.xlf', strToU8('<xliff version="1.2"><file>'), /line 1, column 28/],
    ['elements without end', 'a.xlf', strToU8('<g>'.repeat(100_000)), /deep/],
    ['pages without end', 'a.html', strToU8('<div>'.repeat(100_000)), /deep/],
    ['XML of another kind', 'a.xlf', strToU8('<svg/>'), /<svg>/],
    ['a Word document that is none', 'a.docx', strToU8('hello'), /cut short/],
    ['one cut short', 'a.docx', zipSync(docxParts).subarray(0, 300), /cut short/],
    ['one with a password', 'a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /password/],
    ['one that unpacks to more than it says', 'a.docx', declared(3), /cannot be unpacked/],
    ['one that says it is huge', 'a.docx', declared(0xf0000000), /Split/],
    [
      'a part outside of it',
      'a.docx',
      zipSync({ '../x': strToU8('x'), 'word/document.xml': strToU8('x') }),
      /outside/,
    ],
    ['no document in it', 'a.docx', zipSync({ x: strToU8('x') }), /word\/document.xml/],
    ['a picture', 'a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /not a text file/],
  ])('%s', (_what, name, bytes, message) => {
    const read = readDocument({ name, bytes, codec: textCodec });
    expect(read).toMatchObject({ ok: false });
    if (!read.ok) expect(read.error.message).toMatch(message);
  });
});

describe('JSON Lines with lines that are none', () => {
  const raw = '{"text":"One."}\n{"text": broken\n{"text":"Two."}\n\nno json\n{"text":"Three."}\n';

  it('gives what the others say, names them, and leaves them as they lie', () => {
    const document = opened('a.jsonl', strToU8(raw));
    expect(document.text).toBe('One.\nTwo.\nThree.');
    expect(document.notes.map(({ message }) => message)).toEqual([
      'Lines that are no JSON are left out, and stay in the file as they are: 2, 5.',
    ]);
    expect(Buffer.from(written(document, 'One.\nTwo, then.\nThree.')).toString()).toBe(
      raw.replace('Two.', 'Two, then.'),
    );
  });

  it('is refused where most lines are none, with the first of them', () => {
    const read = readDocument(
      { name: 'a.jsonl', bytes: strToU8('{\n"text": "One.",\n"n": 1\n}\n'), codec: textCodec },
      {},
    );
    expect(read).toMatchObject({ ok: false, error: { code: 'bad-json' } });
    expect(read.ok ? '' : read.error.message).toMatch(/^Line 1: This is no JSON/);
  });
});
