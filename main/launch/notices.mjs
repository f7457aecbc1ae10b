import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

/** Files in which packages keep their terms, and those of what they hold themselves. */
const termsFile = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)(?:[-._].*)?$/i;

/**
 * What the app is built from: every package that is not for development alone, with the texts of its terms.
 * @typedef {{ name: string, version: string, licence: string, texts: string[] }} Part
 * @returns {Promise<Part[]>} sorted by name
 */
export async function listParts() {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  /** @type {Part[]} */
  const parts = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    // Types leave no trace in what is built.
    if (path === '' || entry.dev || entry.devOptional || path.includes('node_modules/@types/')) continue;
    const names = await readdir(join(root, path)).catch(() => []);
    const texts = [];
    for (const name of names.filter((each) => termsFile.test(each)).sort())
      texts.push((await readFile(join(root, path, name), 'utf8')).trim());
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    parts.push({ name, version: entry.version, licence: entry.license ?? 'see below', texts });
  }
  return parts.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** @returns {Promise<string>} the notices that go with every package of the app, as text */
export async function thirdPartyNotices() {
  const head =
    'Emend is built from the packages below and is distributed with them under their own terms.\n' +
    'Electron and Chromium carry their notices in files of their own.\n';
  const entries = (await listParts()).map(({ name, version, licence, texts }) =>
    [`${name} ${version} (${licence})`, '', ...(texts.length > 0 ? texts : [`Licence: ${licence}`])].join(
      '\n',
    ),
  );
  return [head, ...entries].join(`\n${'='.repeat(80)}\n\n`);
}
