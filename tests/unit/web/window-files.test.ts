import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, readWindowFile } from '../../../main/web/window-files';

let folder = '';

beforeAll(async () => {
  const base = await mkdtemp(join(tmpdir(), 'emend-window-'));
  folder = join(base, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(base, 'secret.js'), 'secret');
  await writeFile(join(folder, 'index.html'), 'page');
  await writeFile(join(folder, 'assets', 'index-a_B-1.js'), 'code');
  await writeFile(join(folder, 'assets', '.hidden.js'), 'hidden');
  await symlink(join(base, 'secret.js'), join(folder, 'assets', 'notes.txt'));
});

const read = async (path: string): Promise<string | null> => {
  const file = await readWindowFile(folder, path);
  return file && Buffer.from(file.body).toString();
};

describe('the files of the window', () => {
  it('are the page and what the build put beside it', async () => {
    expect(await read('/')).toBe('page');
    expect(await read('/assets/index-a_B-1.js')).toBe('code');
    expect((await readWindowFile(folder, '/assets/index-a_B-1.js'))?.type).toMatch(/^text\/javascript/);
  });

  it.each([
    '',
    'index.html',
    '//index.html',
    '/../secret.js',
    '/assets/../../secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets\\..\\..\\secret.js',
    '/assets/.hidden.js',
    '/assets/notes.txt',
    '/assets',
    '/assets/',
    '/index.html\0.js',
    '/C:/secret.js',
    '/index.html?x.js',
  ])('are not what %j might lead to', async (path) => {
    expect(await read(path)).toBeNull();
  });

  it('are never above their folder, whatever the path', async () => {
    const piece = fc.constantFrom(
      '/',
      '..',
      '.',
      'assets',
      'secret.js',
      '%2e',
      '%2f',
      '\\',
      ':',
      '\0',
      'index.html',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        expect(await read(`/${pieces.join('')}`)).not.toBe('secret');
      }),
    );
  });
});

describe('the policy of the window', () => {
  it('lets no script run but the build’s own', () => {
    const policy = new Map(contentSecurityPolicy.split('; ').map((part) => [part.split(' ')[0], part]));
    expect(policy.get('default-src')).toBe("default-src 'none'");
    expect(policy.get('script-src')).toBe("script-src 'self'");
    expect(policy.get('connect-src')).toBe("connect-src 'self'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|\*|https?:/);
  });
});
