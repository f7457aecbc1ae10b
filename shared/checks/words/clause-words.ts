import { markWords } from './vocabulary';

/** Marks of words that several rules look for in a sentence before it is tagged. */
export const clauseWords = {
  pronoun: markWords(new Set('he she it they we you i there'.split(' '))),
  determiner: markWords(new Set('the these those this each every'.split(' '))),
  /** A finite verb wherever it stands, but for forms of "have" and "do" behind "to". */
  finite: markWords(
    new Set(
      (
        'is are was were has have had does did do will would said says cannot can could should must may might ' +
        'went came began became'
      ).split(' '),
    ),
  ),
  /** Brings a clause that cannot stand alone. */
  dependent: markWords(new Set('who which that whose because although though unless whereas'.split(' '))),
} as const;
