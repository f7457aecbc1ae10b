import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { realDisk, type Disk } from '../../../main/host/disk';
import { exportProject, type ExportRequest } from '../../../main/host/export-articles';
import { sha256Hex } from '../../../shared/base/hash';
import { exportLogName, manifest, manifestName, type Manifest } from '../../../shared/export/manifest';
import type { ExportProgress } from '../../../shared/protocol/contract';
import { articleIdOf } from '../../../shared/review/article-id';
import { defaultProject } from '../../../shared/review/project-file';
import { foldJournal } from '../../../shared/review/fold';
import {
  ana,
  append,
  approve,
  ben,
  code,
  editOf,
  openAt,
  openHost,
  rowAt,
  value,
  type TestHost,
} from './host-fixture';
import { snapshot, withoutRightToWrite, writeFiles } from './temp-folder';

const text = 'The old mill.\n\nIt was a win -win for all.\n';
const mended = text.replace(' -win', '-win');

async function manifestIn(folder: string): Promise<Manifest> {
  return manifest.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')));
}

/** Opens an article, mends its hyphen and approves it. */
async function mendAndApprove({ client }: TestHost, path: string): Promise<void> {
  const { row, machineTranslation } = await openAt(client, path);
  const start = machineTranslation.indexOf(' -win');
  value(await append(client, row.id, editOf(machineTranslation, [{ start, end: start + 1, text: '' }])));
  await approve(client, row.id);
}

function fromTerminal(
  host: TestHost,
  out: string,
  all = false,
  more: Pick<ExportRequest, 'disk' | 'signal' | 'progress'> = {},
) {
  return exportProject({
    ...more,
    projectFolder: host.project,
    settingsFolder: join(host.above, 'settings'),
    out,
    articleIds: null,
    all,
    person: ben,
    now: () => Date.UTC(2026, 0, 2),
  });
}

describe('B4: an export', () => {
  it('writes no article whose original is not there, though its journal says it is approved', async () => {
    const host = await openHost({ 'a.txt': text });
    await mendAndApprove(host, 'a.txt');
    const from = join(host.project, '.emend', 'journal', (await rowAt(host.client, 'a.txt')).id);
    const forged = ['.envrc', '.git/hooks/post-checkout', 'run.bat', 'index.html', 'never.txt'];
    for (const path of forged) {
      const folder = join(host.project, '.emend', 'journal', articleIdOf(path));
      await mkdir(folder, { recursive: true });
      for (const name of await readdir(from)) {
        const journal = await readFile(join(from, name), 'utf8');
        await writeFile(
          join(folder, name),
          journal.replaceAll('"path":"a.txt"', JSON.stringify({ path }).slice(1, -1)),
        );
      }
    }
    const out = join(host.above, 'out');
    const report = value(await fromTerminal(host, out));
    expect(report.written.map(({ path }) => path)).toEqual(['a.txt']);
    expect(report.problems.map(({ path, code }) => [path, code]).sort()).toEqual(
      forged.map((path) => [path, 'original-gone']).sort(),
    );
    expect([...(await snapshot(out)).keys()].sort()).toEqual(['a.txt', manifestName]);
    // What nobody can export stays readable.
    await host.client.call('library.list', {});
    const { machineTranslation } = await openAt(host.client, 'never.txt');
    expect(machineTranslation).toBe(text);
  });

  it('shows a journal that names another article’s file under its own id', async () => {
    const host = await openHost({ 'a.txt': text });
    await mendAndApprove(host, 'a.txt');
    const journals = join(host.project, '.emend', 'journal');
    const forged = join(journals, '00000000000000ff');
    await cp(join(journals, (await rowAt(host.client, 'a.txt')).id), forged, { recursive: true });
    const rows = value(await host.client.call('library.list', {}));
    expect(rows.map(({ path }) => path)).toEqual(['a.txt', '00000000000000ff']);
    expect(value(await fromTerminal(host, join(host.above, 'out'))).written).toHaveLength(1);
  });
});

