import type { Person } from '../../../shared/review/person';
import type { Authored } from '../../../shared/review/state';

/** A word operation's place in the text after: where it begins there, and how much of it stands there, in UTF-16 units. */
export interface WordsAt {
  readonly op: '+' | '-';
  readonly start: number;
  readonly length: number;
}

/**
 * Who wrote the words, or took them out. What was taken out stands nowhere: the mark of the deletion says who did it, and where other
 * words came in its place, who wrote those. Empty where nobody is known for it. `marks` are those of the whole text, in its order.
 */
export function whoseWords(marks: readonly Authored[], { op, start, length }: WordsAt): Person[] {
  const end = start + length;
  // A word that went took the space before it or the one behind it along: the two cannot be told apart.
  const beside = op === '-' ? 1 : 0;
  const near = marks.filter((mark) => mark.start <= end + beside && mark.end >= start - beside);
  const found =
    op === '+'
      ? near.filter((mark) => mark.start < end && mark.end > start)
      : firstKnown(
          near.filter((mark) => mark.start === mark.end),
          near.filter((mark) => mark.start === start),
          near,
        );
  return [...new Map(found.map(({ person }) => [person.id, person])).values()];
}

function firstKnown(...choices: readonly (readonly Authored[])[]): readonly Authored[] {
  return choices.find((choice) => choice.length > 0) ?? [];
}
