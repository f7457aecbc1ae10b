import { z } from 'zod';

/** The sides of a unit by which it can be found. */
export const sides = ['source', 'machineTranslation'] as const;
export type Side = (typeof sides)[number];

/** A sentence somebody approved, or a unit of a translation memory from elsewhere. */
export const memoryUnit = z.object({
  /** Null where there is none. */
  source: z.string().nullable(),
  machineTranslation: z.string().nullable(),
  target: z.string(),
  /** Where it comes from, for display: an article’s path, a file’s name. */
  from: z.string(),
  /** What stood before and after it on each side, as of `contextOf`; empty where that is not known. */
  contexts: z.object({ source: z.string(), machineTranslation: z.string() }),
});
export type MemoryUnit = z.infer<typeof memoryUnit>;
