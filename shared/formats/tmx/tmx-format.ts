import { fail, ok, said, type Result } from '../../base/result';
import type { ArticleDocument, DecodedBytes, DocumentLanguages, Format, FormatInput } from '../format';
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
  carries: { source: true, inlineCodes: true, revisions: false, anyEncoding: false },
  read: (input) => readXml(input, 'tmx', 'tmx', tmxUnits),
};

/** Termbases: every term, a line each. */
export const tbxFormat: Format = {
  id: 'tbx',
  title: 'Termbase (TBX)',
  called: ['termbase', 'termbases'],
  extensions: ['tbx'],
  looksLike: (start) => /<(?:martif|tbx)[\s>]/.test(start),
  carries: { source: false, inlineCodes: false, revisions: false, anyEncoding: false },
  read: (input) => readXml(input, 'tbx', 'martif', tbxUnits),
};

function readXml(
  input: FormatInput,
  format: string,
  rootName: string,
  unitsOf: (raw: string, root: XmlElement) => PatchUnit[],
): Result<ArticleDocument> {
  const read = readRoot(input, format, rootName);
  if (!read.ok) return read;
  const { decoded, raw, root } = read.value;
  return ok(
    patchedText(input, decoded, {
      format,
      units: unitsOf(raw, root),
      bilingual: format === 'tmx',
      ...(format === 'tmx' && { languages: tmxLanguages(root) }),
      breaks: false,
      escape: characterReference,
    }),
  );
}

interface ReadRoot {
  readonly decoded: DecodedBytes;
  readonly raw: string;
  readonly root: XmlElement;
}

/** The root of a TMX file, with places in `raw`. */
export function readTmxRoot(input: FormatInput): Result<ReadRoot> {
  return readRoot(input, 'tmx', 'tmx');
}

/** The root of a TBX file, with places in `raw`. */
export function readTbxRoot(input: FormatInput): Result<ReadRoot> {
  return readRoot(input, 'tbx', 'martif');
}

function readRoot({ bytes, codec }: FormatInput, format: string, rootName: string): Result<ReadRoot> {
  const decoded = codec.decode(bytes, declaredXmlEncoding(bytes) ?? 'utf-8');
  if (!decoded.ok) return decoded;
  const raw = decoded.value.text;
  const root = parseXml(raw);
  if (!root.ok) return root;
  if (localName(root.value) !== rootName && localName(root.value) !== format)
    return fail(
      'other-xml',
      said`This is XML, but its root is <${root.value.name}>. Check what kind of file it is.`,
    );
  return ok({ decoded: decoded.value, raw, root: root.value });
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
    const source = variants.find((variant) => tmxLanguageOf(variant) === from) ?? variants[0];
    const sourceText = segText(raw, source);
    for (const variant of variants) {
      const seg = childNamed(variant, 'seg');
      if (variant === source || seg === undefined) continue;
      const pieces: Piece[] = [];
      pushEditable(pieces, raw, seg, tmxKindOf);
      const id = nextId(`${unit.attributes['tuid'] ?? index + 1}/${tmxLanguageOf(variant)}`);
      units.push({ id, kind: 'segment', part: 0, pieces: trimWraps(pieces, raw), source: sourceText });
    }
  }
  return units;
}

function segText(raw: string, variant: XmlElement | undefined): string | null {
  const seg = variant && childNamed(variant, 'seg');
  return seg === undefined ? null : contentText(raw, seg, tmxKindOf);
}

/** The language that an element of TMX or TBX names, in lower case; empty if it names none. */
export function tmxLanguageOf({ attributes }: XmlElement): string {
  return (attributes['xml:lang'] ?? attributes['lang'] ?? '').toLowerCase();
}

/** How the inline elements of TMX read. */
export function tmxKindOf(element: XmlElement): InlineKind {
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
      pushEditable(pieces, raw, child, tmxKindOf);
      units.push({ id: String(units.length + 1), kind: 'value', part: 0, pieces: trimWraps(pieces, raw) });
    }
  };
  walk(root);
  return units;
}

/** The language of the sources, and that of the translations where there is but one. */
function tmxLanguages(root: XmlElement): DocumentLanguages {
  const header = childNamed(root, 'header');
  const source = header?.attributes['srclang'] ?? null;
  const targets = new Map<string, string>();
  for (const unit of elementsIn(childNamed(root, 'body') ?? root))
    for (const variant of elementsIn(unit))
      if (localName(variant) === 'tuv') {
        const language = tmxLanguageOf(variant);
        if (language !== source?.toLowerCase())
          targets.set(language, variant.attributes['xml:lang'] ?? variant.attributes['lang'] ?? language);
      }
  const [target] = targets.values();
  const isAll = source === null || source.toLowerCase() === '*all*';
  return { source: isAll ? null : source, target: targets.size === 1 ? (target ?? null) : null };
}
