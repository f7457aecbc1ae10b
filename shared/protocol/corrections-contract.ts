import { z } from 'zod';
import type { Failure } from '../base/result';
import type { CorrectionRecord } from '../review/corrections/fold-corrections';

/** The part of the contract that is about pairs learned from edits. */

const articleId = z.string().regex(/^[0-9a-f]{16}$/);
const side = z.string().trim().min(1).max(200);

export const correctionsParams = {
  'corrections.list': z.object({}),
  /** Learns what people replaced in an article by now. Answers with all pairs. */
  'corrections.learn': z.object({ articleId }),
  /** Says what is to become of pairs, known or new ones. */
  'corrections.decide': z.object({
    pairs: z
      .array(
        z.object({
          from: side,
          to: side,
          status: z.enum(['active', 'off', 'never']),
          scope: z.enum(['article', 'project']).default('project'),
          /** Wanted for the scope `article`. */
          article: articleId.optional(),
        }),
      )
      .min(1)
      .max(1_000),
  }),
  /** All pairs as a CSV file, or those that are active as a termbase. */
  'corrections.export': z.object({ format: z.enum(['csv', 'tbx']).default('csv') }),
  /** Takes the pairs of a CSV or TBX file in; lines that cannot be used are told. */
  'corrections.import': z.object({ text: z.string().max(8 * 2 ** 20) }),
} as const;

export interface CorrectionsResults {
  'corrections.list': readonly CorrectionRecord[];
  'corrections.learn': readonly CorrectionRecord[];
  'corrections.decide': readonly CorrectionRecord[];
  'corrections.export': { readonly text: string };
  'corrections.import': {
    readonly pairs: readonly CorrectionRecord[];
    readonly problems: readonly Failure[];
  };
}
