import { z } from 'zod';
import type { ProjectInfo } from './contract';

/** The part of the contract that is about words and terms that a person adds to the lists that checks ask. */

const oneLine = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\r\n\0]*$/);

/** A row of `.emend/terms.csv`: a source with its target, or what must not be written. */
const term = z
  .object({
    source: oneLine,
    target: oneLine,
    forbidden: z.array(oneLine.min(1).regex(/^[^|]*$/)).max(20),
    note: oneLine,
  })
  .refine(({ source, target, forbidden }) => (source !== '' && target !== '') || forbidden.length > 0);

export type ListedTerm = z.output<typeof term>;

/** `own`: the person's, for all projects. */
export const wordList = z.enum(['own', 'project']);
export type WordList = z.output<typeof wordList>;

export const listsParams = {
  /** Has a word in a list of words that the dictionary need not know, or takes it out again. */
  'lists.word': z.object({
    list: wordList,
    /** Lines that begin with `#` are comments. */
    word: oneLine.min(1).regex(/^[^#]/),
    listed: z.boolean(),
  }),
  /** Has a term in the project's list, or takes its row out again. */
  'lists.term': z.object({ term, listed: z.boolean() }),
} as const;

/** Both answer with the project as checks know it now; `changed` is false where there was nothing to change. */
export interface ListsResults {
  'lists.word': ListsChange;
  'lists.term': ListsChange;
}

export interface ListsChange {
  readonly project: ProjectInfo;
  readonly changed: boolean;
}
