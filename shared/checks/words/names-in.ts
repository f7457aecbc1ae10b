import type { Range } from '../../base/range';
import { RecentMap } from '../../base/recent-map';
import type { Speller } from '../speller';

/** A run of capitalised words that begins and ends with one the dictionary does not know, whether small or with a capital. */
export interface NameIn extends Range {
  readonly text: string;
}

const capitalised = /(?<![\p{L}\p{N}@./])\p{Lu}\p{Ll}[\p{L}]*(?:(?:[ -]|['’])\p{Lu}\p{Ll}[\p{L}]*)*/gu;
const verdicts = new WeakMap<Speller, RecentMap<string, boolean>>();
/** Words of many articles: those of one come again and again. */
const mostVerdicts = 20_000;

/** The names in a text: capitalised words in a row, without those at either end that the dictionary knows. */
export function namesIn(text: string, speller: Speller | undefined): NameIn[] {
  if (!speller) return [];
  const found: NameIn[] = [];
  for (const { 0: whole, index } of text.matchAll(capitalised)) {
    const words = [...whole.matchAll(/\p{L}+/gu)];
    const isUnknown = words.map(([word]) => !isKnown(word, speller));
    const first = isUnknown.indexOf(true);
    if (first < 0) continue;
    const last = isUnknown.lastIndexOf(true);
    const start = words[first]?.index ?? 0;
    const lastWord = words[last];
    const end = (lastWord?.index ?? 0) + (lastWord?.[0].length ?? 0);
    found.push({ start: index + start, end: index + end, text: whole.slice(start, end) });
  }
  return found;
}

function isKnown(word: string, speller: Speller): boolean {
  const known = verdicts.get(speller) ?? new RecentMap<string, boolean>(mostVerdicts);
  verdicts.set(speller, known);
  const before = known.get(word);
  if (before !== undefined) return before;
  const verdict = speller.knows(word) || speller.knows(word.toLowerCase());
  known.set(word, verdict);
  return verdict;
}
