import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../../main/host/record/make-record';
import { verifyRecord } from '../../../main/verifier/verify-record.mjs';
import { recordSchema, type Statement } from '../../../shared/export/record-schema';
import { articleIdOf } from '../../../shared/review/article-id';
import type { Result } from '../../../shared/base/result';
import { diffTexts } from '../../../shared/diff/diff-texts';
import * as actions from '../../../shared/review/actions';
import type { EventBody } from '../../../shared/review/events';
import { reviewHunks } from '../../../shared/review/review-hunks';
import { recordJsonSchema, schemaFile } from '../../generate/record-schema';
import { checkRecord, noFigures } from '../../record/records';
import { tempFolder } from '../host/temp-folder';
import { ana, ben, Desk, machineText } from '../review/journal-model';

const settings = { fourEyes: true };

/** A project whose one article Ana edited and Ben approved; `more` happens before it is written. */
async function project(more: (desks: { ana: Desk; ben: Desk }) => void = () => undefined): Promise<string> {
  const folder = join(await tempFolder(), 'project');
  const clock = { now: 1_780_000_000_000 };
  const desks = { ana: new Desk(ana, clock), ben: new Desk(ben, clock) };
  desks.ana.open();
  desks.ana.replace('Ships came in.', 'Ships came in daily.');
  const { text } = desks.ana.state;
  const at = text.indexOf(' ,');
  desks.ana.write(actions.fix(text, [{ start: at, end: at + 1, text: '' }], ['space-before-mark'], true));
  desks.ben.see(desks.ana.events);
  more(desks);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a.txt'), machineText);
  const journal = join(folder, '.emend', 'journal', articleIdOf('a.txt'));
  await mkdir(journal, { recursive: true });
  for (const { person, events } of [desks.ana, desks.ben]) {
    const own = events.filter((event) => event.person.id === person.id);
    if (own.length > 0)
      await writeFile(
        join(journal, `${person.id}.ab12.jsonl`),
        own.map((event) => `${JSON.stringify(event)}\n`).join(''),
      );
  }
  return folder;
}

function approveAll({ ana: first, ben: second }: { ana: Desk; ben: Desk }): void {
  const hunks = () =>
    reviewHunks(second.state, diffTexts(machineText, second.state.text, { language: 'en' }), settings);
  for (const hunk of hunks()) write(second, actions.approve(hunk, ben, settings));
  first.see(second.events);
  write(first, actions.submit(first.state));
  second.see(first.events);
  write(second, actions.approveArticle(second.state, hunks(), ben, settings));
}

function write(desk: Desk, bodies: Result<EventBody[]>): void {
  if (!bodies.ok) throw new Error(bodies.error.message);
  desk.writeAll(bodies.value);
}

async function record(folder: string, statements: readonly Statement[] = []) {
  const out = join(await tempFolder(), 'record');
  const made = await makeRecord({
    project: folder,
    paths: null,
    out,
    statements,
    now: () => 1_790_000_000_000,
  });
  if (!made.ok) throw new Error(made.error.message);
  const read = async (name: string): Promise<string> => readFile(join(out, name), 'utf8');
  return { ...made.value, out, read };
}

