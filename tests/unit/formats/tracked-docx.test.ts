import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textCodec } from '../../../main/host/text-codec';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { toDocxRevisions } from '../../../shared/export/docx-revisions';
import type { ArticleDocument, Revisions } from '../../../shared/formats/format';
import { readDocument } from '../../../shared/formats/formats';
import type { ArticleState } from '../../../shared/review/state';
import { samples } from './format-samples';

const [ana, ben] = [
  { id: 'ana', name: 'Ana "A" & <co>' },
  { id: 'ben', name: 'Ben' },
];
const time = '2026-01-02T03:04:05.678Z';

function read(bytes: Uint8Array, revisions: Revisions): ArticleDocument {
  const document = readDocument({ name: 'a.docx', bytes, codec: textCodec }, { revisions });
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

const sample = samples.find(({ name }) => name === 'a.docx')?.bytes ?? new Uint8Array();

function exported(bytes: Uint8Array, text: string, state: Partial<ArticleState> = {}): Uint8Array {
  const document = read(bytes, 'accepted');
  return toDocxRevisions({
    path: 'a.docx',
    language: 'en',
    sourceLanguage: 'zh',
    machineTranslation: document.text,
    text,
    source: null,
    document,
    diff: diffTexts(document.text, text, { language: 'en' }),
    state: {
      base: document.text,
      text,
      authored: [],
      threads: [],
      verdicts: [],
      segmentation: { source: [], target: [], links: [] },
      ...state,
    } as unknown as ArticleState,
    hunks: [],
    approval: null,
  });
}

const partOf = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('tracked changes in an article’s own Word document', () => {
  const original = read(sample, 'accepted');
  const words = fc.constantFrom('quay', 'a & b', '<', ' ', 'Ships', 'win-win', '.', '\t', '😀');

  it('give the edited text accepted and the original rejected, whatever was edited', () => {
    const lines = original.text.split('\n');
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.nat(lines.length - 1), fc.nat(40), fc.nat(12), fc.array(words, { maxLength: 3 })),
          {
            maxLength: 6,
          },
        ),
        (edits) => {
          const after = [...lines];
          for (const [line, at, length, put] of edits) {
            const old = after[line] as string;
            const from = Math.min(at, old.length);
            after[line] = old.slice(0, from) + put.join('') + old.slice(Math.min(old.length, from + length));
          }
          const text = after.join('\n');
          const written = exported(sample, text);
          const own = original.write(text);
          expect(read(written, 'accepted').text).toBe(own.ok ? read(own.value.bytes, 'accepted').text : '');
          expect(read(written, 'rejected').text).toBe(read(sample, 'rejected').text);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('leave every part alone but the body, and keep how the words look', () => {
    const written = exported(sample, original.text.replace('harbour', 'harbor'));
    const [before, after] = [unzipSync(sample), unzipSync(written)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before))
      if (name !== 'word/document.xml') expect(after[name]).toEqual(before[name]);
    const body = strFromU8(after['word/document.xml'] as Uint8Array);
    expect(body).toMatch(
      /<w:del [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:delText[^>]*>u<\/w:delText><\/w:r><\/w:del>/,
    );
  });

  it('name who made them and when', () => {
    const text = original.text.replace('harbour', 'harbour wall');
    const start = text.indexOf(' wall');
    const authored = [{ start, end: start + 5, person: ana, time, kind: 'typed' }];
    const body = partOf(
      exported(sample, text, { authored } as unknown as Partial<ArticleState>),
      'word/document.xml',
    );
    expect(body).toContain('w:author="Ana &quot;A&quot; &amp; &lt;co&gt;" w:date="2026-01-02T03:04:05Z"');
    const ids = [...body.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('carry comments as Word’s own', () => {
    const threads = [
      {
        id: 'c1',
        about: null,
        resolved: false,
        comments: [{ event: 'c1', person: ben, time, text: 'Is the date right?\nAsk.' }],
      },
    ];
    const written = exported(sample, original.text, { threads });
    const comments = partOf(written, 'word/comments.xml');
    // In the article's file, not in a document of its own.
    expect(Object.keys(unzipSync(written))).toEqual(expect.arrayContaining(Object.keys(unzipSync(sample))));
    expect(comments).toContain('w:author="Ben"');
    expect(comments).toContain('Is the date right?');
    const id = /<w:comment w:id="(\d+)"/.exec(comments)?.[1] ?? '';
    const body = partOf(written, 'word/document.xml');
    expect(body).toContain(`<w:commentRangeStart w:id="${id}"/>`);
    expect(body).toContain(`<w:commentReference w:id="${id}"/>`);
    expect(partOf(written, 'word/_rels/document.xml.rels')).toContain('Target="comments.xml"');
    expect(partOf(written, '[Content_Types].xml')).toContain('/word/comments.xml');
    expect(read(written, 'accepted').text).toBe(original.text);
    const twice = exported(written, original.text, { threads });
    expect(partOf(twice, 'word/comments.xml').match(/<w:comment /g)).toHaveLength(2);
  });
});
