import { create } from 'zustand';
import type { Failure, Result } from '../../shared/base/result';
import type { CommandId } from '../../shared/commands/catalogue';
import type { Connection, HostClient } from '../../shared/protocol/client';
import { userSettings, type HostInfo, type UserSettings } from '../../shared/protocol/contract';
import { en } from '../../shared/locales/en';
import { Words } from '../../shared/locales/words';
import { patchSettings, settingsChange, type SettingsPatch } from '../../shared/protocol/settings-patch';
import type { Person } from '../../shared/review/person';
import { currentScope, scopes, type ArticleScope } from './article-scope';
import { failing } from '../words/failing';
import { isRefusal } from './refusals';

export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'info' | 'warning' | 'error';
  readonly text: string;
  /** True for what is not about the open article alone: it stays when another one opens. Failures always do. */
  readonly window?: boolean;
  /** What it is about, where a newer notice about the same makes it untrue: that one takes its place. */
  readonly about?: 'stage' | 'round' | 'nothing-open' | 'files';
  /** The article it was told in, with which it goes; null where it stays. */
  readonly of?: ArticleScope | null;
  /** The way back, or the next step. */
  readonly action?: {
    readonly label: string;
    readonly run: () => void;
    /** The command that does the same, whose key is shown. */
    readonly command?: CommandId;
  };
}

/** A failure as diagnostics name it: its words may hold names of files. */
export interface FailureSeen {
  readonly code: string;
  readonly at: string;
}

const failuresKept = 20;

/** Who is at the window, which host answers it, and what it has to say to them. */
export interface SessionState {
  readonly host: HostClient | null;
  readonly info: HostInfo | null;
  readonly person: Person | null;
  readonly settings: UserSettings;
  /** What the host has kept of them, as far as is known. */
  readonly kept: UserSettings;
  /** What `settings.theme` comes to on this system, now. */
  readonly theme: 'light' | 'dark' | 'contrast';
  /** What the system prefers, now: high contrast is light or dark by it. */
  readonly shade: 'light' | 'dark';
  /** What the window says, in the language that `settings.language` comes to. */
  readonly words: Words;
  readonly notices: readonly Notice[];
  /** What went wrong of late, by its code, the last one last; for diagnostics. */
  readonly failures: readonly FailureSeen[];
  /** Notices shown so far. */
  readonly noticed: number;
  /** When changed settings are sent to the host; null while none were changed. */
  readonly settling: ReturnType<typeof setTimeout> | null;
  /** Whether the host can be reached; what is asked of it waits while it is `interrupted`. */
  readonly connection: Connection;
}

export const useSession = create<SessionState>(() => ({
  host: null,
  info: null,
  person: null,
  settings: userSettings.parse({}),
  kept: userSettings.parse({}),
  theme: 'light',
  shade: 'light',
  words: new Words(en),
  notices: [],
  failures: [],
  noticed: 0,
  settling: null,
  connection: 'open',
}));

/** The host's client. Throws before the session has started: nothing is shown then that could ask. */
export function host(): HostClient {
  const { host } = useSession.getState();
  if (host === null) throw new Error('the session has not started');
  return host;
}

/** Learns from the host who is there and how they like their window. */
export async function startSession(client: HostClient): Promise<Result<HostInfo>> {
  const answer = await client.call('host.info', {});
  if (!answer.ok) return answer;
  const info = answer.value;
  const { person, settings } = info;
  useSession.setState({ host: client, info, person, settings, kept: settings });
  client.on('settings.changed', ({ settings, person }) => followSettings(settings, person));
  client.on('host.failed', notifyFailure);
  followArticles();
  client.onConnection((connection) => useSession.setState({ connection }));
  return answer;
}

/** Says who works here from now on. */
export async function setPerson(person: Person): Promise<Failure | null> {
  const answer = await host().call('person.set', { person });
  if (!answer.ok) return answer.error;
  useSession.setState({ person: answer.value });
  return null;
}

/**
 * Shows a notice; returns its id for {@link dismissNotice}. The same text again replaces the first one. It goes with the article that
 * is open, if one is, unless it is a failure or about the whole window. Two show at most: the newest, and of the others the newest
 * failure, else the newest warning, else the newest.
 */
