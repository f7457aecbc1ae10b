import { xmlText } from './escape-xml';
import type { PageLine } from './html-page';
import type { BilingualText } from './segments';
import { rowsOf } from './table';
import { wordPackage } from './word-package';

/** A text as a Word document: a paragraph a line. */
export function toDocx(lines: readonly PageLine[]): Uint8Array {
  return wordPackage(
    lines
      .map(({ kind, text }) => paragraph(text, kind === 'heading' || kind === 'title' ? 'Heading1' : null))
      .join(''),
  );
}

/** Source and target side by side in a table of a Word document; reviewed texts with all that is known of each segment. */
export function toBilingualDocx(text: BilingualText): Uint8Array {
  const [, ...rows] = rowsOf(text);
  const reviewed = (rows[0]?.length ?? 0) > 3;
  const [names = []] = reviewed ? rowsOf(text) : [];
  const cells = [
    ...(reviewed ? [['', ...names.slice(1)]] : []),
    ...rows.map(([, ...rest], index) => [String(index + 1), ...rest]),
  ];
  const columns = cells[0]?.length ?? 3;
  const cell = (content: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(content, null)}</w:tc>`;
  const border = (side: string): string =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const width = Math.floor(8_800 / (columns - 1));
  const grid = Array.from({ length: columns - 1 }, () => `<w:gridCol w:w="${width}"/>`).join('');
  return wordPackage(
    `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>` +
      `<w:tblGrid><w:gridCol w:w="600"/>${grid}</w:tblGrid>${cells.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl><w:p/>`,
  );
}

function paragraph(text: string, style: string | null): string {
  const properties = style === null ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const runs = text
    .split('\t')
    .map((part) => (part === '' ? '' : `<w:r><w:t xml:space="preserve">${xmlText(part)}</w:t></w:r>`))
    .join('<w:r><w:tab/></w:r>');
  return `<w:p>${properties}${runs}</w:p>`;
}
