import { strToU8, zipSync } from 'fflate';
import { xmlText } from './escape-xml';

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The fixed time of every entry, so that the same text gives the same bytes. */
const epoch = '1980-01-01T00:00:00';

/** A comment beside the text. */
export interface WordComment {
  readonly author: string;
  /** ISO 8601 in UTC. */
  readonly time: string;
  readonly text: string;
}

/** A Word document with this content of its body; comments are numbered from 0. The same content gives the same bytes. */
export function wordPackage(body: string, comments: readonly WordComment[] = []): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const files = {
    '[Content_Types].xml':
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/>` +
      `${comments.length === 0 ? '' : `<Override PartName="/word/comments.xml" ContentType="${types}.comments+xml"/>`}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/>${
      comments.length === 0
        ? ''
        : `<Relationship Id="rId2" Type="${relations}/comments" Target="comments.xml"/>`
    }</Relationships>`,
    'word/styles.xml':
      `${head}<w:styles xmlns:w="${wordNamespace}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
      `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style></w:styles>`,
    'word/document.xml': `${head}<w:document xmlns:w="${wordNamespace}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...(comments.length > 0 && { 'word/comments.xml': head + commentsPart(comments) }),
  };
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: epoch });
}

function commentsPart(comments: readonly WordComment[]): string {
  const all = comments.map(
    ({ author, time, text }, id) =>
      `<w:comment w:id="${id}" w:author="${xmlText(author)}" w:date="${wordDate(time)}" w:initials="${xmlText(author.slice(0, 1))}">` +
      `${text
        .split('\n')
        .map((line) => `<w:p><w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>`)
        .join('')}</w:comment>`,
  );
  return `<w:comments xmlns:w="${wordNamespace}">${all.join('')}</w:comments>`;
}

/** A time as Word writes it: without fractions of a second. */
export function wordDate(time: string): string {
  return xmlText(time.replace(/\.\d+/, ''));
}
