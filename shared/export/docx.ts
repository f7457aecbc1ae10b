import { strToU8, zipSync } from 'fflate';
import { xmlText } from './escape-xml';
import type { PageLine } from './html-page';
import type { BilingualText } from './segments';

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A text as a Word document: a paragraph a line. */
export function toDocx(lines: readonly PageLine[]): Uint8Array {
  return packed(
    lines
      .map(({ kind, text }) => paragraph(text, kind === 'heading' || kind === 'title' ? 'Heading1' : null))
      .join(''),
  );
}

/** Source and target side by side in a table of a Word document. */
export function toBilingualDocx({ segments }: BilingualText): Uint8Array {
  const cell = (text: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(text, null)}</w:tc>`;
  const rows = segments.map(
    ({ source, target }, index) => `<w:tr>${[String(index + 1), source, target].map(cell).join('')}</w:tr>`,
  );
  const border = (side: string): string =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  return packed(
    `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>` +
      `<w:tblGrid><w:gridCol w:w="600"/><w:gridCol w:w="4400"/><w:gridCol w:w="4400"/></w:tblGrid>${rows.join('')}</w:tbl><w:p/>`,
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

/** The fixed time of every entry, so that the same text gives the same bytes. */
const epoch = '1980-01-01T00:00:00';

function packed(body: string): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const files = {
    '[Content_Types].xml':
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml':
      `${head}<w:styles xmlns:w="${wordNamespace}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
      `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style></w:styles>`,
    'word/document.xml': `${head}<w:document xmlns:w="${wordNamespace}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: epoch });
}
