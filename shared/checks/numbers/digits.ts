import { isDigit } from '../characters/letters';
import { wordClass } from '../words/vocabulary';

/** Marks words in which a digit stands beside a letter (`in2019`, `300people`, `5pm`), and “am” and “pm”, which stand behind an hour. */
export const besideNumber = wordClass((lower) => /^[ap]m(?![a-z\d_])/.test(lower) || isMixed(lower));

function isMixed(lower: string): boolean {
  let digits = 0;
  for (let index = 0; index < lower.length; index++) if (isDigit(lower.charCodeAt(index))) digits++;
  return digits > 0 && digits < lower.length;
}

/** Where the run of digits that starts at `start` ends; `start` itself if none starts there. */
export function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}
