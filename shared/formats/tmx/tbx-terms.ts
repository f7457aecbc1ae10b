import { ok, type Result } from '../../base/result';
import { primary, type Language } from '../../text/language';
import type { Term } from '../../text/term';
import type { FormatInput } from '../format';
import { elementsIn, localName, type XmlElement } from '../xml/parse-xml';
import { readTbxRoot, tmxLanguageOf } from './tmx-format';

/** How TBX says that a term is not to be used (ISO 30042, administrative status), in the spellings of its dialects. */
const forbiddenStatus = /^(?:deprecatedTerm(?:-admn-sts)?|supersededTerm(?:-admn-sts)?)$/;

/**
 * The terms of a TBX file (2008 and 2019, any dialect) in two languages: for each concept every source with the first preferred target, its
 * deprecated targets as forbidden. Concepts that lack one of them are passed over. Fails as reading the file as a document does.
 */
export function readTbxTerms(
  input: FormatInput,
  sourceLanguage: Language,
  language: Language,
): Result<readonly Term[]> {
  const read = readTbxConcepts(input, sourceLanguage, language);
  return read.ok ? ok(read.value.concepts.flatMap(({ terms }) => terms)) : read;
}

/** A concept of a TBX file. */
export interface TbxConcept {
  /** The line it begins on, from 1. */
  readonly line: number;
  /** Empty where the concept lacks one of the two languages. */
  readonly terms: readonly Term[];
}

export interface TbxConcepts {
  readonly concepts: readonly TbxConcept[];
  readonly encoding: string;
  /** Every language that the file has terms in, as it names them, in small letters. */
  readonly languages: readonly string[];
}

/** {@link readTbxTerms} concept by concept. */
export function readTbxConcepts(
  input: FormatInput,
  sourceLanguage: Language,
  language: Language,
): Result<TbxConcepts> {
  const read = readTbxRoot(input);
  if (!read.ok) return read;
  const { raw, root, decoded } = read.value;
  const languages = new Set<string>();
  let line = 1;
  let counted = 0;
  const concepts = all(root, ['termEntry', 'conceptEntry']).map((concept): TbxConcept => {
    for (; counted < concept.start; counted++) if (raw.charCodeAt(counted) === 0x0a) line++;
    const sets = all(concept, ['langSet', 'langSec']).map((set) => ({ set, named: tmxLanguageOf(set) }));
    for (const { named } of sets) languages.add(named);
    const inLanguage = (wanted: Language): XmlElement[] =>
      sets.filter(({ named }) => primary(named) === primary(wanted)).map(({ set }) => set);
    const targets = inLanguage(language).flatMap(termsIn);
    const target = targets.find(({ forbidden }) => !forbidden)?.text ?? '';
    const forbidden = targets.filter((each) => each.forbidden).map(({ text }) => text);
    const note = all(concept, ['note'])
      .map(({ text }) => text.trim())
      .join(' ');
    const sources = target !== '' || forbidden.length > 0 ? inLanguage(sourceLanguage).flatMap(termsIn) : [];
    return { line, terms: sources.map(({ text: source }) => ({ source, target, forbidden, note })) };
  });
  return ok({ concepts, encoding: decoded.encoding, languages: [...languages].sort() });
}

/**
 * The terms of one language that are not to be used (`from`), each with the first preferred one of its concept (`to`), in the file's order.
 * Concepts that lack one of them are passed over. Fails as reading the file as a document does.
 */
export function readTbxReplacements(
  input: FormatInput,
  language: Language,
): Result<readonly { readonly from: string; readonly to: string }[]> {
  const read = readTbxRoot(input);
  if (!read.ok) return read;
  const concepts = all(read.value.root, ['termEntry', 'conceptEntry']);
  return ok(
    concepts.flatMap((concept) => {
      const terms = all(concept, ['langSet', 'langSec'])
        .filter((set) => primary(tmxLanguageOf(set)) === primary(language))
        .flatMap(termsIn);
      const to = terms.find(({ forbidden }) => !forbidden)?.text;
      if (to === undefined) return [];
      return terms.filter(({ forbidden }) => forbidden).map(({ text }) => ({ from: text, to }));
    }),
  );
}

function termsIn(set: XmlElement): { readonly text: string; readonly forbidden: boolean }[] {
  return all(set, ['tig', 'ntig', 'termSec']).flatMap((group) => {
    const [term] = all(group, ['term']);
    const text = term?.text.replace(/\s+/g, ' ').trim() ?? '';
    const forbidden = all(group, ['termNote', 'administrativeStatus']).some((status) =>
      forbiddenStatus.test(status.text.trim()),
    );
    return text === '' ? [] : [{ text, forbidden }];
  });
}

/** The outermost elements of these names below an element, in their order. */
function all(element: XmlElement, names: readonly string[]): XmlElement[] {
  return elementsIn(element).flatMap((child) =>
    names.includes(localName(child)) ? [child] : all(child, names),
  );
}
