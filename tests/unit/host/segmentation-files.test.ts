import { mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportProject } from '../../../main/host/export-articles';
import { projectFacts } from '../../../main/host/report/project-facts';
import { scanHere } from '../../../main/host/scan-pool';
import { readSegmentation } from '../../../main/host/segmentation-files';
import { segment } from '../../../shared/text/segment';
import { append, code, editOf, openAt, openHost, value, type TestHost } from './host-fixture';
import { tempFolder } from './temp-folder';

const srx = (rules: string): string =>
  `<srx version="2.0"><body><languagerules><languagerule languagerulename="All">${rules}</languagerule></languagerules>
<maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>`;
const atSemicolons = srx(
  '<rule break="yes"><beforebreak>[.;]</beforebreak><afterbreak>\\s</afterbreak></rule>',
);
const text = 'One came; two went. Three stayed.\n';

const take = (host: TestHost, data: string) =>
  host.client.call('segmentation.take', { data: Buffer.from(data).toString('base64') });

describe('the segmentation of a project', () => {
  it('is taken from a file, told to the windows, and dropped again; what was there is kept beside it', async () => {
    const host = await openHost({ 'a.txt': text });
    const told: (number | undefined)[] = [];
    host.client.on('project.changed', ({ srx: own }) => told.push(own?.rules));
    expect(value(await take(host, atSemicolons))).toEqual({ rules: 1, problems: [] });
    await expect.poll(() => told).toEqual([1]);
    expect((await readSegmentation(host.project)).segmentation?.languages).toHaveProperty('en');
    value(await take(host, atSemicolons.replace('[.;]', ';')));
    expect(await readFile(join(host.project, '.emend/segmentation.srx.bak'), 'utf8')).toBe(atSemicolons);
    value(await host.client.call('segmentation.drop', {}));
    await expect.poll(() => told.at(-1)).toBeUndefined();
    expect(await readSegmentation(host.project)).toEqual({ segmentation: null, srx: null, problems: [] });
  });

  it('is what changes are made of, everywhere alike', async () => {
    const host = await openHost({ 'a.txt': text, '.emend/segmentation.srx': atSemicolons });
    const { row } = await openAt(host.client, 'a.txt');
    value(await append(host.client, row.id, editOf(text, [{ start: 0, end: 3, text: 'Somebody' }])));
    const { facts } = await projectFacts(
      host.project,
      join(host.above, 'cache'),
      scanHere(() => undefined),
    );
    expect(facts[0]?.sentences).toEqual({ all: 3, changed: 1 });
    const exported = await exportProject({
      projectFolder: host.project,
      settingsFolder: join(host.above, 'other settings'),
      out: join(host.above, 'out'),
      articleIds: null,
      all: true,
      format: 'csv',
      person: null,
      now: () => 0,
    });
    expect(value(exported).problems).toEqual([]);
    const table = await readFile(join(host.above, 'out/a.txt.csv'), 'utf8');
    expect(table).toMatch(/Somebody came;"?[,\r\n]/);
    expect(table).toContain('two went.');
  });

  it('stays as it was where a file is none, or asks for too much', async () => {
    const host = await openHost({ 'a.txt': text, '.emend/segmentation.srx': atSemicolons });
    expect(code(await take(host, 'no rules'))).toBe('srx');
    expect(code(await take(host, '<a/>'))).toBe('srx');
    expect(code(await take(host, srx('<rule><beforebreak>(</beforebreak></rule>')))).toBe('srx');
    const slow = '<rule><beforebreak>(a.*){40}b|a</beforebreak><afterbreak>(.*)*x$</afterbreak></rule>';
    expect(code(await take(host, srx(slow.repeat(2_000))))).toBe('srx');
    expect(await readFile(join(host.project, '.emend/segmentation.srx'), 'utf8')).toBe(atSemicolons);
  });

  it('is the built-in one where the file on disk cannot be used, and the project says why', async () => {
    for (const [content, said] of [
      ['<srx>', /segmentation\.srx: This is not well-formed XML/],
      [srx('<rule><beforebreak>(</beforebreak></rule>'), /segmentation\.srx: line 1 is left out/],
    ] as const) {
      const host = await openHost({ 'a.txt': text, '.emend/segmentation.srx': content });
      const { projects, startWith } = value(await host.client.call('host.info', {}));
      expect(projects).toHaveLength(1);
      const info = value(await host.client.call('project.open', { projectId: startWith ?? '' }));
      expect(info.problems.map(({ message }) => message)).toEqual([expect.stringMatching(said)]);
      await host.close();
    }
  });

  it('has the project’s abbreviations beside it', async () => {
    const root = await tempFolder();
    await mkdir(join(root, '.emend'));
    await writeFile(join(root, '.emend/abbreviations.txt'), '# ours\r\nZwolk.\r\n\r\nabt\r\n');
    const { segmentation, problems } = await readSegmentation(root, ['de']);
    expect(problems).toEqual([]);
    expect(segmentation).toMatchObject({ languages: {}, abbreviations: ['Zwolk', 'abt'] });
    expect(segment('It lies near Zwolk. Street names differ.', 'en', segmentation)).toHaveLength(1);
  });

  it('is followed when its file changes on disk', async () => {
    const host = await openHost({ 'a.txt': text, '.emend/project.json': '{"version":1}' });
    const told: (number | undefined)[] = [];
    host.client.on('project.changed', ({ srx: own }) => told.push(own?.rules));
    await expect
      .poll(
        async () => {
          await writeFile(join(host.project, '.emend/new'), atSemicolons);
          await rename(join(host.project, '.emend/new'), join(host.project, '.emend/segmentation.srx'));
          return told.at(-1);
        },
        { timeout: 10_000, interval: 500 },
      )
      .toBe(1);
  });

  it('is not read or written through a link', async () => {
    const root = await tempFolder();
    await writeFile(join(root, 'other.srx'), atSemicolons);
    await mkdir(join(root, 'p/.emend'), { recursive: true });
    await symlink(join(root, 'other.srx'), join(root, 'p/.emend/segmentation.srx'));
    const { segmentation, problems } = await readSegmentation(join(root, 'p'));
    expect([segmentation, problems.length]).toEqual([null, 1]);
  });
});
