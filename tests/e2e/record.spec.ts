import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { sha256Hex } from '../../shared/base/hash';
import { articleIdOf } from '../../shared/review/article-id';
import type { ProjectRecord } from '../../shared/export/record-schema';
import { statementTexts } from '../../shared/export/record-statements';
import type { ElectronShell } from './support/electron-shell';
import { eventsOf } from './support/journals';
import { tabTo } from './support/keys';
import { approveArticle, copySamples, openArticle, saved } from './support/project';
import { newFolder, root, type Shell } from './support/shell';
import { expect, test } from './support/test';

const path = '0147-port-expansion.en.txt';

/** Runs the verifier by itself, as somebody who has only the record and Node does. */
async function verify(folder: string, fingerprint: string): Promise<{ out: string; code: number }> {
  const verifier = join(root, 'main', 'verifier', 'verify-record.mjs');
  return promisify(execFile)(process.execPath, [verifier, folder, fingerprint], { cwd: folder }).then(
    ({ stdout }) => ({ out: stdout, code: 0 }),
    (error: { stdout: string; code: number }) => ({ out: error.stdout, code: error.code }),
  );
}

async function run(page: Page, words: string, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.getByRole('combobox').fill(words);
  await page.getByRole('option', { selected: true }).filter({ hasText: title }).waitFor();
  await page.keyboard.press('Enter');
}

test('a record with signed approvals and statements is made in the window, and the verifier confirms it', async ({
  openWindow,
  shellName,
}) => {
  test.slow();
  const folder = await copySamples();
  const homes = { ana: await newFolder('home'), ben: await newFolder('home') };

  // Ana signs with a key of her own from now on, edits and submits; Ben has no key and approves.
  const ana = await openWindow({ folder, as: 'ana:Ana', home: homes.ana });
  await openArticle(ana.page, 'port-expansion');
  await run(ana.page, 'sign what i do', 'Sign what I do in this project from now on');
  await expect(ana.page.getByText(/What you do in this project is signed from now on/)).toBeVisible();
  const key = await keyFile(homes.ana, 'ana');
  expect((await stat(key)).mode & 0o777).toBe(0o600);
  await ana.page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await ana.page.keyboard.press('Control+Home');
  await ana.page.keyboard.insertText('Velden: ');
  await saved(ana.page);
  await ana.page.keyboard.press('Control+Shift+Enter');
  await ana.page.getByRole('dialog').waitFor();
  await ana.page.keyboard.press('Enter');
  await expect(ana.page.locator('.pill.stage[data-stage="submitted"]')).toBeVisible();
  await saved(ana.page);
  await ana.close();
  const events = await eventsOf(folder, path);
  const signed = events.filter((event) => 'signature' in event && event.signature !== undefined);
  expect(signed.length).toBeGreaterThan(1);

  const ben = await openWindow({ folder, as: 'ben:Ben', home: homes.ben });
  const { page } = ben;
  await expect(page.getByRole('heading', { name: '1 article waits for you' })).toBeVisible();
  await page.keyboard.press('Alt+Shift+N');
  await expect(page.getByRole('feed').getByRole('article').first()).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByText('1 of 1 reviewed')).toBeVisible();
  await approveArticle(page);
  await saved(page);

  await run(page, 'record', 'Save the record');
  const dialog = page.getByRole('dialog', { name: 'Save the record' });
  await tabTo(page, dialog.getByRole('radio', { name: /^This article/ }));
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: /^All articles/ })).toBeChecked();
  const fill = async (label: string, at: number, words: string): Promise<void> => {
    await tabTo(page, dialog.getByRole('textbox', { name: label }).nth(at));
    await page.keyboard.type(words);
  };
  await fill('Reviewed by a person: name', 0, 'Ben Oduya');
  await fill('Role', 0, 'Reviewer');
  await fill('Editorial responsibility: name', 0, '林 “Mei” <Lin> & Co');
  await fill('Role', 1, 'Editor in chief');
  const archive = join(await newFolder('records'), 'record.zip');
  await saveAs(ben, shellName, archive, async () => {
    await tabTo(page, dialog.getByRole('button', { name: 'Save…' }));
    await page.keyboard.press('Enter');
  });
  await expect(dialog).toHaveCount(0);
  const said = page.getByText(/1 article recorded, 1 of them approved: .*Fingerprint [0-9a-f]{16}/);
  await expect(said).toBeVisible();
  const shown = /Fingerprint ([0-9a-f]{16})/.exec(await said.innerText())?.[1] ?? '';

  const record = await unpack(archive);
  const first = await verify(record, await fingerprintOf(record));
  expect(first).toMatchObject({ code: 0 });
  expect(first.out).toContain('CONFIRMED. Fingerprint');
  expect(first.out).toContain(`Fingerprint ${shown}`);
  const made = JSON.parse(await readFile(join(record, 'record.json'), 'utf8')) as ProjectRecord;
  expect(made.statements).toEqual([
    { kind: 'reviewed', name: 'Ben Oduya', role: 'Reviewer', text: statementTexts.reviewed },
    {
      kind: 'responsibility',
      name: '林 “Mei” <Lin> & Co',
      role: 'Editor in chief',
      text: statementTexts.responsibility,
    },
  ]);
  expect(made.people.map(({ id, keys }) => [id, keys.length])).toEqual([
    ['ana', 1],
    ['ben', 0],
  ]);
  const [article] = made.articles;
  expect(article?.path).toBe(path);
  const standing = (by: string): Set<string> =>
    new Set(
      Object.values(article?.events ?? {})
        .filter(({ person }) => person.id === by)
        .map((event) => event.standing),
    );
  expect(standing('ana')).toContain('signed');
  expect(standing('ben')).toEqual(new Set(['declared']));
  const html = await readFile(join(record, 'index.html'), 'utf8');
  expect(html).toContain('林 “Mei” &lt;Lin&gt; &amp; Co, Editor in chief');

  // One changed word of a journal is found, and named.
  const [journal = ''] = (await readdir(join(record, 'journals', articleIdOf(path)))).filter((name) =>
    name.startsWith('ana.'),
  );
  const file = join(record, 'journals', articleIdOf(path), journal);
  const before = await readFile(file, 'utf8');
  await writeFile(file, before.replace('Velden: ', 'Venlo:  '));
  const second = await verify(record, await fingerprintOf(record));
  expect(second.code).toBe(1);
  expect(second.out).toMatch(new RegExp(`WRONG: ${path.replaceAll('.', '\\.')}, sentence 1`));
  await writeFile(file, before);
  expect((await verify(record, await fingerprintOf(record))).code).toBe(0);

  if (shellName === 'electron') await foldersAndPages(ben as ElectronShell);
});

