import { execFileSync, spawn } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { annotate } from '../../../shared/review/actions';
import { articleIdOf } from '../../../shared/review/article-id';
import { writeFiles, tempFolder } from '../host/temp-folder';
import { ana, Desk, machineText } from '../review/journal-model';
import { builtEmend, root } from './run-emend';

const { emend, home } = builtEmend();

/** A project with one article in which somebody replaced a word and marked an error. */
async function workedProject(): Promise<string> {
  const project = await tempFolder();
  const desk = new Desk(ana);
  desk.open();
  desk.replace('came in', 'sailed in');
  const start = desk.state.text.indexOf('grew');
  const mark = { side: 'target', start, end: start + 4, quote: 'grew', severity: 'major' } as const;
  desk.writeAll(annotate({ ...mark, category: 'Accuracy/Mistranslation' }));
  const journal = join(project, '.emend', 'journal', articleIdOf('a.txt'));
  await mkdir(journal, { recursive: true });
  await writeFile(join(project, 'a.txt'), machineText);
  // The journal's original is a hash of bytes; the model's is of its own making.
  const lines = desk.events.map((event) =>
    JSON.stringify(
      event.type === 'opened' ? { ...event, path: 'a.txt', original: hashOf(machineText) } : event,
    ),
  );
  await writeFile(join(journal, 'ana.0123456789ab.jsonl'), `${lines.join('\n')}\n`);
  return project;
}

function hashOf(text: string): string {
  return execFileSync('sha256sum', { input: text, encoding: 'utf8' }).slice(0, 64);
}

describe('A8: after a file was renamed, the command line', () => {
  it('knows its work as the window does', async () => {
    const project = await workedProject();
    await mkdir(join(project, 'later'));
    await rename(join(project, 'a.txt'), join(project, 'later', 'b.txt'));

    const stats = JSON.parse((await emend(['stats', project, '--format', 'json'])).out) as unknown;
    expect(stats).toMatchObject({
      articles: 1,
      byStage: { new: 0, editing: 1 },
      mqm: { errors: { major: 1 } },
      worked: [{ path: 'later/b.txt' }],
    });
    const checked = await emend(['check', project, '--edited', '--format', 'json', '--fail-on', 'never']);
    const report = JSON.parse(checked.out) as { files: { sentences: { end: number }[] }[] };
    const edited = machineText.replace('came in', 'sailed in');
    expect(report.files[0]?.sentences.at(-1)?.end).toBe(edited.trimEnd().length);

    const table = (await emend(['stats', project, '--format', 'mqm-tsv'])).out;
    expect(table).toContain('<v>grew</v>');
    const file = join(await tempFolder(), 'marks.tsv');
    await writeFile(file, table.replace('Accuracy/Mistranslation', 'Style/Awkward style'));
    const taken = await emend(['import-mqm', project, file, '--as', 'ben:Ben']);
    expect([taken.out.split('\n')[0], taken.status]).toEqual(['1 error marked', 0]);
    // In the journal of the article, not in a new one for its new path.
    const after = (await emend(['stats', project, '--format', 'mqm-tsv'])).out;
    expect(after.match(/<v>grew<\/v>/g)).toHaveLength(2);
  });
});

