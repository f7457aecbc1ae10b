import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk, type Disk } from '../../../main/host/disk';
import { ExportFolder } from '../../../main/host/export-folder';
import { exportLogName, manifest, manifestName, type ManifestFile } from '../../../shared/export/manifest';
import { snapshot, tempFolder, writeFiles } from './temp-folder';

async function projectAndOut(): Promise<{ above: string; root: string; out: string }> {
  const above = await tempFolder();
  await writeFiles(above, { 'project/a.txt': 'original' });
  return { above, root: join(above, 'project'), out: join(above, 'out') };
}

function entry(path: string, content: string): ManifestFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return {
    path,
    sha256,
    textSha256: sha256,
    articleId: '0000000000000000',
    encoding: 'utf-8',
    stage: 'approved',
    approvedBy: null,
    approvedAt: null,
    exportedAt: '2026-01-01T00:00:00.000Z',
  };
}

async function codeOfOpening(out: string, root: string): Promise<string> {
  const opened = await ExportFolder.open(out, root);
  return opened.ok ? 'ok' : opened.error.code;
}

async function opened(out: string, root: string, disk?: Disk): Promise<ExportFolder> {
  const folder = await ExportFolder.open(out, root, disk);
  if (!folder.ok) throw new Error(folder.error.message);
  return folder.value;
}

/** Writes a file of this content as an export does, and gives `ok` or the failure's code. */
async function write(folder: ExportFolder, path: string, content: string): Promise<string> {
  const written = await folder.write(entry(path, content), Buffer.from(content));
  return written.ok ? 'ok' : written.error.code;
}

async function exportAll(out: string, root: string, files: Readonly<Record<string, string>>): Promise<void> {
  const folder = await opened(out, root);
  for (const [path, content] of Object.entries(files)) expect(await write(folder, path, content)).toBe('ok');
  expect((await folder.finish()).ok).toBe(true);
}

describe('A6: an export that was cut short', () => {
  it('does not block the next one', async () => {
    const { root, out } = await projectAndOut();
    await exportAll(out, root, { 'a.txt': 'old a', 'b.txt': 'old b', 'c.txt': 'old c' });
    const cut = await opened(out, root);
    expect(await write(cut, 'a.txt', 'new a')).toBe('ok');
    expect(await write(cut, 'new.txt', 'new')).toBe('ok');
    // Killed here: no manifest was written.
    const next = await opened(out, root);
    for (const path of ['a.txt', 'b.txt', 'new.txt'])
      expect(await write(next, path, `newer ${path}`)).toBe('ok');
    expect((await next.finish()).ok).toBe(true);
    const { files } = manifest.parse(JSON.parse(await readFile(join(out, manifestName), 'utf8')));
    expect(files).toEqual([
      entry('a.txt', 'newer a.txt'),
      entry('b.txt', 'newer b.txt'),
      entry('c.txt', 'old c'),
      entry('new.txt', 'newer new.txt'),
    ]);
    expect([...(await snapshot(out)).keys()].sort()).toEqual([
      'a.txt',
      'b.txt',
      'c.txt',
      manifestName,
      'new.txt',
    ]);
  });

  it('goes on where it was: what it wrote is not written again', async () => {
    const { root, out } = await projectAndOut();
    const cut = await opened(out, root);
    await write(cut, 'a.txt', 'a');
    const again = await opened(out, root);
    const file = { ...entry('a.txt', 'a'), exportedAt: '2026-02-02T00:00:00.000Z' };
    expect(await again.write(file, Buffer.from('a'))).toEqual({
      ok: true,
      value: { file: entry('a.txt', 'a'), already: true },
    });
    expect(await again.write(entry('b.txt', 'b'), Buffer.from('b'))).toMatchObject({
      value: { already: false },
    });
  });

  it('between log and file leaves the older file Emend’s', async () => {
    const { root, out } = await projectAndOut();
    await exportAll(out, root, { 'a.txt': 'old' });
    const full = {
      ...realDisk,
      rename: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })),
    };
    expect(await write(await opened(out, root, full), 'a.txt', 'new')).toBe('disk-full');
    expect(await write(await opened(out, root, full), 'fresh.txt', 'new')).toBe('disk-full');
    const next = await opened(out, root);
    expect(await write(next, 'a.txt', 'newer')).toBe('ok');
    expect((await next.finish()).ok).toBe(true);
    const { files } = manifest.parse(JSON.parse(await readFile(join(out, manifestName), 'utf8')));
    expect(files).toEqual([entry('a.txt', 'newer')]);
  });

  it('passes over a line of its log that was cut short', async () => {
    const { root, out } = await projectAndOut();
    await write(await opened(out, root), 'a.txt', 'a');
    await appendFile(join(out, exportLogName), '{"path":"b.t');
    await write(await opened(out, root), 'c.txt', 'c');
    const next = await opened(out, root);
    for (const path of ['a.txt', 'c.txt']) expect(await write(next, path, 'new')).toBe('ok');
  });
});

