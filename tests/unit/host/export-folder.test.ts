import { createHash } from 'node:crypto';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openExportFolder, writeExported, writeManifest } from '../../../main/host/export-folder';
import { manifestName, type ManifestFile } from '../../../shared/export/manifest';
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
  const opened = await openExportFolder(out, root);
  return opened.ok ? 'ok' : opened.error.code;
}

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
    const folder = await openExportFolder(join(out, 'deep'), root);
    if (!folder.ok) throw new Error(folder.error.message);
    expect(await writeExported(folder.value, 'en/1.txt', Buffer.from('text'))).toEqual({
      ok: true,
      value: null,
    });
    expect(await readFile(join(out, 'deep/en/1.txt'), 'utf8')).toBe('text');
  });

  it('lets Emend write over what it wrote, and over nothing else', async () => {
    const { root, out } = await projectAndOut();
    await writeFiles(out, { 'ours.txt': 'ours', 'touched.txt': 'touched later', 'foreign.txt': 'foreign' });
    const opening = await openExportFolder(out, root);
    if (!opening.ok) throw new Error(opening.error.message);
    await writeManifest(opening.value, [entry('ours.txt', 'ours'), entry('touched.txt', 'touched')]);
    const folder = await openExportFolder(out, root);
    if (!folder.ok) throw new Error(folder.error.message);
    const write = async (path: string): Promise<string> => {
      const written = await writeExported(folder.value, path, Buffer.from('new'));
      return written.ok ? 'ok' : written.error.code;
    };
    expect(await write('ours.txt')).toBe('ok');
    expect(await write('touched.txt')).toBe('changed-since');
    expect(await write('foreign.txt')).toBe('not-ours');
    expect(await write(manifestName)).toBe('bad-path');
    expect(await write('../escape.txt')).toBe('bad-path');
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
    const folder = await openExportFolder(out, root);
    if (!folder.ok) throw new Error(folder.error.message);
    expect(await writeExported(folder.value, 'en/a.txt', Buffer.from('new'))).toMatchObject({
      error: { code: 'leads-away' },
    });
    expect(await writeExported(folder.value, 'en/sub/a.txt', Buffer.from('new'))).toMatchObject({
      error: { code: 'leads-away' },
    });
    expect(await writeExported(folder.value, 'a.txt', Buffer.from('new'))).toMatchObject({
      error: { code: 'not-ours' },
    });
    expect(await readFile(join(above, 'project/a.txt'), 'utf8')).toBe('original');
  });

  it('remembers in its manifest what earlier exports wrote', async () => {
    const { root, out } = await projectAndOut();
    const first = await openExportFolder(out, root);
    if (first.ok) await writeManifest(first.value, [entry('b.txt', '1'), entry('a.txt', '1')]);
    const second = await openExportFolder(out, root);
    if (second.ok) await writeManifest(second.value, [entry('b.txt', '2')]);
    const third = await openExportFolder(out, root);
    expect(third.ok && third.value.before).toEqual([entry('a.txt', '1'), entry('b.txt', '2')]);
  });
});
