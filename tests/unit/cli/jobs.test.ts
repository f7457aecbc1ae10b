import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { seeded } from '../../measure/data';
import { snapshot, tempFolder, writeFiles } from '../host/temp-folder';
import { builtEmend, root } from './run-emend';

const { emend, home } = builtEmend();

/** Each call starts up to three threads, which takes seconds on a busy machine. */
const patience = { timeout: 120_000 };

/** Enough of it that another thread is started. */
const much = 'Ships came. '.repeat(2500);

/** Articles of several formats; every third has a flag, and one cannot be read. */
const articles = {
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [
      `${10 + at}.txt`,
      `${much}They came ${at} times.${at % 3 === 0 ? ' It was a win -win for all.' : ''}\n`,
    ]),
  ),
  '30.html': '<p>It was a win -win for <b>all</b>.</p>\n',
  '31.xlf': '<xliff>',
  'below/32.md': 'A high -quality *quay*.\n',
};

/** Lines for `--stdin-jsonl`, some of which cannot be used. */
const rows = Array.from({ length: 60 }, (_, id) =>
  id % 20 === 7
    ? '{"id": 7, "text": 5}'
    : id % 20 === 13
      ? 'no JSON'
      : JSON.stringify({ id, text: `Row ${id}.${id % 5 === 0 ? ' It was a win -win for all.' : ''}` }),
);
const input = `${rows.join('\n')}\n`;
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Lines of random documents of random sizes, some lines of which cannot be used: 300 KB, so that several threads work. */
function randomLines(seed: number): string {
  const random = seeded(seed);
  const some = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const words =
    'harbour council  market engineer bridge -quality garden letter ,report an station the the'.split(' ');
  const sentence = (): string =>
    `${some(['The', 'An', 'a'])} ${Array.from({ length: 3 + Math.floor(random() * 12) }, () => some(words)).join(' ')}${some(['.', '.', '!', '..', ''])}`;
  const document = (): string =>
    Array.from({ length: Math.ceil(random() ** 6 * 400) }, sentence).join(some([' ', ' ', '\n']));
  const out: string[] = [];
  for (let size = 0, id = 0; size < 300_000; id++) {
    const text = document();
    const line = JSON.stringify(random() < 0.1 ? { id, text, source: '码头在早上开放。' } : { id, text });
    out.push(random() < 0.02 ? some(['no JSON', '{"id": 7, "text": 5}', '{}', '']) : line);
    size += line.length;
  }
  return `${out.join('\n')}\n`;
}

describe('work shared among threads', patience, () => {
  it('prints what one thread prints, in its order, with its status', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, articles);
    for (const format of ['jsonl', 'text']) {
      const args = ['check', '.', '--formats', 'all', '--format', format];
      const alone = await emend([...args, '--jobs', '1'], '', folder);
      expect(alone.status).toBe(2);
      expect(alone.err).toContain('31.xlf');
      expect(await emend([...args, '--jobs', '2'], '', folder), format).toEqual(alone);
    }
  });

  it('counts the lines of the input', async () => {
    const alone = await emend(['check', '--stdin-jsonl'], input);
    const out = lines(alone.out).map((line) => JSON.parse(line) as { id: unknown; line?: number });
    expect(out).toHaveLength(rows.length);
    expect(out.filter(({ line }) => line !== undefined).map(({ line }) => line)).toEqual([
      8, 14, 28, 34, 48, 54,
    ]);
    expect(alone.status).toBe(2);
    const clean = lines(input).filter((_, id) => id % 20 !== 7 && id % 20 !== 13);
    const flagged = await emend(['check', '--stdin-jsonl'], `${clean.join('\n')}\n`);
    expect([flagged.status, flagged.err]).toEqual([1, '']);
  });

  it('answers lines as one thread does, byte for byte', async () => {
    const seed = Number(process.env.SEED ?? 11);
    const given = randomLines(seed);
    const alone = await emend(['check', '--stdin-jsonl', '--jobs', '1'], given);
    expect([alone.status, alone.out.length > 300_000]).toEqual([2, true]);
    const shared = await emend(['check', '--stdin-jsonl', '--jobs', '3'], given);
    // Compared first, for a difference in so long a text takes minutes to print.
    expect(shared.out === alone.out, `seed ${seed}`).toBe(true);
    expect([shared.status, shared.err]).toEqual([alone.status, alone.err]);
  });

  it('fixes the same files, each in its own format', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, articles);
    const outs = await Promise.all(
      ['1', '2'].map(async (jobs) => {
        const out = join(await tempFolder(), 'out');
        const args = ['fix', folder, '--formats', 'all', '--out', out, '--jobs', jobs];
        const { status, err } = await emend(args);
        return { status, err, files: await snapshot(out) };
      }),
    );
    expect(outs[1]).toEqual(outs[0]);
    expect([...(outs[0]?.files.keys() ?? [])]).toHaveLength(14);
    expect(outs[0]?.err).toContain('31.xlf');
  });

  it.skipIf(process.platform !== 'linux')('ends at once when told to, or when nobody reads on', async () => {
    for (const [end, status] of [
      [(child: ChildProcessByStdio<Writable, Readable, null>) => child.kill('SIGINT'), 'SIGINT'],
      [(child: ChildProcessByStdio<Writable, Readable, null>) => child.stdout.destroy(), 0],
    ] as const) {
      const child = spawn(
        process.execPath,
        [join(root, 'dist', 'cli.js'), 'check', '--stdin-jsonl', '--jobs', '3'],
        { env: { ...process.env, EMEND_HOME: home() }, stdio: ['pipe', 'pipe', 'inherit'] },
      );
      const closed = new Promise((done) => child.on('close', (code, signal) => done(signal ?? code)));
      child.stdin.on('error', () => undefined);
      const threads = (): string[] => readdirSync(`/proc/${child.pid}/task`);
      child.stdin.write(`${rows[0]}\n`);
      await once(child.stdout, 'data');
      child.stdout.resume();
      const alone = threads().length;
      // Standard input stays open: nothing but the signal, or the pipe that is broken, ends this.
      child.stdin.write(randomLines(12));
      await vi.waitFor(() => expect(threads().length).toBeGreaterThan(alone), { timeout: 30_000 });
      end(child);
      expect(await closed).toBe(status);
    }
  });
});

