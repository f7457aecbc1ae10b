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
  const read = readTbxRoot(input);
  if (!read.ok) return read;
  const terms: Term[] = [];
  for (const concept of all(read.value.root, ['termEntry', 'conceptEntry'])) {
    const inLanguage = (wanted: Language): XmlElement[] =>
      all(concept, ['langSet', 'langSec']).filter((set) => primary(tmxLanguageOf(set)) === primary(wanted));
    const targets = inLanguage(language).flatMap(termsIn);
    const target = targets.find(({ forbidden }) => !forbidden)?.text ?? '';
    const forbidden = targets.filter((each) => each.forbidden).map(({ text }) => text);
    const note = all(concept, ['note'])
      .map(({ text }) => text.trim())
      .join(' ');
    for (const { text: source } of inLanguage(sourceLanguage).flatMap(termsIn))
      if (target !== '' || forbidden.length > 0) terms.push({ source, target, forbidden, note });
  }
  return ok(terms);
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
