import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import packageFile from '../../../package.json';
import { listParts, thirdPartyNotices } from '../../../main/launch/notices.mjs';
import { formats } from '../../../shared/formats/formats';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config';
import type { Configuration } from 'app-builder-lib';
import { DebugLogger } from 'builder-util';
import { beforeAll, describe, expect, it } from 'vitest';

/** Formats of data, whose files other programs are for. */
const leftToOthers: ReadonlySet<string> = new Set(['csv', 'json', 'jsonl', 'tmx', 'tbx']);
const root = resolve(import.meta.dirname, '..', '..', '..');
let config: Configuration;

beforeAll(async () => {
  config = await getConfig(root, 'electron-builder.yml', null);
});

describe('electron-builder.yml', () => {
  it('is valid', async () => {
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
  });

  it('names the packages people install on each system', () => {
    expect(config.win?.target).toEqual('nsis');
    expect(config.mac?.target).toEqual('dmg');
    expect(config.linux?.target).toEqual(['AppImage', 'deb']);
  });

  it('sets every fuse so that the app runs its own code and nothing else', () => {
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(config.asar).toBe(true);
  });

  it('B12: is asked to open only what Emend reads', () => {
    const associations = [config.fileAssociations ?? []].flat();
    const extensions = associations.flatMap(({ ext }) => ext);
    const articles = formats.filter(({ id }) => !leftToOthers.has(id));
    expect(extensions.sort()).toEqual(articles.flatMap((format) => format.extensions).sort());
  });

  it('B12: gives up nothing of the hardened runtime but what V8 needs', () => {
    for (const path of [config.mac?.entitlements, config.mac?.entitlementsInherit]) {
      const plist = readFileSync(resolve(root, path ?? ''), 'utf8');
      expect([...plist.matchAll(/<key>(.*?)<\/key>/g)].map(([, key]) => key)).toEqual([
        'com.apple.security.cs.allow-jit',
      ]);
    }
  });

  it('B12: packs the licence and the notices', () => {
    const resources = JSON.stringify(config.extraResources);
    for (const file of ['LICENSE', 'dist/THIRD-PARTY-NOTICES.txt']) expect(resources).toContain(`"${file}"`);
  });
});

describe('B12: the third-party notices', () => {
  it('name every package that is built in, with its terms', async () => {
    const parts = await listParts();
    const names = parts.map(({ name }) => name);
    for (const name of Object.keys(packageFile.dependencies)) expect(names).toContain(name);
    expect(names).toContain('dompurify');
    const licences = new Map(parts.map(({ name, licence }) => [name, licence]));
    expect(licences.get('@fontsource-variable/inter')).toBe('OFL-1.1');
    expect(licences.get('@fontsource-variable/source-serif-4')).toBe('OFL-1.1');
    const text = await thirdPartyNotices();
    expect(text).toContain('SIL OPEN FONT LICENSE');
    for (const name of names) expect(text).toContain(`${name} `);
  });

  it('hold no terms that an MIT app cannot be given with', async () => {
    const fits =
      /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Unlicense|OFL-1\.1|MIT AND BSD|MPL-2\.0 OR Apache-2\.0)\)?$/;
    const others = (await listParts()).filter(({ licence }) => !fits.test(licence));
    expect(others.map(({ name, licence }) => `${name} ${licence}`)).toEqual([]);
  });
});

describe('the icons', () => {
  const icon = (name: string): Buffer => readFileSync(resolve(root, 'assets', 'icons', name));
  /** Width and height stand in a PNG's first chunk. */
  const sizeOf = (png: Buffer): string => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

  it.each(['16x16', '32x32', '48x48', '64x64', '128x128', '256x256', '512x512'])(
    'are %s where named so',
    (size) => {
      expect(sizeOf(icon(`${size}.png`))).toBe(size);
    },
  );

  it('are in the containers of Windows and macOS, at their full size', () => {
    const ico = icon('icon.ico');
    const entries = ico.readUInt16LE(4);
    const last = 6 + 16 * (entries - 1);
    expect(sizeOf(ico.subarray(ico.readUInt32LE(last + 12)))).toBe('256x256');
    const icns = icon('icon.icns');
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const largest = icns.indexOf('ic10', 0, 'latin1');
    expect(sizeOf(icns.subarray(largest + 8))).toBe('1024x1024');
  });
});
