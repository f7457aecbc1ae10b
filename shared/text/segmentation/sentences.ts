import type { Range } from '../../base/range';
import { endsSentence } from './boundary';
import { Kind, kindOf, skipSpace } from './characters';
import { enclosures } from './enclosures';
import { featuresOf, makesFeature } from './features';
import { endsGlued } from './glue';
import type { LanguageRules } from './language-rules';
import { endMarks, readMark } from './mark';
import { unmarkedStarts } from './unmarked';

/** Offsets, ascending, of all that the segmenter stops at: end marks and what makes a feature. They are neither letters nor digits nor spaces. */
function placesOf(text: string, marks: Uint8Array): number[] {
  const places: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (makesFeature(unit) || marks[unit] !== 0) places.push(index);
  }
  return places;
}

/**
 * The sentences of one block of text, which is looked at on its own. Ranges are moved by `offset`, the block's place in its text.
 * @param places of all characters but letters, digits and spaces, ascending, where they are known
 */
export function sentencesOf(
  text: string,
  rules: LanguageRules,
  offset: number,
  places?: readonly number[],
): Range[] {
  const ranges: Range[] = [];
  const starts = sentenceStarts(text, rules, places ?? placesOf(text, endMarks(rules.marks)));
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] as number;
    let end = starts[index + 1] ?? text.length;
    while (end > start && kindOf(text.charCodeAt(end - 1)) === Kind.Space) end--;
    if (end > start) ranges.push({ start: start + offset, end: end + offset });
  }
  return ranges;
}

/** Where sentences begin, ascending; each on a character that is not white space. */
function sentenceStarts(text: string, rules: LanguageRules, places: readonly number[]): number[] {
  const starts = [skipSpace(text, 0)];
  const features = featuresOf(text, places);
  const forced = unmarkedStarts(text, features);
  const closed = enclosures(text, features);
  const marks = endMarks(rules.marks);
  let nextForced = 0;
  let nextClosed = 0;
  let read = 0;
  for (const at of places) {
    if (at < read || marks[text.charCodeAt(at)] === 0) continue;
    while (nextForced < forced.length && (forced[nextForced] as number) <= at)
      pushLater(text, starts, forced[nextForced++] as number);
    while (nextClosed < closed.length && (closed[nextClosed] as Range).end < at) nextClosed++;
    const mark = readMark(text, at, marks);
    read = mark.marksEnd;
    if (mark.next >= text.length) break;
    const around = closed[nextClosed];
    if (around !== undefined && around.start < mark.start && around.end >= mark.end) continue;
    const candidate = { text, mark, sentenceStart: starts.at(-1) as number, rules };
    const ends = mark.next > mark.end ? endsSentence(candidate) : endsGlued(candidate);
    if (ends) pushLater(text, starts, mark.next);
  }
  while (nextForced < forced.length) pushLater(text, starts, forced[nextForced++] as number);
  return starts;
}

function pushLater(text: string, starts: number[], from: number): void {
  const start = skipSpace(text, from);
  if (start > (starts.at(-1) as number)) starts.push(start);
}
