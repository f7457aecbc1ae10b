import { z } from 'zod';
import type { Failure } from '../../shared/base/result';
import type { ArticleRow, FlagCounts } from '../../shared/protocol/contract';
import { dismissableContexts } from '../../shared/checks/dismissed-contexts';
import { severities, type Flag, type Severity } from '../../shared/checks/rule';
import { assignmentTasks, person, stages } from '../../shared/review/events';
import type { ListedArticle } from './article-list';

export const failureSchema: z.ZodType<Failure> = z.lazy(() =>
  z.object({
    code: z.string(),
    message: z.string(),
    said: z
      .object({ template: z.string(), values: z.array(z.union([z.string(), z.number(), failureSchema])) })
      .optional(),
  }),
);

/**
 * Flags as the index keeps them, small enough for ten thousand articles: by rule, severity and whether a safe fix is
 * there (`double-space info safe`), of each flag the first eight digits of each context it may be dismissed by, as many for
 * each. That is what is needed to count them, and to stop counting those dismissed for the project.
 */
export const packedFlags = z.record(z.string(), z.string());
export type PackedFlags = z.infer<typeof packedFlags>;

const contextDigits = 8;
const contextsOfFlag = 3;
const digitsOfFlag = contextDigits * contextsOfFlag;

/** What a scan finds out about one article. */
export const scanFacts = z.object({
  title: z.string().nullable(),
  words: z.number().nullable(),
  /** Not those dismissed in the article's own journals. Null if it could not be checked. */
  flags: packedFlags.nullable(),
  /** Flags of the machine translation by rule, where they were asked for. */
  before: z.record(z.string(), z.number()).optional(),
  stage: z.enum(stages),
  submittedBy: z.string().optional(),
  assigned: z
    .array(z.object({ task: z.enum(assignmentTasks), to: person, due: z.string().nullable() }))
    .optional(),
  /** Names of those who wrote in its journals, by id. */
  names: z.record(z.string(), z.string()).optional(),
  /** Sentences marked done, and all of them; absent where none is marked. */
  done: z.object({ count: z.number(), of: z.number() }).optional(),
  edited: z.number().nullable(),
  people: z.array(z.string()),
  problem: failureSchema.nullable(),
  /** Why it has no flags although it can be opened: its checks came to no end. */
  unchecked: failureSchema.optional(),
  /** SHA-256 of the original's bytes, by which a moved article is found again. */
  original: z.string().nullable(),
  /** Contexts dismissed for the whole project in this article's journals. */
  dismissedForProject: z.array(z.string()),
});
export type ScanFacts = z.infer<typeof scanFacts>;

/** The row of an article: what its folder shows, and what is known from a scan, if anything; `givenUp`: why the last one came to nothing. */
export function rowOf(
  listed: ListedArticle,
  facts: ScanFacts | null,
  started: boolean,
  dismissed: ReadonlySet<string>,
  givenUp: Failure | null = null,
): ArticleRow {
  const problem: Failure | null = listed.problem ?? facts?.problem ?? null;
  return {
    id: listed.id,
    path: listed.file.path,
    sourcePath: listed.source?.path ?? null,
    bytes: listed.file.bytes,
    modified: listed.file.modified,
    title: facts?.title ?? null,
    words: facts?.words ?? null,
    flags: facts?.flags && givenUp === null ? countFlags(facts.flags, dismissed) : null,
    stage: facts?.stage ?? (started ? 'editing' : 'new'),
    ...(facts === null && started && { stageUnknown: true as const }),
    ...(facts?.submittedBy !== undefined && { submittedBy: facts.submittedBy }),
    ...(facts?.assigned !== undefined && { assigned: facts.assigned }),
    ...(facts?.done !== undefined && { done: facts.done }),
    edited: facts?.edited ?? null,
    people: facts?.people ?? [],
    problem,
    ...(listed.gone === true && { gone: true as const }),
    ...(givenUp !== null
      ? { unchecked: givenUp }
      : facts?.unchecked !== undefined && { unchecked: facts.unchecked }),
  };
}

/** The flags as {@link ScanFacts} hold them. */
export function packFlags(flags: readonly Flag[], text: string): PackedFlags {
  const packed: PackedFlags = {};
  for (const flag of flags) {
    const { rule, severity, fixes } = flag;
    const key = `${rule} ${severity} ${fixes.some((fix) => fix.safe) ? 'safe' : 'unsafe'}`;
    const contexts = dismissableContexts(flag, text).map((context) => context.slice(0, contextDigits));
    packed[key] = (packed[key] ?? '') + contexts.join('').padEnd(digitsOfFlag, '-');
  }
  return packed;
}

/** Contexts dismissed for the project, as {@link rowOf} wants them. */
export function packContexts(contexts: Iterable<string>): Set<string> {
  return new Set([...contexts].map((context) => context.slice(0, contextDigits)));
}

/** Counts flags, those left out whose contexts are dismissed for the project. */
export function countFlags(flags: PackedFlags, dismissed: ReadonlySet<string> = new Set()): FlagCounts {
  const counts = { error: 0, warning: 0, info: 0, safe: 0 };
  const byRule: Record<string, number> = {};
  for (const [key, contexts] of Object.entries(flags)) {
    const [rule = '', severity = '', safe] = key.split(' ');
    const count = countKept(contexts, dismissed);
    if (count === 0 || !isSeverity(severity)) continue;
    counts[severity] += count;
    if (safe === 'safe') counts.safe += count;
    byRule[rule] = (byRule[rule] ?? 0) + count;
  }
  return { ...counts, byRule };
}

function countKept(contexts: string, dismissed: ReadonlySet<string>): number {
  if (dismissed.size === 0) return contexts.length / digitsOfFlag;
  let kept = 0;
  for (let flag = 0; flag < contexts.length; flag += digitsOfFlag) {
    let at = flag;
    while (at < flag + digitsOfFlag && !dismissed.has(contexts.slice(at, at + contextDigits)))
      at += contextDigits;
    if (at === flag + digitsOfFlag) kept++;
  }
  return kept;
}

function isSeverity(text: string): text is Severity {
  return (severities as readonly string[]).includes(text);
}
