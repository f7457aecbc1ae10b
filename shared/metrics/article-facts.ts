import { z } from 'zod';

const counts = z.record(z.string(), z.number());
const person = z.object({ id: z.string(), name: z.string() });

/** How fast sentences were done: those that are no outliers, and how many were left out. Milliseconds. */
export const pacedWork = z.object({
  ms: z.number(),
  words: z.number(),
  sentences: z.number(),
  outliers: z.number(),
});
export type PacedWork = z.infer<typeof pacedWork>;

const personDay = z.object({
  day: z.string(),
  activeMs: z.number(),
  /** What `activeMs` is the length of: see `Stretch`. */
  active: z.array(z.tuple([z.number(), z.number()])),
  verdicts: z.number(),
});
export type PersonDay = z.infer<typeof personDay>;

const personFacts = person.extend({
  /** Active time in the article, in milliseconds: see `activeTime`. */
  activeMs: z.number(),
  /** Changes in whose present text they wrote, and the edits of these as TER counts them. */
  changes: z.number(),
  edits: z.number(),
  verdicts: z.number(),
  pace: pacedWork,
  /** Active time and verdicts by day (UTC); they sum up to the above. */
  days: z.array(personDay),
});
export type PersonFacts = z.infer<typeof personFacts>;

/** A sentence as a rater scored it (0 to 100); spans are offsets in it, end-exclusive. */
const ratedSentence = z.object({
  rater: z.string(),
  side: z.enum(['mt', 'target']),
  at: z.number(),
  score: z.number(),
  spans: z.array(z.object({ start: z.number(), end: z.number(), severity: z.string() })),
});
export type RatedSentence = z.infer<typeof ratedSentence>;

const editKinds = z.object({
  words: z.number(),
  punctuation: z.number(),
  order: z.number(),
  letterCase: z.number(),
});

/** Changes whose newest words were written on one day by the same people. */
const changesOfDay = z.object({
  /** `2026-03-01`, in UTC. */
  day: z.string(),
  /** Ids of the people in whose words they stand; nobody for what a restoration put back. */
  by: z.array(z.string()),
  changes: z.number(),
  /** Words changed; `safe`: by safe fixes alone. */
  words: z.number(),
  safeWords: z.number(),
  /** Edits as TER counts them. */
  edits: z.number(),
  safeEdits: z.number(),
  kinds: editKinds,
});
export type ChangesOfDay = z.infer<typeof changesOfDay>;

/** Everything a report needs of one article, so that ten thousand are summed without a journal being read again. */
export const articleFacts = z.object({
  path: z.string(),
  words: z.number(),
  stage: z.string(),
  /** When it was first opened, and each stage it came to since, ISO 8601 in UTC, in causal order. */
  began: z.string().nullable(),
  stages: z.array(z.object({ stage: z.string(), person, time: z.string() })),
  /** Who is to act next (see `nextToAct`); nobody in particular for one handed in that nobody is named to review. */
  waitsFor: z.array(person),
  /** Who is named for it, by which day: `2026-12-03`, or null. */
  assigned: z.array(z.object({ task: z.enum(['edit', 'review']), to: person, due: z.string().nullable() })),
  sentences: z.object({ all: z.number(), changed: z.number() }),
  /** Changed sentences by their state; `rejected`: sent back, or put back as they were. */
  hunks: z.object({ open: z.number(), approved: z.number(), rejected: z.number() }),
  /**
   * Words changed and words there were; `safe`: by safe fixes alone. No words for an article that was opened, or given to somebody, and
   * neither changed nor handed in: it is no part of what a share of edited words is about.
   */
  edited: z.object({ changed: z.number(), words: z.number() }),
  safe: z.object({ changed: z.number(), words: z.number() }),
  /** Edits and words as TER counts them. */
  ter: z.object({ edits: z.number(), words: z.number() }),
  safeTer: z.object({ edits: z.number(), words: z.number() }),
  kinds: editKinds,
  /** The changes by day and people, in order of days: `edited`, `safe`, `ter`, `safeTer` and `kinds` are their sums. */
  changes: z.array(changesOfDay),
  /** Words changed in changes that hold words nobody typed, by origin: see `Effort`. */
  byOrigin: counts,
  /** Words of the present text that somebody put there, by how: typed, safe-fix, fix, restored, merge, or what suggested them. */
  origins: counts,
  people: z.array(personFacts),
  /** By length of the sentence in words: see `lengthBands`. */
  lengths: z.record(z.string(), pacedWork),
  /** Flags by rule: of the machine translation, and of the present text without the dismissed ones. Null where it was not checked. */
  before: counts.nullable(),
  after: counts.nullable(),
  /** Dismissals that stand, by rule, and those of them with a reason. */
  dismissed: z.record(z.string(), z.object({ all: z.number(), reasoned: z.number() })),
  /** Penalties (of MQM's own weights) in all and by dimension, and errors by severity. */
  /** `complete`: somebody says that all errors of its present text are marked, of which there may be none. */
  mqm: z.object({
    penalty: z.number(),
    errors: counts,
    byDimension: counts,
    complete: z.literal(true).exactOptional(),
  }),
  /** Ratings of its sentences (ESA) that hold, each with where its sentence begins in the text of its side. */
  esa: z.array(ratedSentence),
  /** Active time of who approved it, in milliseconds; null if it is not approved. */
  approverMs: z.number().nullable(),
});
export type ArticleFacts = z.infer<typeof articleFacts>;

/** Lengths of sentences that a report tells apart: from so many words on. */
export const lengthBands = [1, 6, 11, 16, 21, 31, 41] as const;

/** The band of a sentence of so many words, by its name: `6–10`, `41+`. */
export function lengthBand(words: number): string {
  let index = lengthBands.findLastIndex((from) => words >= from);
  if (index < 0) index = 0;
  const next = lengthBands[index + 1];
  return next === undefined ? `${lengthBands[index]}+` : `${lengthBands[index]}–${next - 1}`;
}
