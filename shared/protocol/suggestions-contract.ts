import { z } from 'zod';
import type { EditOrigin } from '../review/edit-origin';
import type { Proof } from '../review/suggestions/prove-suggestion';

/** The part of the contract that is about suggestions for a sentence. */

const articleId = z.string().regex(/^[0-9a-f]{16}$/);
const offset = z.int().min(0);

/** The server of a model that a person may have; off until they name one. Unknown keys are kept. */
export const modelSettings = z.looseObject({
  enabled: z.boolean().default(false),
  /** `http://127.0.0.1:11434/v1` */
  address: z.string().max(500).default(''),
  model: z.string().max(300).default(''),
  /** The origin of an address on another machine to which the person lets sentences be sent. */
  confirmed: z.string().max(500).default(''),
});
export type ModelSettings = z.infer<typeof modelSettings>;

export const suggestionsParams = {
  /**
   * Suggestions for a sentence of an article, each proved: from corrections and the memory, and from the model if it is asked
   * for. Nothing is changed. Fails with `edited-since` if the text is no longer that of `hash`.
   */
  'suggestions.find': z.object({
    articleId,
    hash: z.string(),
    start: offset,
    end: offset,
    /** The sentence itself: where it is given, it is found again in a text that was edited since, with its flags. */
    sentence: z.string().min(1).max(20_000).optional(),
    /** The source of the sentence, as the window aligns it. */
    source: z.string().max(20_000).nullable(),
    /** The source sentences before and after it: one remembered between the same two comes first. */
    sourceBefore: z.string().max(20_000).default(''),
    sourceAfter: z.string().max(20_000).default(''),
    /** The flags to answer, in offsets of the article. */
    flags: z
      .array(
        z.object({
          rule: z.string().max(100),
          category: z.string().max(40),
          message: z.string().max(2_000),
          start: offset,
          end: offset,
          /** What its fixes would write. */
          fixes: z.array(z.string().max(2_000)).max(10).default([]),
        }),
      )
      .max(100),
    model: z.boolean().default(false),
  }),
  /** Builds the memory of the open project anew from what is approved in it. */
  'memory.rebuild': z.object({}),
  /** What the memory holds, by where it comes from. */
  'memory.list': z.object({}),
  /** Takes the sentences of a bilingual file (TMX, XLIFF …) in; `data` in base64. Fails with `no-memory`, `no-units`, `memory-too-large` or what its format says. */
  'memory.import': z.object({ name: z.string().min(1).max(300), data: z.string().max(90 * 2 ** 20) }),
  /** Forgets a file that was taken in. */
  'memory.forget': z.object({ id: z.string().regex(/^[0-9a-f]{16}$/) }),
  /** Asks the model's server for a word, to see whether all is set up. */
  'model.try': z.object({}),
} as const;

/** A project or a file whose sentences are remembered. */
export interface MemoryOriginRow {
  readonly id: string;
  readonly kind: 'project' | 'file';
  readonly name: string;
  readonly units: number;
  /** On disk. */
  readonly bytes: number;
  /** The language of the translations. */
  readonly language: string;
  /** The open project. */
  readonly own: boolean;
}

export interface Suggestion {
  readonly text: string;
  readonly origin: EditOrigin;
  readonly proof: Proof;
}

export interface FoundSuggestions {
  /** Accepted ones, the best first, then those refused. */
  readonly suggestions: readonly Suggestion[];
  /** Why the model gave none, if it was asked. */
  readonly modelProblem: { readonly code: string; readonly message: string } | null;
}

export interface SuggestionsProgresses {
  /** Units packed, of all that the file has. */
  'memory.import': { readonly done: number; readonly total: number };
}

export interface SuggestionsResults {
  'suggestions.find': FoundSuggestions;
  'memory.rebuild': { readonly units: number };
  'memory.list': readonly MemoryOriginRow[];
  'memory.import': { readonly units: number; readonly origins: readonly MemoryOriginRow[] };
  'memory.forget': readonly MemoryOriginRow[];
  'model.try': { readonly model: string; readonly milliseconds: number };
}
