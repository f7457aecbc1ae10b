import { ok, type Result } from '../../base/result';
import { primary, type Language } from '../../text/language';
import type { FormatInput } from '../format';
import { contentText, objectCharacter } from '../xliff/content';
import { childNamed, elementsIn, localName, type XmlElement } from '../xml/parse-xml';
import { readTmxRoot, tmxKindOf, tmxLanguageOf } from './tmx-format';

/** A source and one of its translations, as a translation memory holds them. */
export interface TmxPair {
  readonly source: string;
  readonly target: string;
}

/**
 * The pairs of a TMX file in two languages, told by their primary subtags (`en` takes `en-GB`), in its order. Codes leave no trace in the
 * texts; units that lack one of the languages, or words in it, are passed over. Fails as reading the file as a document does.
 */
export function readTmxPairs(
  input: FormatInput,
  sourceLanguage: Language,
  language: Language,
): Result<readonly TmxPair[]> {
  const read = readTmxRoot(input);
  if (!read.ok) return read;
  const { raw, root } = read.value;
  const pairs: TmxPair[] = [];
  for (const variants of variantsIn(root)) {
    const source = textIn(raw, variants, sourceLanguage);
    const target = textIn(raw, variants, language);
    if (/\S/.test(source) && /\S/.test(target)) pairs.push({ source, target });
  }
  return ok(pairs);
}

/** The languages of a TMX file as it writes them, in the order in which they come; none where it cannot be read. */
export function languagesOfTmx(input: FormatInput): readonly string[] {
  const read = readTmxRoot(input);
  if (!read.ok) return [];
  const named = [...variantsIn(read.value.root)].flatMap((variants) => variants.map(tmxLanguageOf));
  return [...new Set(named)].filter((language) => language !== '');
}

/** The translations of one another that each unit holds. */
function* variantsIn(root: XmlElement): Generator<readonly XmlElement[]> {
  for (const unit of elementsIn(childNamed(root, 'body') ?? root))
    if (localName(unit) === 'tu') yield elementsIn(unit).filter((child) => localName(child) === 'tuv');
}

function textIn(raw: string, variants: readonly XmlElement[], language: Language): string {
  const variant = variants.find((each) => primary(tmxLanguageOf(each)) === primary(language));
  const seg = variant && childNamed(variant, 'seg');
  if (seg === undefined) return '';
  return contentText(raw, seg, tmxKindOf).replaceAll(objectCharacter, '').trim();
}
