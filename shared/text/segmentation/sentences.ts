import type { Range } from '../../base/range';
import { endsSentence } from './boundary';
import { Kind, kindOf, skipSpace } from './characters';
import { enclosures } from './enclosures';
import { featuresOf } from './features';
import { endsGlued } from './glue';
import type { LanguageRules } from './languages/rules';
import { endMarks, readMark } from './mark';
import { unmarkedStarts } from './unmarked';

/**
 * The sentences of one block of text, which is looked at on its own. Ranges are moved by `offset`, the block's place in its text.
 */
export function sentencesOf(text: string, rules: LanguageRules, offset: number): Range[] {
  const ranges: Range[] = [];
  const starts = sentenceStarts(text, rules);
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] as number;
    let end = starts[index + 1] ?? text.length;
    while (end > start && kindOf(text.charCodeAt(end - 1)) === Kind.Space) end--;
    if (end > start) ranges.push({ start: start + offset, end: end + offset });
  }
  return ranges;
}

/** Where sentences begin, ascending; each on a character that is not white space. */
function sentenceStarts(text: string, rules: LanguageRules): number[] {
  const starts = [skipSpace(text, 0)];
  const features = featuresOf(text);
  const forced = unmarkedStarts(text, features);
  const closed = enclosures(text, features);
  const marks = endMarks(rules.marks);
  let nextForced = 0;
  let nextClosed = 0;
  for (let at = 0; at < text.length; at++) {
    if (marks[text.charCodeAt(at)] === 0) continue;
    while (nextForced < forced.length && (forced[nextForced] as number) <= at)
      pushLater(text, starts, forced[nextForced++] as number);
    while (nextClosed < closed.length && (closed[nextClosed] as Range).end < at) nextClosed++;
    const mark = readMark(text, at, marks);
    at = mark.marksEnd - 1;
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
