import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../host/temp-folder';
import { builtEmend } from './run-emend';

const built = builtEmend();
const emend = (...args: string[]) => built.emend(args);

const srx = `<srx version="2.0"><body><languagerules><languagerule languagerulename="All">
<rule break="yes"><beforebreak>[.;]</beforebreak><afterbreak>\\s</afterbreak></rule>
<rule break="no"><beforebreak>(a)\\1</beforebreak></rule>
</languagerule></languagerules>
<maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>`;

/** Each call starts a process, which takes seconds on a busy machine. */
describe('emend with segmentation rules', { timeout: 120_000 }, () => {
  it('takes them in, says which it cannot use, and follows them in every command', async () => {
    const folder = await tempFolder();
    const project = join(folder, 'p');
    await mkdir(project);
    await writeFile(join(project, 'a.txt'), 'One came; two went. Three stayed.\n');
    await writeFile(join(folder, 'rules.srx'), srx);
    await writeFile(join(folder, 'none.srx'), '<a/>');

    const none = await emend('import-srx', project, join(folder, 'none.srx'));
    expect(none).toMatchObject({ status: 2, out: '' });
    expect(none.err).toContain('none.srx: These are no segmentation rules');
    expect(await emend('import-srx', project, join(folder, 'rules.srx'), '--dry-run')).toMatchObject({
      out: '1 rule would be used\n',
    });
    const before = await emend('segment', join(project, 'a.txt'));
    expect(before.out.split('\n')).toHaveLength(3);
    const taken = await emend('import-srx', project, join(folder, 'rules.srx'));
    expect(taken).toMatchObject({ status: 2, out: '1 rule is used\n' });
    expect(taken.err).toMatch(/rules\.srx: line 3 is left out: a reference back/);
    expect(await readFile(join(project, '.emend/segmentation.srx'), 'utf8')).toBe(srx);

    const segmented = await emend('segment', join(project, 'a.txt'));
    expect(segmented.out).toBe('One came;\ntwo went.\nThree stayed.\n');
    const checked = await emend('check', project, '--format', 'json', '--fail-on', 'never');
    const { files } = JSON.parse(checked.out) as { files: { sentences: unknown[] }[] };
    expect(files[0]?.sentences).toHaveLength(3);
    await writeFile(join(folder, 'after.txt'), 'One came; two left. Three stayed.\n');
    const diff = await emend('diff', join(project, 'a.txt'), join(folder, 'after.txt'), '--format', 'json');
    expect((JSON.parse(diff.out) as { hunks: unknown[] }).hunks).toHaveLength(3);
    const out = await emend('export', project, '--out', join(folder, 'out'), '--all', '--format', 'csv');
    expect(out.status).toBe(0);
    expect(await readFile(join(folder, 'out/a.txt.csv'), 'utf8')).toMatch(/One came;"?[,\r\n]/);
  });
});
