import type { Category } from './rule';

/** The MQM Core type that most rules of a category suggest. */
export const mqmOf: Readonly<Record<Category, string>> = {
  spacing: 'fluency/punctuation',
  punctuation: 'fluency/punctuation',
  pairs: 'fluency/punctuation',
  casing: 'fluency/spelling',
  hyphenation: 'fluency/punctuation',
  numbers: 'accuracy/mistranslation',
  repetition: 'fluency/grammar',
  residue: 'fluency/character-encoding',
  sentence: 'fluency/grammar',
  grammar: 'fluency/grammar',
  spelling: 'fluency/spelling',
  wording: 'style/unidiomatic-style',
  terms: 'terminology/inconsistent-with-terminology-resource',
  consistency: 'style/inconsistent-style',
  bilingual: 'accuracy/mistranslation',
};
