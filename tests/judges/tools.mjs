import { spawnSync } from 'node:child_process';

/** Debian's Python, which sees Debian's modules whatever else is installed. */
export const python = '/usr/bin/python3';

/** @type {Readonly<Record<'xmllint' | 'translate' | 'libreoffice' | 'omegat' | 'parallel' | 'pandoc', { called: string, packages: string, probe: string[] }>>} */
export const judges = {
  xmllint: { called: 'xmllint', packages: 'libxml2-utils', probe: ['xmllint', '--version'] },
  translate: {
    called: 'translate-toolkit',
    packages: 'python3-translate',
    probe: [python, '-c', 'import translate.storage.tmx, translate.storage.xliff'],
  },
  libreoffice: {
    called: 'LibreOffice',
    packages: 'libreoffice-writer-nogui python3-uno',
    probe: [python, '-c', 'import uno, shutil, sys; sys.exit(shutil.which("soffice") is None)'],
  },
  omegat: {
    called: 'OmegaT',
    packages: 'omegat',
    probe: [
      'java',
      '-cp',
      '/usr/share/omegat/OmegaT.jar',
      '-Djava.awt.headless=true',
      'org.omegat.Main',
      '--help',
    ],
  },
  parallel: { called: 'GNU parallel', packages: 'parallel', probe: ['parallel', '--version'] },
  pandoc: { called: 'pandoc', packages: 'pandoc', probe: ['pandoc', '--version'] },
};

/**
 * Whether a tool that judges what Emend reads and writes is installed here.
 * @param {keyof typeof judges} name
 */
export function has(name) {
  const [program = '', ...args] = judges[name].probe;
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** What is left out on this machine, a line each. */
export function missingJudges() {
  return Object.entries(judges)
    .filter(([name]) => !has(/** @type {keyof typeof judges} */ (name)))
    .map(
      ([, { called, packages }]) =>
        `Not asked: ${called}, which some tests need: ${packages} is not installed.`,
    );
}
