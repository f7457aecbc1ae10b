import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { around, filler } from './page-with-surroundings';
import { textCodec } from '../../../main/host/text-codec';
import type { ArticleDocument } from '../../../shared/formats/format';
import { readDocument } from '../../../shared/formats/formats';
import {
  attributeProblem,
  plainReading,
  usualAttributes,
  type HtmlReading,
} from '../../../shared/formats/html/html-reading';

function opened(bytes: Uint8Array, html?: Partial<HtmlReading>): ArticleDocument {
  const read = readDocument(
    { name: 'a.html', bytes, codec: textCodec },
    html === undefined ? {} : { html: { ...plainReading, ...html } },
  );
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function written(document: ArticleDocument, text: string): string {
  const result = document.write(text);
  if (!result.ok) throw new Error(result.error.message);
  return Buffer.from(result.value.bytes).toString('utf8');
}

const page = (html: string): Buffer => Buffer.from(html, 'utf8');
const attributes = [...usualAttributes, 'data-caption'];
const all = { attributes };

/** The values of an attribute of a page, as a parser of its own reads them. */
function valuesOf(html: string, wanted: string): string[] {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) for (const { name, value } of node.attrs) if (name === wanted) found.push(value);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
}

describe('attributes of web pages', () => {
  const sample = `<!doctype html><html><head><title>Quay</title><META Content='The "old" quay' NAME=Description>
<meta property="og:title" content="Quay &amp; market"><meta name=generator content="Tool 3"></head>
<body title=Home><p>Ships <img src=a.png alt=boats> came <a href="x.html" TITLE='Don&#39;t &copy=1'>in</a>.
<form><input placeholder="Your&nbsp;name" value="kept"><input type=submit value=Send><button aria-label='Close'>x</button></form>
<img alt="" src=b.png><img alt src=c.png><img alt=  "Two
   lines" src=d.png><script title="no">1</script></body></html>`;

  it('are lines behind the line they stand in, where they were chosen', () => {
    expect(opened(page(sample)).text).toBe('Quay\nShips came in.\nx');
    expect(opened(page(sample), all).text).toBe(
      'Quay\nThe "old" quay\nQuay & market\nHome\nShips came in.\nboats\nDon\'t &copy=1\nx\nYour\u00a0name\nSend\nClose\nTwo lines',
    );
    expect(opened(page(sample), { attributes: ['alt'] }).text).toBe(
      'Quay\nShips came in.\nboats\nx\nTwo lines',
    );
    expect(opened(page(sample), { attributes: ['meta:description'] }).text).toBe(
      'Quay\nThe "old" quay\nShips came in.\nx',
    );
  });

  it('come back byte for byte where nothing was edited', () => {
    const document = opened(page(sample), all);
    expect(written(document, document.text)).toBe(sample);
  });

  it('without text and without quotes are written as values all the same', () => {
    const html = '<p>A <img alt=boats title=x src=y></p>';
    const document = opened(page(html), { attributes: ['alt'] });
    const out = written(document, 'A\n');
    expect(out).toBe('<p>A <img alt="" title=x src=y></p>');
  });

  it('take no line that is added behind them', () => {
    const html = '<p>A harbour <img alt="boats"></p><p>They left.</p>';
    const document = opened(page(html), { attributes: ['alt'] });
    const out = written(
      document,
      'A harbour\nboats\nNew here.\nThey left.'.replace('A harbour', 'A harbour '),
    );
    expect(valuesOf(out, 'alt')).toEqual(['boats']);
    expect(out).toContain('New here.');
  });

  it('cannot be such that break a page when they are edited', () => {
    for (const name of ['href', 'onclick', 'class', 'style', 'meta:', 'Alt', 'a b', ''])
      expect(attributeProblem(name), name).not.toBeNull();
    for (const name of attributes) expect(attributeProblem(name), name).toBeNull();
  });

  const words = fc.constantFrom(
    'new',
    'a & b',
    '<i>',
    '“so”',
    '"',
    "'",
    '=',
    '`',
    '>',
    '&lt',
    'copy;',
    '漢',
    '/',
    '&',
  );
  const value = fc.array(
    fc.oneof(words, fc.constantFrom('ships', 'came', '&amp;', '&quot;', '&#39;', '&nbsp;', ' ', '\n')),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  /** As it stands in a tag. What no quotes hold together has none that end it. */
  const written_ = (quote: string, parts: readonly string[], index: number): string => {
    const joined = `w${index} ${parts.join(' ')}`;
    const safe = quote === '' ? joined.replace(/[\s"'=<>`]/g, '') : joined.replaceAll(quote, '');
    return quote + safe + quote;
  };

  it('read as edited after any edit, and nothing outside of the edited value changes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('alt', 'title', 'data-caption', 'placeholder'),
            fc.constantFrom('"', "'", ''),
            value,
          ),
          { minLength: 1, maxLength: 4 },
        ),
        fc.nat(3),
        fc.array(words, { maxLength: 4 }),
        fc.nat(20),
        fc.nat(20),
        (tags, which, added, from, length) => {
          const at = which % tags.length;
          const values = tags.map(([, quote, parts], index) => written_(quote, parts, index));
          const before = tags.map(([name]) => `<p>Word <img src=a ${name}=`).slice(0, at + 1);
          const [head, own, tail] = [
            before.map((tag, index) => tag + (index < at ? `${values[index] ?? ''}>` : '')).join('\n'),
            values[at] ?? '',
            tags
              .slice(at + 1)
              .reduce(
                (all, [name], index) => `${all}\n<p>Word <img src=a ${name}=${values[at + 1 + index] ?? ''}>`,
                '>',
              ),
          ];
          const html = head + own + tail;
          const document = opened(page(html), all);
          expect(document.units.map(({ kind }) => kind)).toEqual(tags.flatMap(() => ['paragraph', 'value']));
          const lines = document.text.split('\n');
          const line = lines[at * 2 + 1] ?? '';
          const start = Math.min(from, line.length);
          const after = `${line.slice(0, start)}${added.join(' ')}${line.slice(start + length)}`;
          lines[at * 2 + 1] = after;
          const out = written(document, lines.join('\n'));
          expect(out.startsWith(head)).toBe(true);
          expect(out.endsWith(tail)).toBe(true);
          expect(out.length).toBeGreaterThanOrEqual(head.length + tail.length);
          const now = valuesOf(out, tags[at]?.[0] ?? '');
          expect(now.map((text) => text.replace(/\s+/g, ' ').trim())).toContain(
            after.replace(/\s+/g, ' ').trim(),
          );
          // White space at the ends of a value, and more than one space, are no text of it.
          if (/\S/.test(after) && !/\s{2}|^\s|\s$/.test(after)) {
            const again = opened(Buffer.from(out), all);
            expect(again.text).toBe(lines.join('\n'));
            expect(written(again, document.text).length).toBeGreaterThan(0);
            expect(opened(Buffer.from(written(again, document.text)), all).text).toBe(document.text);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what stands around the article of a page', () => {
  it('is in its text, unless it is left out by choice', () => {
    const whole = opened(page(around));
    for (const words of ['Start', 'Share', 'Most read', 'All rights reserved', 'The harbour opens', 'stayed'])
      expect(whole.text).toContain(words);
    const { text, notes } = opened(page(around), {
      articleOnly: true,
      attributes: ['alt', 'title', 'meta:description'],
    });
    expect(notes).toEqual([]);
    expect(text.split('\n')).toEqual([
      'The harbour | Town News',
      'What the harbour saw.',
      'The harbour opens',
      'By the harbour office',
      filler.repeat(3).trim(),
      `They stayed until noon, ${filler.trim()}`,
      'Three ships',
      'Ships at the quay, seen from the town, on the first morning.',
      filler.repeat(2).trim(),
    ]);
  });

  it('stays as it is when the article is edited', () => {
    const document = opened(page(around), { articleOnly: true });
    expect(written(document, document.text)).toBe(around);
    expect(written(document, document.text.replace('until', 'past'))).toBe(around.replace('until', 'past'));
  });

  it('is not told apart where a page has no article: then all of it is there, with a note', () => {
    const { text, notes } = opened(page('<nav><p>Start</p></nav>'), { articleOnly: true });
    expect(text).toBe('Start');
    expect(notes).toMatchObject([{ code: 'no-article-found' }]);
  });

  it('is left out of nested and endless pages in little time and stack', () => {
    const deep = `${'<div>'.repeat(400)}${filler.repeat(50)}${'</div>'.repeat(400)}`;
    expect(opened(page(deep), { articleOnly: true }).text).toContain('harbour');
    const many = `<p>${filler}</p>${'<br><b>x</b>'.repeat(20_000)}`;
    expect(opened(page(many), { articleOnly: true }).notes).toMatchObject([{ code: 'no-article-found' }]);
  });
});

const shared = path.resolve(import.meta.dirname, '../../../../shared/data/formats');
const pages = existsSync(shared)
  ? readdirSync(shared, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.x?html?$/.test(name))
      .sort()
  : [];

describe.skipIf(pages.length === 0)('pages by others', () => {
  it.each(pages)(
    '%s come back byte for byte in every reading, and one edited line changes no other',
    (name) => {
      const bytes = readFileSync(path.join(shared, name));
      for (const articleOnly of [false, true]) {
        const read = readDocument({ name, bytes, codec: textCodec }, { html: { attributes, articleOnly } });
        if (!read.ok) continue;
        const { text, units } = read.value;
        const same = read.value.write(text);
        expect(same.ok && Buffer.from(same.value.bytes).equals(bytes)).toBe(true);
        const at = units.findIndex(({ kind, text: line }) => kind === 'value' && /^\p{L}{3,}/u.test(line));
        if (at < 0) continue;
        const lines = text.split('\n');
        lines[at] = `Edited "x" & 'y' ${lines[at] ?? ''}`;
        const edited = read.value.write(lines.join('\n'));
        if (!edited.ok) throw new Error(edited.error.message);
        const again = readDocument(
          { name, bytes: edited.value.bytes, codec: textCodec },
          { html: { attributes, articleOnly: false } },
        );
        const plain = readDocument(
          { name, bytes, codec: textCodec },
          { html: { attributes, articleOnly: false } },
        );
        if (!again.ok || !plain.ok) throw new Error('cannot be read again');
        const [before, after] = [plain.value.text.split('\n'), again.value.text.split('\n')];
        expect(after.length).toBe(before.length);
        expect(after.filter((line, index) => line !== before[index])).toEqual([lines[at]]);
      }
    },
    60_000,
  );
});
