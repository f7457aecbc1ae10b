/** What an article can be exported as; `own` is its own format, cleaned. */
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
