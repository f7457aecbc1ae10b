import type { Range } from '../../base/range';
import { wordsOfClass } from '../../lexicon/lexicon';
import { monthNamesIn, weekdaysIn, type CalendarName } from '../../checks/dates/calendar-names';
import { latinNamesIn } from '../../checks/words/latin-names';
import { isFunctionWord } from '../../checks/words/function-words';
import { measuredIn } from '../../checks/numbers/measures';
import { quantitiesIn } from '../../checks/numbers/quantities';
import { placesOf, termPattern } from '../../checks/words/term-search';
import type { Speller } from '../../checks/speller';
import { isUnspaced, primary, type Language } from '../../text/language';
import type { Term } from '../../text/term';

export type FactKind =
  'number' | 'date' | 'unit' | 'name' | 'quotation' | 'negation' | 'address' | 'placeholder' | 'term';

/** Something a sentence says that a rewrite must say, too: `key` is the same for two ways of saying the same. */
export interface Fact extends Range {
  readonly kind: FactKind;
  readonly key: string;
  readonly text: string;
}

export interface FactAids {
  readonly language: Language;
  readonly terms?: readonly Term[];
  /** Tells names at the beginning of a sentence from other words. */
  readonly speller?: Speller;
}

/** The facts of a sentence, in its offsets: sorted by kind, and where they stand. */
export function factsOf(text: string, aids: FactAids): Fact[] {
  const { language } = aids;
  return [
    ...numbers(text, language),
    ...dates(text, language),
    ...units(text, language),
    ...names(text, aids),
    ...matches(text, quotation, 'quotation', lettersOf),
    ...negations(text, language),
    ...addresses(text, language),
    ...matches(text, placeholder, 'placeholder', (found) => found),
    ...terms(text, aids),
  ];
}

function numbers(text: string, language: Language): Fact[] {
  return quantitiesIn(text, language)
    .filter(({ digits, values }) => digits || !values.every((value) => value <= 1))
    .map((each) => ({
      kind: 'number',
      key: String(each.values[0] ?? each.text),
      start: each.start,
      end: each.end,
      text: each.text,
    }));
}

function dates(text: string, language: Language): Fact[] {
  const fact =
    (of: 'month' | 'day') =>
    ({ value, start, end }: CalendarName): Fact => ({
      kind: 'date',
      key: `${of} ${value}`,
      start,
      end,
      text: text.slice(start, end),
    });
  return [...monthNamesIn(text, language).map(fact('month')), ...weekdaysIn(text, language).map(fact('day'))];
}

function units(text: string, language: Language): Fact[] {
  return measuredIn(text, language).map(({ name, quantity, start, end }) => ({
    kind: 'unit',
    key: `${quantity.values[0] ?? ''} ${name}`,
    start,
    end,
    text: text.slice(start, end),
  }));
}

/**
 * Words with a capital that is not that of a sentence's beginning, each by itself, for a name may be said in part. At the
 * beginning a word is a name if the dictionary does not know it in small letters.
 */
function names(text: string, { language, speller }: FactAids): Fact[] {
  const latin = latinNamesIn(text, language)
    .filter(({ address }) => !address)
    .map(({ start, end, text: name }): Fact => ({
      kind: 'name',
      key: nameKey(name),
      start,
      end,
      text: name,
    }));
  if (isUnspaced(language) || primary(language) === 'de') return latin;
  const found: Fact[] = [...latin];
  for (const { 0: word, index } of text.matchAll(capitalised)) {
    const isFirst = sentenceStart.test(text.slice(0, index));
    if (isFunctionWord(word) || /^I(?:['’]\p{L}+)?$/u.test(word)) continue;
    if (isFirst && (speller === undefined || isOrdinary(word, speller))) continue;
    found.push({ kind: 'name', key: nameKey(word), start: index, end: index + word.length, text: word });
  }
  return found;
}

function isOrdinary(word: string, speller: Speller): boolean {
  return word
    .toLowerCase()
    .split('-')
    .every((part) => speller.knows(part));
}

const capitalised = /(?<![\p{L}\p{M}\p{N}@./])\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*/gu;
const sentenceStart = /(?:^|[.!?:…]["”’»)]*\s+)[\s"“‘«([–—-]*$/u;

/** Without a possessive’s ending and in small letters. */
export function nameKey(name: string): string {
  return name.replace(/['’]s?$/u, '').toLowerCase();
}

const quotation =
  /“[^“”\n]{1,400}”|"[^"\n]{1,400}"|«[^«»\n]{1,400}»|「[^「」\n]{1,400}」|『[^『』\n]{1,400}』/gu;
const address =
  /(?:https?:\/\/|www\.)[^\s<>"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}@.])(?:[a-z\d-]{2,}\.)+(?:com|org|net|cn|gov|edu|io|co|info|biz|ru|de|uk|app|dev|xyz|top|site|online)(?:\/[^\s<>"“”]*)?(?![\p{L}\p{N}])/giu;
const placeholder =
  /\$?\{\{?[^{}\s]{0,40}\}\}?|%\d?\$?[sdfi@](?![\p{L}\p{N}])|%\([^)\s]{1,30}\)[sd]|\[\[[^\]\n]{0,40}\]\]|<\/?\d+\/?>|__[A-Z\d_]{2,}__|⟦[^⟧]{0,40}⟧|#[A-Z_]{2,}#/gu;

function addresses(text: string, language: Language): Fact[] {
  const found = matches(text, address, 'address', (each) =>
    each.replace(/[.,;:!?)'’”]+$/u, '').toLowerCase(),
  );
  const places = new Set(found.map(({ start }) => start));
  return [
    ...found,
    ...latinNamesIn(text, language)
      .filter(({ address: isAddress, start }) => isAddress && !places.has(start))
      .map(({ start, end, text: each }): Fact => ({
        kind: 'address',
        key: each.toLowerCase(),
        start,
        end,
        text: each,
      })),
  ];
}

function negations(text: string, language: Language): Fact[] {
  const listed = wordsOfClass(primary(language), 'negation');
  if (listed.size === 0) return [];
  if (isUnspaced(language)) {
    const pattern = new RegExp([...listed].sort((a, b) => b.length - a.length).join('|'), 'gu');
    return matches(text, pattern, 'negation', () => 'no');
  }
  const found = matches(text, /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu, 'negation', () => 'no').filter(
    ({ text: word }) => listed.has(word.toLowerCase()) || /n['’]t$/i.test(word),
  );
  // “Nor” goes on denying where something was denied before.
  return found.filter((each, index) => index === 0 || !/^nor$/i.test(each.text));
}

function terms(text: string, { terms: listed = [], language }: FactAids): Fact[] {
  return listed
    .filter(({ target }) => target !== '')
    .flatMap(({ target }) =>
      placesOf(termPattern(target, language), text).map((place): Fact => ({
        kind: 'term',
        key: target,
        ...place,
        text: text.slice(place.start, place.end),
      })),
    );
}

function matches(text: string, pattern: RegExp, kind: FactKind, keyOf: (found: string) => string): Fact[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    kind,
    key: keyOf(found),
    start: index,
    end: index + found.length,
    text: found,
  }));
}

/** A quotation’s letters and digits: its marks may be set otherwise. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
