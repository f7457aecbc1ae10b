import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config';
import type { Configuration } from 'app-builder-lib';
import { DebugLogger } from 'builder-util';
import { beforeAll, describe, expect, it } from 'vitest';

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

  it('opens articles and bilingual files', () => {
    const associations = [config.fileAssociations ?? []].flat();
    expect(associations.flatMap(({ ext }) => ext)).toEqual(['txt', 'xliff', 'xlf']);
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
