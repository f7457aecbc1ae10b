import type { Flag } from '../../shared/checks/rule';
import type { Diff } from '../../shared/diff/hunk';
import type { TextEdit } from '../../shared/text/edit';
import type { AnalysisTask, FixPlan } from '../state/analyser';
import type { Analysis } from '../state/types';

/** `task` numbers the opened articles, `version` the changes of the text since; answers repeat both, so that stale ones are known. */
export type ToWorker =
  | { readonly kind: 'open'; readonly task: number; readonly request: AnalysisTask }
  | {
      readonly kind: 'edit';
      readonly task: number;
      readonly version: number;
      readonly edits: readonly TextEdit[];
    }
  | {
      readonly kind: 'plan-safe-fixes';
      readonly task: number;
      readonly id: number;
      readonly dismissed: readonly string[];
    }
  | { readonly kind: 'check-machine-translation'; readonly task: number; readonly id: number }
  | {
      readonly kind: 'compare';
      readonly task: number;
      readonly id: number;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'close'; readonly task: number };

export type FromWorker =
  | {
      readonly kind: 'analysis';
      readonly task: number;
      readonly version: number;
      readonly analysis: Analysis;
    }
  | { readonly kind: 'plan'; readonly task: number; readonly id: number; readonly plan: FixPlan }
  | {
      readonly kind: 'machine-flags';
      readonly task: number;
      readonly id: number;
      readonly flags: readonly Flag[];
    }
  | { readonly kind: 'compared'; readonly task: number; readonly id: number; readonly diff: Diff }
  | { readonly kind: 'failed'; readonly task: number; readonly message: string };
