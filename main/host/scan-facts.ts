import { z } from 'zod';
import type { Failure } from '../../shared/base/result';
import type { ArticleRow, FlagCounts } from '../../shared/protocol/contract';
import { severities } from '../../shared/checks/rule';
import { stages } from '../../shared/review/events';
import type { ListedArticle } from './article-list';

const failure = z.object({ code: z.string(), message: z.string() });

/** A flag as the index keeps it: enough to count it, and to stop counting it when its context is dismissed for the project. */
const flagFact = z.object({
  rule: z.string(),
  severity: z.enum(severities),
  safe: z.boolean(),
  context: z.string(),
});
export type FlagFact = z.infer<typeof flagFact>;

/** What a scan finds out about one article. */
export const scanFacts = z.object({
  title: z.string().nullable(),
  words: z.number().nullable(),
  /** Not those dismissed in the article's own journals. Null if it could not be checked. */
  flags: z.array(flagFact).nullable(),
  stage: z.enum(stages),
  edited: z.number().nullable(),
  people: z.array(z.string()),
  problem: failure.nullable(),
  /** SHA-256 of the original's bytes, by which a moved article is found again. */
  original: z.string().nullable(),
  /** Contexts dismissed for the whole project in this article's journals. */
  dismissedForProject: z.array(z.string()),
});
export type ScanFacts = z.infer<typeof scanFacts>;

/** The row of an article: what its folder shows, and what is known from a scan, if anything. */
export function rowOf(
  listed: ListedArticle,
  facts: ScanFacts | null,
  started: boolean,
  dismissed: ReadonlySet<string>,
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
    flags: facts?.flags ? countFlags(facts.flags, dismissed) : null,
    stage: facts?.stage ?? (started ? 'editing' : 'new'),
    edited: facts?.edited ?? null,
    people: facts?.people ?? [],
    problem,
  };
}

function countFlags(flags: readonly FlagFact[], dismissed: ReadonlySet<string>): FlagCounts {
  const counts = { error: 0, warning: 0, info: 0, safe: 0 };
  const byRule: Record<string, number> = {};
  for (const flag of flags) {
    if (dismissed.has(flag.context)) continue;
    counts[flag.severity]++;
    if (flag.safe) counts.safe++;
    byRule[flag.rule] = (byRule[flag.rule] ?? 0) + 1;
  }
  return { ...counts, byRule };
}
