import { z } from 'zod';
import { anyOrigin } from './edit-origin';

/**
 * The journal's events, frozen at version 1: one JSON object a line in `.emend/journal/<articleId>/<personId>.<replicaId>.jsonl`.
 * Offsets are UTF-16 code units, end-exclusive, in text with `\n` line ends. Unknown types and unknown keys are kept when read.
 */
export const journalVersion = 1;

const offset = z.int().min(0);
const range = { start: offset, end: offset };
/** 64 hex digits: SHA-256 of a text's UTF-8 bytes. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const eventId = z.string().min(1).max(80);

/** A place named by the words around it: `at` is an offset in `quote`. See `QuoteAnchor`. */
const anchor = z.object({ quote: z.string().min(1).max(2_000), at: offset });
/** Sentences, each by its anchors: it is the one that any of them is in. */
const anchoredSentences = z.array(z.array(anchor).min(1).max(4)).max(100);

const publicKey = z.string().regex(/^[\w-]{43}$/);

const operations = z.array(z.object({ ...range, text: z.string() }));

/**
 * A hunk as a verdict names it: its range in the machine translation (empty for an insertion), and both texts as they were
 * seen. Where the same words were put in several times at one place, `of` says how often and `nth` (from 1) which is meant.
 */
export const hunkReference = z.object({
  ...range,
  before: z.string(),
  after: z.string(),
  nth: z.int().min(1).optional(),
  of: z.int().min(2).optional(),
});
export type HunkReference = z.infer<typeof hunkReference>;

export const stages = ['new', 'editing', 'submitted', 'changes-requested', 'approved'] as const;
export type Stage = (typeof stages)[number];

/** What a comment or mark is about: a hunk, a stretch of the machine translation, or (null) the article. */
const subject = z.union([z.object({ hunk: hunkReference }), z.object({ mt: z.object(range) }), z.null()]);

/** What an ESA table says of a row beside score and spans, and which row it was. */
const esaOrigin = z.object({
  number: offset,
  rater: z.string(),
  system: z.string(),
  item: z.string(),
  kind: z.string(),
  sourceLanguage: z.string(),
  targetLanguage: z.string(),
  document: z.string(),
  whole: z.boolean(),
  began: z.string(),
  ended: z.string(),
});

export const person = z.object({ id: z.string().min(1).max(40), name: z.string().min(1).max(200) });

/** What somebody may be asked to do with an article. */
export const assignmentTasks = ['edit', 'review'] as const;
export type AssignmentTask = (typeof assignmentTasks)[number];

