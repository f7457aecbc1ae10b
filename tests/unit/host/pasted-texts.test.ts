import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPasted, pastedPath } from '../../../main/host/pasted-texts';
import { tempFolder } from './temp-folder';

const noon = Date.UTC(2026, 2, 1, 12, 30, 5);

describe('texts that were pasted', () => {
  it('are kept whole, each in a file of its own, also two of the same second', async () => {
    const settings = await tempFolder();
    const first = await keepPasted(settings, 'One win -win.\n\nTwo.', noon);
    const second = await keepPasted(settings, 'Three.\n', noon);
    expect(first).toMatchObject({ ok: true, value: { path: '2026-03-01 12.30.05.txt' } });
    expect(second).toMatchObject({ ok: true, value: { path: '2026-03-01 12.30.05 (2).txt' } });
    const read = (path: string): Promise<string> => readFile(join(pastedPath(settings), path), 'utf8');
    expect(await read('2026-03-01 12.30.05.txt')).toBe('One win -win.\n\nTwo.\n');
    expect(await read('2026-03-01 12.30.05 (2).txt')).toBe('Three.\n');
  });

  it('are refused without a text, and where the folder cannot be made, and leave nothing behind', async () => {
    const settings = await tempFolder();
    expect(await keepPasted(settings, ' \n\t', noon)).toMatchObject({
      ok: false,
      error: { code: 'empty-paste' },
    });
    await writeFile(pastedPath(settings), 'in the way');
    expect(await keepPasted(settings, 'One.', noon)).toMatchObject({ ok: false });
    expect(await readdir(settings)).toEqual(['Pasted texts']);
  });
});
