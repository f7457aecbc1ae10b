import { primary, type Language } from '../../text/language';

/** What a column of a glossary may hold. */
export type TermField = 'source' | 'target' | 'forbidden' | 'note';

/** The column of each field, from 0; null where the table has none. */
export type TermColumns = Readonly<Record<TermField, number | null>>;

export const termFields = ['source', 'target', 'forbidden', 'note'] as const satisfies readonly TermField[];

/** What glossaries call their columns, in small letters, the surest first. */
const headings: Readonly<Record<TermField, readonly string[]>> = {
  source: [
    ...['source', 'source term', 'src', 'source text', 'source language', 'original', 'term'],
    ...[
      '原文',
      '原文术语',
      '源语',
      '源术语',
      '源语言',
      '源语术语',
      '原语',
      '原語',
      '術語',
      '术语',
      '中文术语',
    ],
  ],
  target: [
    ...['target', 'target term', 'tgt', 'target text', 'target language', 'translation', 'preferred'],
    ...['preferred term', 'rendering', '译文', '译文术语', '译名', '译法', '目标语', '目标术语', '目标语言'],
    ...['推荐译法', '譯文', '譯名', '訳語', '英文术语'],
  ],
  forbidden: [
    ...['forbidden', 'forbidden term', 'forbidden terms', 'deprecated', 'banned', 'prohibited', 'avoid'],
    ...['do not use', 'not to be written', 'wrong', '禁用', '禁用译法', '禁用术语', '禁用词', '禁止', '不用'],
  ],
  note: [
    ...['note', 'notes', 'comment', 'comments', 'remark', 'remarks', 'why', 'reason', 'definition'],
    ...['description', 'context', '备注', '说明', '注释', '原因', '定义', '備註', '備考'],
  ],
};

/** What columns of languages are called in the language itself; codes and English names are known anyway. */
const ownNames: Readonly<Record<string, readonly string[]>> = {
  zh: ['chinese', '中文', '汉语', '中国语', '漢語', '中文（简体）', '简体中文', '繁體中文'],
  en: ['english', '英文', '英语', '英語'],
  ja: ['japanese', '日文', '日语', '日本語'],
  ko: ['korean', '韩文', '韩语', '한국어'],
  de: ['german', 'deutsch', '德文', '德语'],
  fr: ['french', 'français', '法文', '法语'],
  es: ['spanish', 'español', '西班牙文', '西班牙语'],
  it: ['italian', 'italiano', '意大利语'],
  pt: ['portuguese', 'português', '葡萄牙语'],
  ru: ['russian', 'русский', '俄文', '俄语'],
};

/** Which columns hold what, by a first row that names them; null if it names neither a rendering nor what is forbidden. */
export function columnsByHeading(
  cells: readonly string[],
  sourceLanguage: Language,
  language: Language,
): TermColumns | null {
  const names = cells.map((cell) => cell.trim().toLowerCase().replace(/[_-]+/g, ' '));
  const named = (field: TermField): number => {
    for (const name of headings[field]) {
      const at = names.indexOf(name);
      if (at >= 0) return at;
    }
    return -1;
  };
  const inLanguage = (wanted: Language): number =>
    cells.findIndex((cell) => {
      const name = cell.trim().toLowerCase();
      const isCode = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/.test(name) && primary(name) === primary(wanted);
      return isCode || (ownNames[primary(wanted)] ?? []).includes(name.replace(/\s*\(.*\)$/, ''));
    });
  const or = (first: number, second: () => number): number | null => {
    const at = first >= 0 ? first : second();
    return at >= 0 ? at : null;
  };
  const columns = {
    source: or(inLanguage(sourceLanguage), () => named('source')),
    target: or(inLanguage(language), () => named('target')),
    forbidden: or(named('forbidden'), () => -1),
    note: or(named('note'), () => -1),
  };
  return columns.target === null && columns.forbidden === null ? null : columns;
}

/** The columns of a table that names none: the source, the rendering, and perhaps a note, as most lists have them. */
export function columnsByPlace(width: number): TermColumns {
  return {
    source: width > 0 ? 0 : null,
    target: width > 1 ? 1 : null,
    forbidden: null,
    note: width > 2 ? 2 : null,
  };
}
