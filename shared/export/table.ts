import type { BilingualText } from './segments';

/** Source and target as a table (RFC 4180). These are data: no cell is changed, whatever a spreadsheet would make of it. */
export function toCsv({ segments }: BilingualText): string {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return `id,source,target\r\n${segments.map(({ id, source, target }) => `${[id, source, target].map(cell).join(',')}\r\n`).join('')}`;
}

/** The same with tabs between the cells; tabs and line breaks within them become spaces, which this form has no way to write. */
export function toTsv({ segments }: BilingualText): string {
  const cell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
  return `id\tsource\ttarget\n${segments.map(({ id, source, target }) => `${[id, source, target].map(cell).join('\t')}\n`).join('')}`;
}

/** A JSON object a line for each segment. */
export function toJsonLines({ name, sourceLanguage, language, segments }: BilingualText): string {
  return segments
    .map((segment) => `${JSON.stringify({ file: name, sourceLanguage, language, ...segment })}\n`)
    .join('');
}