describe('A6: an export', () => {
  const many = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`${index + 10}.txt`, `${text}${index}\n`]),
  );

  it('tells how far it is, and stops when it is cancelled; the next one goes on there', async () => {
    const host = await openHost(many);
    const out = join(host.above, 'out');
    const controller = new AbortController();
    const seen: number[] = [];
    let writes = 0;
    const disk: Disk = {
      ...realDisk,
      rename: async (from, to) => {
        await realDisk.rename(from, to);
        if (to.endsWith('.txt') && ++writes === 5) controller.abort();
      },
    };
    const cut = await fromTerminal(host, out, true, {
      disk,
      signal: controller.signal,
      progress: ({ done, total }) => {
        expect(total).toBe(20);
        seen.push(done);
      },
    });
    expect(cut).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await manifestIn(out)).files).toHaveLength(5);
    expect(seen[0]).toBe(0);
    const report = value(await fromTerminal(host, out, true, { progress: ({ done }) => seen.push(done) }));
    expect(report.written).toHaveLength(20);
    expect(report.problems).toEqual([]);
    expect(seen.at(-1)).toBe(20);
  });

  it('cut short by a crash is gone on with: nothing is "not ours", nothing is noted twice', async () => {
    const host = await openHost({ 'a.txt': text, 'b.txt': text });
    for (const path of ['a.txt', 'b.txt']) await mendAndApprove(host, path);
    const out = join(host.above, 'out');
    const crash: Disk = {
      ...realDisk,
      open: (path, flags, mode) =>
        path.includes('.b.txt.') ? new Promise(() => undefined) : realDisk.open(path, flags, mode),
    };
    // Never ends: the second file is never written, nor the manifest.
    void fromTerminal(host, out, false, { disk: crash });
    await vi.waitFor(async () => {
      const log = await readFile(join(out, exportLogName), 'utf8');
      expect(log.trim().split(/\n+/)).toHaveLength(2);
    });
    const report = value(await fromTerminal(host, out));
    expect(report.written.map(({ path }) => path)).toEqual(['a.txt', 'b.txt']);
    expect(report.problems).toEqual([]);
    expect((await manifestIn(out)).files).toHaveLength(2);
    for (const path of ['a.txt', 'b.txt']) {
      const { events } = await openAt(host.client, path);
      expect(events.filter(({ type }) => type === 'exported')).toHaveLength(1);
    }
  });

  it('reports progress to the window and can be cancelled from it', async () => {
    const host = await openHost(many);
    const controller = new AbortController();
    const seen: ExportProgress[] = [];
    const answer = await host.client.call(
      'export.run',
      { articleIds: null, all: true, where: 'usual' },
      {
        signal: controller.signal,
        onProgress: (progress) => {
          seen.push(progress);
          controller.abort();
        },
      },
    );
    expect(code(answer)).toBe('cancelled');
    expect(seen[0]).toMatchObject({ total: 20 });
  });
});