const bodies = {
  /** The first of every replica: the original as it lay, and the machine-translated text, so that a vanished original loses nothing. */
  opened: z.object({
    type: z.literal('opened'),
    path: z.string(),
    /** SHA-256 of the original's bytes. */
    original: hash,
    text: z.string(),
    hash,
    encoding: z.string(),
    bom: z.boolean(),
    lineEnd: z.enum(['\n', '\r\n', '\r', 'mixed']),
    sourcePath: z.string().nullable(),
    /** How the web page was read, or the one that is its source, where not in the plain way. Older versions read the page in the plain way. */
    html: z.object({ attributes: z.array(z.string()), articleOnly: z.boolean() }).optional(),
  }),
  /** Operations on the text at `parents`, sorted and apart; `hash` only checks the result. */
  edit: z.object({
    type: z.literal('edit'),
    operations,
    hash,
    /** Set where a reviewer's rejection put the earlier text back: such words have no author. */
    restores: hunkReference.optional(),
    /**
     * Set where it takes back what this event of the same person (an edit, a fix, or itself such an edit) and those after it
     * did: where the words are then the old ones, they have their old author and marks again. Older versions see an edit.
     */
    undoes: eventId.optional(),
    /** How the words came about where nobody typed them: see `originOf`. */
    origin: anyOrigin.optional(),
  }),
  /** An edit made by rules. */
  fix: z.object({ type: z.literal('fix'), operations, hash, rules: z.array(z.string()), safe: z.boolean() }),
  /** The text that ends several heads. `from` says how it came from each of them, so that everybody's words stay theirs. */
  merge: z.object({
    type: z.literal('merge'),
    text: z.string(),
    hash,
    from: z.array(z.object({ event: eventId, operations })).optional(),
    /**
     * Set where one of the texts is a new machine translation that is taken over: its `opened` event, and how it came from the
     * one before. Verdicts and comments go along with the sentences that stayed. Older versions go on with the first one.
     */
    base: z.object({ event: eventId, operations }).optional(),
  }),
  snapshot: z.object({ type: z.literal('snapshot'), text: z.string(), hash }),
  /** A sentence of the text at `parents`, looked at and done; lapses when its text changes. `hash` is that of the sentence's text. */
  'sentence-done': z.object({
    type: z.literal('sentence-done'),
    ...range,
    hash,
    done: z.boolean(),
    /**
     * Set where it brings back another person's mark that this event of the same person took away: the mark is theirs again.
     * Older versions see a mark of whoever wrote it.
     */
    undoes: eventId.optional(),
  }),
  /** `restore` put the earlier text back (an `edit` with `restores` follows); `request` leaves the text and asks for changes; `none` takes an earlier verdict back. */
  verdict: z.object({
    type: z.literal('verdict'),
    hunk: hunkReference,
    verdict: z.enum(['approve', 'restore', 'request', 'none']),
    comment: z.string().optional(),
  }),
  comment: z.object({
    type: z.literal('comment'),
    about: subject,
    text: z.string(),
    /** The comment this one answers. */
    answers: eventId.optional(),
    /** The thread (its first comment's event id) this closes or reopens. */
    resolves: eventId.optional(),
    reopens: eventId.optional(),
  }),
  dismissal: z.object({
    type: z.literal('dismissal'),
    scope: z.enum(['place', 'article', 'project']),
    context: z.string(),
    rule: z.string(),
    /** The flagged words, for the list of dismissals. */
    quote: z.string(),
    /** For `place`: where in the text at `parents`. */
    start: offset.optional(),
    reason: z.string(),
    /** The dismissal event this takes back; the other fields repeat it. */
    retracts: eventId.optional(),
    /** The event of the same person with `retracts` this undoes: the dismissal is that of who first made it again. */
    undoes: eventId.optional(),
  }),
  annotation: z.object({
    type: z.literal('annotation'),
    /** In the text at `parents` (`target`) or in the source. */
    side: z.enum(['source', 'target']),
    ...range,
    quote: z.string(),
    category: z.string(),
    severity: z.enum(['neutral', 'minor', 'major', 'critical']),
    note: z.string().optional(),
    retracts: eventId.optional(),
  }),
  /**
   * One sentence, of the machine translation or of the text at `parents`, as one rater scored it: error span annotation. Of the
   * same rater the last one about a sentence counts; it lapses when the sentence's text changes. `hash` is that of its text.
   */
  esa: z.object({
    type: z.literal('esa'),
    side: z.enum(['mt', 'target']),
    ...range,
    hash,
    score: z.number().min(0).max(100),
    /** Offsets in the sentence; both null: something is missing from it. */
    spans: z.array(
      z.object({
        start: offset.nullable(),
        end: offset.nullable(),
        severity: z.string().min(1).max(20),
        /** What a table says beside it, kept for who writes that table again. */
        category: z.array(z.string()).nullable().optional(),
      }),
    ),
    /** When the rater turned to the sentence. */
    began: z.iso.datetime().optional(),
    /** Set where it comes from a table: see `EsaRow`. The person is who took it in. */
    row: esaOrigin.optional(),
    retracts: eventId.optional(),
  }),
  /**
   * The text of that hash was read for errors, and those marked in it (there may be none) are all that its person found. Counts for that text
   * alone. `retracts`: the event this takes back. Older versions keep it as an event they do not know.
   */
  'errors-complete': z.object({ type: z.literal('errors-complete'), hash, retracts: eventId.optional() }),
  /**
   * Takes back what the named event of the same person said: a comment, or a request for changes to the whole article. Where that request is
   * the last word on the stage, the article stands again where it stood before, but never approved. Older versions keep it as an event they do
   * not know, and go on showing what was said.
   */
  retraction: z.object({ type: z.literal('retraction'), retracts: eventId }),
  stage: z.object({ type: z.literal('stage'), stage: z.enum(stages), hash, comment: z.string().optional() }),
  /**
   * Who is to edit or to review the article, and by which day (`2026-12-03`); the newest of each task counts, and `to: null` takes it
   * back. It binds nobody. Older versions keep it as an event they do not know.
   */
  assignment: z.object({
    type: z.literal('assignment'),
    task: z.enum(assignmentTasks),
    to: person.nullable(),
    due: z.iso.date().nullable(),
  }),
  /**
   * A sentence of the source, or of the article's texts in the translation's language (`target`), ends before the anchored place (`ends`), or
   * none does: it counts wherever these words stand, and the last one about a place counts. Older versions keep it as an event they do not know.
   */
  segmentation: z.object({
    type: z.literal('segmentation'),
    side: z.enum(['source', 'target']),
    ends: z.boolean(),
    ...anchor.shape,
    /** The event this takes back, which may itself be one that takes back; the other fields repeat it. */
    retracts: eventId.optional(),
  }),
  /** These sentences of the source are rendered by those of the translation, and by no others; one side may be empty. */
  'sentence-link': z.object({
    type: z.literal('sentence-link'),
    source: anchoredSentences,
    target: anchoredSentences,
    retracts: eventId.optional(),
  }),
  exported: z.object({ type: z.literal('exported'), hash, format: z.string() }),
  /** In the project's journal: a public key of its person's, Ed25519, in base64url. See `keyRingOf`. */
  key: z.object({ type: z.literal('key'), key: publicKey }),
  /** In the project's journal: from when on a key of its person's signs nothing any more. */
  'key-revoked': z.object({ type: z.literal('key-revoked'), key: publicKey, from: z.iso.datetime() }),
  /** In the project's journal: words that people put in the place of others, and what is to become of the pair. */
  correction: z.object({
    type: z.literal('correction'),
    from: z.string().min(1).max(200),
    to: z.string().min(1).max(200),
    /** A sentence in which it was made (its start in the machine translation): it counts once, whoever tells of it. */
    made: z.object({ article: z.string(), start: offset }).optional(),
    /** Set where its person took back what they made in that sentence. Older versions go on counting it. */
    undone: z.literal(true).optional(),
    status: z.enum(['active', 'off', 'never']).optional(),
    scope: z.enum(['article', 'project']).optional(),
    article: z.string().optional(),
  }),
} as const;

