import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textCodec } from '../../main/host/text-codec';
import { diffTexts } from '../../shared/diff/diff-texts';
import { toDocx } from '../../shared/export/docx';
import { toDocxRevisions } from '../../shared/export/docx-revisions';
import type { ArticleToExport } from '../../shared/export/exported-article';
import { xmlText } from '../../shared/export/escape-xml';
import { exportFormats } from '../../shared/export/export-formats';
import { toHtmlPage } from '../../shared/export/html-page';
import { wordPackage } from '../../shared/export/word-package';
import type { ArticleDocument } from '../../shared/formats/format';
import { readDocument } from '../../shared/formats/formats';
import { samples } from '../unit/formats/format-samples';
import { tempFolder } from '../unit/host/temp-folder';
import { has, python } from './tools.mjs';

/** LibreOffice takes seconds to start on a busy machine. */
const patience = { timeout: 120_000 };

const person = { id: 'ana', name: 'Ana & <co>' };
const time = '2026-01-02T03:04:05.678Z';
const machineTranslation =
  'The old mill & the <market>.\nIt was a win -win for all. Ships came late.\n\nNobody knew “why”: 5 > 4.';
const edited =
  'The mill & the <market>.\nNobody knew “why”: 5 > 4. Ships came late.\nIt was a win-win for all.\nA new line.';
const source = '老磨坊和市场。\n这是双赢。船来晚了。\n没人知道为什么。';

const article: ArticleToExport = {
  path: 'en/a.txt',
  language: 'en',
  sourceLanguage: 'zh',
  machineTranslation,
  text: edited,
  source,
  document: null,
  diff: diffTexts(machineTranslation, edited, { language: 'en' }),
  state: null,
  hunks: [],
  approval: { person, time },
};

function written(id: keyof typeof exportFormats): Uint8Array {
  return Buffer.from(exportFormats[id].write(article, { version: '1', flags: () => [] }) as string);
}

function run(program: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8', timeout: 100_000 });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}

async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(await tempFolder(), name);
  await writeFile(path, bytes);
  return path;
}

function read(name: string, bytes: Uint8Array): ArticleDocument {
  const document = readDocument({ name, bytes, codec: textCodec });
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

const omegatProject = `<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0">
${['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir'].map((name) => `<${name}>__DEFAULT__</${name}>`).join('\n')}
<source_lang>zh</source_lang><target_lang>en</target_lang>
<source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok><target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>
`;

const partsOf = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes));

