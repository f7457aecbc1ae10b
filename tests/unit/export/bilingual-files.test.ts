import { describe, expect, it } from 'vitest';
import { textCodec } from '../../../main/host/text-codec';
import { toBilingualDocx, toDocx } from '../../../shared/export/docx';
import { toHtmlPage } from '../../../shared/export/html-page';
import type { BilingualText } from '../../../shared/export/segments';
import { toCsv, toJsonLines, toTsv } from '../../../shared/export/table';
import { toTmx } from '../../../shared/export/tmx';
import { toXliff1, toXliff2 } from '../../../shared/export/xliff';
import type { ArticleDocument } from '../../../shared/formats/format';
import { readDocument } from '../../../shared/formats/formats';

const targets = ['The harbour & the <market>.', '  Two  spaces, "quotes", a\ttab. ', '=1+1; 😀 \u0001'];
const given: BilingualText = {
  name: 'a "file" & more.txt',
  sourceLanguage: 'zh',
  language: 'en',
  segments: targets.map((target, index) => ({
    id: `u/${index}`,
    source: `港口 & <${index}>`,
    target,
    notes: ['Look.'],
  })),
};
/** XML has no way to write a control character. */
const asXml = targets.map((target) => target.replace('\u0001', '\ufffd'));

function read(name: string, file: string | Uint8Array): ArticleDocument {
  const bytes = typeof file === 'string' ? Buffer.from(file, 'utf8') : file;
  const document = readDocument({ name, bytes, codec: textCodec });
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

describe('what is written for other tools', () => {
  it.each([
    ['XLIFF 2.1', 'a.xlf', toXliff2(given)],
    ['XLIFF 1.2', 'a.xlf', toXliff1(given)],
    ['TMX', 'a.tmx', toTmx(given, '1')],
  ])('as %s has every text and its source', (_what, name, file) => {
    const document = read(name, file);
    expect(document.text.split('\n')).toEqual(asXml);
    expect(document.source?.split('\n')).toEqual(given.segments.map(({ source }) => source));
  });

  it('as tables and lines has them unchanged', () => {
    expect(read('a.csv', toCsv(given)).text.split('\n')).toEqual(targets);
    expect(read('a.tsv', toTsv(given)).text.split('\n')).toEqual(
      targets.map((text) => text.replace('\t', ' ')),
    );
    expect(read('a.jsonl', toJsonLines(given)).text.split('\n')).toEqual(targets);
  });

  it('as Word documents and pages has every paragraph', () => {
    const lines = targets.map((text, index) => ({ kind: index === 0 ? 'heading' : 'paragraph', text }));
    const document = read('a.docx', toDocx(lines));
    expect(document.text.split('\n')).toEqual(asXml);
    expect(document.units.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph']);
    const cells = read('a.docx', toBilingualDocx(given)).text.split('\n');
    for (const text of asXml) expect(cells).toContain(text);
    expect(
      read('a.html', toHtmlPage('A & b', 'en', lines))
        .text.split('\n')
        .slice(0, 2),
    ).toEqual(['A & b', targets[0]]);
  });

  it('gives the same bytes for the same text', () => {
    expect(Buffer.from(toBilingualDocx(given)).equals(Buffer.from(toBilingualDocx(given)))).toBe(true);
  });
});
