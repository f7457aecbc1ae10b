import { ok } from '../../../shared/base/result';
import type { HostClient } from '../../../shared/protocol/client';
import type { HostEventName, HostEvents } from '../../../shared/protocol/contract';
import type { EventBody, JournalEvent } from '../../../shared/review/events';
import { foldJournal } from '../../../shared/review/fold';
import type { Person } from '../../../shared/review/person';
import type { ArticleState } from '../../../shared/review/state';
import { textHash } from '../../../shared/review/text-hash';
import { ana, FakeHost } from './fake-host';

/** A host with several articles in memory that answers at once, and tells what others write. */
export class FakeProject {
  readonly articles = new Map<string, FakeHost>();
  /** What originals say now, where that is something else than at first. */
  readonly originals = new Map<string, string>();
  private readonly listeners = new Map<string, Set<(payload: never) => void>>();

  constructor(texts: readonly string[]) {
    for (const [index, text] of texts.entries()) this.articles.set(articleId(index), new FakeHost(text));
  }

  readonly client: HostClient = {
    call: (method, params) => {
      const { articleId: id } = params as { articleId?: string };
      const article = this.articles.get(id ?? '');
      if (method === 'article.open' && article !== undefined) {
        const opened = article.opened();
        return Promise.resolve(ok({ ...opened, row: { ...opened.row, id } }) as never);
      }
      if (method === 'article.take-original' && article !== undefined)
        return Promise.resolve(ok([this.takeOriginal(id ?? '')]) as never);
      if (article !== undefined) return article.client.call(method, params);
      return Promise.resolve(ok({}) as never);
    },
    on: <E extends HostEventName>(name: E, listener: (payload: HostEvents[E]) => void) => {
      const known = this.listeners.get(name) ?? new Set();
      this.listeners.set(name, known.add(listener));
      return () => known.delete(listener);
    },
    beforeClose: () => () => undefined,
    onConnection: () => () => undefined,
  };

  private takeOriginal(id: string): JournalEvent {
    const text = this.originals.get(id) ?? '';
    const [opened] = this.of(id).events;
    if (opened?.type !== 'opened') throw new Error('a journal begins with its original');
    const { path, encoding, bom, lineEnd, sourcePath } = opened;
    const hash = textHash(text);
    const left = this.of(id).events.find((event) => event.type === 'opened' && event.hash === hash);
    if (left !== undefined) return this.of(id).write(ana, [left.id], { type: 'snapshot', text, hash });
    return this.of(id).write(ana, [], {
      type: 'opened',
      path,
      original: hash,
      text,
      hash,
      encoding,
      bom,
      lineEnd,
      sourcePath,
    });
  }

  /** How many listeners of the host's events there are. */
  get listening(): number {
    return [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  of(id: string): FakeHost {
    const article = this.articles.get(id);
    if (article === undefined) throw new Error(`there is no article ${id}`);
    return article;
  }

  state(id: string): ArticleState {
    return foldJournal(this.of(id).events);
  }

  /** Somebody else writes on top of everything (or of the events named), and the window hears of it. */
  elsewhere(id: string, person: Person, bodies: readonly EventBody[], parents?: readonly string[]): void {
    let before = parents ?? this.state(id).tips;
    const events = bodies.map((body): JournalEvent => {
      const event = this.of(id).write(person, before, body);
      before = [event.id];
      return event;
    });
    this.tell('article.changed', { articleId: id, events });
  }

  /** Tells the window something unasked. */
  tell<E extends HostEventName>(name: E, payload: HostEvents[E]): void {
    for (const listener of this.listeners.get(name) ?? [])
      (listener as (payload: HostEvents[E]) => void)(payload);
  }
}

/** The id of the nth article, counted from 0. */
export function articleId(index: number): string {
  return index.toString(16).padStart(16, '0');
}
