import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SegmentationCache } from '../../../main/host/segmentation-cache';
import { readSegmentation } from '../../../main/host/segmentation-files';
import { tempFolder } from './temp-folder';

const rule = (before: string): string =>
  `<rule break="yes"><beforebreak>${before}</beforebreak><afterbreak>\\s</afterbreak></rule>`;
const srx = (rules: string): string =>
  `<srx version="2.0"><body><languagerules><languagerule languagerulename="All">${rules}</languagerule></languagerules>
<maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>`;

async function project(): Promise<{
  readonly root: string;
  readonly cache: SegmentationCache;
  readonly folder: string;
  readonly write: (name: string, text: string) => Promise<void>;
}> {
  const above = await tempFolder();
  const [root, folder] = [join(above, 'p'), join(above, 'cache')];
  await mkdir(join(root, '.emend'), { recursive: true });
  const write = (name: string, text: string): Promise<void> => writeFile(join(root, '.emend', name), text);
  // One rule is no expression: its problem, too, is kept.
  await write('segmentation.srx', srx(rule('[.;]') + rule('(')));
  return { root, folder, write, cache: new SegmentationCache(folder, '1') };
}

describe('rules of segmentation that were read before', () => {
  it('are the same, and are not worked out again', async () => {
    const { root, cache, folder } = await project();
    const plain = await readSegmentation(root);
    expect(plain.srx).toMatchObject({ rules: 1, problems: [{}] });
    expect(await readSegmentation(root, [], cache)).toEqual(plain);
    expect(await readSegmentation(root, [], cache)).toEqual(plain);
    const names = await readdir(join(folder, 'segmentation'));
    expect(names).toHaveLength(1);
    const path = join(folder, 'segmentation', names[0] ?? '');
    const kept = JSON.parse(await readFile(path, 'utf8')) as { srx: object };
    await writeFile(path, JSON.stringify({ ...kept, srx: { rules: 7, problems: [] } }));
    expect((await readSegmentation(root, [], cache)).srx?.rules).toBe(7);
  });

  it('are read anew where they changed, in other languages, with other abbreviations, by another version, or where they are damaged', async () => {
    const { root, cache, folder, write } = await project();
    await readSegmentation(root, [], cache);
    await readSegmentation(root, ['de'], cache);
    await readSegmentation(root, [], new SegmentationCache(folder, '2'));
    await write('abbreviations.txt', 'approx.\n');
    expect((await readSegmentation(root, [], cache)).segmentation?.abbreviations).toEqual(['approx']);
    await write('segmentation.srx', srx(rule('!')));
    expect(await readSegmentation(root, [], cache)).toEqual(await readSegmentation(root));
    const names = await readdir(join(folder, 'segmentation'));
    expect(names).toHaveLength(5);
    for (const name of names) await writeFile(join(folder, 'segmentation', name), '{"segmentation":{}}');
    expect(await readSegmentation(root, [], cache)).toEqual(await readSegmentation(root));
  });

  it('are not kept where nothing can be written, nor is what is no file of rules', async () => {
    const { root, folder, write } = await project();
    await writeFile(folder, 'a file where the folder would be');
    const cache = new SegmentationCache(folder, '1');
    expect(await readSegmentation(root, [], cache)).toEqual(await readSegmentation(root));
    await write('segmentation.srx', '<srx/>');
    expect((await readSegmentation(root, [], cache)).problems).toHaveLength(1);
  });
});
