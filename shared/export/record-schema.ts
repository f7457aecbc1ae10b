import { z } from 'zod';
import { person, stages } from '../review/events';
import { standings } from '../review/signing';

/** The name of the record in a record's folder, and of the list of hashes beside it (as `sha256sum` writes and checks it). */
export const recordName = 'record.json';
export const recordSumsName = 'SHA256SUMS';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const offset = z.int().min(0);
const range = z.object({ start: offset, end: offset });
const time = z.string().meta({ description: 'ISO 8601 in UTC, as declared by who wrote the event' });

const recordedEvent = z.object({
  type: z.string(),
  person,
  time,
  /** How the words came: by hand, by a rule's safe fix or another fix, by putting back the earlier text, by a merge. */
  by: z.enum(['typed', 'safe-fix', 'fix', 'restored', 'merge']).optional(),
  rules: z.array(z.string()).optional(),
  /** What suggested the words, as the journal says it: a correction, a memory of approved sentences, a model with its name. */
  origin: z.unknown().optional(),
  verdict: z.enum(['approve', 'restore', 'request', 'none']).optional(),
  comment: z.string().optional(),
  standing: z.enum(standings),
});
export type RecordedEvent = z.infer<typeof recordedEvent>;

const recordedSentence = z.object({
  /** From 1, in the order of the final text; a sentence that was split or merged is one with its parts. */
  number: z.int().min(1),
  kind: z.enum(['same', 'edit', 'split', 'merge', 'insert', 'delete', 'move']),
  /** Where it stands in the machine translation; empty for one that was put in. */
  mt: range.extend({ text: z.string() }),
  final: range.extend({ text: z.string(), sha256: hash }),
  /** Its part of the final text with the space after it: all of them, end to end, are the final text. */
  span: range,
  /** Where the same words were put in several times at one place: which of how many. */
  nth: z.int().min(1).optional(),
  of: z.int().min(2).optional(),
  status: z.enum(['approved', 'open', 'changes-requested']),
  /** Who wrote its final text, as the rule of four eyes counts them. */
  authors: z.array(person),
  /** The events that ever changed words at its place, in causal order. */
  edits: z.array(z.string()),
  /** Which events wrote which part of the final text; the rest is machine translation. */
  written: z.array(range.extend({ events: z.array(z.string()) })),
  /** The events that approve it: verdicts on exactly these two texts; for an unchanged sentence the article's approval. */
  approvals: z.array(z.string()),
  /** Every verdict ever given at its place in the machine translation, in causal order. */
  history: z.array(z.string()),
});
export type RecordedSentence = z.infer<typeof recordedSentence>;

const recordedJournal = z.object({
  file: z.string(),
  lines: z.array(
    z.object({
      sha256: hash.meta({ description: 'of the bytes of the line without its end' }),
      /** The id of the event; null for a line that cannot be read. */
      event: z.string().nullable(),
      /** Numbers of the sentences it is about; empty: the whole article. */
      sentences: z.array(z.int()),
    }),
  ),
});
export type RecordedJournal = z.infer<typeof recordedJournal>;

const recordedFile = z.object({
  /** Inside the record's folder. */
  file: z.string(),
  sha256: hash,
  /** What decodes it to its text; null where only its hash can be held to it. */
  encoding: z.string().nullable(),
});

export const recordedArticle = z.object({
  id: z.string(),
  path: z.string(),
  /** `file` is null where the original is gone or was changed since: the journal's copy of its text is all there is. */
  original: recordedFile.extend({
    file: z.string().nullable(),
    state: z.enum(['unchanged', 'changed', 'missing']),
  }),
  final: z.object({ sha256: hash.meta({ description: 'of the text in UTF-8 with \\n line ends' }) }),
  stage: z.enum(stages),
  /** The event that approves the article; null if none that counts does. */
  approval: z.string().nullable(),
  export: recordedFile.nullable(),
  sentences: z.array(recordedSentence),
  /** All events the sentences name, and the stages, by id. */
  events: z.record(z.string(), recordedEvent),
  journals: z.array(recordedJournal),
});
export type RecordedArticle = z.infer<typeof recordedArticle>;

/** What a person says under their name; nothing is said for them. */
const statement = z.object({
  kind: z.enum(['reviewed', 'responsibility']),
  name: z.string().min(1),
  role: z.string(),
  text: z.string(),
});
export type Statement = z.infer<typeof statement>;

/** `record.json`, version 1. Offsets are UTF-16 code units, end-exclusive, in texts with `\n` line ends. */
export const recordSchema = z
  .object({
    format: z.literal('emend-record'),
    version: z.literal(1),
    madeAt: time,
    language: z.string(),
    sourceLanguage: z.string(),
    fourEyes: z.boolean(),
    statements: z.array(statement),
    people: z.array(
      person.extend({
        keys: z.array(z.object({ id: z.string(), key: z.string(), revokedFrom: z.string().nullable() })),
      }),
    ),
    articles: z.array(recordedArticle),
    projectJournals: z.array(recordedJournal),
    /** Articles that no record can be made of, and why. */
    refused: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
  })
  .meta({ title: 'Emend record, version 1' });
export type ProjectRecord = z.infer<typeof recordSchema>;
