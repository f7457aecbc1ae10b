import type { Range } from '../../../shared/base/range';
import { overlaps } from '../../../shared/base/range';
import type { Flag } from '../../../shared/checks/rule';
import type { EsaSeverity, EsaSide } from '../../../shared/review/esa';
import { locateHunks } from '../../../shared/review/located-hunks';
import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { linkedSource } from '../../state/lit';
import { ruleTitle } from '../../state/rule-titles';
import { sortedFlags } from '../../state/flags';
import type { Analysis } from '../../state/types';
import { mtSentences } from '../desk/mt-sentences';

/** A stretch of a sentence that may be an error, for the rater to confirm or discard; offsets in the sentence. */
export interface OfferedSpan extends Range {
  readonly severity: EsaSeverity;
  /** What flagged it; null where somebody edited the words. */
  readonly flag: string | null;
}

/** The text that is rated. */
export function ratedText(side: EsaSide): string {
  const folded = useArticle.getState().article?.folded;
  return (side === 'mt' ? folded?.base : folded?.text) ?? '';
}

/** The sentences of it; empty until the text is compared. */
export function ratedSentences(side: EsaSide): readonly Range[] {
  const { analysis } = useAnalysis.getState();
  if (analysis === null) return [];
  return side === 'mt' ? mtSentences(analysis.diff) : analysis.sentences;
}

/** The source that a sentence renders; empty where there is none. */
export function sourceOf(side: EsaSide, sentence: Range): string {
  const { analysis } = useAnalysis.getState();
  const source = useArticle.getState().article?.opened.source ?? null;
  if (analysis === null || source === null) return '';
  const ranges = targetsOf(analysis, side, sentence).flatMap((at) => linkedSource(analysis, at));
  return [...new Set(ranges)].map(({ start, end }) => source.slice(start, end)).join(' ');
}

/** What the machine wrote in the place of a sentence of the present text that was changed; empty where it wrote just that. */
export function machineOf(side: EsaSide, sentence: Range): string {
  const { analysis } = useAnalysis.getState();
  if (side === 'mt' || analysis === null) return '';
  const hunk = analysis.diff.hunks.find(({ after }) => after.some((range) => overlaps(range, sentence)));
  if (hunk === undefined || hunk.kind === 'same') return '';
  const base = ratedText('mt');
  return hunk.before
    .map(({ start, end }) => base.slice(start, end))
    .join(' ')
    .trim();
}

/** Indexes of the sentences of the present text that a sentence is, or became. */
function targetsOf({ sentences, diff }: Analysis, side: EsaSide, sentence: Range): number[] {
  if (side === 'target') return sentences.flatMap((each, index) => (overlaps(each, sentence) ? [index] : []));
  const hunk = diff.hunks.find(({ before }) => before.some(({ start }) => start === sentence.start));
  if (hunk === undefined) return [];
  const at = hunk.before.findIndex(({ start }) => start === sentence.start);
  const after = hunk.kind === 'same' ? hunk.after.slice(at, at + 1) : hunk.after;
  return sentences.flatMap((each, index) => (after.some((range) => overlaps(range, each)) ? [index] : []));
}

/** What flags and edits say of a sentence: flags of the text that is rated, and the words of the machine translation that somebody replaced. */
export function offeredSpans(
  side: EsaSide,
  sentence: Range,
  machineFlags: readonly Flag[],
): readonly OfferedSpan[] {
  const flags = side === 'mt' ? machineFlags : sortedFlags().open;
  const found = flags
    .filter((flag) => flag.start < flag.end && flag.severity !== 'info' && overlaps(flag, sentence))
    .map((flag): OfferedSpan => ({
      ...inside(flag, sentence),
      severity: flag.severity === 'error' ? 'major' : 'minor',
      flag: ruleTitle(flag.rule),
    }));
  const edits = side === 'mt' ? replacedWords(sentence) : [];
  const all = [...found, ...edits.filter((edit) => !found.some((flag) => overlaps(flag, edit)))];
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}

function inside({ start, end }: Range, sentence: Range): Range {
  return {
    start: Math.max(0, start - sentence.start),
    end: Math.min(end, sentence.end) - sentence.start,
  };
}

function replacedWords(sentence: Range): OfferedSpan[] {
  const { analysis } = useAnalysis.getState();
  const base = ratedText('mt');
  const located = analysis === null ? [] : locateHunks(analysis.diff);
  const own = located.find(({ hunk }) => hunk.before.some(({ start }) => start === sentence.start));
  if (own === undefined || own.hunk.kind === 'same') return [];
  const lead = own.textBefore.length - own.textBefore.trimStart().length;
  let at = own.before.start - lead;
  // Sentences that went to several places do not lie together in the machine translation.
  if (base.slice(at, at + own.textBefore.length) !== own.textBefore) return [];
  const found: OfferedSpan[] = [];
  for (const { op, text } of own.hunk.words) {
    if (op === '+') continue;
    const start = at + text.length - text.trimStart().length;
    const range = { start, end: start + text.trim().length };
    at += text.length;
    if (op === '-' && range.start < range.end && overlaps(range, sentence))
      found.push({ ...inside(range, sentence), severity: 'minor', flag: null });
  }
  return found;
}
