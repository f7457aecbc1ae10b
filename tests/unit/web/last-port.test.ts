import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepPort, lastPort } from '../../../main/web/last-port';

const settings = (): Promise<string> => mkdtemp(join(tmpdir(), 'emend-port-'));

it('a project is served again where it was served last, each at its own', async () => {
  const folder = await settings();
  expect(await lastPort(folder, '/a')).toBe(0);
  await keepPort(folder, '/a', 40_001);
  await keepPort(folder, null, 40_002);
  await keepPort(folder, '/a', 40_003);
  expect(await lastPort(folder, '/a')).toBe(40_003);
  expect(await lastPort(folder, null)).toBe(40_002);
  expect(await lastPort(folder, '/b')).toBe(0);
});

it('keeps neither a token nor the name of a folder, for its owner alone', async () => {
  const folder = await settings();
  await keepPort(folder, '/home/ana/articles', 40_001);
  const file = join(folder, 'serve-ports.json');
  expect(await readFile(file, 'utf8')).toMatch(/^\{"[0-9a-f]{16}":40001\}$/);
  expect((await stat(file)).mode & 0o077).toBe(0);
});

it('makes nothing of a damaged file', async () => {
  const folder = await settings();
  for (const damaged of ['{', '[]', '{"a":"x"}', '{"a":80}']) {
    await writeFile(join(folder, 'serve-ports.json'), damaged);
    expect(await lastPort(folder, '/a')).toBe(0);
  }
});
