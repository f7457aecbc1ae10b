import { z } from 'zod';

const run = z.string().min(1).max(80);

/**
 * How the words of an edit came about where nobody typed them: what its `origin` may say, as this version knows it. A journal
 * keeps kinds and keys of other versions as they are, for the text must fold whatever they say.
 */
const knownOrigin = z.discriminatedUnion('kind', [
  /** Found and replaced over the project; `run` names one go over many articles. */
  z.object({
    kind: z.literal('replace'),
    run,
    find: z.string(),
    replaceWith: z.string(),
    regex: z.boolean(),
  }),
  /** A pair learned from earlier edits. */
  z.object({ kind: z.literal('correction'), run: run.optional(), from: z.string(), to: z.string() }),
  /** Took back the edit `of`, which belonged to `run`. */
  z.object({ kind: z.literal('undo'), run, of: z.string() }),
  /** A sentence approved before; `likeness` from 0 to 1, `sameContext` if it stood between the same two. */
  z.object({
    kind: z.literal('memory'),
    likeness: z.number().min(0).max(1),
    unit: z.string().optional(),
    sameContext: z.boolean().optional(),
  }),
  /** A model's answer, taken as a whole or in part. Hashes are SHA-256; `milliseconds` from the request to the answer. */
  z.object({
    kind: z.literal('model'),
    provider: z.string(),
    model: z.string(),
    digest: z.string().optional(),
    promptVersion: z.int(),
    promptHash: z.string(),
    answerHash: z.string(),
    milliseconds: z.number().min(0),
    /** Hunks taken, of those there were. */
    taken: z.int().min(0).optional(),
    of: z.int().min(0).optional(),
  }),
]);
export type EditOrigin = z.infer<typeof knownOrigin>;
export type OriginKind = EditOrigin['kind'];

/** What an `origin` must have to be read at all. */
export const anyOrigin = z.looseObject({ kind: z.string().min(1).max(40) });

/** What an edit says of how it came about; null where a person typed it, or another version said something else. */
export function originOf(event: { readonly origin?: unknown }): EditOrigin | null {
  if (event.origin === undefined) return null;
  const read = knownOrigin.safeParse(event.origin);
  return read.success ? read.data : null;
}
