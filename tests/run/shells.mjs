import { execFileSync } from 'node:child_process';
import { installedElectron } from '../../main/launch/find-electron.mjs';

/**
 * Whether a half of the end-to-end tests can run here: how its command starts, or why it cannot, in words that say what to do.
 * @typedef {{ before: string[] } | { missing: string }} Half
 */

/** @returns {Half} */
export function electronHalf() {
  const electron = installedElectron();
  if (electron === null) {
    return {
      missing:
        'no Electron runtime is installed (npx install-electron, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of one)',
    };
  }
  const libraries = missingLibraries(electron);
  if (libraries.length > 0) return { missing: `Electron lacks system libraries: ${libraries.join(', ')}` };
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
    return { before: [] };
  if (!isInstalled('xvfb-run') || !isInstalled('xauth')) {
    return {
      missing: 'there is no display, and no xvfb-run to make one (Debian: apt-get install xvfb xauth)',
    };
  }
  return { before: ['xvfb-run', '-a'] };
}

/** @returns {Promise<Half>} */
export async function chromiumHalf() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { missing: 'the Chromium of the npm package runs on Linux (x64) only' };
  }
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const libraries = missingLibraries(await packed.executablePath());
    return libraries.length === 0
      ? { before: [] }
      : {
          missing: `Chromium lacks system libraries: ${libraries.join(', ')} (Debian: apt-get install libnss3)`,
        };
  } catch (error) {
    return {
      missing: `Chromium cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** @param {string} executable */
function missingLibraries(executable) {
  if (process.platform !== 'linux' || !isInstalled('ldd')) return [];
  const output = execFileSync('ldd', [executable], { encoding: 'utf8' });
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

/** @param {string} program */
function isInstalled(program) {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
