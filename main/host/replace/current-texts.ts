import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/base/result';
import type { Stage } from '../../../shared/review/events';
import { foldJournal } from '../../../shared/review/fold';
import type { ListedArticle } from '../article-list';
import type { Articles } from '../open-article';
import { readOriginal } from '../original-file';

/** An article's present text and where it stands. */
export interface CurrentText {
  readonly text: string;
  readonly stage: Stage;
  /** Ids of those who wrote in its journal. */
  readonly people: readonly string[];
  /** The machine translation it began as. */
  readonly machineTranslation: string;
}

interface Kept {
  readonly key: string;
  readonly text: Buffer;
  readonly stage: Stage;
  readonly people: readonly string[];
  /** Null where it is the text. */
  readonly machineTranslation: Buffer | null;
}

/** Texts kept at most, in bytes of UTF-8: five libraries of 10,000 articles of 5 KB. */
const mostBytes = 256 * 2 ** 20;

/**
 * The present texts of a project's articles, kept from one search to the next as UTF-8 outside the heap, and read again where
 * the key of an article changed. The last used stay where all would be too much.
 */
export class CurrentTexts {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  constructor(
    private readonly root: string,
    private readonly articles: Articles,
  ) {}

  /** Fails where the article cannot be read, or has two texts that wait to be merged. `key`: changes when the text may have. */
  async get(article: ListedArticle, key: string, hasJournal: boolean): Promise<Result<CurrentText>> {
    const known = this.#kept.get(article.id);
    if (known?.key === key) return ok(shown(known));
    this.forget(article.id);
    if (article.problem !== null && !hasJournal) return { ok: false, error: article.problem };
    const read = hasJournal ? await this.#fold(article) : await this.#original(article);
    if (!read.ok) return read;
    const { text, machineTranslation, stage, people } = read.value;
    const kept: Kept = {
      key,
      text: Buffer.from(text),
      stage,
      people,
      machineTranslation: machineTranslation === text ? null : Buffer.from(machineTranslation),
    };
    this.#bytes += sizeOf(kept);
    this.#kept.set(article.id, kept);
    for (const [id] of this.#kept) {
      if (this.#bytes <= mostBytes) break;
      this.forget(id);
    }
    return read;
  }

  /** The article was written to: its key may not have followed yet. */
  forget(id: string): void {
    const known = this.#kept.get(id);
    if (known === undefined) return;
    this.#bytes -= sizeOf(known);
    this.#kept.delete(id);
  }

  async #original(article: ListedArticle): Promise<Result<CurrentText>> {
    const original = await readOriginal(this.root, article.file);
    if (!original.ok) return original;
    const { text } = original.value.file;
    return ok({ text, machineTranslation: text, stage: 'new', people: [] });
  }

  async #fold(article: ListedArticle): Promise<Result<CurrentText>> {
    const events = await this.articles.events(article);
    if (!events.ok) return events;
    const state = foldJournal(events.value);
    if (state.heads.length > 1) return twoVersions();
    return ok({
      text: state.text,
      machineTranslation: state.base ?? state.text,
      stage: state.stage.stage,
      people: [...new Set(events.value.map(({ person }) => person.id))],
    });
  }
}

/** The failure of what wants one text where an article has two. */
export function twoVersions(): ReturnType<typeof fail> {
  return fail(
    'two-versions',
    'People edited this article apart from one another. Open it and merge their texts first.',
  );
}

/** SHA-256 of the text's UTF-8 bytes, 64 hex digits. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function shown({ text, machineTranslation, stage, people }: Kept): CurrentText {
  const present = text.toString('utf8');
  return {
    text: present,
    machineTranslation: machineTranslation?.toString('utf8') ?? present,
    stage,
    people,
  };
}

function sizeOf({ text, machineTranslation }: Kept): number {
  return text.length + (machineTranslation?.length ?? 0);
}
