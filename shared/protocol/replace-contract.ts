import { z } from 'zod';
import { stages, type Stage } from '../review/events';
import type { SentenceHits } from '../text/find/hits-by-sentence';

/** The part of the contract that is about finding and replacing over a project. */

const articleId = z.string().regex(/^[0-9a-f]{16}$/);

export const replacement = z.object({
  find: z.string().min(1).max(2_000),
  replaceWith: z.string().max(20_000),
  regex: z.boolean().default(false),
  anyCase: z.boolean().default(true),
  wholeWords: z.boolean().default(true),
  /** A pair of the corrections: found where the checks flag it, whatever the other options say. */
  correction: z.boolean().default(false),
});
export type ProjectReplacement = z.output<typeof replacement>;

/** Which articles are looked at; what is left out narrows nothing. */
export const articleFilter = z.object({
  articleIds: z.array(articleId).optional(),
  /** Part of the path in any case, or a pattern with `*` and `**`. */
  path: z.string().max(500).optional(),
  stages: z.array(z.enum(stages)).optional(),
  /** Ids of people, one of whom wrote in it. */
  people: z.array(z.string()).optional(),
  /** Rules of which the last scan found a flag in it. */
  rules: z.array(z.string()).optional(),
  /** Words that its source, or its machine translation, holds in any case. */
  source: z.string().max(2_000).optional(),
  machineTranslation: z.string().max(2_000).optional(),
});
export type ArticleFilter = z.infer<typeof articleFilter>;

export const replaceParams = {
  /** Finds the places. Progress carries the articles with hits. Nothing is changed. */
  'replace.find': z.object({ replacement, filter: articleFilter.default({}) }),
  /** Which flags would go and come if these places of an article were replaced. `leaveOut`: starts of hits. */
  'replace.flags': z.object({
    articleId,
    hash: z.string(),
    replacement,
    leaveOut: z.array(z.int().min(0)).default([]),
  }),
  /**
   * Replaces, an article after the other. An article whose text is no longer that of `hash`, or that is approved and not asked
   * for, is left and listed. Cancelled, it stops after the article under way.
   */
  'replace.apply': z.object({
    replacement,
    articles: z.array(
      z.object({ articleId, hash: z.string(), leaveOut: z.array(z.int().min(0)).default([]) }),
    ),
    /** Approved articles too: their approval lapses. */
    approved: z.boolean().default(false),
  }),
  /** Takes a run back, in these articles or (null) in all. Those edited since are left and listed. */
  'replace.undo': z.object({
    run: z.string().min(1).max(80),
    articleIds: z.array(articleId).nullable().default(null),
  }),
} as const;

export interface FoundArticle {
  readonly articleId: string;
  readonly path: string;
  readonly stage: Stage;
  /** SHA-256 of the text the hits are in. */
  readonly hash: string;
  readonly hits: number;
  readonly sentences: readonly SentenceHits[];
}

/** An article that was passed over, and why. */
export interface LeftArticle {
  readonly articleId: string;
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface FindProgress {
  readonly done: number;
  readonly total: number;
  readonly found: readonly FoundArticle[];
}

export interface FindReport {
  /** Articles with hits, and the hits in them. */
  readonly articles: number;
  readonly hits: number;
  /** False if there were more hits than are told. */
  readonly complete: boolean;
  /** Could not be searched. */
  readonly left: readonly LeftArticle[];
}

export interface FlagChanges {
  /** Rules and how many of their flags would go, and come. */
  readonly gone: Readonly<Record<string, number>>;
  readonly come: Readonly<Record<string, number>>;
}

export interface ReplaceProgress {
  readonly done: number;
  readonly total: number;
}

export interface ReplaceReport {
  /** Names this go: for taking it back. */
  readonly run: string;
  readonly articles: readonly { readonly articleId: string; readonly path: string; readonly hits: number }[];
  readonly left: readonly LeftArticle[];
  /** True if it was cancelled before every article had its turn. */
  readonly cancelled: boolean;
}

export interface ReplaceResults {
  'replace.find': FindReport;
  'replace.flags': FlagChanges;
  'replace.apply': ReplaceReport;
  'replace.undo': ReplaceReport;
}

export interface ReplaceProgresses {
  'replace.find': FindProgress;
  'replace.apply': ReplaceProgress;
  'replace.undo': ReplaceProgress;
}
