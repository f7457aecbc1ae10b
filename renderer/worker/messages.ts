import type { Failure } from '../../shared/base/result';
import type { Flag } from '../../shared/checks/rule';
import type { Diff } from '../../shared/diff/hunk';
import type { EditStep } from '../../shared/review/edit-times';
import type { TextEdit } from '../../shared/text/edit';
import type { HandSegmentation } from '../../shared/text/segmentation/by-hand';
import type { AnalysisTask, BroughtTogether, FixPlan, MeasuredChanges } from '../state/analyser';
import type { Analysis } from '../state/types';
import type { AnalysisChanges } from './analysis-changes';

/** What the worker can be asked about the open article, and what it answers: see `Analyser`. */
export interface Questions {
  'plan-fixes': {
    readonly asks: { readonly rule: string | null; readonly dismissed: readonly string[] };
    readonly answer: FixPlan;
  };
  'check-machine-translation': {
    readonly asks: Readonly<Record<never, never>>;
    readonly answer: readonly Flag[];
  };
  compare: { readonly asks: { readonly before: string; readonly after: string }; readonly answer: Diff };
  measure: {
    readonly asks: { readonly steps: readonly EditStep[] | null };
    /** The text is told by how many changes are in it: to send it back takes longer than to measure. */
    readonly answer: Omit<MeasuredChanges, 'text'> & { readonly version: number };
  };
  merge: {
    readonly asks: { readonly base: string; readonly mine: string; readonly theirs: string };
    readonly answer: BroughtTogether;
  };
}

export type Question = {
  readonly [M in keyof Questions]: { readonly method: M } & Questions[M]['asks'];
}[keyof Questions];

/** `task` numbers the opened articles, `version` the changes of the text since; answers repeat both, so that stale ones are known. */
export type ToWorker =
  | {
      readonly kind: 'open';
      readonly task: number;
      readonly request: AnalysisTask;
      /** How many changes are in the text already. */
      readonly version: number;
      /** Why the rules are left out; null if they run. */
      readonly unchecked: Failure | null;
    }
  | {
      readonly kind: 'edit';
      readonly task: number;
      readonly version: number;
      readonly edits: readonly TextEdit[];
    }
  | {
      readonly kind: 'segment';
      readonly task: number;
      readonly version: number;
      readonly segmentation: HandSegmentation;
    }
  | { readonly kind: 'ask'; readonly task: number; readonly id: number; readonly question: Question }
  | { readonly kind: 'close'; readonly task: number };

export type FromWorker =
  /** The worker is there and listens. */
  | { readonly kind: 'ready' }
  /** It begins to look at the text. */
  | { readonly kind: 'looking'; readonly task: number }
  /** A sign of life: it has come to another paragraph. */
  | { readonly kind: 'progress'; readonly task: number }
  | {
      readonly kind: 'analysis';
      readonly task: number;
      readonly version: number;
      readonly analysis: Analysis;
    }
  /** The same, by what became of the last one of this task. */
  | {
      readonly kind: 'changes';
      readonly task: number;
      readonly version: number;
      readonly changes: AnalysisChanges;
    }
  /** Looking at the text went wrong. */
  | { readonly kind: 'failed'; readonly task: number; readonly message: string }
  /** `value` is what {@link Questions} says of the question with that id. */
  | { readonly kind: 'answer'; readonly task: number; readonly id: number; readonly value: unknown }
  /** The question with that id has no answer. */
  | { readonly kind: 'no-answer'; readonly task: number; readonly id: number; readonly message: string };