describe('a record', () => {
  it('says who wrote and who approved each sentence, and how', async () => {
    const { record: made, read, out, fingerprint } = await record(await project(approveAll));
    expect(recordSchema.parse(JSON.parse(await read('record.json')))).toEqual(made);
    const [article] = made.articles;
    expect(article?.approval).not.toBeNull();
    const edited = article?.sentences.filter(({ kind }) => kind !== 'same') ?? [];
    expect(edited.map(({ final }) => final.text)).toEqual(['Ships came in daily.', 'Trade grew, quickly.']);
    const origins = edited.map(({ edits }) => edits.map((id) => article?.events[id]?.by));
    expect(origins).toEqual([['typed'], ['safe-fix']]);
    expect(edited.map(({ authors }) => authors.map(({ id }) => id))).toEqual([['ana'], ['ana']]);
    expect(edited.flatMap(({ approvals }) => approvals.map((id) => article?.events[id]?.person.id))).toEqual([
      'ben',
      'ben',
    ]);
    expect(await read('exports/a.txt')).toContain('Ships came in daily.');
    expect(await read('originals/a.txt')).toBe(machineText);
    const verified = verifyRecord(out, fingerprint);
    expect(verified?.problems).toEqual([]);
    expect(verified?.facts[0]).toContain('a.txt: approved by Ben (ben, declared,');
  });

  it('reads as a page without a script, and states only what somebody said', async () => {
    const by = {
      kind: 'responsibility',
      name: 'Rui <Costa>',
      role: 'editor',
      text: 'I answer for it.',
    } as const;
    const { read } = await record(await project(approveAll), [by]);
    const page = await read('index.html');
    expect(page).not.toContain('<script');
    expect(page).toContain('I answer for it. <span>— Rui &lt;Costa&gt;, editor</span>');
    const without = await record(await project(approveAll));
    expect(await without.read('index.html')).not.toContain('class="statement"');
  });

  it('of an article that is not approved says so, and exports nothing', async () => {
    const { record: made, out } = await record(await project());
    expect(made.articles.map(({ approval, export: exported }) => [approval, exported])).toEqual([
      [null, null],
    ]);
    expect(verifyRecord(out)?.problems).toEqual([]);
  });

  it('refuses an article with two versions and goes on with the others', async () => {
    const folder = await project(({ ana: first, ben: second }) => {
      first.replace('The end.', 'The very end.');
      second.replace('The port', 'The old port');
    });
    const { record: made } = await record(folder);
    expect(made.articles).toEqual([]);
    expect(made.refused).toEqual([expect.objectContaining({ path: 'a.txt', code: 'two-versions' })]);
  });

  it('goes into a folder of its own only', async () => {
    const folder = await project();
    const into = (out: string) =>
      makeRecord({ project: folder, paths: null, out, statements: [], now: () => 0 });
    expect(await into(join(folder, 'record'))).toMatchObject({
      ok: false,
      error: { code: 'inside-project' },
    });
    const full = await tempFolder();
    await writeFile(join(full, 'mine.txt'), 'x');
    expect(await into(full)).toMatchObject({ ok: false, error: { code: 'not-empty' } });
  });

  it('has the schema that is published', async () => {
    expect(JSON.parse(await readFile(schemaFile, 'utf8'))).toEqual(JSON.parse(recordJsonSchema()));
  });
});

describe('the verifier', () => {
  it('is small, and needs Node alone', async () => {
    for (const name of ['verify-record.mjs', 'rebuild-article.mjs']) {
      const code = await readFile(join(import.meta.dirname, '../../../main/verifier', name), 'utf8');
      expect(code.split('\n').length).toBeLessThan(250);
      const named = [...code.matchAll(/from '([^']+)'/g)].map(([, from]) => from);
      expect(
        named.filter((from) => from?.startsWith('node:') !== true && from !== './rebuild-article.mjs'),
      ).toEqual([]);
    }
  });

  it('has nothing to say where there is no record', async () => {
    expect(verifyRecord(await tempFolder())).toBeNull();
  });

  it('tells another record of the same articles by the fingerprint', async () => {
    const { out } = await record(await project(approveAll));
    expect(verifyRecord(out, 'f'.repeat(64))?.problems).toEqual([
      { article: null, sentences: [], message: 'SHA256SUMS has another fingerprint' },
    ]);
  });

  /** A share of `npm run records`. */
  it('confirms the records of generated projects and finds every change in them', async () => {
    const figures = noFigures();
    for (let seed = 1; seed <= 10; seed++) await checkRecord(seed, 10, figures);
    // A sentence that was taken out whole stood elsewhere than its place.
    await checkRecord(2101, 3, figures);
    expect(figures.approved).toBeGreaterThan(10);
    expect(figures.signed).toBeGreaterThan(2);
    expect(figures.found.size).toBe(10);
  });
});