/** What two readers of a text must agree on: its words. White space is each one's own. */
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const sample = (name: string): { bytes: Uint8Array; text: string } => {
  const found = samples.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no sample ${name}`);
  return found;
};

describe.skipIf(!has('xmllint'))('xmllint, with the schemas of OASIS,', () => {
  const schema = resolve('tests/fixtures/xliff-schemas/all.xsd');
  const validate = (path: string): string => run('xmllint', ['--nonet', '--noout', '--schema', schema, path]);

  it('finds our XLIFF 2.1 valid, its modules too', async () => {
    validate(await fileOf('a.xlf', written('xliff2')));
  });

  it('finds a file of ours valid after an edit', async () => {
    const bytes = written('xliff2');
    const document = read('a.xlf', bytes);
    const after = document.write(document.text.replace('mill', 'windmill & <co>'));
    if (!after.ok) throw new Error(after.error.message);
    validate(await fileOf('a.xlf', after.value.bytes));
  });

  it('would find fault with what is none', async () => {
    const broken = Buffer.from(written('xliff2'))
      .toString('utf8')
      .replace('its:version="2.0"', 'its:version="9"');
    const path = await fileOf('a.xlf', Buffer.from(broken));
    expect(() => validate(path)).toThrow(/its\}version/);
  });
});

describe.skipIf(!has('translate'))('translate-toolkit', patience, () => {
  it.each([
    ['xliff12', 'a.xlf'],
    ['tmx', 'a.tmx'],
  ] as const)('reads every source and text of our %s', async (id, name) => {
    const bytes = written(id);
    const document = read(name, bytes);
    const script = resolve('tests/judges/translate_toolkit.py');
    const units = JSON.parse(run(python, [script, await fileOf(name, bytes)])) as [string, string][];
    expect(units).toEqual(document.units.map((unit) => [unit.source, unit.text]));
  });
});

describe.skipIf(!has('omegat'))('OmegaT', patience, () => {
  it('translates the sources of our TMX into its texts', async () => {
    const bytes = written('tmx');
    const { units } = read('a.tmx', bytes);
    expect(units.length).toBeGreaterThan(2);
    // A project whose memory is ours: what OmegaT finds in it becomes the translation.
    const project = await tempFolder();
    for (const folder of ['source', 'target', 'omegat', 'tm', 'glossary', 'dictionary', 'home'])
      await mkdir(join(project, folder));
    await writeFile(join(project, 'omegat.project'), omegatProject);
    await writeFile(join(project, 'omegat', 'project_save.tmx'), bytes);
    // Blank lines part its segments.
    const unknown = '这一句没有译文。';
    const sources = [...units.map((unit) => unit.source ?? ''), unknown];
    await writeFile(join(project, 'source', 'a.txt'), `${sources.join('\n\n')}\n`);
    const home = join(project, 'home');
    const java = ['-Djava.awt.headless=true', `-Duser.home=${home}`, '-jar', '/usr/share/omegat/OmegaT.jar'];
    run('java', [...java, '--mode=console-translate', '--no-team', `--config-dir=${home}`, project]);
    const target = await readFile(join(project, 'target', 'a.txt'), 'utf8');
    expect(target.trim().split('\n\n')).toEqual([...units.map(({ text }) => text), unknown]);
  });
});

describe.skipIf(!has('libreoffice'))('LibreOffice', patience, () => {
  const asked = (files: readonly (readonly [string, string])[]): string[][] => {
    const lines = files.map((file) => JSON.stringify(file)).join('\n');
    const out = run(python, [resolve('tests/judges/word.py')], `${lines}\n`);
    return out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string[]);
  };

  it('accepts and rejects our tracked changes to the edited text and the machine translation', async () => {
    const path = await fileOf('a.docx', written('docx-revisions'));
    expect(
      asked([
        [path, 'accept'],
        [path, 'reject'],
      ]),
    ).toEqual([edited.split('\n'), machineTranslation.split('\n')]);
  });

  it('accepts and rejects our changes in the article’s own document, whatever its runs look like', async () => {
    const run = (text: string, look: string): string =>
      `<w:r>${look}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
    const looks = ['', '<w:rPr><w:b/></w:rPr>', '<w:rPr><w:i/></w:rPr>'];
    const body = machineTranslation
      .split('\n')
      .map(
        (row) =>
          `<w:p>${(row.match(/.{1,9}/g) ?? []).map((part, at) => run(part, looks[at % 3] ?? '')).join('')}</w:p>`,
      )
      .join('');
    const bytes = wordPackage(body);
    const document = read('a.docx', bytes);
    // As many lines: a paragraph that comes or goes is a line break or an empty one in the file.
    const after = [
      'The mill & the <market>.',
      'Nobody knew “why”: 5 > 4. Ships came late.',
      'It was a win-win for all.',
      'A new line.',
    ].join('\n');
    const written = toDocxRevisions({
      ...article,
      path: 'a.docx',
      document,
      text: after,
      diff: diffTexts(machineTranslation, after, { language: 'en' }),
    });
    expect(partsOf(written)).toEqual(partsOf(bytes));
    const path = await fileOf('a.docx', written);
    expect(
      asked([
        [path, 'accept'],
        [path, 'reject'],
      ]),
    ).toEqual([after.split('\n'), machineTranslation.split('\n')]);
  });

  it('reads the text that we read, of documents that we made and then edited', async () => {
    const own = toDocx(edited.split('\n').map((line) => ({ kind: 'paragraph', text: line })));
    const changed = edited.replace('mill', 'quay & port');
    const after = read('a.docx', own).write(changed);
    if (!after.ok) throw new Error(after.error.message);
    const table = written('docx-table');
    const [made, mended, cells] = asked([
      [await fileOf('a.docx', own), 'as-is'],
      [await fileOf('b.docx', after.value.bytes), 'as-is'],
      [await fileOf('c.docx', table), 'as-is'],
    ]);
    expect(made).toEqual(edited.split('\n'));
    expect(mended).toEqual(changed.split('\n'));
    expect(words(cells?.join('\n') ?? '')).toEqual(words(read('c.docx', table).text));
  });
});

describe.skipIf(!has('pandoc'))('pandoc', patience, () => {
  const plain = (path: string, format: string, ...more: string[]): string[] =>
    words(run('pandoc', ['-f', format, '-t', 'plain', '--wrap=none', ...more, path]).replace(/\u2028/g, ' '));

  it('reads the text that we read in our Word documents, tracked changes too', async () => {
    const path = await fileOf('a.docx', written('docx-revisions'));
    expect(plain(path, 'docx', '--track-changes=accept')).toEqual(words(edited));
    expect(plain(path, 'docx', '--track-changes=reject')).toEqual(words(machineTranslation));
  });

  it('reads the text that we wrote in pages', async () => {
    const page = toHtmlPage(
      'A',
      'en',
      edited.split('\n').map((text) => ({ kind: 'paragraph', text })),
    );
    expect(plain(await fileOf('a.html', Buffer.from(page)), 'html')).toEqual(words(edited));
  });

  it('reads an edited page and an edited Markdown file as edited', async () => {
    for (const [name, format] of [
      ['a.html', 'html'],
      ['a.md', 'gfm'],
    ] as const) {
      const { bytes, text } = sample(name);
      const document = read(name, bytes);
      const after = document.write(text.replace('Ships came', 'Twelve boats & a raft came'));
      if (!after.ok) throw new Error(after.error.message);
      const [was, is] = [
        plain(await fileOf(name, bytes), format),
        plain(await fileOf(name, after.value.bytes), format),
      ];
      expect(is.join(' '), name).toBe(was.join(' ').replace('Ships came', 'Twelve boats & a raft came'));
    }
  });
});