describe('B7: a terminal that is gone', () => {
  it('does not end the host', async () => {
    const project = await workedProject();
    const port = await freePort();
    const child = spawn(
      process.execPath,
      [join(root, 'dist', 'cli.js'), 'serve', project, '--port', String(port)],
      { env: { ...process.env, EMEND_HOME: home(), DISPLAY: '', WAYLAND_DISPLAY: '' } },
    );
    // Gone before the address is written: that writing fails.
    child.stdout.destroy();
    child.stderr.destroy();
    const ended = new Promise((done) => child.once('exit', done));
    await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200), {
      timeout: 45_000,
    });
    await new Promise((later) => setTimeout(later, 300));
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

describe('B8: names', () => {
  const evil = 'a\u001b[2Jb\u202etxt.txt';

  it('are escaped in the terminal', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, {
      [evil]: 'It was a win -win for all.\n',
      [`x${evil}`]: Buffer.from([0, 1, 2]),
    });
    const { out, err } = await emend(['check', '.'], '', folder);
    expect(out).toContain('a\\u{1b}[2Jb\\u{202e}txt.txt:1:');
    expect(err).toContain('xa\\u{1b}[2J');
    expect(out + err).not.toMatch(/[\u001b\u202e]/);
  });

  it('are URIs in SARIF', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, { 'a#b?c%20 d/é.txt': 'It was a win -win for all.\n' });
    const sarif = JSON.parse((await emend(['check', '.', '--format', 'sarif'], '', folder)).out) as {
      runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    const uri = sarif.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    expect(uri).toBe('a%23b%3Fc%2520%20d/%C3%A9.txt');
    expect(new URL(uri, 'file:///x/').pathname).toBe('/x/a%23b%3Fc%2520%20d/%C3%A9.txt');
  });

  it('and texts leave a table its cells', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, { 'zh.txt': '一\t二。\n', 'en.txt': 'One\ttwo.\n' });
    const { out } = await emend(['align', 'zh.txt', 'en.txt'], '', folder);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t').length),
    ).toEqual([3]);
  });

  it('spelled twice are both told, and neither is exported', async () => {
    const folder = join(await tempFolder(), 'project');
    await writeFiles(folder, { 'caf\u00e9.txt': 'One.\n', 'cafe\u0301.txt': 'Two.\n', 'z.txt': 'Three.\n' });
    const { out, err, status } = await emend(['export', folder, '--out', `${folder}-out`, '--all']);
    expect(out).toMatch(/^1 written/);
    expect(err.match(/spelled with composed and with decomposed/g)).toHaveLength(2);
    expect(status).toBe(2);
  });

  it('of a folder that cannot be read are a fault, and the others go on', async () => {
    const folder = await tempFolder();
    const deep = Array.from({ length: 34 }, () => 'd').join('/');
    await writeFiles(folder, {
      'z.txt': 'Nothing is wrong in this sentence.\n',
      [`${deep}/a.txt`]: 'Deep.\n',
    });
    const { out, err, status } = await emend(['check', '.', '--format', 'json'], '', folder);
    const report = JSON.parse(out) as { files: { path: string; error?: { code: string } }[] };
    expect(report.files.map(({ error }) => error?.code)).toEqual(['too-deep', undefined]);
    expect(err).toContain('32 folders deep');
    expect(status).toBe(2);
  });
});

describe('B11: a check', () => {
  it('says of a pipe or device that it is one, and goes on', async () => {
    const folder = await tempFolder();
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    await writeFiles(folder, { 'z.txt': 'It was a win -win for all.\n' });
    const named = ['pipe.txt', '/dev/zero', 'z.txt'];
    const { out, err, status } = await emend(['check', ...named, '--format', 'jsonl'], '', folder);
    const files = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string; error?: { code: string } });
    expect(files.map(({ path, error }) => [path, error?.code])).toEqual([
      ['pipe.txt', 'unreadable'],
      ['/dev/zero', 'unreadable'],
      ['z.txt', undefined],
    ]);
    expect(err).toContain('pipe or a device');
    expect(status).toBe(2);
    const whole = await emend(['check', '.', '--format', 'json'], '', folder);
    expect(whole.out).toContain('not-a-file');
    expect(whole.out).toContain('z.txt');
  });

  it('reads what the shell pipes to it', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, { 'z.txt': 'It was a win -win for all.\n' });
    const cli = `${process.execPath} ${join(root, 'dist', 'cli.js')}`;
    const out = execFileSync('bash', ['-c', `${cli} check --fail-on never <(cat z.txt)`], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, EMEND_HOME: home() },
    });
    expect(out).toContain('space-before-hyphen');
    expect(await readFile(join(folder, 'z.txt'), 'utf8')).toContain('win -win');
  });
});

describe('the language of a report', () => {
  it('is refused where Emend does not speak it, and nothing is written', async () => {
    const project = await workedProject();
    const out = join(await tempFolder(), 'report.html');
    const refused = await emend(['report', project, '--language', 'tlh', '--out', out]);
    expect(refused.status).toBe(2);
    expect(refused.out).toBe('');
    expect(refused.err).toContain('Emend does not speak tlh. Choose one of: en, zh-Hans.');
    await expect(readFile(out)).rejects.toThrow();
    const spoken = await emend(['report', project, '--language', 'zh-CN']);
    expect(spoken.status).toBe(0);
    expect(spoken.out).toContain('lang="zh-Hans"');
  });
});
