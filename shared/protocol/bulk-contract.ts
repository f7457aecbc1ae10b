import { z } from 'zod';
import { assignmentTasks } from '../review/events';
import { isNewPersonId, type Person } from '../review/person';
import type { TextEdit } from '../text/edit';
import type { LeftArticle } from './replace-contract';

/** The part of the contract that is about several articles at once. Each is changed by events of its own; what cannot be is left and listed. */

const articleId = z.string().regex(/^[0-9a-f]{16}$/);
const articleIds = z.array(articleId).min(1);
const offset = z.int().min(0);
const newPerson = z.object({
  id: z.string().refine(isNewPersonId),
  name: z.string().trim().min(1).max(200),
});

/** Where an article can be taken together with others: `editing` withdraws a submission, or reopens what was approved. */
export const bulkStages = ['submitted', 'editing', 'approved'] as const;
export type BulkStage = (typeof bulkStages)[number];

export const bulkParams = {
  /** Everybody who wrote in the project or was assigned something, as far as scans have told. */
  'bulk.people': z.object({}),
  /** `to: null` takes an assignment back. `due` is a day: `2026-12-03`. */
  'bulk.assign': z.object({
    articleIds,
    task: z.enum(assignmentTasks),
    to: newPerson.nullable(),
    due: z.iso.date().nullable(),
  }),
  'bulk.stage': z.object({ articleIds, stage: z.enum(bulkStages) }),
  /** What fixing everything safe would do. Progress carries the articles in which there is something. Nothing is changed. */
  'bulk.plan-fixes': z.object({ articleIds }),
  /** Makes planned fixes where the text is still that of `hash`. */
  'bulk.fix': z.object({
    articles: z
      .array(
        z.object({
          articleId,
          hash: z.string(),
          edits: z.array(z.object({ start: offset, end: offset, text: z.string() })).min(1),
          rules: z.array(z.string()),
        }),
      )
      .min(1),
  }),
  /** Takes fixes back that {@link BulkReport} names, where nothing was edited since. */
  'bulk.undo-fixes': z.object({
    articles: z.array(z.object({ articleId, event: z.string().min(1).max(80) })).min(1),
  }),
} as const;

export interface BulkReport {
  /** `event`: the id of the last event that was written. */
  readonly changed: readonly { readonly articleId: string; readonly path: string; readonly event: string }[];
  readonly left: readonly LeftArticle[];
  /** True if it was stopped before it was through. */
  readonly cancelled: boolean;
}

/** A fix as a preview shows it, with the words around it. */
export interface ShownFix {
  readonly before: string;
  readonly removed: string;
  readonly added: string;
  readonly after: string;
}

/** What fixing everything safe would do in an article. */
export interface PlannedFixes {
  readonly articleId: string;
  readonly path: string;
  readonly title: string;
  /** SHA-256 of the text that the edits are of. */
  readonly hash: string;
  readonly edits: readonly TextEdit[];
  readonly rules: readonly string[];
  /** How many fixes they are. */
  readonly count: number;
  /** The first of them. */
  readonly shown: readonly ShownFix[];
}

export interface BulkResults {
  'bulk.people': readonly Person[];
  'bulk.assign': BulkReport;
  'bulk.stage': BulkReport;
  'bulk.plan-fixes': { readonly left: readonly LeftArticle[]; readonly cancelled: boolean };
  'bulk.fix': BulkReport;
  'bulk.undo-fixes': BulkReport;
}

/** Articles looked at so far, of those asked for. */
export interface BulkProgress {
  readonly done: number;
  readonly total: number;
}

export interface BulkProgresses {
  'bulk.assign': BulkProgress;
  'bulk.stage': BulkProgress;
  'bulk.plan-fixes': BulkProgress & { readonly found: readonly PlannedFixes[] };
  'bulk.fix': BulkProgress;
  'bulk.undo-fixes': BulkProgress;
}
