import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxParts, samples } from '../formats/format-samples';
import { around } from '../formats/page-with-surroundings';
import { tempFolder } from '../host/temp-folder';
import { builtEmend, type Ran } from './run-emend';

const built = builtEmend();
const emend = (...args: string[]): Promise<Ran> => built.emend(args);

/** Each call starts a process, which takes seconds on a busy machine. */
const patience = 120_000;

describe('emend text', { timeout: patience }, () => {
  it('prints the text of every format, a paragraph a line', async () => {
    const folder = await tempFolder();
    const printed = await Promise.all(
      samples.map(async ({ name, bytes }) => {
        await writeFile(join(folder, name), bytes);
        return emend('text', join(folder, name));
      }),
    );
    samples.forEach(({ name, text }, index) => {
      const out = text.endsWith('\n') ? text : `${text}\n`;
      expect(printed[index], name).toMatchObject({ status: 0, err: '', out });
    });
  });

  it('shows tracked changes as asked, and what is wrong with a file', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a.docx'), zipSync(docxParts));
    await writeFile(join(folder, 'b.xlf'), '<xliff>');
    expect((await emend('text', join(folder, 'a.docx'), '--revisions', 'rejected')).out).toContain(
      'came late in',
    );
    expect(await emend('text', join(folder, 'b.xlf'))).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringMatching(/b\.xlf: .*line 1, column 8/) as string,
    });
  });
});

describe('how web pages are read', { timeout: patience }, () => {
  const page = Buffer.from(around.replace('rights reserved by', 'rights reserved , by'));
  const withAlt = (out: string): string[] => out.split('\n').filter((line) => line === 'Three ships');

  it('is said by options, else by the project, alike by one process and by two', async () => {
    const folder = await tempFolder();
    const file = join(folder, 'a.html');
    await writeFile(file, page);
    const plain = await emend('text', file);
    expect(plain.out).toContain('All rights reserved , by');
    expect(withAlt(plain.out)).toEqual([]);
    const chosen = await emend('text', file, '--article-only', '--attributes', 'alt');
    expect(chosen.out).not.toContain('All rights reserved , by');
    expect(withAlt(chosen.out)).toHaveLength(1);
    expect((await emend('text', file, '--attributes', 'onclick')).err).toContain('no attribute with text');
    await mkdir(join(folder, '.emend'));
    const project = { version: 1, formats: ['html'], html: { attributes: ['alt'], articleOnly: true } };
    await writeFile(join(folder, '.emend', 'project.json'), JSON.stringify(project));
    expect((await emend('text', file)).out).toBe(chosen.out);
    expect((await emend('text', file, '--no-article-only', '--attributes', 'none')).out).toBe(plain.out);
    const counts = await Promise.all(
      [
        ['--jobs', '1'],
        ['--jobs', '2'],
        ['--jobs', '2', '--no-article-only', '--attributes', 'none'],
      ].map(async (more) => (await emend('check', folder, '--format', 'json', ...more)).out),
    );
    expect(counts[0]).toBe(counts[1]);
    expect(counts[2]).not.toBe(counts[0]);
    const fixed = join(await tempFolder(), 'fixed');
    expect(await emend('fix', folder, '--out', fixed)).toMatchObject({ status: 0 });
    const written = await readFile(join(fixed, 'a.html'), 'utf8');
    const tail = page.toString().slice(page.toString().indexOf('<div class="share-bar">'));
    // What the article said twice is mended, and a fault in the footer is not.
    expect(written).not.toBe(page.toString());
    expect(written.endsWith(tail)).toBe(true);
  });
});

describe('emend convert', { timeout: patience }, () => {
  it('gives an unedited file back byte for byte, and writes over nothing', async () => {
    const folder = await tempFolder();
    for (const { name, bytes } of samples.filter(({ name }) => /docx|xlf/.test(name))) {
      const [file, out] = [join(folder, name), join(folder, `copy-${name}`)];
      await writeFile(file, bytes);
      expect(await emend('convert', file, '--out', out), name).toMatchObject({ status: 0, err: '' });
      expect((await readFile(out)).equals(Buffer.from(bytes)), name).toBe(true);
      expect((await emend('convert', file, '--out', out)).status).toBe(2);
    }
  });
});

describe('emend check and fix', { timeout: patience }, () => {
  it('count in the printed text, and write each file in its own format', async () => {
    const folder = await tempFolder();
    const xml = `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>A high -</w:t></w:r><w:r><w:t>quality harbour opened.</w:t></w:r></w:p></w:body></w:document>`;
    await writeFile(join(folder, 'a.docx'), zipSync({ ...docxParts, 'word/document.xml': strToU8(xml) }));
    await writeFile(join(folder, 'a.html'), '<p>A high -<b>quality</b> harbour opened.</p>\n');
    for (const name of ['a.docx', 'a.html']) {
      const checked = await emend('check', join(folder, name), '--format', 'json');
      const { files } = JSON.parse(checked.out) as {
        files: { flags: { start: number; end: number; text: string }[] }[];
      };
      const text = (await emend('text', join(folder, name))).out;
      const flag = files[0]?.flags[0];
      expect(flag, name).toBeDefined();
      expect(text.slice(flag?.start, flag?.end)).toBe(flag?.text);
      expect((await emend('fix', join(folder, name), '--out', join(folder, 'out'))).status).toBe(0);
    }
    expect(await readFile(join(folder, 'out', 'a.html'), 'utf8')).toBe(
      '<p>A high-<b>quality</b> harbour opened.</p>\n',
    );
    const fixed = unzipSync(await readFile(join(folder, 'out', 'a.docx')))['word/document.xml'];
    expect(Buffer.from(fixed ?? []).toString()).toBe(xml.replace('high -', 'high-'));
  });

  it('raises no flag over a code, and leaves it alone', async () => {
    const folder = await tempFolder();
    const xliff = `<xliff version="1.2"><file><body><trans-unit id="1"><source>x</source><target>Press <x id="1"/> , then wait.Go on.</target></trans-unit></body></file></xliff>`;
    await writeFile(join(folder, 'a.xlf'), xliff);
    const fixed = await emend('fix', join(folder, 'a.xlf'));
    expect(fixed.out).toContain('<x id="1"/>');
    expect(fixed.out).toContain('wait. Go on.');
  });
});
