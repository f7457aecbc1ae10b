import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const electronPackage = join(root, 'node_modules', 'electron');

/** Milliseconds. The probe tells a cable that is pulled from one that is slow; the download is some 120 MB. */
const probeTime = 8_000;
const downloadTime = 600_000;

const executableNames = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const executableName =
  process.platform === 'darwin' || process.platform === 'win32'
    ? executableNames[process.platform]
    : 'electron';

/**
 * The Electron executable that is on this machine: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the one of the electron package.
 * @returns {string | null}
 */
export function installedElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const executable = override
    ? join(override, executableName)
    : join(electronPackage, 'dist', readText(join(electronPackage, 'path.txt')) ?? executableName);
  return existsSync(executable) ? executable : null;
}

/**
 * Lets the electron package download its executable, from ELECTRON_MIRROR if that is set. It gives up within seconds where there is
 * no network, and after ten minutes in any case.
 * @returns {Promise<string | null>} the executable, or null if it could not be had
 */
export async function downloadElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return null;
  const installer = join(electronPackage, 'install.js');
  if (!existsSync(installer) || !(await reachable())) return null;
  process.stderr.write('Downloading Electron, once…\n');
  const child = spawn(process.execPath, [installer], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: downloadTime,
  });
  await new Promise((done) => child.on('close', done).on('error', done));
  return installedElectron();
}

async function reachable() {
  const proxied = Object.keys(process.env).some((name) =>
    /^(npm_config_)?(https?_|global_agent_https?_)?proxy$/i.test(name),
  );
  if (proxied) return true;
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/';
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(probeTime) });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
