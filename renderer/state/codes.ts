import type { Range } from '../../shared/base/range';
import { carryRanges } from '../../shared/formats/patching/carry-ranges';
import { currentBuffer, useArticle } from './article';
import { derived } from './article-scope';
import { t } from '../words/words';

/** A code that is in the article's file and no longer in its text. */
export interface LostCode {
  readonly text: string;
  /** The line it stood in, from 1. */
  readonly line: number;
}

const none: readonly Range[] = [];
const noneLost: readonly LostCode[] = [];

/** Stands in texts for a code that has no text of its own. */
const placeholder = '\ufffc';

/** A code as it is told: `“{1}”`, or what it is where it has no text. */
export function codeInWords(text: string): string {
  return text === placeholder ? t('code.without-text') : t('code.quoted', { code: text });
}

/** The codes of the article's file in its present text, sorted; empty ranges stand for codes without text. None where lines came or went. */
export const presentCodes = derived(
  () => {
    const opened = useArticle.getState().article?.opened;
    return [
      opened?.machineTranslation ?? '',
      currentBuffer()?.text ?? '',
      opened?.document?.codes ?? none,
    ] as const;
  },
  (before, now, codes) => (codes.length === 0 ? none : carryRanges(before, now, codes)),
);

/** Codes whose text was changed or deleted in the present text, in the order of the file. They stay in the file all the same. */
export function lostCodes(before: string, now: string, codes: readonly Range[]): readonly LostCode[] {
  if (codes.length === 0 || before === now) return noneLost;
  const carried = carryRanges(before, now, codes);
  if (carried.length !== codes.length) return noneLost;
  const lost: LostCode[] = [];
  let line = 1;
  let counted = 0;
  codes.forEach(({ start, end }, index) => {
    for (; counted < start; counted++) if (before[counted] === '\n') line++;
    const text = before.slice(start, end);
    const place = carried[index] as Range;
    if (now.slice(place.start, place.end) !== text) lost.push({ text, line });
  });
  return lost;
}