export type EventType = keyof typeof bodies;

/** The part of an event a window writes; the host adds the envelope. */
export const eventBody = z.discriminatedUnion('type', [
  bodies.opened,
  bodies.edit,
  bodies.fix,
  bodies.merge,
  bodies.snapshot,
  bodies['sentence-done'],
  bodies.verdict,
  bodies.comment,
  bodies.dismissal,
  bodies.annotation,
  bodies.esa,
  bodies['errors-complete'],
  bodies.retraction,
  bodies.stage,
  bodies.assignment,
  bodies.segmentation,
  bodies['sentence-link'],
  bodies.exported,
  bodies.key,
  bodies['key-revoked'],
  bodies.correction,
]);
export type EventBody = z.infer<typeof eventBody>;

/** What every event carries. `seq` is 1 + the highest the writer had seen; `time` is ISO 8601 in UTC, for display and effort only. */
export const envelope = z.object({
  v: z.literal(journalVersion),
  id: eventId,
  parents: z.array(eventId),
  seq: z.int().min(1),
  person,
  time: z.iso.datetime(),
  type: z.string(),
  /** Ed25519, in base64url, over what `signedText` gives, by the key of this id. Old versions keep it as a key they do not know. */
  signature: z.object({ key: z.string().max(80), value: z.string().max(200) }).optional(),
});
export type Envelope = z.infer<typeof envelope>;

/** Set by who read it, never in a journal: its signature is false or revoked, so that nothing of it counts but its text. */
export interface Trust {
  readonly untrusted?: true;
}

export type JournalEvent = Omit<Envelope, 'type'> & Trust & EventBody;
export type EventOf<T extends EventType> = Extract<JournalEvent, { type: T }>;

/** An event this version does not know: kept and shown, never dropped. */
export interface UnknownEvent extends Envelope, Trust {
  readonly unknown: true;
}
