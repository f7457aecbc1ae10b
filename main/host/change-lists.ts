import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, failure, ok, said, type Result } from '../../shared/base/result';
import { changeTerms, type ChangedTerms, type TermChange } from '../../shared/formats/terms/change-terms';
import { parseCsv, parseTermsCsv, quotedCell } from '../../shared/formats/terms-csv';
import type { ListedTerm, WordList } from '../../shared/protocol/lists-contract';
import { realDisk, type Disk } from './disk';
import { isRealFolder, readInside } from './inside-folder';
import { writeFailure } from './json-file';
import { decodeText, encodeText, type TextForm } from './text-file';
import { makeFolder, writeWhole } from './write-whole';

const maxBytes = 8 * 1024 * 1024;
const header = 'source,target,forbidden,note';
const newForm: TextForm = { text: null, encoding: 'utf-8', bom: false, lineEnd: '\n', ends: [] };

/** The folders that lists lie in: the project's, a real path, and the person's own. */
export interface ListFolders {
  readonly root: string;
  readonly settingsFolder: string;
}

/**
 * Has a word in a list, a line of its own (`.emend/words.txt` of the project, or `words.txt` beside the person's settings), or takes it out. All other lines
 * stay as they are, in the file's own encoding and line ends. True if the file was changed. Fails if it cannot be read or written.
 */
export async function listWord(
  folders: ListFolders,
  list: WordList,
  word: string,
  listed: boolean,
  disk: Disk = realDisk,
): Promise<Result<boolean>> {
  const isIt = (line: string): boolean => line.trim().toLowerCase() === word.toLowerCase();
  const [folder, path] = await placeOf(folders, list, 'words.txt');
  return changeLines(folder, path, disk, (lines) => {
    if (!listed) return ok(lines.filter((line) => !isIt(line)));
    return ok(lines.some(isIt) ? lines : [...lines, word]);
  });
}

/** The folder of a list, and its path there. */
async function placeOf(
  { root, settingsFolder }: ListFolders,
  list: WordList,
  name: string,
): Promise<readonly [string, string]> {
  return list === 'own'
    ? [await realpath(settingsFolder).catch(() => settingsFolder), name]
    : [root, `.emend/${name}`];
}

/** Has a term in `.emend/terms.csv`, in the columns that its first row names, or takes its row out. Otherwise like {@link listWord}. */
export function listTerm(
  { root }: ListFolders,
  term: ListedTerm,
  listed: boolean,
  disk: Disk = realDisk,
): Promise<Result<boolean>> {
  return changeLines(root, '.emend/terms.csv', disk, (lines) => {
    const [first = header, ...rest] = lines;
    const columns = (parseCsv(first)[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
    const cells: Readonly<Record<string, string>> = { ...term, forbidden: term.forbidden.join('|') };
    const missing = Object.keys(cells).find((name) => cells[name] !== '' && !columns.includes(name));
    if (missing !== undefined)
      return fail(
        'terms-column',
        said`The first row of terms.csv names no column “${missing}”. Add it there, then add the term again.`,
      );
    const row = columns.map((name) => quotedCell(cells[name] ?? '')).join(',');
    if (!listed) return ok([first, ...rest.filter((line) => line !== row)]);
    return ok(isKnown(lines, term) ? lines : [first, ...rest, row]);
  });
}

function isKnown(lines: readonly string[], term: ListedTerm): boolean {
  return parseTermsCsv(lines.join('\n')).terms.some(
    ({ source, target, forbidden, note }) =>
      source === term.source &&
      target === term.target &&
      note === term.note &&
      forbidden.join('|') === term.forbidden.join('|'),
  );
}

/**
 * Has many changes made at once in `.emend/terms.csv`, or in the person's own `terms.csv`, see {@link changeTerms}, on the file as it stands now. The changes that take them back are the answer;
 * none where nothing was changed.
 */
export async function changeTermList(
  folders: ListFolders,
  list: WordList,
  changes: readonly TermChange[],
  disk: Disk = realDisk,
): Promise<Result<Omit<ChangedTerms, 'text'>>> {
  let made: ChangedTerms | null = null;
  const [folder, path] = await placeOf(folders, list, 'terms.csv');
  const written = await changeText(folder, path, disk, (text) => {
    const changed = changeTerms(text, changes);
    if (changed.ok) made = changed.value;
    return changed.ok ? ok(changed.value.text) : changed;
  });
  if (!written.ok) return written;
  const { undo, left } = made ?? { undo: [], left: changes.length };
  return ok({ undo, left });
}

/** Changes a list line by line; a quoted cell that goes over several lines stays whole, since its lines keep their order. */
function changeLines(
  root: string,
  path: string,
  disk: Disk,
  change: (lines: readonly string[]) => Result<readonly string[]>,
): Promise<Result<boolean>> {
  return changeText(root, path, disk, (text) => {
    const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
    const changed = change(lines);
    if (!changed.ok) return changed;
    const same =
      changed.value.length === lines.length && changed.value.every((line, at) => line === lines[at]);
    return ok(same ? text : changed.value.map((line) => `${line}\n`).join(''));
  });
}

/** Changes a list as it stands on disk, in its own encoding and line ends; true if it is another one now. A list that is not there is empty. */
async function changeText(
  root: string,
  path: string,
  disk: Disk,
  change: (text: string) => Result<string>,
): Promise<Result<boolean>> {
  const whole = join(root, ...path.split('/'));
  const read = await readInside(root, path, maxBytes, disk);
  const isNew = !read.ok && read.error.code === 'missing';
  const decoded = read.ok ? decodeText(read.value.bytes) : read;
  const isBlank = isNew || (!decoded.ok && decoded.error.code === 'empty');
  if (!decoded.ok && !isBlank)
    return { ok: false, error: failure(decoded.error.code, said`${whole}: ${decoded.error}`) };
  const form: TextForm = decoded.ok && !isBlank ? decoded.value : newForm;
  const text = form.text ?? '';
  const changed = change(text);
  if (!changed.ok) return changed;
  if (changed.value === text) return ok(false);
  try {
    const folder = path.startsWith('.emend/') ? join(root, '.emend') : root;
    await makeFolder(folder, disk);
    if (folder !== root && !(await isRealFolder(folder)))
      return fail('outside', '“.emend” is a link. Replace it by a folder of the project to save its lists.');
    const { bytes } = encodeText(changed.value, form);
    if (bytes.length > maxBytes)
      return fail(
        'too-large',
        said`The list would have more than ${maxBytes / (1024 * 1024)} MB, which checks do not read. Take fewer terms in.`,
      );
    await writeWhole(whole, bytes, { disk });
    return ok(true);
  } catch (error) {
    return writeFailure(error, whole);
  }
}