describe('B4: an export folder', () => {
  it.each([
    '.envrc',
    '.git/hooks/post-checkout',
    'en/.hidden/a.txt',
    'run.bat',
    'index.php',
    'Emend-Manifest.json',
    'emend-export.jsonl',
    'Makefile',
    'a.txt.exe',
    'con.txt',
    'en/NUL.txt',
    'aux',
    'aux/a.txt',
    'com1.en.txt',
    'lpt¹.txt',
    'a\u001b[2J.txt',
    '../a.txt',
    '/etc/a.txt',
    'a//b.txt',
  ])('takes no file named %j', async (path) => {
    const { above, root, out } = await projectAndOut();
    const folder = await opened(out, root);
    const before = await snapshot(above);
    expect(await write(folder, path, 'x')).not.toBe('ok');
    expect(await snapshot(above)).toEqual(before);
  });

  it('that is a link is refused, wherever it leads', async () => {
    const { above, root, out } = await projectAndOut();
    await mkdir(join(above, 'elsewhere'));
    await symlink(join(above, 'elsewhere'), out);
    expect(await codeOfOpening(out, root)).toBe('link-refused');
    // A link further up (a home on another disk, say) is the person's own affair.
    await mkdir(join(above, 'elsewhere', 'deeper'));
    expect(await codeOfOpening(join(out, 'deeper'), root)).toBe('ok');
  });
});

describe('B8: an export', () => {
  it('takes names of 255 bytes', async () => {
    const { root, out } = await projectAndOut();
    const name = `${'é'.repeat(125)}a.txt`;
    expect(Buffer.byteLength(name)).toBe(255);
    await exportAll(out, root, { [name]: 'long' });
    expect(await readFile(join(out, name), 'utf8')).toBe('long');
  });
});

describe('an export folder', () => {
  it('is refused in the project, at it and around it, links resolved', async () => {
    const { above, root } = await projectAndOut();
    await symlink(root, join(above, 'link'));
    await mkdir(join(above, 'wide'));
    await symlink(above, join(above, 'wide', 'up'));
    const before = await snapshot(above);
    expect(await codeOfOpening(root, root)).toBe('inside-project');
    expect(await codeOfOpening(join(root, 'new', 'deeper'), root)).toBe('inside-project');
    expect(await codeOfOpening(join(above, 'link'), root)).toBe('inside-project');
    expect(await codeOfOpening(join(above, 'link', 'new'), root)).toBe('inside-project');
    expect(await codeOfOpening(join(above, 'wide', 'up', 'project', 'x'), root)).toBe('inside-project');
    expect(await codeOfOpening(above, root)).toBe('around-project');
    expect(await codeOfOpening(join(above, 'wide', 'up'), root)).toBe('around-project');
    expect(await snapshot(above)).toEqual(before);
  });

  it('is refused where its name is a file, a link to nowhere, or its manifest is not ours', async () => {
    const { above, root } = await projectAndOut();
    await writeFiles(above, { file: 'x', [`foreign/${manifestName}`]: '{"mine":true}' });
    await symlink(join(above, 'nowhere'), join(above, 'broken'));
    expect(await codeOfOpening(join(above, 'file'), root)).not.toBe('ok');
    expect(await codeOfOpening(join(above, 'broken'), root)).not.toBe('ok');
    expect(await codeOfOpening(join(above, 'foreign'), root)).toBe('bad-manifest');
  });

  it('is made where it is not there, and takes files with their folders', async () => {
    const { root, out } = await projectAndOut();
    expect(await write(await opened(join(out, 'deep'), root), 'en/1.txt', 'text')).toBe('ok');
    expect(await readFile(join(out, 'deep/en/1.txt'), 'utf8')).toBe('text');
  });

  it('lets Emend write over what it wrote, and over nothing else', async () => {
    const { root, out } = await projectAndOut();
    await writeFiles(out, { 'ours.txt': 'ours', 'touched.txt': 'touched later', 'foreign.txt': 'foreign' });
    await writeFile(
      join(out, manifestName),
      JSON.stringify({ version: 1, files: [entry('ours.txt', 'ours'), entry('touched.txt', 'touched')] }),
    );
    const folder = await opened(out, root);
    expect(await write(folder, 'ours.txt', 'new')).toBe('ok');
    expect(await write(folder, 'touched.txt', 'new')).toBe('changed-since');
    expect(await write(folder, 'foreign.txt', 'new')).toBe('not-ours');
    expect(await write(folder, manifestName, 'new')).toBe('bad-format');
    expect(await write(folder, '../escape.txt', 'new')).toBe('bad-path');
    expect(await readFile(join(out, 'ours.txt'), 'utf8')).toBe('new');
    expect(await readFile(join(out, 'touched.txt'), 'utf8')).toBe('touched later');
    expect(await readFile(join(out, 'foreign.txt'), 'utf8')).toBe('foreign');
  });

  it('lets no link in it lead a file away', async () => {
    const { above, root, out } = await projectAndOut();
    await mkdir(out);
    await symlink(root, join(out, 'en'));
    await symlink(join(root, 'a.txt'), join(out, 'a.txt'));
    await writeFile(
      join(out, manifestName),
      JSON.stringify({ version: 1, files: [entry('a.txt', 'original')] }),
    );
    const folder = await opened(out, root);
    expect(await write(folder, 'en/a.txt', 'new')).toBe('leads-away');
    expect(await write(folder, 'en/sub/a.txt', 'new')).toBe('leads-away');
    expect(await write(folder, 'a.txt', 'new')).toBe('not-ours');
    expect(await readFile(join(above, 'project/a.txt'), 'utf8')).toBe('original');
  });

  it('remembers in its manifest what earlier exports wrote', async () => {
    const { root, out } = await projectAndOut();
    await exportAll(out, root, { 'b.txt': '1', 'a.txt': '1' });
    await exportAll(out, root, { 'b.txt': '2' });
    const { files } = manifest.parse(JSON.parse(await readFile(join(out, manifestName), 'utf8')));
    expect(files).toEqual([entry('a.txt', '1'), entry('b.txt', '2')]);
  });
});
