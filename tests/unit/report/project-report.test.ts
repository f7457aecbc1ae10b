import { describe, expect, it } from 'vitest';
import { reportCsv, tableCsv } from '../../../shared/export/report-csv';
import { reportHtml } from '../../../main/host/report/report-html';
import { reportWordsIn } from '../../../main/host/report/report-words';
import type { WordId } from '../../../shared/locales/en';
import { loadLocale } from '../../../shared/locales/locales';
import { Words } from '../../../shared/locales/words';
import { lengthBand } from '../../../shared/metrics/article-facts';
import type { ArticleFacts } from '../../../shared/metrics/article-facts';
import { projectReport, type ReportFilter } from '../../../shared/metrics/report/project-report';
import { ana, rui, someChanges, someDay, someFacts, somePerson } from './some-facts';

function rowsOf(id: string, facts: readonly ArticleFacts[], filter: ReportFilter = {}) {
  return projectReport(facts, filter).tables.find((table) => table.id === id)?.rows;
}

describe('a report', () => {
  it('says what waits for whom', () => {
    const facts = [
      someFacts(),
      someFacts({ stage: 'submitted', waitsFor: [rui] }),
      someFacts({ stage: 'submitted', waitsFor: [rui] }),
      someFacts({ stage: 'submitted', waitsFor: [] }),
      someFacts({ stage: 'approved', waitsFor: [] }),
    ];
    expect(rowsOf('waiting', facts)).toEqual([
      ['Rui', 'submitted', 2, 200],
      ['Ana', 'editing', 1, 100],
      ['any reviewer', 'submitted', 1, 100],
    ]);
  });

  it('says how far people are with what they are named for, and who is late', () => {
    const task = (to: typeof ana, task: 'edit' | 'review', due: string | null) => ({ task, to, due });
    const facts = [
      someFacts({ stage: 'new', people: [], assigned: [task(ana, 'edit', '2026-03-04')] }),
      someFacts({ assigned: [task(ana, 'edit', '2026-03-05')] }),
      someFacts({
        stage: 'submitted',
        assigned: [task(ana, 'edit', '2026-03-04'), task(rui, 'review', '2026-03-09')],
      }),
      someFacts({ stage: 'approved', assigned: [task(ana, 'edit', '2026-03-04')] }),
    ];
    const report = projectReport(facts, {}, undefined, '2026-03-05');
    expect(report.tables.find(({ id }) => id === 'assigned')?.rows).toEqual([
      ['Ana', 'edit', 4, 1, 1, 0, 1, 1, 1, '2026-03-04'],
      ['Rui', 'review', 1, 0, 0, 0, 1, 0, 0, '2026-03-09'],
    ]);
    expect(report.overdue).toBe(1);
    expect(projectReport(facts, { person: 'ana' }).articles).toBe(4);
    expect(projectReport(facts, {}, undefined, '2026-03-10').overdue).toBe(3);
  });

  it('scores marked errors by the words of the articles in which some are', () => {
    const mqm = { penalty: 5, errors: { major: 1 }, byDimension: {} };
    const quality = rowsOf('quality', [someFacts({ mqm }), someFacts({ words: 9_900 })]);
    expect(quality?.find(([what]) => what === 'MQM score')).toEqual(['MQM score', 95]);
    expect(quality?.at(5)).toEqual(['Words of scored articles', 100]);
    expect(rowsOf('quality', [someFacts()])?.at(4)).toEqual(['MQM score', null]);
    const none = { penalty: 0, errors: {}, byDimension: {}, complete: true } as const;
    expect(rowsOf('quality', [someFacts({ mqm: none })])?.at(4)).toEqual(['MQM score', 100]);
    expect(rowsOf('quality', [someFacts({ mqm }), someFacts({ mqm: none })])?.at(4)).toEqual([
      'MQM score',
      97.5,
    ]);
  });

  it('counts time once that somebody spent on many articles together', () => {
    const facts = ['a.txt', 'b.txt', 'c.txt'].map((path) => someFacts({ path, people: [somePerson()] }));
    expect(projectReport(facts).activeMs).toBe(1_800_000);
    expect(rowsOf('people', facts)?.map((row) => row[2])).toEqual([0.5]);
    expect(rowsOf('days', facts)?.map((row) => row[5])).toEqual([0.5]);
    expect(rowsOf('articles', facts)?.map((row) => row[7])).toEqual([0.5, 0.5, 0.5]);
  });

  it('says neither an edit rate nor a rate of edits of an article that nobody worked on', () => {
    const none = { changed: 0, words: 0 };
    const facts = [someFacts(), someFacts({ path: 'b.txt', edited: none, ter: { edits: 0, words: 0 } })];
    expect(rowsOf('articles', facts)?.map((row) => row.slice(5, 7))).toEqual([
      [0.1, 0.1],
      [null, null],
    ]);
  });

  it('says who did what and how fast', () => {
    const facts = [
      someFacts(),
      someFacts({
        people: [
          somePerson({ days: [someDay('2026-03-01', 1_800_000, 0, 3_600_000)] }),
          somePerson({ ...rui, changes: 0, edits: 0, verdicts: 3 }),
        ],
      }),
    ];
    expect(rowsOf('people', facts)).toEqual([
      ['Ana (ana)', 2, 1, 8, 0, 0.1, 600, 10, 2],
      ['Rui (rui)', 1, 0.5, 0, 3, null, 600, 5, 1],
    ]);
  });

  it('gives the edit rate by kind, safe fixes apart', () => {
    expect(rowsOf('effort', [someFacts(), someFacts()])).toEqual([
      ['all edits', 20, 0.1],
      ['of these by safe fixes alone', 4, 0.02],
      ['words', 14, 0.07],
      ['punctuation', 4, 0.02],
      ['order', 2, 0.01],
      ['capitals (apart)', 6, 0.03],
    ]);
  });

  it('calls a rule noisy that is mostly dismissed', () => {
    const noisy = someFacts({
      before: { dash: 10 },
      after: {},
      dismissed: { dash: { all: 9, reasoned: 4 } },
    });
    expect(rowsOf('rules', [someFacts(), noisy])).toEqual([
      ['dash', 1, 9, 4, 0, 0.1, 'dismissed 9 of 10 times: make it quieter?'],
      ['glued', 3, 0, 0, 1, 1, ''],
    ]);
  });

  it('names articles that stand out, and why', () => {
    const usual = Array.from({ length: 8 }, (_, index) => someFacts({ path: `${index}.txt` }));
    const facts = [
      ...usual,
      someFacts({ path: 'much.txt', ter: { edits: 90, words: 100 } }),
      someFacts({ path: 'flags.txt', after: { glued: 50 } }),
      someFacts({ path: 'fast.txt', stage: 'approved', approverMs: 10_000 }),
      someFacts({ path: 'read.txt', stage: 'approved', approverMs: 30_000 }),
      someFacts({ path: 'bare.txt', stage: 'approved', sentences: { all: 10, changed: 0 } }),
    ];
    const found = rowsOf('outstanding', facts)?.map(([path, why]) => [path, why]);
    expect(found).toEqual([
      ['much.txt', 'much edited'],
      ['bare.txt', 'approved untouched'],
      ['fast.txt', 'approved faster than one can read'],
      ['flags.txt', 'many flags'],
    ]);
  });

  it('follows the stages from day to day', () => {
    const submitted = { stage: 'submitted', person: ana, time: '2026-03-02T09:00:00.000Z' };
    const approved = { stage: 'approved', person: rui, time: '2026-03-03T09:00:00.000Z' };
    const facts = [
      someFacts({ stage: 'approved', stages: [submitted, approved] }),
      someFacts({ began: null, stage: 'new' }),
    ];
    expect(projectReport(facts).stageDays).toEqual([
      { day: '2026-03-01', counts: [1, 1, 0, 0, 0] },
      { day: '2026-03-02', counts: [1, 0, 1, 0, 0] },
      { day: '2026-03-03', counts: [1, 0, 0, 0, 1] },
    ]);
  });

  it('is about the part of the project that is asked for', () => {
    const facts = [
      someFacts({ path: 'north/a.txt' }),
      someFacts({ path: 'north/b.txt', stage: 'approved', people: [somePerson(rui)] }),
      someFacts({
        path: 'northern/c.txt',
        began: '2026-04-01T10:00:00.000Z',
        people: [somePerson({ days: [someDay('2026-04-01', 1)] })],
      }),
    ];
    const count = (filter: ReportFilter): number => projectReport(facts, filter).articles;
    expect(count({ folder: 'north' })).toBe(2);
    expect(count({ stage: 'approved' })).toBe(1);
    expect(count({ person: 'rui' })).toBe(1);
    expect(count({ from: '2026-03-15' })).toBe(1);
    expect(count({ person: 'rui', from: '2026-03-02' })).toBe(0);
    expect(count({ from: '2026-03-01', to: '2026-03-01' })).toBe(2);
  });

  it('tells the work of some days, or of one person, from the rest', () => {
    const days = [someDay('2026-03-01', 1_000_000, 1), someDay('2026-03-09', 800_000)];
    const changes = [
      someChanges({ words: 6, edits: 7 }),
      someChanges({ day: '2026-03-09', by: ['ana', 'rui'], changes: 1, words: 4, edits: 3 }),
    ];
    const both = someFacts({ people: [somePerson({ days }), somePerson({ ...rui, days })], changes });
    const facts = [both, someFacts({ path: 'b.txt' })];
    const week = { from: '2026-03-08', to: '2026-03-14' };
    const report = projectReport(facts, week);
    expect([report.articles, report.editedShare, report.hter, report.activeMs]).toEqual([
      1, 0.04, 0.03, 1_600_000,
    ]);
    expect(rowsOf('days', facts, week)).toEqual([['2026-03-09', 1, 1, 4, 0.04, 1_600_000 / 3_600_000, 0]]);
    expect(rowsOf('days', facts)?.map((row) => row.slice(0, 5))).toEqual([
      ['2026-03-09', 1, 1, 4, 0.02],
      ['2026-03-01', 2, 8, 16, 0.08],
    ]);
    expect(projectReport(facts, { person: 'rui' }).editedShare).toBe(0.04);
    expect(rowsOf('people', facts, week)?.map((row) => [row[0], row[3], row[4]])).toEqual([
      ['Ana (ana)', 1, 0],
      ['Rui (rui)', 1, 0],
    ]);
  });

  it('puts a sentence of any length into one band', () => {
    expect([0, 1, 5, 6, 20, 21, 40, 41, 900].map(lengthBand)).toEqual([
      '1–5',
      '1–5',
      '1–5',
      '6–10',
      '16–20',
      '21–30',
      '31–40',
      '41+',
      '41+',
    ]);
  });
});

