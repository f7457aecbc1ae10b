import { readFileSync } from 'node:fs';
import path from 'node:path';
import { textCodec } from '../../main/host/text-codec';
import type { ArticleDocument, FormatInput, Revisions } from '../../shared/formats/format';
import { readDocument } from '../../shared/formats/formats';
import { readRows, seeded } from './data';
import { percent, type Row, type Table } from './table';

interface ListedFile {
  readonly format: string;
  readonly file: string;
}

const folder = path.resolve(import.meta.dirname, '../../../shared/data/formats');

/** How each kind of file fares, and each file that does not fare well (with `every`, each file), with the reason. */
export function formatTables(lists: readonly string[]): Table[] {
  const files = readRows<ListedFile>('formats/index');
  const rows: Row[] = [];
  const refused: string[] = [];
  for (const kind of [...new Set(files.map(({ format }) => format))].sort()) {
    const tally = new Tally();
    for (const { file } of files.filter(({ format }) => format === kind)) {
      const problem = tally.add(file) ?? (lists.includes('every') ? 'read' : null);
      if (problem !== null) refused.push(`${file}: ${problem}`);
    }
    rows.push({ name: kind, figures: tally.figures() });
  }
  const tables = [{ title: 'Formats: files of other people’s making', rows }];
  return lists.includes('missed') || lists.includes('every')
    ? [
        ...tables,
        { title: lists.includes('every') ? 'Every file' : 'Refused or not exact', rows: [], notes: refused },
      ]
    : tables;
}

class Tally {
  #files = 0;
  #read = 0;
  #units = 0;
  #identical = 0;
  #editable = 0;
  #edited = 0;
  #ms = 0;
  #bytes = 0;

  /** What is not as it should be with a file; null if nothing. */
  add(file: string): string | null {
    this.#files++;
    const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
    const input: FormatInput = { name: file, bytes, codec: textCodec };
    const from = performance.now();
    const read = readDocument(input);
    this.#ms += performance.now() - from;
    this.#bytes += bytes.length;
    if (!read.ok) return `${read.error.code}: ${read.error.message}`;
    this.#read++;
    const document = read.value;
    this.#units += document.units.length;
    const same = document.write(document.text);
    if (!same.ok || !isSame(same.value.bytes, bytes)) return 'unedited, it does not come back alike';
    this.#identical++;
    const problem = editedProblem(document, input, seeded(this.#files));
    if (problem === undefined) return null;
    this.#editable++;
    if (problem !== null) return problem;
    this.#edited++;
    return null;
  }

  figures(): Row['figures'] {
    return {
      files: this.#files,
      read: this.#read,
      refused: percent(this.#files - this.#read, this.#files),
      units: this.#units,
      'same bytes': this.#identical,
      'with a sentence': this.#editable,
      'edit exact': this.#edited,
      'MB/s': (this.#bytes / 1e3 / Math.max(this.#ms, 1e-3)).toFixed(1),
    };
  }
}

/** Edits one word of one unit. Undefined where there is none; null if the text read back is the edited one and the rest is as it was. */
function editedProblem(
  document: ArticleDocument,
  input: FormatInput,
  random: () => number,
): string | null | undefined {
  const words = [...document.text.matchAll(/[\p{L}\p{N}]{2,}(?: (?=[\p{L}\p{N}]))?/gu)].filter(
    ({ index, 0: word }) =>
      !document.protectedRanges.some(({ start, end }) => start < index + word.length && index < end),
  );
  if (words.length === 0) return undefined;
  const word = words[Math.floor(random() * words.length)] as RegExpExecArray;
  const space = word[0].endsWith(' ') ? ' ' : '';
  const changes = [`mended & <so>${space}`, `mended${space}`, `${word[0].trimEnd()} more${space}`, ''];
  const change = changes[Math.floor(random() * (space === '' ? 3 : 4))] as string;
  const edited =
    document.text.slice(0, word.index) + change + document.text.slice(word.index + word[0].length);
  const written = document.write(edited);
  if (!written.ok) return `edited: ${written.error.message}`;
  const again = readDocument({ ...input, bytes: written.value.bytes });
  if (!again.ok) return `edited, it cannot be read: ${again.error.message}`;
  if (again.value.text !== edited)
    return `edited, it reads otherwise: ${difference(edited, again.value.text)}`;
  const back = again.value.write(document.text);
  if (!back.ok) return `put back: ${back.error.message}`;
  return null;
}

function difference(wanted: string, got: string): string {
  let at = 0;
  while (wanted.charAt(at) === got.charAt(at) && at < wanted.length) at++;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 40));
  return `${around(wanted)} became ${around(got)}`;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Documents with tracked changes, read as accepted and as rejected, against their twins from Word. */
export function revisionTables(lists: readonly string[]): Table[] {
  const files = readRows<ListedFile>('formats/index').filter(({ format }) => format === 'docx-revisions');
  const textOf = (file: string, revisions: Revisions): string | null => {
    const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
    const read = readDocument({ name: file, bytes, codec: textCodec }, { revisions });
    return read.ok ? read.value.text : null;
  };
  const wrong: string[] = [];
  const rows = (['accepted', 'rejected'] as const).map((revisions): Row => {
    const end = revisions === 'accepted' ? '-Accepted.docx' : '-Rejected.docx';
    const pairs = files.filter(({ file }) => file.endsWith(end));
    const equal = pairs.filter(({ file }) => {
      const got = textOf(file.replace(end, '.docx'), revisions);
      const wanted = textOf(file, 'accepted');
      if (got !== null && got === wanted) return true;
      wrong.push(`${file.slice(file.indexOf('RP0'))}: ${difference(wanted ?? '', got ?? '')}`);
      return false;
    });
    return { name: revisions, figures: { pairs: pairs.length, equal: equal.length } };
  });
  return [
    {
      title: 'Tracked changes: text equal to the twin’s',
      rows,
      notes: lists.includes('missed') ? wrong : [],
    },
  ];
}
