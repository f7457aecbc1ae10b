import nspell from 'nspell';
import type { Speller } from './speller';

/** A dictionary from the text of a Hunspell `.aff` and `.dic` file; about a quarter of a second for English. */
export function createSpeller(aff: string, dic: string): Speller {
  const dictionary = nspell(aff, dic);
  return { knows: (word) => dictionary.correct(word), suggest: (word) => dictionary.suggest(word) };
}

/** True if a project's settings ask for a rule that needs a dictionary, which is slow to load. */
export function wantsSpeller(rules: Readonly<Record<string, string>>): boolean {
  return ['misspelling', 'misspelled-name'].some((id) => (rules[id] ?? 'off') !== 'off');
}
