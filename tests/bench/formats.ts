import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { build } from 'vite';
import { prose } from './diff';

const root = join(import.meta.dirname, '..', '..');
const outDir = join(root, 'node_modules', '.cache', 'emend', 'bench-formats');

/** What is read, in bytes: of the file, and for Word documents of the part with the text. */
const size = 1_000_000;
const runs = 7;

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Lines of text until their markup makes up the size. */
function filled(head: string, tail: string, item: (line: string, index: number) => string): string {
  const parts = [head];
  let length = head.length;
  for (const [index, line] of prose(size, 3).split('\n').entries()) {
    if (length >= size) break;
    const part = item(line, index);
    parts.push(part);
    length += part.length;
  }
  return parts.join('') + tail;
}

function xliff(): Uint8Array {
  const text = filled(
    '<?xml version="1.0" encoding="utf-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="zh" target-language="en" datatype="html"><body>\n',
    '</body></file></xliff>',
    (line, index) =>
      `<trans-unit id="${index}">\n  <source>港口<g id="1">重新</g>开放。</source>\n  <target state="translated">${line} <g id="1">reopened</g> &amp; stayed “open”.</target>\n</trans-unit>\n`,
  );
  return Buffer.from(text);
}

function html(): Uint8Array {
  const text = filled(
    '<!DOCTYPE html>\n<html lang=en><head><meta charset="utf-8"><title>Harbour</title></head><body class="page">\n',
    '</body></html>',
    (line, index) =>
      `${index % 8 === 0 ? '<h2>The harbour</h2>\n' : ''}<p class="text">${line} <b>In bold</b>, caf&eacute;s and <a href="https://example.com/?a=1&amp;b=2">links</a>.</p>\n`,
  );
  return Buffer.from(text);
}

function docx(): Uint8Array {
  const body = filled(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${word}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>`,
    '<w:sectPr/></w:body></w:document>',
    (line, index) =>
      `<w:p w14:paraId="${(4096 + index).toString(16).padStart(8, '0')}" w:rsidR="00A1B2C3"><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${line} </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>In bold</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>`,
  );
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(body),
  });
}

interface Reading {
  readonly milliseconds: number;
  readonly processor: number;
  readonly lines: number;
}

/** Milliseconds to read one megabyte in each format, in processes that have read nothing before: the median and the best. */
export async function benchFormats(): Promise<object[]> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: join(import.meta.dirname, 'read-document.ts'),
        output: { entryFileNames: 'read.js' },
      },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'emend-bench-'));
  try {
    const rows: object[] = [];
    for (const [name, bytes] of [
      ['a.xlf', xliff()],
      ['a.html', html()],
      ['a.docx', docx()],
    ] as const) {
      const file = join(folder, name);
      await writeFile(file, bytes);
      const readings = Array.from({ length: runs }, () => readIn(file));
      const by = (key: 'milliseconds' | 'processor'): number[] =>
        readings.map((reading) => Math.round(reading[key])).sort((a, b) => a - b);
      const [wall, processor] = [by('milliseconds'), by('processor')];
      rows.push({
        name: `read ${name}, ${readings[0]?.lines ?? 0} lines`,
        milliseconds: wall[Math.floor(runs / 2)],
        best: wall[0],
        processor: processor[Math.floor(runs / 2)],
        'best processor': processor[0],
      });
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function readIn(file: string): Reading {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(outDir, 'read.js'), file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Reading;
}
