/** What an article can be exported as, in the order in which it is offered; `own` is its own format, cleaned. */
export const exportFormatIds = [
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
] as const;
export type ExportFormatId = (typeof exportFormatIds)[number];

/** Whether a text is the id of such a format. */
export function isExportFormat(value: string): value is ExportFormatId {
  return (exportFormatIds as readonly string[]).includes(value);
}
