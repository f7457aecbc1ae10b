import { join } from 'node:path';
import { openJournalStore, type JournalStore } from '../../main/host/journal/journal-store';
import { ArticleSession } from '../../renderer/state/article-session';
import { plainBuffer } from '../../renderer/state/text-buffer';
import type { OpenArticle } from '../../renderer/state/types';
import { sha256Hex } from '../../shared/base/hash';
import { fail } from '../../shared/base/result';
import type { HostClient } from '../../shared/protocol/client';
import type { EventDraft, OpenedArticle } from '../../shared/protocol/contract';
import { articleIdOf } from '../../shared/review/article-id';
import type { AnyEvent } from '../../shared/review/event-graph';
import type { JournalEvent } from '../../shared/review/events';
import type { Person } from '../../shared/review/person';

export const articlePath = 'a.txt';
export const articleId = articleIdOf(articlePath);
export const machineText =
  'The port  opened in spring. Ships came in from the north.\nTrade grew quickly , and the town grew too. The end was near.\nNobody saw it coming. It was a good year for the harbour.';

/** A window on the article, with what was typed in it and is not known to be on disk. */
export interface Window {
  readonly session: ArticleSession;
  readonly article: () => OpenArticle;
  /** Words typed since the last time everything was written. */
  unsaved: string[];
  /** Its way to the host. A crash cuts it: a timer of a window that is gone writes nothing. */
  readonly wire: { up: boolean };
}

/** One person at one installation, with a copy of the project of their own and any number of windows. */
export class Seat {
  readonly windows: Window[] = [];
  offline = false;
  private store: JournalStore | null = null;
  private ticks = 0;

  constructor(
    readonly person: Person,
    /** The project's folder on this machine. */
    readonly folder: string,
    private readonly settings: string,
    /** How far this machine's clock is off, in milliseconds. */
    private readonly clockOffset: number,
  ) {}

  get journals(): string {
    return join(this.folder, '.emend', 'journal', articleId);
  }

  async start(): Promise<void> {
    const opened = await openJournalStore({
      projectFolder: this.folder,
      settingsFolder: this.settings,
      now: () => 1_780_000_000_000 + this.clockOffset + 1000 * ++this.ticks,
    });
    if (!opened.ok) throw new Error(opened.error.message);
    this.store = opened.value;
    await this.openWindow();
  }

  /** Quits: every window is written and closed. */
  async stop(): Promise<void> {
    for (const window of [...this.windows]) await this.closeWindow(window);
    await this.store?.close();
    this.store = null;
  }

  async openWindow(): Promise<void> {
    const events = await this.read();
    const first = events.find(
      (event): event is Extract<JournalEvent, { type: 'opened' }> => event.type === 'opened',
    );
    const all = first === undefined ? await this.begin() : events;
    let shown: OpenArticle | null = null;
    const wire = { up: true };
    const session = new ArticleSession(this.client(wire), openedArticle(all), plainBuffer, {
      onArticle: (article) => {
        shown = article;
      },
      onEdits: () => undefined,
    });
    session.show();
    const article = (): OpenArticle => {
      if (shown === null) throw new Error('a window shows nothing');
      return shown;
    };
    this.windows.push({ session, article, unsaved: [], wire });
  }

  /** Writes what is typed and closes; throws if it cannot be written. */
  async closeWindow(window: Window): Promise<void> {
    await this.save(window);
    window.session.close();
    this.windows.splice(this.windows.indexOf(window), 1);
  }

  /** The window goes as in a crash; gives the words that may be lost with it. */
  crash(window: Window): readonly string[] {
    window.wire.up = false;
    window.session.close();
    this.windows.splice(this.windows.indexOf(window), 1);
    return window.unsaved;
  }

  async save(window: Window): Promise<void> {
    const failure = await window.session.settle();
    if (failure !== null) throw new Error(failure.message);
    window.unsaved = [];
  }

  async read(): Promise<readonly AnyEvent[]> {
    return (await this.opened().read(articleId)).events;
  }

  async problems(): Promise<readonly string[]> {
    return (await this.opened().read(articleId)).problems.map(({ message }) => message);
  }

  /** Has every window see what is in the folder now. */
  async refresh(): Promise<void> {
    const events = await this.read();
    for (const { session } of this.windows) session.receive(events);
  }

  private opened(): JournalStore {
    if (this.store === null) throw new Error('the seat has not started');
    return this.store;
  }

  private async begin(): Promise<readonly AnyEvent[]> {
    const hash = sha256Hex(machineText);
    const body = {
      type: 'opened',
      path: articlePath,
      original: hash,
      text: machineText,
      hash,
      encoding: 'utf-8',
      bom: false,
      lineEnd: '\n',
      sourcePath: null,
    } as const;
    const written = await this.opened().append(articleId, this.person, [{ parents: [], body }]);
    if (!written.ok) throw new Error(written.error.message);
    return this.read();
  }

  /** The host as a window reaches it: it writes, and tells the other windows what one has written. */
  private client(wire: { readonly up: boolean }): HostClient {
    return {
      call: async (method, params) => {
        if (method !== 'article.append') return fail('unknown-method', 'No part of this simulation.');
        if (!wire.up) return fail('closed', 'The window is gone.');
        const { drafts } = params as unknown as { readonly drafts: readonly EventDraft[] };
        const written = await this.opened().append(articleId, this.person, drafts);
        if (written.ok)
          queueMicrotask(() => {
            for (const { session } of this.windows) session.receive(written.value);
          });
        return written as never;
      },
      on: () => () => undefined,
      beforeClose: () => () => undefined,
      onConnection: () => () => undefined,
    };
  }
}

function openedArticle(events: readonly AnyEvent[]): OpenedArticle {
  return {
    row: {
      id: articleId,
      path: articlePath,
      sourcePath: null,
      bytes: machineText.length,
      modified: 0,
      title: null,
      words: null,
      flags: null,
      stage: 'new',
      edited: null,
      people: [],
      problem: null,
    },
    language: 'en',
    sourceLanguage: 'zh',
    machineTranslation: machineText,
    source: null,
    sourceProblem: null,
    events,
    problems: [],
    originalChanged: false,
    projectDismissals: [],
    readOnly: null,
  };
}
