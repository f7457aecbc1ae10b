import { writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWordLists } from '../../../main/host/word-lists';
import { tempFolder } from './temp-folder';

describe('a project’s termbase', () => {
  it('lends its terms beside those of the table, and says where it is damaged', async () => {
    const root = await tempFolder();
    await mkdir(join(root, '.emend'));
    await writeFile(join(root, '.emend', 'terms.csv'), 'source,target\n港口,harbour\n');
    const tbx = (end: string): string =>
      `<tbx><text><body><conceptEntry id="1"><langSec xml:lang="zh"><termSec><term>磨坊</term></termSec></langSec><langSec xml:lang="en"><termSec><term>mill</term></termSec></langSec></conceptEntry></body></text>${end}`;
    await writeFile(join(root, '.emend', 'terms.tbx'), tbx('</tbx>'));
    const lists = await readWordLists(root);
    expect(lists.terms.map(({ source, target }) => [source, target])).toEqual([
      ['港口', 'harbour'],
      ['磨坊', 'mill'],
    ]);
    await writeFile(join(root, '.emend', 'terms.tbx'), tbx(''));
    const damaged = await readWordLists(root);
    expect(damaged.terms).toHaveLength(1);
    expect(damaged.problems).toMatchObject([{ code: 'bad-xml' }]);
  });
});
