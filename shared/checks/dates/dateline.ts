import { monthPattern } from './english-calendar';

const dateline = new RegExp(`^[^.!?]{0,60}(?:\\.com)?,? (?:${monthPattern}) \\d{1,2}\\.?$`);

/** True for the place and the day of a report where its text was lost: “SPRINGFIELD, May 3.”, “Harbournews.com, May 3”. */
export function isDateline(sentence: string): boolean {
  return dateline.test(sentence);
}
