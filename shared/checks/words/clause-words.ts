import { anyOf, wordClass } from './vocabulary';

const pronoun = wordClass(new Set('he she it they we you i there'.split(' ')));
const determiner = wordClass(new Set('the these those this each every'.split(' ')));

/** Classes of words that several rules look for in a sentence before it is tagged. */
export const clauseWords = {
  pronoun,
  determiner,
  /** Begins a subject. */
  subject: anyOf(pronoun, determiner),
  /** A finite verb wherever it stands, but for forms of "have" and "do" behind "to". */
  finite: wordClass(
    new Set(
      (
        'is are was were has have had does did do will would said says cannot can could should must may might ' +
        'went came began became'
      ).split(' '),
    ),
  ),
  /** Brings a clause that cannot stand alone. */
  dependent: wordClass(new Set('who which that whose because although though unless whereas'.split(' '))),
} as const;
