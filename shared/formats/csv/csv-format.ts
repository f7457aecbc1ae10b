import { ok, type Result } from '../../base/result';
import type { ArticleDocument, Format, FormatInput } from '../format';
import { patchedText } from '../patching/patched-text';
import type { PatchUnit, Piece, Run } from '../patching/pieces';
import { chosenColumns } from '../table-columns';
import { csvRows, likelySeparator, type CsvCell } from './csv-cells';

/** Tables of comma- or tab-separated values: the column of texts, told by its name, or every cell. */
export const csvFormat: Format = {
  id: 'csv',
  title: 'Table (CSV, TSV)',
  called: ['table', 'tables'],
  extensions: ['csv', 'tsv'],
  carries: { source: true, inlineCodes: false, revisions: false, anyEncoding: true },
  read,
};

function read({ name, bytes, codec, encoding }: FormatInput): Result<ArticleDocument> {
  const decoded = codec.decode(bytes, encoding ?? null);
  if (!decoded.ok) return decoded;
  const raw = decoded.value.text;
  const separator = /\.tsv$/i.test(name) ? '\t' : likelySeparator(raw);
  const rows = csvRows(raw, separator);
  const header = rows[0]?.map(({ text }) => text) ?? [];
  const { text, source } = chosenColumns(header);
  const [textAt, sourceAt] = [header.indexOf(text ?? '\0'), header.indexOf(source ?? '\0')];
  const units: PatchUnit[] = [];
  rows.forEach((cells, row) => {
    if (text !== null && row === 0) return;
    cells.forEach((cell, column) => {
      if (text !== null && column !== textAt) return;
      const from = sourceAt < 0 ? null : (cells[sourceAt]?.text.replace(/\s*[\r\n]+\s*/g, ' ') ?? null);
      pushCell(units, raw, cell, `${row + 1}:${column + 1}`, from, separator);
    });
  });
  return ok(
    patchedText({ bytes, codec }, decoded.value, {
      format: 'csv',
      units,
      bilingual: source !== null,
      breaks: true,
      escape: () => null,
    }),
  );
}

function pushCell(
  units: PatchUnit[],
  raw: string,
  cell: CsvCell,
  id: string,
  source: string | null,
  separator: string,
): void {
  const { start, end, quoted } = cell;
  const run: Run = quoted
    ? { encode: (text) => text.replace(/"/g, '""') }
    : {
        encode: (text) => text,
        rewrite: (text) =>
          text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : null,
      };
  let pieces: Piece[] = [];
  let line = 0;
  let at = start;
  const literal = (to: number, evenEmpty: boolean): void => {
    if (to > at || (evenEmpty && pieces.length === 0))
      pieces.push({ kind: 'literal', start: at, end: to, text: raw.slice(at, to), run });
  };
  const push = (): void => {
    units.push({
      id: line === 0 ? id : `${id}+${line}`,
      kind: 'cell',
      part: 0,
      pieces,
      source: line === 0 ? source : null,
    });
    line++;
    pieces = [];
  };
  for (const { index, 0: whole } of quoted ? raw.slice(start, end).matchAll(/""|\r\n|[\r\n]/g) : []) {
    const isQuote = whole === '""';
    literal(start + index, !isQuote);
    at = start + index + whole.length;
    if (isQuote) pieces.push({ kind: 'atom', start: start + index, end: at, text: '"', run });
    else push();
  }
  literal(end, true);
  push();
}
