import { fail, ok, type Result } from '../../base/result';
import type { ArticleDocument, Format, FormatInput } from '../format';
import { patchedText } from '../patching/patched-text';
import type { PatchUnit, Piece } from '../patching/pieces';
import { contentText, pushEditable, type InlineKind } from '../xliff/content';
import { uniqueIds } from '../xliff/unique-ids';
import {
  childNamed,
  declaredXmlEncoding,
  elementsIn,
  localName,
  parseXml,
  type XmlElement,
} from '../xml/parse-xml';
import { characterReference, trimWraps } from '../xml/xml-pieces';

/** Translation memories: the text of each unit's translation, with its source. */
export const tmxFormat: Format = {
  id: 'tmx',
  title: 'Translation memory (TMX)',
  called: ['translation memory', 'translation memories'],
  extensions: ['tmx'],
  looksLike: (start) => /<tmx[\s>]/.test(start),
  carries: { source: true, inlineCodes: true, revisions: false },
  read: (input) => readXml(input, 'tmx', 'tmx', tmxUnits),
};

/** Termbases: every term, a line each. */
export const tbxFormat: Format = {
  id: 'tbx',
  title: 'Termbase (TBX)',
  called: ['termbase', 'termbases'],
  extensions: ['tbx'],
  looksLike: (start) => /<(?:martif|tbx)[\s>]/.test(start),
  carries: { source: false, inlineCodes: false, revisions: false },
  read: (input) => readXml(input, 'tbx', 'martif', tbxUnits),
};

function readXml(
  { bytes, codec }: FormatInput,
  format: string,
  rootName: string,
  unitsOf: (raw: string, root: XmlElement) => PatchUnit[],
): Result<ArticleDocument> {
  const decoded = codec.decode(bytes, declaredXmlEncoding(bytes) ?? 'utf-8');
  if (!decoded.ok) return decoded;
  const raw = decoded.value.text;
  const root = parseXml(raw);
  if (!root.ok) return root;
  if (localName(root.value) !== rootName && localName(root.value) !== format)
    return fail(
      'other-xml',
      `This is XML, but its root is <${root.value.name}>. Check what kind of file it is.`,
    );
  return ok(
    patchedText({ bytes, codec }, decoded.value, {
      format,
      units: unitsOf(raw, root.value),
      bilingual: format === 'tmx',
      breaks: false,
      escape: characterReference,
    }),
  );
}

function tmxUnits(raw: string, root: XmlElement): PatchUnit[] {
  const header = childNamed(root, 'header');
  const body = childNamed(root, 'body');
  const sourceLanguage = header?.attributes['srclang']?.toLowerCase() ?? '';
  const nextId = uniqueIds();
  const units: PatchUnit[] = [];
  for (const [index, unit] of elementsIn(body ?? root)
    .filter((child) => localName(child) === 'tu')
    .entries()) {
    const variants = elementsIn(unit).filter((child) => localName(child) === 'tuv');
    const from = unit.attributes['srclang']?.toLowerCase() ?? sourceLanguage;
    const source = variants.find((variant) => languageOf(variant) === from) ?? variants[0];
    const sourceText = segText(raw, source);
    for (const variant of variants) {
      const seg = childNamed(variant, 'seg');
      if (variant === source || seg === undefined) continue;
      const pieces: Piece[] = [];
      pushEditable(pieces, raw, seg, kindOf);
      const id = nextId(`${unit.attributes['tuid'] ?? index + 1}/${languageOf(variant)}`);
      units.push({ id, kind: 'segment', part: 0, pieces: trimWraps(pieces, raw), source: sourceText });
    }
  }
  return units;
}

function segText(raw: string, variant: XmlElement | undefined): string | null {
  const seg = variant && childNamed(variant, 'seg');
  return seg === undefined ? null : contentText(raw, seg, kindOf);
}

function languageOf({ attributes }: XmlElement): string {
  return (attributes['xml:lang'] ?? attributes['lang'] ?? '').toLowerCase();
}

function kindOf(element: XmlElement): InlineKind {
  switch (localName(element)) {
    case 'hi':
      return 'pair';
    case 'bpt':
    case 'ept':
      return 'mark';
    default:
      return 'object';
  }
}

function tbxUnits(raw: string, root: XmlElement): PatchUnit[] {
  const units: PatchUnit[] = [];
  const walk = (element: XmlElement): void => {
    for (const child of elementsIn(element)) {
      if (localName(child) !== 'term') {
        walk(child);
        continue;
      }
      const pieces: Piece[] = [];
      pushEditable(pieces, raw, child, kindOf);
      units.push({ id: String(units.length + 1), kind: 'value', part: 0, pieces: trimWraps(pieces, raw) });
    }
  };
  walk(root);
  return units;
}
