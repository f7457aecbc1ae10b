import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textCodec } from '../../../main/host/text-codec';
import { diffTexts } from '../../../shared/diff/diff-texts';
import { trackedRuns, toDocxRevisions } from '../../../shared/export/docx-revisions';
import { bilingualArticle, type ArticleToExport } from '../../../shared/export/exported-article';
import { exportFormats } from '../../../shared/export/export-formats';
import type { Revisions } from '../../../shared/formats/format';
import { readDocument } from '../../../shared/formats/formats';
import type { ArticleState, Authored } from '../../../shared/review/state';

const [ana, ben] = [
  { id: 'ana', name: 'Ana & <co>' },
  { id: 'ben', name: 'Ben' },
];
const time = '2026-01-02T03:04:05.678Z';

/** What the exports ask of a state, for texts that nobody's journal holds. */
function stateOf(machineTranslation: string, text: string, authored: readonly Authored[]): ArticleState {
  return {
    base: machineTranslation,
    text,
    authored,
    threads: [
      {
        id: 'c1',
        about: null,
        resolved: false,
        comments: [{ event: 'c1', person: ben, time, text: 'Is the date right?' }],
      },
    ],
    verdicts: [],
    segmentation: { source: [], target: [], links: [] },
    stage: {
      stage: 'editing',
      declared: 'editing',
      hash: null,
      person: null,
      time: null,
      comment: null,
    },
  } as unknown as ArticleState;
}

function article(
  machineTranslation: string,
  text: string,
  authored: readonly Authored[] = [],
): ArticleToExport {
  return {
    path: 'en/a.txt',
    language: 'en',
    sourceLanguage: 'zh',
    machineTranslation,
    text,
    source: null,
    document: null,
    diff: diffTexts(machineTranslation, text, { language: 'en' }),
    state: stateOf(machineTranslation, text, authored),
    hunks: [],
    approval: null,
  };
}

function readBack(bytes: Uint8Array, revisions: Revisions): string {
  const read = readDocument({ name: 'a.docx', bytes, codec: textCodec }, { revisions });
  if (!read.ok) throw new Error(read.error.message);
  return read.value.text;
}

const sentences = [
  'The old mill opened.',
  'It was  a win for all.',
  'Ships came late in the spring & left.',
  'Nobody knew why.',
  'A “fifth” <one>, with a\ttab.',
];
const paragraphs = fc
  .array(fc.array(fc.constantFrom(...sentences), { minLength: 0, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((lines) => lines.map((line) => line.join(' ')).join('\n'));
/** A text of the same sentences, in part edited, moved, taken out or put in. */
const pairs = fc.tuple(paragraphs, paragraphs);

describe('tracked changes', () => {
  it('hold both texts, whatever moved, came or went', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const runs = trackedRuns(article(before, after));
        const joined = (op: '-' | '+'): string =>
          runs
            .filter((run) => run.op === '=' || run.op === op)
            .map((run) => run.text)
            .join('');
        expect(joined('-')).toBe(before);
        expect(joined('+')).toBe(after);
      }),
    );
  });

  it('give, accepted, the text and, rejected, the machine translation', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        // What a Word document cannot hold is a text that ends in an empty line.
        const [mt, text] = [before.trimEnd(), after.trimEnd()];
        const bytes = toDocxRevisions(article(mt, text));
        expect(readBack(bytes, 'accepted')).toBe(text);
        expect(readBack(bytes, 'rejected')).toBe(mt);
      }),
      { numRuns: 60 },
    );
  });

  it('name who wrote and when, and keep comments', () => {
    const mt = 'The old mill. It was a win.';
    const text = 'The mill. It was a true win.';
    const authored: Authored[] = [
      { start: 4, end: 4, person: ana, by: 'edit', time },
      { start: 19, end: 24, person: ben, by: 'edit', time },
    ];
    const parts = unzipSync(toDocxRevisions(article(mt, text, authored)));
    const xml = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8');
    expect(xml).toMatch(
      /<w:del w:id="\d+" w:author="Ana &amp; &lt;co&gt;" w:date="2026-01-02T03:04:05Z"><w:r><w:delText xml:space="preserve"> old<\/w:delText>/,
    );
    expect(xml).toMatch(/<w:ins w:id="\d+" w:author="Ben"[^>]*><w:r><w:t xml:space="preserve"> true<\/w:t>/);
    const comments = Buffer.from(parts['word/comments.xml'] ?? []).toString('utf8');
    expect(comments).toContain('Is the date right?');
    expect(xml).toContain('<w:commentReference w:id="0"/>');
  });
});