describe('an export', () => {
  it('writes approved articles beside the project, cleaned, and nothing else', async () => {
    const host = await openHost({
      'en/a.txt': text,
      'en/b.txt': text,
      'c.txt': text,
      'zh/a.txt': '老磨坊。',
    });
    await mendAndApprove(host, 'en/a.txt');
    await openAt(host.client, 'en/b.txt');
    const originals = await snapshot(host.project, ['.emend']);
    const report = value(await host.client.call('export.run', { articleIds: null, where: 'usual' }));
    const folder = join(host.above, 'project – exported');
    expect(report).toMatchObject({ folder, skipped: 2, problems: [] });
    expect([...(await snapshot(folder)).keys()].sort()).toEqual([manifestName, 'en/a.txt']);
    const bytes = await readFile(join(folder, 'en/a.txt'));
    expect(bytes.toString('utf8')).toBe(mended);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(report?.written).toEqual([
      { articleId: (await rowAt(host.client, 'en/a.txt')).id, path: 'en/a.txt', sha256 },
    ]);
    expect((await manifestIn(folder)).files).toMatchObject([
      {
        path: 'en/a.txt',
        sha256,
        textSha256: sha256Hex(mended),
        stage: 'approved',
        approvedBy: ben,
        encoding: 'utf-8',
      },
    ]);
    expect(await snapshot(host.project, ['.emend'])).toEqual(originals);
  });

  it.each([
    ['utf-8', '\n', ''],
    ['utf-8', '\r\n', '\ufeff'],
    ['utf-16le', '\r\n', '\ufeff'],
    ['utf-16be', '\n', '\ufeff'],
    ['windows-1252', '\r', ''],
    ['gb18030', '\r\n', ''],
  ])('gives %s with its line ends and byte-order mark back', async (encoding, lineEnd, bom) => {
    const plain = encoding === 'gb18030' ? `${text}博物馆重新开放。\n` : `${text}At the café.\n`;
    const original = iconv.encode(bom + plain.replaceAll('\n', lineEnd), encoding, { addBOM: false });
    const host = await openHost({ 'a.txt': original });
    await mendAndApprove(host, 'a.txt');
    value(await host.client.call('export.run', { articleIds: null, where: 'usual' }));
    const expected = bom + plain.replace(' -win', '-win').replaceAll('\n', lineEnd);
    const bytes = await readFile(join(host.above, 'project – exported', 'a.txt'));
    expect(bytes.equals(iconv.encode(expected, encoding, { addBOM: false }))).toBe(true);
  });

  it('without edits gives the very bytes of the original, mixed line ends and all', async () => {
    const original = Buffer.from('One.\r\nTwo.\nThree.\r\n\rFour.');
    const host = await openHost({ 'a.txt': original });
    await approve(host.client, (await rowAt(host.client, 'a.txt')).id);
    value(await host.client.call('export.run', { articleIds: null, where: 'usual' }));
    expect((await readFile(join(host.above, 'project – exported', 'a.txt'))).equals(original)).toBe(true);
  });

  it('says so where a character does not fit the encoding, and writes UTF-8', async () => {
    const host = await openHost({ 'a.txt': iconv.encode('The café opened.\n', 'windows-1252') });
    const { row, machineTranslation } = await openAt(host.client, 'a.txt');
    value(await append(host.client, row.id, editOf(machineTranslation, [{ start: 0, end: 3, text: '博' }])));
    await approve(host.client, row.id);
    const report = value(await host.client.call('export.run', { articleIds: null, where: 'usual' }));
    expect(report?.problems).toMatchObject([{ code: 'not-encodable', path: 'a.txt' }]);
    expect((await readFile(join(host.above, 'project – exported', 'a.txt'))).toString('utf8')).toBe(
      '博 café opened.\n',
    );
    expect((await manifestIn(join(host.above, 'project – exported'))).files[0]).toMatchObject({
      encoding: 'utf-8',
    });
    expect((await manifestIn(join(host.above, 'project – exported'))).files[0]?.note).toContain('博');
  });

  it('leaves out what was edited after its approval, unless all is asked for', async () => {
    const host = await openHost({ 'a.txt': text, 'never-opened.txt': text });
    await mendAndApprove(host, 'a.txt');
    const { row } = await openAt(host.client, 'a.txt');
    value(await append(host.client, row.id, editOf(mended, [{ start: 0, end: 3, text: 'An' }])));
    const some = value(await host.client.call('export.run', { articleIds: null, where: 'usual' }));
    expect(some).toMatchObject({ written: [], skipped: 2 });
    const all = value(await host.client.call('export.run', { articleIds: null, all: true, where: 'usual' }));
    expect(all?.written.map(({ path }) => path)).toEqual(['a.txt', 'never-opened.txt']);
    const { files } = await manifestIn(join(host.above, 'project – exported'));
    expect(files).toMatchObject([
      {
        path: 'a.txt',
        approvedBy: null,
        approvedAt: null,
        textSha256: sha256Hex(mended.replace('The', 'An')),
      },
      { path: 'never-opened.txt', stage: 'new', approvedBy: null },
    ]);
  });

  it('takes no approval at its word: one by the author of the words is a problem that says so', async () => {
    const host = await openHost({ 'a.txt': text });
    const { row } = await openAt(host.client, 'a.txt');
    value(await append(host.client, row.id, editOf(text, [{ start: 0, end: 3, text: 'An' }])));
    await approve(host.client, row.id, ana);
    const report = value(await host.client.call('export.run', { articleIds: null, where: 'usual' }));
    expect(report).toMatchObject({
      written: [],
      skipped: 0,
      problems: [{ path: 'a.txt', code: 'not-approved' }],
    });
    value(await host.client.call('project.update', { file: { ...defaultProject, fourEyes: false } }));
    const relaxed = value(await host.client.call('export.run', { articleIds: null, where: 'usual' }));
    expect(relaxed).toMatchObject({ written: [{ path: 'a.txt' }], problems: [] });
  });

  it('keeps to the articles named', async () => {
    const host = await openHost({ 'a.txt': text, 'b.txt': text });
    const { id } = await rowAt(host.client, 'b.txt');
    const report = value(
      await host.client.call('export.run', { articleIds: [id], all: true, where: 'usual' }),
    );
    expect(report?.written.map(({ path }) => path)).toEqual(['b.txt']);
  });

  it('is noted in the journal, and may be repeated', async () => {
    const host = await openHost({ 'a.txt': text });
    await mendAndApprove(host, 'a.txt');
    const first = value(await host.client.call('export.run', { articleIds: null, where: 'usual' }));
    const { events } = await openAt(host.client, 'a.txt');
    expect(events.at(-1)).toMatchObject({
      type: 'exported',
      hash: sha256Hex(mended),
      format: 'txt',
      person: ana,
    });
    expect(foldJournal(events)).toMatchObject({
      text: mended,
      stage: { stage: 'approved' },
      heads: { length: 1 },
    });
    expect(value(await host.client.call('export.run', { articleIds: null, where: 'usual' }))).toEqual(first);
  });

  it('asks for the folder where that is possible, and takes no for an answer', async () => {
    const answers: (string | null)[] = [];
    const host = await openHost(
      { 'a.txt': text },
      { pickFolder: () => Promise.resolve(answers.shift() ?? null) },
    );
    answers.push(join(host.above, 'picked'));
    const report = value(await host.client.call('export.run', { articleIds: null, all: true, where: 'ask' }));
    expect(report?.folder).toBe(join(host.above, 'picked'));
    expect(
      value(await host.client.call('export.run', { articleIds: null, all: true, where: 'ask' })),
    ).toBeNull();
    answers.push(join(host.project, 'out'));
    expect(code(await host.client.call('export.run', { articleIds: null, all: true, where: 'ask' }))).toBe(
      'inside-project',
    );
  });

  it('of one article that fails lets the others go on', async () => {
    const host = await openHost({
      'a.txt': text,
      'b.txt': text,
      'bad.txt': Buffer.from([0, 1, 2, 3]),
      'empty.txt': '',
    });
    const out = join(host.above, 'out');
    await writeFiles(out, { 'a.txt': 'somebody else’s' });
    const report = value(await fromTerminal(host, out, true));
    expect(report.written.map(({ path }) => path)).toEqual(['b.txt']);
    expect(report.problems.map(({ path, code }) => [path, code])).toEqual([
      ['a.txt', 'not-ours'],
      ['bad.txt', 'binary'],
      ['empty.txt', 'empty'],
    ]);
    expect(await readFile(join(out, 'a.txt'), 'utf8')).toBe('somebody else’s');
  });

  it('from the terminal finds approvals, and refuses the project itself', async () => {
    const host = await openHost({ 'a.txt': text });
    await mendAndApprove(host, 'a.txt');
    await symlink(host.project, join(host.above, 'link'));
    const before = await snapshot(host.project);
    for (const out of [host.project, join(host.project, 'out'), join(host.above, 'link', 'out'), host.above])
      expect((await fromTerminal(host, out)).ok).toBe(false);
    expect(await snapshot(host.project)).toEqual(before);
    const report = value(await fromTerminal(host, join(host.above, 'out')));
    expect(report.written.map(({ path }) => path)).toEqual(['a.txt']);
    expect(
      code(await fromTerminal({ ...host, project: join(host.above, 'gone') }, join(host.above, 'out'))),
    ).toBe('no-such-folder');
  });

  it('of an article whose original changed or moved writes what was approved; one that is gone stays', async () => {
    const host = await openHost({
      'changed.txt': text,
      'gone.txt': text.replace('mill', 'mine'),
      'moved.txt': `${text}\n\nEnd.\n`.replaceAll('\n', '\r\n'),
    });
    for (const path of ['changed.txt', 'gone.txt', 'moved.txt']) await mendAndApprove(host, path);
    await writeFile(join(host.project, 'changed.txt'), 'Other.\r\n');
    await rm(join(host.project, 'gone.txt'));
    await mkdir(join(host.project, 'sub'));
    await writeFile(join(host.project, 'sub', 'm.txt'), await readFile(join(host.project, 'moved.txt')));
    await rm(join(host.project, 'moved.txt'));
    const out = join(host.above, 'out');
    const report = value(await fromTerminal(host, out));
    expect(report.problems).toMatchObject([{ path: 'gone.txt', code: 'original-gone' }]);
    expect(await readFile(join(out, 'changed.txt'), 'utf8')).toBe(mended);
    expect(await readFile(join(out, 'sub/m.txt'), 'utf8')).toBe(
      `${mended}\n\nEnd.\n`.replaceAll('\n', '\r\n'),
    );
  });

  it('into a folder without the right to write is a failure', async () => {
    const host = await openHost({ 'a.txt': text });
    const locked = join(host.above, 'locked');
    await mkdir(locked);
    const report = await withoutRightToWrite(host.above, locked, () => fromTerminal(host, locked, true));
    expect(code(report)).toBe('not-writable');
    expect(await snapshot(locked)).toEqual(new Map());
  });
});
