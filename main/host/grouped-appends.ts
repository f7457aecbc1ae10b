import { fail, ok, type Result } from '../../shared/base/result';
import type { SerialQueues } from '../../shared/base/serial-queue';
import type { EventDraft } from '../../shared/protocol/contract';
import type { JournalEvent } from '../../shared/review/events';

type Drafts = readonly EventDraft[];
type Appended = Result<readonly JournalEvent[]>;

interface Waiting {
  readonly drafts: Drafts;
  /** Gives its outcome, once it is being written with what waited before it. */
  written: (() => Promise<Appended>) | null;
}

/**
 * Appends to journals, an article's one after another. Those that wait while one is written are written together, with one
 * sync of the disk (group commit): on a slow disk the host then falls no further behind whoever types. Each has an answer
 * of its own.
 */
export class GroupedAppends {
  readonly #waiting = new Map<string, Waiting[]>();

  /** `queues`: where all that is written to an article takes its turn. `write`: writes all of the drafts or, if it fails, none. */
  constructor(
    private readonly queues: SerialQueues<string>,
    private readonly write: (articleId: string, drafts: Drafts) => Promise<Appended>,
  ) {}

  /** Writes the drafts in their turn; answers as `write` does for them alone. */
  run(articleId: string, drafts: Drafts): Promise<Appended> {
    const waiting = this.#waiting.get(articleId) ?? [];
    const mine: Waiting = { drafts, written: null };
    waiting.push(mine);
    this.#waiting.set(articleId, waiting);
    return this.queues.run(articleId, () => (mine.written ?? this.#writeGroup(articleId, waiting))());
  }

  /** Begins to write what waits first, with what can go with it; gives what answers for the first. */
  #writeGroup(articleId: string, waiting: Waiting[]): () => Promise<Appended> {
    // Without parents, drafts would follow whatever was written before them in the group.
    const end = waiting.findIndex(({ drafts }, index) => index > 0 && drafts[0]?.parents.length === 0);
    const group = waiting.splice(0, end < 0 ? waiting.length : end);
    if (waiting.length === 0) this.#waiting.delete(articleId);
    const all = this.#write(
      articleId,
      group.map(({ drafts }) => drafts),
    );
    const answers = group.map((_, index) => async (): Promise<Appended> => (await all)[index] ?? notWritten);
    for (const [index, each] of group.entries()) each.written = answers[index] ?? null;
    return answers[0] ?? (() => Promise.resolve(notWritten));
  }

  async #write(articleId: string, group: readonly Drafts[]): Promise<readonly Appended[]> {
    const all = await this.write(articleId, group.flat());
    if (group.length === 1) return [all];
    if (all.ok) {
      let at = 0;
      return group.map((drafts) => ok(all.value.slice(at, (at += drafts.length))));
    }
    // Nothing of a group that failed was written, and what is wrong with one is no reason to refuse another.
    const each: Appended[] = [];
    for (const drafts of group) each.push(await this.write(articleId, drafts));
    return each;
  }
}

const notWritten = fail('not-written', 'This change was not saved. Try again, or save a copy.');
