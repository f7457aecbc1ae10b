import type { ExportFormatId } from '../../../shared/export/export-format-ids';

/** What the export dialog calls each format, in its order. */
export const exportFormatTitles: Readonly<Record<ExportFormatId, string>> = {
  own: 'Each in its own format',
  'docx-revisions': 'Word with tracked changes and comments',
  'docx-table': 'Word table, source beside text',
  xliff2: 'XLIFF 2.1',
  xliff12: 'XLIFF 1.2',
  tmx: 'Translation memory (TMX)',
  csv: 'Table (CSV)',
  tsv: 'Table (TSV)',
  jsonl: 'JSON Lines',
  html: 'Review report (web page)',
  sarif: 'Flags (SARIF)',
};

/** Whether what is chosen in a list of {@link exportFormatTitles} is one of them. */
export function isExportFormat(value: string): value is ExportFormatId {
  return Object.hasOwn(exportFormatTitles, value);
}
