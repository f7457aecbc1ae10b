import type { Hunk, WordOp } from '../../../shared/diff/hunk';
import type { HunkReference } from '../../../shared/review/events';
import type { ReviewHunk } from '../../../shared/review/review-hunk';
import { hunkKey } from '../../../shared/review/review-hunks';
import type { ArticleState, VerdictRecord } from '../../../shared/review/state';

export const mira = { id: 'mira', name: 'Mira' };
export const joan = { id: 'joan', name: 'Joan' };

/** A change of `before`, standing at `start` of the machine translation, to `after`. */
export function changed(
  start: number,
  before: string,
  after: string,
  status: ReviewHunk['status'] = 'open',
): ReviewHunk {
  const mt = { start, end: start + before.length };
  const edited = { start, end: start + after.length };
  const reference: HunkReference = { ...mt, before, after };
  const words: WordOp[] = [
    { op: '-', text: before },
    { op: '+', text: after },
  ];
  const hunk: Hunk = {
    kind: before === '' ? 'insert' : after === '' ? 'delete' : 'edit',
    before: before === '' ? [] : [mt],
    after: after === '' ? [] : [edited],
    words,
  };
  return {
    key: hunkKey(reference),
    hunk,
    reference,
    mt,
    edited,
    authors: [mira],
    editedAt: null,
    bySafeFixes: false,
    origins: [],
    verdicts: [],
    status,
  };
}

export function restored(start: number, before: string, after: string, time: string): VerdictRecord {
  const hunk = { start, end: start + before.length, before, after };
  return { event: `restore-${start}-${time}`, person: joan, time, hunk, verdict: 'restore', comment: null };
}

/** A state of which only the verdicts matter. */
export function withVerdicts(...verdicts: VerdictRecord[]): ArticleState {
  return {
    base: '',
    heads: [],
    text: '',
    hash: '',
    authored: [],
    verdicts,
    stage: {
      stage: 'submitted',
      declared: 'submitted',
      hash: null,
      event: null,
      person: mira,
      time: null,
      comment: null,
    },
    submitted: null,
    articleRequest: null,
    assignments: [],
    segmentation: { source: [], target: [], links: [] },
    threads: [],
    dismissals: [],
    ratings: [],
    annotations: [],
    errorsComplete: [],
    done: [],
    moments: [],
    tips: [],
    lastSeq: 0,
  };
}
