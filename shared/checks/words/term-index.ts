import { isUnspaced, type Language } from '../../text/language';
import { firstWords } from './term-search';

/**
 * Finds which of many words may stand in a text without trying each: by the words that they may begin with, in languages that are written without spaces by their
 * first two characters. It never passes over one that `termPattern` finds.
 */
export class TermIndex {
  readonly #byStart = new Map<string, number[]>();
  /** Those that may begin with anything. */
  readonly #anywhere: number[] = [];

  constructor(
    words: readonly string[],
    private readonly language: Language,
  ) {
    words.forEach((word, index) => {
      if (word === '') return;
      for (const start of this.#startsOf(word) ?? ['']) {
        const list = start === '' ? this.#anywhere : (this.#byStart.get(start) ?? []);
        list.push(index);
        if (start !== '') this.#byStart.set(start, list);
      }
    });
  }

  /** The places, in their order, of the words that may stand in a text. */
  candidates(text: string): readonly number[] {
    const found = new Set(this.#anywhere);
    const seen = new Set<string>();
    for (const start of isUnspaced(this.language) ? pairsOf(text) : wordsOf(text)) {
      if (seen.has(start)) continue;
      seen.add(start);
      for (const index of this.#byStart.get(start) ?? []) found.add(index);
    }
    return [...found].sort((a, b) => a - b);
  }

  #startsOf(word: string): readonly string[] | null {
    if (!isUnspaced(this.language)) return firstWords(word, this.language);
    // Letters that have case or fold otherwise are left to the pattern.
    return word.length < 2 || /[^\p{Lo}]/u.test(word.slice(0, 2)) ? null : [word.slice(0, 2)];
  }
}

function* pairsOf(text: string): Iterable<string> {
  for (let at = 0; at + 1 < text.length; at++) yield text.slice(at, at + 2);
}

function* wordsOf(text: string): Iterable<string> {
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) yield word.toLowerCase();
}
