import type { Range } from '../../base/range';
import { endsSentence } from './boundary';
import { skipSpace } from './characters';
import { enclosures } from './enclosures';
import { endsGlued } from './glue';
import type { LanguageRules } from './languages/rules';
import { markPattern, readMark } from './mark';
import { unmarkedStarts } from './unmarked';

/** The sentences of one block of text, which is looked at on its own; see `segmentBlock`. */
export function sentencesOf(text: string, rules: LanguageRules): Range[] {
  const first = skipSpace(text, 0);
  const starts = [first];
  const forced = unmarkedStarts(text);
  const closed = enclosures(text);
  const marks = markPattern(rules.marks);
  let nextForced = 0;
  let nextClosed = 0;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    while (nextForced < forced.length && (forced[nextForced] as number) <= match.index)
      pushLater(starts, forced[nextForced++] as number);
    while (nextClosed < closed.length && (closed[nextClosed] as Range).end < match.index) nextClosed++;
    const mark = readMark(text, match.index, rules.marks);
    marks.lastIndex = Math.max(marks.lastIndex, mark.marksEnd);
    if (mark.next >= text.length) break;
    const around = closed[nextClosed];
    if (around !== undefined && around.start < mark.start && around.end >= mark.end) continue;
    const sentenceStart = starts.at(-1) as number;
    const ends = mark.next > mark.end ? endsSentence : endsGlued;
    if (ends({ text, mark, sentenceStart, rules })) pushLater(starts, mark.next);
  }
  while (nextForced < forced.length) pushLater(starts, forced[nextForced++] as number);
  return toRanges(text, starts);
}

function pushLater(starts: number[], start: number): void {
  if (start > (starts.at(-1) as number)) starts.push(start);
}

function toRanges(text: string, starts: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (let index = 0; index < starts.length; index++) {
    const start = skipSpace(text, starts[index] as number);
    const end = start + text.slice(start, starts[index + 1] ?? text.length).trimEnd().length;
    if (end > start) ranges.push({ start, end });
  }
  return ranges;
}