describe('a report that was cut short', patience, () => {
  /** Cut in the middle of its seventh line, as a process that was ended leaves it. */
  const cut = (report: string): string => report.slice(0, lines(report).slice(0, 6).join('\n').length + 12);

  it('goes on with the files it does not report on', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, articles);
    const report = join(await tempFolder(), 'report.jsonl');
    const args = ['check', '.', '--formats', 'all', '--format', 'jsonl', '--out', report];
    expect((await emend(args, '', folder)).out).toBe('');
    const whole = await readFile(report, 'utf8');
    expect(lines(whole)).toHaveLength(15);

    // What is there is written over by nobody who did not ask for it.
    const refused = await emend(args, '', folder);
    expect([refused.status, await readFile(report, 'utf8')]).toEqual([2, whole]);
    expect(refused.err).toContain('--resume');

    await writeFile(report, cut(whole));
    // Were it checked again, its line would say so.
    await writeFile(join(folder, '10.txt'), 'Nothing is wrong here.\n');
    expect((await emend([...args, '--resume', '--jobs', '2'], '', folder)).err).toContain('31.xlf');
    expect(await readFile(report, 'utf8')).toBe(whole);
    expect(await emend([...args, '--resume'], '', folder)).toMatchObject({ status: 0, err: '' });
  });

  it('goes on behind the lines of the input that are answered', async () => {
    const report = join(await tempFolder(), 'report.jsonl');
    const args = ['check', '--stdin-jsonl', '--out', report];
    await emend(args, input);
    const whole = await readFile(report, 'utf8');
    await writeFile(report, cut(whole));
    await emend([...args, '--resume'], input);
    expect(await readFile(report, 'utf8')).toBe(whole);
    expect(await emend(['check', '--stdin-jsonl', '--resume'], input)).toMatchObject({ status: 2, out: '' });
  });

  it('leaves fixed files alone, and writes those that lack', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, articles);
    const out = join(await tempFolder(), 'out');
    const args = ['fix', folder, '--out', out];
    expect((await emend(args)).status).toBe(0);
    const whole = await snapshot(out);
    await rm(join(out, '13.txt'));
    await writeFile(join(folder, '10.txt'), 'Another  text.\n');
    // Without being told, it does not write over what differs.
    expect((await emend(args)).err).toContain('10.txt');
    expect((await emend([...args, '--resume', '--jobs', '2'])).status).toBe(0);
    expect(await snapshot(out)).toEqual(whole);
    expect(await readdir(out)).toHaveLength(12);
    expect((await emend(['fix', folder, '--resume', '--diff'])).status).toBe(2);
  });
});

describe.skipIf(process.platform !== 'linux')('progress', patience, () => {
  it('is shown on a terminal and leaves nothing in a pipe', async () => {
    const folder = await tempFolder();
    await writeFiles(
      folder,
      Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => [`${at}.txt`, `${'Ships came. '.repeat(400)}\n`]),
      ),
    );
    const command = `${process.execPath} ${join(root, 'dist', 'cli.js')} check . --format jsonl --fail-on never`;
    const out = join(await tempFolder(), 'out');
    // `script` gives a command a terminal of its own; what goes to standard output goes to a file.
    const shown = execFileSync('script', ['-qec', `${command} >${out}`, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, EMEND_HOME: home() },
    });
    expect(shown).toMatch(/\r\u001b\[K\d+ files, \d+ a second/);
    expect(shown.endsWith('\r\u001b[K')).toBe(true);
    expect(lines(await readFile(out, 'utf8'))).toHaveLength(60);
    expect((await emend(['check', '.', '--format', 'jsonl', '--fail-on', 'never'], '', folder)).err).toBe('');
  });
});
