import { fail, ok, type Failure } from '../../../shared/base/result';
import type { HostClient } from '../../../shared/protocol/client';
import type { ArticleRow, EventDraft, OpenedArticle } from '../../../shared/protocol/contract';
import type { JournalEvent } from '../../../shared/review/events';
import type { Person } from '../../../shared/review/person';
import { journalRewound } from '../../../shared/review/write-failures';
import { textHash } from '../../../shared/review/text-hash';

const time = '2026-03-01T08:00:00.000Z';
export const ana: Person = { id: 'ana', name: 'Ana' };
export const ben: Person = { id: 'ben', name: 'Ben' };
const articleId = '00000000000000aa';

/** The row of an article that nobody has worked on. */
export function newRow(some: Partial<ArticleRow> = {}): ArticleRow {
  return {
    id: 'a',
    path: 'a.txt',
    sourcePath: null,
    bytes: 1,
    modified: 0,
    title: null,
    words: null,
    flags: null,
    stage: 'new',
    edited: null,
    people: [],
    problem: null,
    ...some,
  };
}

/** A host that keeps one article's journal in memory, answers when it is told to, and can be made to fail. */
export class FakeHost {
  readonly events: JournalEvent[] = [];
  failing: Failure | null = null;
  private held: (() => void)[] | null = null;
  private seq = 0;

  constructor(readonly original: string) {
    this.write(ana, [], {
      type: 'opened',
      path: 'a.txt',
      original: textHash(original),
      text: original,
      hash: textHash(original),
      encoding: 'utf-8',
      bom: false,
      lineEnd: '\n',
      sourcePath: null,
    });
  }

  readonly client: HostClient = {
    call: async (method, params) => {
      if (method === 'article.open') return ok(this.opened() as never);
      if (method !== 'article.append') return fail('unknown-method', 'not part of this test');
      if (this.held !== null) await new Promise<void>((go) => this.held?.push(go));
      if (this.failing !== null) return { ok: false, error: this.failing };
      const { drafts } = params as unknown as { drafts: readonly EventDraft[] };
      const known = new Set(this.events.map(({ id }) => id));
      if (drafts.some(({ id }) => id !== undefined && known.has(id)))
        return fail('bad-event', 'The id is taken.');
      if (drafts.some((draft) => draft.parents.some((id) => !known.has(id))))
        return fail(journalRewound, 'The journal was taken back.');
      let before: readonly string[] = [];
      this.appends++;
      const written = drafts.map(({ id, parents, body }) => {
        const event = this.write(ana, parents.length > 0 ? parents : before, body, id);
        before = [event.id];
        return event;
      });
      return ok(written as never);
    },
    on: () => () => undefined,
    beforeClose: () => () => undefined,
    onConnection: () => () => undefined,
  };

  /** Why nothing can be written, as it is opened. */
  readOnly: Failure | null = null;
  /** Requests to write so far: each comes a millisecond after the one before it, and its events have one time. */
  private appends = 0;

  /** Writes as somebody else would: on top of the events given. */
  write(person: Person, parents: readonly string[], body: EventDraft['body'], id?: string): JournalEvent {
    const seq = ++this.seq;
    const event: JournalEvent = {
      v: 1,
      id: id ?? `e${seq}`,
      parents: [...parents],
      seq,
      person,
      time: new Date(Date.parse(time) + this.appends).toISOString(),
      ...body,
    };
    this.events.push(event);
    return event;
  }

  /** Takes the journal back to what it was after so many events, as an older copy put in its place does. */
  rewind(to: number): void {
    this.events.length = to;
  }

  /** Lets requests wait until {@link release}. */
  hold(): void {
    this.held = [];
  }

  release(): void {
    const waiting = this.held ?? [];
    this.held = null;
    for (const go of waiting) go();
  }

  opened(): OpenedArticle {
    return {
      row: newRow({ id: articleId, bytes: this.original.length }),
      language: 'en',
      sourceLanguage: 'zh',
      machineTranslation: this.original,
      source: null,
      sourceProblem: null,
      events: [...this.events],
      problems: [],
      originalChanged: false,
      projectDismissals: [],
      readOnly: this.readOnly,
    };
  }
}
