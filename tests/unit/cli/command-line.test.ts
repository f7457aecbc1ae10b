import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../../../shared/review/actions';
import { articleIdOf } from '../../../shared/review/article-id';
import { ana, Desk, machineText } from '../review/journal-model';
import { builtEmend, root } from './run-emend';

const { emend } = builtEmend();

interface Report {
  readonly path?: string;
  readonly id?: unknown;
  readonly line?: number;
  readonly error?: { readonly code: string };
  readonly sentences?: { readonly start: number; readonly end: number }[];
  readonly flags?: {
    readonly rule: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly fixes: { readonly edits: readonly { start: number; end: number; text: string }[] }[];
    readonly provenance: string | null;
  }[];
}

const lines = (text: string): Report[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Report);

let folder: string;
const glued = 'The bridge opened in May.Two ferries stay in service , for now.\n';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emend-cli-'));
  await mkdir(join(folder, 'b'));
  await mkdir(join(folder, '.hidden'));
  await writeFile(join(folder, 'b', 'two.txt'), glued);
  await writeFile(join(folder, 'a.txt'), 'Nothing is wrong in this sentence.\n');
  await writeFile(join(folder, 'binary.txt'), Buffer.from([0, 1, 2, 3, 0, 255]));
  await writeFile(join(folder, '.hidden', 'c.txt'), glued);
}, 180_000);

describe('emend check', () => {
  it('reports a folder sorted by path, bad files with their reason, and exits with 2 for them', async () => {
    const ran = await emend(['check', folder, '--format', 'json']);
    const { files } = JSON.parse(ran.out) as { files: Report[] };
    expect(files.map(({ path }) => path?.slice(folder.length + 1))).toEqual([
      'a.txt',
      'b/two.txt',
      'binary.txt',
    ]);
    expect(files[0]?.flags).toEqual([]);
    expect(files[2]?.error?.code).toBe('binary');
    for (const flag of files[1]?.flags ?? []) expect(flag.text).toBe(glued.slice(flag.start, flag.end));
    expect(files[1]?.flags?.map(({ rule }) => rule)).toEqual([
      'missing-space-after-sentence',
      'space-before-punctuation',
    ]);
    expect(ran.status).toBe(2);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
  });

  it('exits with 1 for errors, 0 below --fail-on, 2 for a wrong call', async () => {
    expect((await emend(['check', '-'], glued)).status).toBe(1);
    expect((await emend(['check', '-', '--fail-on', 'never'], glued)).status).toBe(0);
    expect((await emend(['check', join(folder, 'a.txt')])).status).toBe(0);
    const wrong = await emend(['check', '--format', 'yaml', folder]);
    expect(wrong.status).toBe(2);
    expect(wrong.err).toMatch(/^emend: .*yaml/);
  });

  it('counts offsets in the decoded text, CRLF as one', async () => {
    const file = join(folder, 'b', 'crlf.txt');
    await writeFile(file, `\ufeffOne line.\r\n${glued}`, 'utf8');
    const [report] = lines((await emend(['check', file, '--format', 'jsonl'])).out);
    const text = `One line.\n${glued}`;
    expect(report?.flags?.length).toBeGreaterThan(0);
    for (const flag of report?.flags ?? []) expect(flag.text).toBe(text.slice(flag.start, flag.end));
  });

  it('answers each input line with its id, offsets in the string as given, and goes on after bad lines', async () => {
    const text = `One line.\r\n${glued}`;
    const input = [
      JSON.stringify({ id: 'x', text }),
      '{"id":7}',
      'no json',
      JSON.stringify({ id: 2, text: '' }),
    ];
    const ran = await emend(['check', '--stdin-jsonl'], input.join('\n'));
    const [first, second, third, fourth] = lines(ran.out);
    expect(first?.id).toBe('x');
    for (const flag of first?.flags ?? []) expect(flag.text).toBe(text.slice(flag.start, flag.end));
    expect(second).toMatchObject({ id: 7, line: 2, error: { code: 'bad-line' } });
    expect(third).toMatchObject({ id: null, line: 3, error: { code: 'bad-json' } });
    expect(fourth).toMatchObject({ id: 2, flags: [], sentences: [] });
    expect(ran.status).toBe(2);
  });

  it('takes only a line feed for the end of a line, and says each flag’s text as it was given', async () => {
    const text = 'The gate\u2028opened in ( May.\r\nThe the ferries\r\nwent on .';
    const ran = await emend(['check', '--stdin-jsonl'], `${JSON.stringify({ id: 1, text })}\n`);
    const [only, ...others] = lines(ran.out);
    expect(others).toEqual([]);
    expect(only?.flags?.length).toBeGreaterThan(1);
    for (const flag of only?.flags ?? []) expect(flag.text).toBe(text.slice(flag.start, flag.end));
  });

  it('writes SARIF that names the place of every flag', async () => {
    const ran = await emend(['check', '-', '--format', 'sarif'], glued);
    const log = JSON.parse(ran.out) as { version: string; runs: { results: { ruleId: string }[] }[] };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('space-before-punctuation');
  });
});

