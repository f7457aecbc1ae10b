import { z } from 'zod';

/** A sentence somebody approved, or a unit of a translation memory from elsewhere. */
export const memoryUnit = z.object({
  /** Null where there is none. */
  source: z.string().nullable(),
  machineTranslation: z.string().nullable(),
  target: z.string(),
  /** Where it comes from, for display: an article’s path, a file’s name. */
  from: z.string(),
  /** Hash of the sentences before and after it on the side it is found by. */
  context: z.string(),
});
export type MemoryUnit = z.infer<typeof memoryUnit>;

/** The sides of a unit by which it can be found. */
export const sides = ['source', 'machineTranslation'] as const;
export type Side = (typeof sides)[number];
