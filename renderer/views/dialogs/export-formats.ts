import type { ExportFormatId } from '../../../shared/export/export-format-ids';

/** Formats in the order of the export dialog. */
export const exportFormats: readonly ExportFormatId[] = [
  'own',
  'docx-revisions',
  'docx-table',
  'xliff2',
  'xliff12',
  'tmx',
  'csv',
  'tsv',
  'jsonl',
  'html',
  'sarif',
];

/** Whether what is chosen in a list of {@link exportFormats} is one of them. */
export function isExportFormat(value: string): value is ExportFormatId {
  return (exportFormats as readonly string[]).includes(value);
}
