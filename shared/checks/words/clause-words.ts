import { wordsOf } from '../../lexicon/lexicon';
import { anyOf, wordClass } from './vocabulary';

const pronoun = wordClass(wordsOf('en', 'clause-subject'));
const determiner = wordClass(wordsOf('en', 'clause-determiner'));

/** Classes of words that several rules look for in a sentence before it is tagged. */
export const clauseWords = {
  pronoun,
  determiner,
  /** Begins a subject. */
  subject: anyOf(pronoun, determiner),
  /** A finite verb wherever it stands, but for forms of "have" and "do" behind "to". */
  finite: wordClass(wordsOf('en', 'clause-verb')),
  /** Brings a clause that cannot stand alone. */
  dependent: wordClass(wordsOf('en', 'dependent')),
} as const;