describe('emend fix', () => {
  const fixed = 'The bridge opened in May. Two ferries stay in service, for now.\n';

  it('prints the text after the safe fixes and leaves the file alone', async () => {
    const file = join(folder, 'b', 'two.txt');
    const ran = await emend(['fix', file, '--safe']);
    expect(ran).toEqual({ status: 0, out: fixed, err: '' });
    expect(await readFile(file, 'utf8')).toBe(glued);
  });

  it('writes below --out in the encoding and with the line ends of the original, over nothing that differs', async () => {
    const project = await mkdtemp(join(tmpdir(), 'emend-fix-'));
    const original = Buffer.from(`\ufeff${glued.replace('\n', '\r\n')}`, 'utf16le');
    await mkdir(join(project, 'in'));
    await writeFile(join(project, 'in', 'a.txt'), original);
    const out = join(project, 'out');
    expect((await emend(['fix', join(project, 'in'), '--safe', '--out', out])).status).toBe(0);
    const written = await readFile(join(out, 'a.txt'));
    expect(written).toEqual(Buffer.from(`\ufeff${fixed.replace('\n', '\r\n')}`, 'utf16le'));
    expect(await readFile(join(project, 'in', 'a.txt'))).toEqual(original);
    await writeFile(join(out, 'a.txt'), 'mine');
    expect((await emend(['fix', join(project, 'in'), '--safe', '--out', out])).status).toBe(2);
    expect(await readFile(join(out, 'a.txt'), 'utf8')).toBe('mine');
  });

  it('refuses --in-place inside a project', async () => {
    const project = await mkdtemp(join(tmpdir(), 'emend-fix-'));
    await mkdir(join(project, '.emend'));
    await mkdir(join(project, 'en'));
    await writeFile(join(project, 'en', 'a.txt'), glued);
    const ran = await emend(['fix', join(project, 'en', 'a.txt'), '--in-place']);
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('project');
    expect(await readFile(join(project, 'en', 'a.txt'), 'utf8')).toBe(glued);
  });

  it('prints a unified diff', async () => {
    const ran = await emend(['fix', '-', '--safe', '--diff'], glued);
    expect(ran.out).toContain(`-${glued}`);
    expect(ran.out).toContain(`+${fixed}`);
  });
});

describe('emend segment and align', () => {
  it('gives the sentences of a text', async () => {
    const ran = await emend(['segment', '-', '--lang', 'en', '--format', 'json'], glued);
    const { sentences } = JSON.parse(ran.out) as { sentences: { start: number; end: number }[] };
    expect(sentences.map(({ start, end }) => glued.slice(start, end))).toEqual([
      'The bridge opened in May.',
      'Two ferries stay in service , for now.',
    ]);
  });

  it('links given sentences', async () => {
    const input = JSON.stringify({
      id: 1,
      source: ['大桥长2400米。', '两条渡船继续航行。'],
      target: ['The bridge is 2,400 metres long.', 'Two ferries go on sailing.'],
    });
    const [answer] = (await emend(['align', '--stdin-jsonl'], input)).out.split('\n');
    expect(JSON.parse(answer ?? '')).toEqual({
      id: 1,
      links: [
        [[0], [0]],
        [[1], [1]],
      ],
    });
  });
});

describe('emend diff', () => {
  it('compares files and lines from standard input alike', async () => {
    const [before, after] = [join(folder, 'b', 'two.txt'), join(folder, 'b', 'after.txt')];
    const text = glued.replace('May.Two', 'May. Two');
    await writeFile(after, text);
    const fromFiles = await emend(['diff', before, after, '--format', 'json']);
    const diff = JSON.parse(fromFiles.out) as {
      complete: boolean;
      hunks: { kind: string; words: { op: string; text: string }[] }[];
    };
    expect(diff.complete).toBe(true);
    const side = (ops: string) =>
      diff.hunks
        .flatMap(({ words }) => words.filter(({ op }) => ops.includes(op)).map((word) => word.text))
        .join('');
    expect([side('=-'), side('=+')]).toEqual([glued, text]);
    const fromLines = await emend(
      ['diff', '--stdin-jsonl'],
      JSON.stringify({ id: 3, before: glued, after: text }),
    );
    expect(JSON.parse(fromLines.out)).toEqual({ id: 3, ...diff });
    expect((await emend(['diff', before, after, '--format', 'html'])).out).toMatch(/^<!doctype html>/i);
  });
});

