import { isCapital } from '../characters/letters';
import { oncePerParagraph } from '../article/kept-results';

const none: readonly number[] = [];

/** The words of a paragraph that begin with a capital, by their index: few words do, and rules on names look at no others. */
export const capitalWords = oncePerParagraph(({ text, wordStarts }): readonly number[] => {
  let found: number[] | undefined;
  for (let index = 0; index < wordStarts.length; index++)
    if (isCapital(text.charCodeAt(wordStarts[index] as number))) (found ??= []).push(index);
  return found ?? none;
});
