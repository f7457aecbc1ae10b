import { primary, type Language } from '../../text/language';
import { formsOf } from '../words/inflect';
import { isWordAt } from '../words/words';
import type { Anchor, Beside, Element, Item, Sequence } from './pattern';
import { comparedWith, compileTest } from './word-tests';

/** An item that a pattern can be looked for by, and about how often it is met. */
export interface FoundAnchor {
  readonly index: number;
  readonly anchor: Anchor;
  readonly cost: number;
}

/** Of an anchor that is met at every word. */
export const everyWord = 1e6;

/** Item that is met least often; null where nothing can be looked for. */
export function bestAnchor(sequence: Sequence, language: Language): FoundAnchor | null {
  const compared = new Set(
    sequence.flatMap(({ element }) => (element.kind === 'test' ? comparedWith(element.test) : [])),
  );
  // What a word is compared with must have been read before it.
  const last = sequence.findIndex(({ name }) => compared.has(name));
  let best: FoundAnchor | null = null;
  for (const [index, { element, min }] of sequence.entries()) {
    if (last >= 0 && index > last) break;
    const found = min > 0 ? anchorOf(element, language) : null;
    if (found && (!best || found.cost < best.cost)) best = { index, ...found };
  }
  return best;
}

/** An anchor with the words that must stand beside it, if the pattern tells any. */
export function withBeside({ index, anchor }: FoundAnchor, sequence: Sequence, language: Language): Anchor {
  if (anchor.kind === 'character' || sequence[index]?.max !== 1) return anchor;
  const beside = besideAnchor(sequence, index, language);
  return beside ? { ...anchor, beside } : anchor;
}

/** Words are worth asking for beforehand where most paragraphs have none of them. */
const mostCostElsewhere = 5000;

/** The rarest words in small letters of which one must stand somewhere besides the anchor; null where the pattern asks for none that are rare. */
export function wordsElsewhere(
  sequence: Sequence,
  anchor: number,
  language: Language,
): readonly string[] | null {
  let rarest: readonly string[] | null = null;
  let least = mostCostElsewhere;
  for (const [index, item] of sequence.entries()) {
    const found = index === anchor || item.min === 0 ? null : wordsOfElement(item, language, 1);
    if (!found) continue;
    const words = [...found];
    const cost = costOfAll(words);
    if (cost >= least) continue;
    least = cost;
    rarest = words;
  }
  return rarest;
}

/** The words that a word of a pattern stands for: itself, or all its forms. */
export function wordsOf(element: Element & { kind: 'word' }, language: Language): ReadonlySet<string> {
  return new Set(element.forms && primary(language) === 'en' ? formsOf(element.text).keys() : [element.text]);
}

function anchorOf(element: Element, language: Language): Omit<FoundAnchor, 'index'> | null {
  if (element.kind === 'word') {
    const words = lowerWordsOf(element, language);
    return { anchor: { kind: 'words', words }, cost: costOfAll(words) };
  }
  if (element.kind === 'choice') {
    const words = element.of.map(([item, ...more]) =>
      more.length === 0 && item?.element.kind === 'word' && item.min === 1
        ? lowerWordsOf(item.element, language)
        : null,
    );
    if (words.includes(null)) return null;
    const all = words.flatMap((each) => each ?? []);
    return { anchor: { kind: 'words', words: all }, cost: costOfAll(all) };
  }
  if (element.kind === 'characters') {
    const code = element.text.charCodeAt(0);
    if (Number.isNaN(code)) return null;
    return { anchor: { kind: 'character', code }, cost: /[,.'"’“”()-]/.test(element.text) ? 20_000 : 30 };
  }
  if (element.kind !== 'test') return null;
  const test = compileTest(element.test, language);
  if (test.byWord === null && test.needsTags) return null;
  const cost = test.words ? 50 + costOfAll(test.words) : test.byWord === null ? everyWord : 50 + test.size;
  return { anchor: { kind: 'test', test: element.test }, cost };
}

function lowerWordsOf(element: Element & { kind: 'word' }, language: Language): string[] {
  return [...wordsOf(element, language)].map((word) => word.toLowerCase());
}

/** With more words beside an anchor, looking them up saves little. */
const mostBeside = 60;

/** The words of which one must stand right behind or right before an anchor: the rarer of both, if the pattern tells them. */
function besideAnchor(sequence: Sequence, index: number, language: Language): Beside | null {
  const sides = [
    { side: 'next', words: firstWords(sequence.slice(index + 1), language, 1) },
    { side: 'previous', words: firstWords(sequence.slice(0, index).reverse(), language, -1) },
  ] as const;
  let best: Beside | null = null;
  let least = Infinity;
  for (const { side, words } of sides) {
    if (!words) continue;
    const cost = costOfAll(words);
    if (cost >= least) continue;
    least = cost;
    best = { side, words: [...words] };
  }
  return best;
}

/**
 * The words of which one must come first; null where any may, or where nothing need come.
 * @param items in the order in which they are met
 * @param step -1 where that is against the order of the text
 */
function firstWords(items: Sequence, language: Language, step: 1 | -1): ReadonlySet<string> | null {
  const words = new Set<string>();
  for (const item of items) {
    const { element } = item;
    if (element.kind === 'flag-start' || element.kind === 'flag-end') continue;
    if (element.kind === 'characters') {
      for (let at = 0; at < element.text.length; at++) if (isWordAt(element.text, at)) return null;
      continue;
    }
    const found = wordsOfElement(item, language, step);
    if (!found) return null;
    for (const word of found) words.add(word);
    if (words.size > mostBeside) return null;
    if (item.min > 0) return words;
  }
  return null;
}

function wordsOfElement({ element }: Item, language: Language, step: 1 | -1): Iterable<string> | null {
  if (element.kind === 'word') return lowerWordsOf(element, language);
  if (element.kind === 'test') return compileTest(element.test, language).words;
  if (element.kind !== 'choice') return null;
  const words: string[] = [];
  for (const sequence of element.of) {
    const found = firstWords(step === 1 ? sequence : [...sequence].reverse(), language, step);
    if (!found) return null;
    words.push(...found);
  }
  return words;
}

function costOfAll(words: Iterable<string>): number {
  let sum = 0;
  for (const word of words) sum += costOf(word);
  return sum;
}

/** About how often a word is met: the most frequent words are short. */
function costOf(word: string): number {
  return frequent.has(word) ? 5000 : Math.max(1, 400 >> Math.min(8, word.length - 1));
}

const frequent = new Set(
  (
    'a about after all also an and any are as at be been but by can could did do for from had has have he her his i if in into is it its ' +
    'may more most new no not of on one or other our out said she so some such than that the their them then there these they this to two up ' +
    'was we were what when which who will with would you'
  ).split(' '),
);