describe('an article in segments', () => {
  it('has every segment with its source, what it was, and who wrote and approved it', () => {
    const mt = 'The mill opened. Ships came late.';
    const text = 'The mill reopened. Ships came late.';
    const given = article(mt, text);
    const { segments } = bilingualArticle({
      ...given,
      source: '磨坊开业了。船来晚了。',
      approval: { person: ben, time },
      hunks: given.diff.hunks
        .filter(({ kind }) => kind !== 'same')
        .map((hunk) => ({
          key: 'k',
          hunk,
          reference: { start: 0, end: 16, before: '', after: '' },
          mt: { start: 0, end: 16 },
          edited: { start: 0, end: 18 },
          authors: [ana],
          editedAt: time,
          bySafeFixes: false,
          origins: [],
          verdicts: [],
          status: 'open' as const,
        })),
    });
    expect(segments).toMatchObject([
      {
        source: '磨坊开业了。',
        target: 'The mill reopened.',
        review: {
          machineTranslation: 'The mill opened.',
          edited: true,
          authors: [ana],
          editedAt: time,
          approvedBy: ben,
          approvedAt: time,
        },
      },
      { source: '船来晚了。', target: 'Ships came late.', review: { edited: false, authors: [] } },
    ]);
  });

  it('keeps every word of the text, whatever the texts', () => {
    fc.assert(
      fc.property(pairs, paragraphs, ([before, after], source) => {
        for (const own of [null, source]) {
          const { segments } = bilingualArticle({ ...article(before, after), source: own });
          const words = segments.map(({ target }) => target).join(' ');
          expect(words.split(/\s+/).filter(Boolean)).toEqual(after.split(/\s+/).filter(Boolean));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('every format', () => {
  const mt = 'The mill opened.\nShips came late & left.';
  const text = 'The mill reopened.\nShips came late & left.';
  const extras = {
    version: '1.2.3',
    flags: () => [{ start: 0, end: 3, rule: 'r', severity: 'info' as const, message: 'm', fixes: [] }],
  };
  const given = { ...article(mt, text), source: '磨坊开业了。\n船来晚了。', approval: { person: ben, time } };

  it.each(Object.entries(exportFormats))('%s is written the same for the same text', (_id, { write }) => {
    const bytes = (): Buffer => Buffer.from(write(given, extras) as string);
    expect(bytes().equals(bytes())).toBe(true);
    expect(bytes().length).toBeGreaterThan(100);
  });

  it.each(['xliff2', 'xliff12', 'tmx', 'csv', 'tsv', 'jsonl'] as const)(
    '%s reads back with text and source',
    (id) => {
      const { ending, write } = exportFormats[id];
      const bytes = Buffer.from(write(given, extras) as string);
      const read = readDocument({ name: `a${ending}`, bytes, codec: textCodec });
      if (!read.ok) throw new Error(read.error.message);
      expect(read.value.text).toBe(text);
      expect(read.value.source).toBe(given.source);
    },
  );

  it('csv begins with a byte-order mark, by which spreadsheets know UTF-8, and no other does', () => {
    const marked = Object.entries(exportFormats)
      .filter(([, { write }]) => Buffer.from(write(given, extras) as string).toString('utf8')[0] === '\ufeff')
      .map(([id]) => id);
    expect(marked).toEqual(['csv']);
  });

  it('carries origin and reviewer where the format has places for them', () => {
    const written = (id: keyof typeof exportFormats): string =>
      Buffer.from(exportFormats[id].write(given, extras) as string).toString('utf8');
    expect(written('xliff2')).toContain('its:tool="machine translation" its:revPerson="Ben"');
    expect(written('xliff2')).toContain('<target>The mill opened.</target>');
    expect(written('xliff2')).toContain('state="final" subState="emend:edited"');
    expect(written('xliff12')).toContain('approved="yes"');
    expect(written('xliff12')).toContain('<target state="final" state-qualifier="mt-suggestion">');
    expect(written('tmx')).toContain('changeid="Ben" changedate="20260102T030405Z"');
    expect(written('html')).toContain('<ins');
    expect(written('sarif')).toContain('"ruleId":"r"');
  });
});