describe('a report file', () => {
  const report = projectReport([someFacts({ path: '=1+1,"x".txt' }), someFacts({ path: '<b>.txt' })]);

  const head = {
    project: 'news <1>',
    madeAt: '2026-03-04T10:00:00.000Z',
    madeBy: 'Mira',
    version: '1.2.3',
    filter: {},
    pending: 0,
  };

  it('is a page without a script that escapes what it shows', async () => {
    const page = reportHtml(report, { ...head, said: await reportWordsIn('en'), filter: { stage: '<i>' } });
    expect(page).not.toMatch(/<script|<b>|<i>/);
    expect(page).toContain('&lt;b&gt;.txt');
    for (const { id, title } of report.tables) expect(page).toContain(`<section id="${id}">\n<h2>${title}`);
  });

  it('says of what, from when, by whom, by which version, and whether it is complete', async () => {
    const said = await reportWordsIn('en');
    const made = reportHtml(report, { ...head, said, filter: { person: 'ana' }, pending: 3 });
    expect(made).toContain('Report: news &lt;1&gt;');
    for (const part of [
      'March 4, 2026 at 10:00',
      'by Mira',
      '2 articles, 200 words',
      'person: ana',
      'Ana',
      'Emend 1.2.3',
      'Not complete: 3 articles were still to be read',
    ])
      expect(made).toContain(part);
    expect(reportHtml(report, { ...head, said })).not.toContain('Not complete');
  });

  it('is in the language that is asked for: title, head, tables, columns, stages', async () => {
    const page = reportHtml(report, { ...head, said: await reportWordsIn('zh-Hans') });
    expect(page).toContain('<html lang="zh-Hans">');
    const { t } = new Words(await loadLocale('zh-Hans'));
    for (const { id } of report.tables) expect(page).toContain(`<h2>${t(`table.${id}` as WordId)}</h2>`);
    for (const { title } of report.tables) expect(page).not.toContain(`<h2>${title}</h2>`);
    for (const { columns } of report.tables)
      for (const { title } of columns.filter(({ title }) => /^[A-Z][a-z]+ /.test(title)))
        expect(page).not.toContain(`>${title}<`);
    expect(page).toContain(t('stage.editing'));
  });

  it('parts what is listed in a cell in every language', async () => {
    const column = { title: 'Why', unit: 'text' } as const;
    const table = { id: 'outstanding', title: '', note: '', columns: [column, column] };
    const cell = { ...table, rows: [['a.txt', 'much edited, many flags left']] };
    expect((await reportWordsIn('en')).cell(cell, 0, 1)).toMatch(/, /);
    expect((await reportWordsIn('zh-Hans')).cell(cell, 0, 1)).toMatch(/、/);
  });

  it('has a row of CSV for each row, and no formula', () => {
    for (const table of report.tables)
      expect(tableCsv(table).trimEnd().split('\n')).toHaveLength(table.rows.length + 1);
    expect(reportCsv(report)).toContain(`"'=1+1,""x"".txt"`);
  });
});
