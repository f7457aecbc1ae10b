import { z } from 'zod';
import type { Failure } from '../base/result';
import type { GlossaryEntry } from '../formats/terms/compare-glossary';
import type { ListTerm, TermChange } from '../formats/terms/change-terms';
import { whatIsWrong, type TableRead } from '../formats/terms/read-glossary';
import type { ProjectInfo } from './contract';
import { wordList } from './lists-contract';

/** The part of the contract that is about the project's list of terms as a whole. */

/** A row as a file may have it, which may be longer than what is taken in. */
const cell = z
  .string()
  .max(20_000)
  .regex(/^[^\0]*$/);
const row = z.object({
  source: cell,
  target: cell,
  forbidden: z
    .array(cell.min(1).regex(/^[^|]*$/))
    .max(1_000)
    .readonly(),
  note: cell,
});

/** What the list reads back as it was written: its cells begin and end with no space. */
const isTrimmed = ({ source, target, forbidden, note }: ListTerm): boolean =>
  [source, target, note, ...forbidden].every((each) => each === each.trim());

/** Only a row that comes back, which `row` holds, may be longer than what is taken in. */
const change = z
  .object({
    was: row.nullable(),
    now: row.nullable(),
    at: z.int().min(0).optional(),
    row: z.string().max(100_000).optional(),
  })
  .refine(
    ({ now, row: back }) =>
      now === null || (isTrimmed(now) && (back !== undefined || whatIsWrong(now) === null)),
  );

const column = z.int().min(0).max(999).nullable();

/** The largest list or glossary, in rows: files are limited by their bytes before that. */
const mostChanges = 500_000;

export const termsParams = {
  /** Every term that holds in the project with where it stands, and what could not be read. */
  'terms.list': z.object({}),
  /** Adds rows to `.emend/terms.csv`, or to the person's own list, changes them and takes them out, all in one writing. Rows that somebody changed meanwhile are left. */
  'terms.change': z.object({
    list: wordList.default('project'),
    changes: z.array(change).min(1).max(mostChanges),
  }),
  /** Reads a glossary, in base64, and compares it with the list; nothing is written. */
  'terms.read': z.object({
    name: z.string().min(1).max(1_000),
    data: z.base64(),
    encoding: z.string().max(100).optional(),
    columns: z.object({ source: column, target: column, forbidden: column, note: column }).optional(),
  }),
  'terms.export': z.object({ format: z.enum(['csv', 'tbx']) }),
} as const;

export interface TermsResults {
  'terms.list': TermList;
  'terms.change': {
    readonly project: ProjectInfo;
    /** The changes that take these back. */
    readonly undo: readonly TermChange[];
    /** Changes that were left out. */
    readonly left: number;
  };
  'terms.read': ReadTerms;
  /** `left`: entries that the format has no place for. */
  'terms.export': { readonly text: string; readonly left: number };
}

export interface TermList {
  /** Those of `.emend/terms.csv`, in its order. */
  readonly list: readonly ListTerm[];
  /** Those of `.emend/terms.tbx`, which is not written. */
  readonly termbase: readonly ListTerm[];
  /** The person's own, which hold in all their projects. */
  readonly own: readonly ListTerm[];
  readonly problems: readonly Failure[];
}

export interface ReadTerms {
  readonly kind: 'table' | 'tbx';
  readonly entries: readonly GlossaryEntry[];
  readonly problems: readonly Failure[];
  readonly encoding: string;
  /** Encodings that a table may be in, the likeliest first; none for a termbase, which says its own. */
  readonly encodings: readonly string[];
  readonly doubt: Failure | null;
  readonly table: TableRead | null;
}