/** Only the app can ask for a folder, and prints by itself. */
async function foldersAndPages({ app, page }: ElectronShell): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Save the record' });
  const target = await newFolder('records');
  await app.evaluate(({ dialog: system }, folder) => {
    system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: `${folder}/record.pdf` });
  }, target);
  await run(page, 'record', 'Save the record');
  await dialog.getByRole('radio', { name: 'Folder' }).press('Space');
  await dialog.getByRole('button', { name: 'Save…' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  const [folder = ''] = await readdir(target);
  const record = join(target, folder);
  expect((await verify(record, await fingerprintOf(record))).code).toBe(0);
  await run(page, 'record', 'Save the record');
  await dialog.getByRole('radio', { name: 'Its page as PDF, to read' }).press('Space');
  await dialog.getByRole('button', { name: 'Save…' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect
    .poll(async () => (await readFile(join(target, 'record.pdf'), 'latin1').catch(() => '')).slice(0, 5))
    .toBe('%PDF-');
  expect(await readFile(join(target, 'record.pdf'), 'latin1')).toContain('/Title (Record of review)');
}

/** Answers the app's save dialog, or keeps what the browser downloads. */
async function saveAs(
  shell: Shell,
  shellName: string,
  target: string,
  act: () => Promise<void>,
): Promise<void> {
  if (shellName === 'electron') {
    await (shell as ElectronShell).app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
    await act();
    await expect
      .poll(() =>
        stat(target).then(
          ({ size }) => size > 0,
          () => false,
        ),
      )
      .toBe(true);
  } else {
    const download = shell.page.waitForEvent('download');
    await act();
    await (await download).saveAs(target);
  }
}

async function keyFile(home: string, person: string): Promise<string> {
  const all = await readdir(home, { recursive: true });
  return join(home, all.find((name) => name.endsWith(join('keys', `${person}.json`))) ?? '');
}

async function unpack(archive: string): Promise<string> {
  const folder = await newFolder('record');
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(archive)))) {
    if (name.endsWith('/')) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return folder;
}

async function fingerprintOf(record: string): Promise<string> {
  return sha256Hex(await readFile(join(record, 'SHA256SUMS'), 'utf8'));
}
