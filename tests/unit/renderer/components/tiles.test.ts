// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { projectReport } from '../../../../shared/metrics/report/project-report';
import { useLibrary } from '../../../../renderer/state/library';
import { useProjectView } from '../../../../renderer/state/project-view';
import { Part } from '../../../../renderer/views/project-view/Part';
import { Tiles } from '../../../../renderer/views/project-view/Tiles';
import { someFacts } from '../../report/some-facts';
import { newRow } from '../fake-host';
import { doing, render } from './render';

globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
} as never;

describe('the figures of the project view', () => {
  it('are called what they are while articles are still to be read', async () => {
    const report = projectReport([someFacts(), someFacts()]);
    const tables = report.tables.map((table) => ({ ...table, total: table.rows.length }));
    const overview = { ...report, tables, people: [], folders: [], pending: 3 };
    useProjectView.setState({ overview });
    const { page, end } = await render(Tiles, {});
    const part = await render(Part, { id: 'stages' });
    const names = (): string[] => [
      ...[...page.querySelectorAll('dt')].map(({ textContent }) => textContent),
      ...[...part.page.querySelectorAll('h2')].map(({ textContent }) => textContent),
    ];
    expect(names().length).toBeGreaterThan(4);
    for (const name of names()) expect(name).toMatch(/, so far$/);
    await doing(() => useProjectView.setState({ overview: { ...overview, pending: 0 } }));
    for (const name of names()) expect(name).not.toContain('so far');
    await part.end();
    await end();
  });

  it('say nothing of what no article that was read has, until all are', async () => {
    const report = projectReport([someFacts({ stage: 'editing' })]);
    const tables = report.tables.map((table) => ({ ...table, total: table.rows.length }));
    const overview = { ...report, activeMs: 0, tables, people: [], folders: [], pending: 3 };
    useProjectView.setState({ overview });
    const { page, end } = await render(Tiles, {});
    const values = (): (string | null)[] =>
      [...page.querySelectorAll('dd strong')].map(({ textContent }) => textContent);
    expect(values().filter((value) => value === '…Not known yet').length).toBeGreaterThan(1);
    expect(values()).not.toContain('0');
    await doing(() => useProjectView.setState({ overview: { ...overview, pending: 0 } }));
    expect(values()).toContain('0');
    await end();
  });

  it('say how many files cannot be read, so that nobody misses them in the number of articles', async () => {
    const report = projectReport([someFacts()]);
    const tables = report.tables.map((table) => ({ ...table, total: table.rows.length }));
    const overview = { ...report, tables, people: [], folders: [], pending: 0 };
    useProjectView.setState({ overview, filter: {} });
    const problem = { code: 'not-text', message: '' };
    const rows = [newRow({ id: 'a', path: 'a.txt' }), newRow({ id: 'b', path: 'b.txt', problem })];
    useLibrary.setState({ rows: new Map(rows.map((row) => [row.id, row])) });
    const { page, end } = await render(Tiles, {});
    expect(page.textContent).toContain('1 more file cannot be read');
    await doing(() => useProjectView.setState({ filter: { folder: 'x/' } }));
    expect(page.textContent).not.toContain('cannot be read');
    await end();
  });
});
