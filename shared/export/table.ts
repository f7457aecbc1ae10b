import type { BilingualSegment, BilingualText } from './segments';

/** Source and target as a table (RFC 4180). These are data: no cell is changed, whatever a spreadsheet would make of it. */
export function toCsv(text: BilingualText): string {
  const cell = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value);
  return rowsOf(text)
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
}

/** The same with tabs between the cells; tabs and line breaks within them become spaces, which this form has no way to write. */
export function toTsv(text: BilingualText): string {
  const cell = (value: string): string => value.replace(/[\t\r\n]+/g, ' ');
  return rowsOf(text)
    .map((row) => `${row.map(cell).join('\t')}\n`)
    .join('');
}

const plainColumns = ['id', 'source', 'target'];
const reviewColumns = [
  'id',
  'source',
  'machine translation',
  'target',
  'edited by',
  'edited at',
  'approved by',
  'approved at',
  'comments',
];

/** The names of the columns, then a row a segment. */
export function rowsOf({ segments }: BilingualText): string[][] {
  const reviewed = segments.some(({ review }) => review !== undefined);
  return [
    reviewed ? reviewColumns : plainColumns,
    ...segments.map((segment) =>
      reviewed ? reviewRow(segment) : [segment.id, segment.source, segment.target],
    ),
  ];
}

function reviewRow({ id, source, target, review }: BilingualSegment): string[] {
  return [
    id,
    source,
    review?.machineTranslation ?? '',
    target,
    (review?.authors ?? []).map(({ name }) => name).join(', '),
    review?.editedAt ?? '',
    review?.approvedBy?.name ?? '',
    review?.approvedAt ?? '',
    (review?.comments ?? []).map(({ person, text }) => `${person.name}: ${text}`).join(' | '),
  ];
}

/** A JSON object a line for each segment. */
export function toJsonLines({ name, sourceLanguage, language, segments }: BilingualText): string {
  return segments
    .map(
      ({ review, ...segment }) =>
        `${JSON.stringify({ file: name, sourceLanguage, language, ...segment, ...review })}\n`,
    )
    .join('');
}