export function notify(notice: Omit<Notice, 'id' | 'of'>): number {
  const id = useSession.getState().noticed + 1;
  const scope = currentScope();
  const of = notice.kind === 'error' || notice.window === true || scope.id === null ? null : scope;
  useSession.setState(({ notices }) => {
    const others = notices.filter(
      (other) =>
        other.text !== notice.text &&
        other.of?.ended !== true &&
        (notice.about === undefined || other.about !== notice.about),
    );
    const other =
      others.findLast(({ kind }) => kind === 'error') ??
      others.findLast(({ kind }) => kind === 'warning') ??
      others.at(-1);
    return { noticed: id, notices: [...(other === undefined ? [] : [other]), { ...notice, of, id }] };
  });
  return id;
}

/** Takes away what was said about something that is over. */
export function dismissAbout(about: NonNullable<Notice['about']>): void {
  useSession.setState(({ notices }) =>
    notices.some((notice) => notice.about === about)
      ? { notices: notices.filter((notice) => notice.about !== about) }
      : {},
  );
}

/** Has notices go with the article they are about, and with one that opens what was said of none being open. Returns what ends it. */
export function followArticles(): () => void {
  return scopes.subscribe(() =>
    useSession.setState(({ notices }) => ({
      notices: notices.filter(
        ({ of, about }) => of?.ended !== true && (about !== 'nothing-open' || currentScope().id === null),
      ),
    })),
  );
}

/** Leaves a notice as it is but for its button. */
export function withoutAction(id: number): void {
  useSession.setState(({ notices }) => ({
    notices: notices.map((notice) => {
      const { action, ...rest } = notice;
      return notice.id === id && action !== undefined ? rest : notice;
    }),
  }));
}

/** Shows what went wrong, and as a hint what was only refused; does nothing for null, so that it can take an action's answer as it is. */
export function notifyFailure(failure: Failure | null): void {
  if (failure === null || failure.code === 'cancelled') return;
  const text = useSession.getState().words.failure(failure);
  if (isRefusal(failure.code)) return void notify({ kind: 'warning', text });
  const seen = { code: failure.code, at: new Date().toISOString() };
  useSession.setState(({ failures }) => ({ failures: [...failures, seen].slice(-failuresKept) }));
  notify({ kind: 'error', text });
}

/** Closes the notices that were told after so many (see `noticed`); false if none is shown. */
export function dismissNotices(after: number): boolean {
  const { notices } = useSession.getState();
  const kept = notices.filter(({ id }) => id <= after);
  if (kept.length < notices.length) useSession.setState({ notices: kept });
  return kept.length < notices.length;
}

export function dismissNotice(id: number): void {
  useSession.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

const settleMs = 400;

/** Changes settings at once; the host writes them when changes have settled. */
export function changeSettings(change: (settings: UserSettings) => UserSettings): void {
  useSession.setState(({ settings }) => ({ settings: change(settings) }));
  if (useSession.getState().settling === null)
    useSession.setState({ settling: setTimeout(() => void writeSettings().then(notifyFailure), settleMs) });
}

/** Sends what was changed to the host now, if anything was. */
export async function writeSettings(): Promise<Failure | null> {
  const { settling } = useSession.getState();
  if (settling !== null) clearTimeout(settling);
  useSession.setState({ settling: null });
  const { host: client, settings, kept } = useSession.getState();
  const patch = settingsChange(kept, settings);
  if (patch === null) return null;
  const answer =
    client === null
      ? { ok: false as const, error: failing('disconnected', 'state.no-host') }
      : await client.call('settings.change', { patch });
  if (!answer.ok) return answer.error;
  useSession.setState({ kept: answer.value });
  return null;
}

/** Takes in what this or another window changed; what was changed here and is not written yet stays. */
function followSettings(settings: UserSettings, person: Person | null): void {
  const before = useSession.getState();
  const unwritten: SettingsPatch = settingsChange(before.kept, before.settings) ?? {};
  const merged = patchSettings(settings, unwritten);
  useSession.setState({ settings: merged.ok ? merged.value : settings, kept: settings, person });
}
