import { fail, ok, said, type Result } from '../../base/result';
import type { ArticleDocument, DocumentLanguages, Format, FormatInput } from '../format';
import { patchedText } from '../patching/patched-text';
import type { PatchUnit } from '../patching/pieces';
import { characterReference } from '../xml/xml-pieces';
import { declaredXmlEncoding, elementsIn, localName, parseXml, type XmlElement } from '../xml/parse-xml';
import { unitsOfXliff1 } from './xliff-1';
import { unitsOfXliff2 } from './xliff-2';

/** XLIFF 1.0 to 2.2 and its dialects: the text is that of the targets, a unit a line. */
export const xliffFormat: Format = {
  id: 'xliff',
  title: 'XLIFF',
  called: ['XLIFF file', 'XLIFF files'],
  extensions: ['xlf', 'xliff', 'sdlxliff', 'mqxliff', 'mxliff', 'txlf'],
  looksLike: (start) => /<(?:\w+:)?xliff[\s>]/.test(start),
  carries: { source: true, inlineCodes: true, revisions: false, anyEncoding: false },
  read,
};

function read({ bytes, codec }: FormatInput): Result<ArticleDocument> {
  const decoded = codec.decode(bytes, declaredXmlEncoding(bytes) ?? 'utf-8');
  if (!decoded.ok) return decoded;
  const raw = decoded.value.text;
  const root = parseXml(raw);
  if (!root.ok) return root;
  if (localName(root.value) !== 'xliff')
    return fail(
      'not-xliff',
      said`This is XML, but its root is <${root.value.name}>, not <xliff>. Check what kind of file it is.`,
    );
  const version = root.value.attributes['version'] ?? '';
  const units: PatchUnit[] = version.startsWith('2')
    ? unitsOfXliff2(raw, root.value)
    : unitsOfXliff1(raw, root.value);
  return ok(
    patchedText({ bytes, codec }, decoded.value, {
      format: 'xliff',
      units,
      bilingual: true,
      languages: languagesOf(root.value),
      breaks: false,
      escape: characterReference,
    }),
  );
}

function languagesOf(root: XmlElement): DocumentLanguages {
  const files = [root, ...elementsIn(root).filter((child) => localName(child) === 'file')];
  const only = (...names: readonly string[]): string | null => {
    const named = new Set(files.flatMap(({ attributes }) => names.flatMap((name) => attributes[name] || [])));
    const [one] = named;
    return named.size === 1 ? (one ?? null) : null;
  };
  return { source: only('srcLang', 'source-language'), target: only('trgLang', 'target-language') };
}
