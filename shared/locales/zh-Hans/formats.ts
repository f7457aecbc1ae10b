import type { Locale } from '../locale';

export const formats: NonNullable<Locale['formats']> = {
  txt: { title: '纯文本', counted: '{count, number} 个文本文件' },
  docx: { title: 'Word 文档', counted: '{count, number} 个 Word 文件' },
  html: { title: '网页（HTML）', counted: '{count, number} 个网页' },
  md: { title: 'Markdown', counted: '{count, number} 个 Markdown 文件' },
  xliff: { title: 'XLIFF', counted: '{count, number} 个 XLIFF 文件' },
  tmx: { title: '翻译记忆（TMX）', counted: '{count, number} 个翻译记忆' },
  tbx: { title: '术语库（TBX）', counted: '{count, number} 个术语库' },
  csv: { title: '表格（CSV、TSV）', counted: '{count, number} 个表格' },
  json: { title: 'JSON', counted: '{count, number} 个 JSON 文件' },
  jsonl: { title: 'JSON Lines', counted: '{count, number} 个 JSON Lines 文件' },
};