describe('emend stats', () => {
  it('counts the articles of a project nobody has worked in yet', async () => {
    const ran = await emend(['stats', join(root, 'assets', 'samples'), '--format', 'json']);
    const stats = JSON.parse(ran.out) as Record<string, unknown>;
    expect(stats).toMatchObject({ articles: 8, editRate: 0, activeSeconds: 0 });
    expect(stats.byStage).toMatchObject({ new: 8, approved: 0 });
    expect(stats.hunks).toEqual({ open: 0, approved: 0, rejected: 0 });
    expect(stats).toMatchObject({ hter: 0, safeEditRate: 0, people: [], worked: [], mqm: { penalty: 0 } });
    // Figures of nothing would not say that the folder is called otherwise.
    const none = await emend(['stats', join(root, 'assets', 'samples'), '--folder', 'no-such']);
    expect(none.err).toContain('No article passes these options.');
  });
});

describe('emend stats of a project somebody works in', () => {
  it('tells what was edited by whom, and what was marked', async () => {
    const project = await mkdtemp(join(tmpdir(), 'emend-stats-'));
    const desk = new Desk(ana);
    desk.open();
    desk.replace('came in', 'sailed in');
    const start = desk.state.text.indexOf('grew');
    const mark = { side: 'target', start, end: start + 4, quote: 'grew', severity: 'major' } as const;
    desk.writeAll(annotate({ ...mark, category: 'Accuracy/Mistranslation' }));
    const journal = join(project, '.emend', 'journal', articleIdOf('a.txt'));
    await mkdir(journal, { recursive: true });
    await writeFile(join(project, 'a.txt'), machineText);
    const lines = desk.events.map((event) => `${JSON.stringify(event)}\n`).join('');
    await writeFile(join(journal, 'ana.0123456789ab.jsonl'), lines);

    const stats = JSON.parse((await emend(['stats', project, '--format', 'json'])).out) as unknown;
    expect(stats).toMatchObject({
      hter: 1 / 12,
      edits: { words: 1, punctuation: 0, order: 0, letterCase: 0 },
      safeEditRate: 0,
      mqm: { penalty: 5, errors: { major: 1 } },
      people: [{ id: 'ana', name: 'Ana', changes: 1, hter: 1 / 12 }],
      // One second for the three words of a sentence.
      pace: { secondsPerWord: 1 / 3, sentences: 1, outliers: 0 },
      worked: [{ path: 'a.txt', hter: 1 / 12, pace: { sentences: 1 } }],
    });
    const table = (await emend(['stats', project, '--format', 'mqm-tsv'])).out.split('\n');
    expect(table.filter((line) => line.includes('Accuracy/Mistranslation'))).toHaveLength(1);
    expect(table.find((line) => line.includes('<v>grew</v>'))).toMatch(/Major$/);

    const file = join(project, 'marks.tsv');
    await writeFile(file, table.join('\n').replace('Accuracy/Mistranslation', 'Style/Awkward style'));
    const dry = await emend(['import-mqm', project, file, '--dry-run']);
    expect(dry.out).toMatch(/^1 error would be marked/);
    const taken = await emend(['import-mqm', project, file, '--as', 'ben:Ben']);
    expect([taken.out.split('\n')[0], taken.status]).toEqual(['1 error marked', 0]);
    const after = (await emend(['stats', project, '--format', 'mqm-tsv'])).out;
    expect(after.match(/<v>grew<\/v>/g)).toHaveLength(2);
    expect((await emend(['import-mqm', project, file, '--as', 'ben:Ben'])).out).toMatch(/1 marked already/);
  });
});

describe('emend rules check', () => {
  it('takes a project by its folder, and says where it looked', async () => {
    const project = await mkdtemp(join(tmpdir(), 'emend-rules-'));
    const none = await emend(['rules', 'check', project]);
    expect([none.err.includes('nor in its .emend/rules'), none.status]).toEqual([true, 2]);
    await mkdir(join(project, '.emend', 'rules'), { recursive: true });
    await writeFile(join(project, '.emend', 'rules', 'own.rules'), 'rule: own\nweb site => website\n');
    const ran = await emend(['rules', 'check', project]);
    expect([ran.out, ran.status]).toEqual([
      `${join(project, '.emend', 'rules', 'own.rules')}: 1 rule, 1 pattern\n`,
      0,
    ]);
  });
});

describe('emend export', () => {
  it('refuses a folder inside the project and exports every article with --all', async () => {
    const project = join(await mkdtemp(join(tmpdir(), 'emend-export-')), 'project');
    await cp(join(root, 'assets', 'samples'), project, { recursive: true });
    const inside = await emend(['export', project, '--out', join(project, 'out'), '--all']);
    expect(inside.status).toBe(2);
    const out = `${project}-out`;
    const ran = await emend(['export', project, '--out', out, '--all']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const name = '0018-old-cinema.txt';
    expect(await readFile(join(out, name))).toEqual(await readFile(join(project, name)));
  });
});
