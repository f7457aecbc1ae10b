import { otherSources, type OtherSources } from '../../shared/formats/pair-files';
import { create } from 'zustand';
import { SerialQueue } from '../../shared/base/serial-queue';
import type { Failure } from '../../shared/base/result';
import type { ArticleRow, ProjectInfo } from '../../shared/protocol/contract';
import type { Stage } from '../../shared/review/events';
import {
  byPath,
  everything,
  keepOrder,
  orderRows,
  showsEverything,
  type LibraryFilter,
} from './library-order';
import { rememberedFolder, rememberFolder } from './library-folders';
import { host, notifyFailure, useSession } from './session';
import { UndoShelf } from './undo-shelf';
import { failing } from '../words/failing';

export interface LibraryState {
  readonly project: ProjectInfo | null;
  /** Every article of the project by id, in the order of their paths. */
  readonly rows: ReadonlyMap<string, ArticleRow>;
  /** How many files of formats that are not listed lie in the folder, by the formats' ids. */
  readonly others: Readonly<Record<string, number>>;
  /** Sources that lie beside the articles in another language than the project's, as it was opened. */
  readonly otherSources: OtherSources | null;
  readonly loading: boolean;
  /** The request that opens a project: an answer to an older one comes too late to be shown. */
  readonly request: object | null;
  /** Changes of the project's settings, one after the other: each starts from what the one before it came to. */
  readonly updates: SerialQueue;
  /** Null while nothing is being scanned. */
  readonly scan: { readonly done: number; readonly total: number } | null;
  readonly filter: LibraryFilter;
  /** Ids as the list shows them. It is a snapshot: an article does not move or vanish under the hands of whoever works on it. */
  readonly order: readonly string[];
  /** True while a hand is on the list, so that nothing in it may move. */
  readonly held: boolean;
  /** True if a scan told something since the list was ordered. */
  readonly outOfOrder: boolean;
  /** The scan under way. */
  readonly scanning: AbortController | null;
  /** True if articles came that the scan under way may not know: it is followed by another one. */
  readonly scanAgain: boolean;
  /** Articles chosen to act on together, by id. */
  readonly chosen: ReadonlySet<string>;
  /** What was done to articles that are not open, and can still be taken back. */
  readonly undo: UndoShelf;
  /** The last replacement over the project from this window that stands: its notice goes, and the way back must not go with it. */
  readonly replaced: { readonly run: string; readonly places: number; readonly articles: number } | null;
}

export const useLibrary = create<LibraryState>(() => ({
  project: null,
  rows: new Map(),
  others: {},
  otherSources: null,
  loading: false,
  request: null,
  updates: new SerialQueue(),
  scan: null,
  filter: everything,
  order: [],
  held: false,
  outOfOrder: false,
  scanning: null,
  scanAgain: false,
  chosen: new Set(),
  undo: new UndoShelf(),
  replaced: null,
}));

function personId(): string | null {
  return useSession.getState().person?.id ?? null;
}

function byId(rows: readonly ArticleRow[]): ReadonlyMap<string, ArticleRow> {
  return new Map([...rows].sort(byPath).map((row) => [row.id, row]));
}

/** Puts rows in place of those with the same id and drops the removed ones. */
export function mergeRows(rows: readonly ArticleRow[], removed: readonly string[] = []): void {
  if (rows.length === 0 && removed.length === 0) return;
  useLibrary.setState((state) => {
    const merged = new Map(state.rows);
    const added = rows.some(({ id }) => !merged.has(id));
    // Where nothing is filtered out every known row is listed already, and 100,000 need not be looked through for these.
    const isComplete = !added && showsEverything(state.filter) && state.order.length === merged.size;
    const listed = isComplete ? null : new Set(state.order);
    const unlisted = listed === null ? [] : rows.filter(({ id }) => !listed.has(id));
    for (const row of rows) merged.set(row.id, row);
    for (const id of removed) merged.delete(id);
    return {
      rows: added ? byId([...merged.values()]) : merged,
      order:
        isComplete && removed.length === 0
          ? state.order
          : keepOrder(state.order, merged, unlisted, state.filter, personId()),
    };
  });
}

/** Shows articles at the stage that they were just taken to by a person; the host says the same once it has read them again. */
export function showStage(ids: readonly string[], stage: Stage, by: string | null): void {
  const { rows } = useLibrary.getState();
  const known = ids.map((id) => rows.get(id)).filter((row) => row !== undefined);
  mergeRows(
    known.map(({ stageUnknown: _unknown, ...row }) => ({
      ...row,
      stage,
      ...(stage === 'submitted' && by !== null && { submittedBy: by }),
    })),
  );
}

/** Changes what the list shows, and orders it afresh. */
export function setFilter(change: Partial<LibraryFilter>): void {
  const { project, filter } = useLibrary.getState();
  if (project !== null && change.folder !== undefined && change.folder !== filter.folder)
    rememberFolder(project.entry.id, change.folder);
  useLibrary.setState((state) => ({ filter: { ...state.filter, ...change } }));
  orderAfresh();
}

/** Orders the list by what is known now. What was chosen stays so where a search hides it, but nothing is done to articles out of sight. */
export function orderAfresh(): void {
  useLibrary.setState(({ rows, filter, chosen }) => ({
    order: orderRows(rows.values(), filter, personId()),
    outOfOrder: false,
    ...([...chosen].some((id) => !rows.has(id)) && {
      chosen: new Set([...chosen].filter((id) => rows.has(id))),
    }),
  }));
}

/** Says whether a hand (pointer or keyboard focus) is on the list; what waited for it to leave is done then. */
export function holdList(held: boolean): void {
  useLibrary.setState({ held });
  const { outOfOrder, scanning } = useLibrary.getState();
  if (!held && outOfOrder && scanning === null) orderAfresh();
}

/** Opens a project and lists its articles; scanning is for whoever shows them. Fails with `cancelled` if another one was asked for since. */
export async function openProject(projectId: string): Promise<Failure | null> {
  const request = {};
  const isNewest = (): boolean => useLibrary.getState().request === request;
  stopScan();
  useLibrary.setState({ loading: true, request });
  const project = await host().call('project.open', { projectId });
  if (!isNewest()) return overtaken;
  if (!project.ok) {
    useLibrary.setState({ loading: false, request: null });
    return project.error;
  }
  const [list, others] = await Promise.all([
    host().call('library.list', {}),
    host().call('library.others', {}),
  ]);
  if (!isNewest()) return overtaken;
  useLibrary.setState({
    project: project.value,
    rows: byId(list.ok ? list.value : []),
    others: others.ok ? others.value : {},
    otherSources: otherSources(
      (list.ok ? list.value : []).map(({ path }) => path),
      project.value.file,
    ),
    loading: false,
    request: null,
    filter: { ...everything, folder: rememberedFolder(projectId, list.ok ? list.value : []) },
    held: false,
    chosen: new Set(),
    undo: new UndoShelf(),
    replaced: null,
  });
  orderAfresh();
  return list.ok ? null : list.error;
}

const overtaken = failing('cancelled', 'state.other-project');

/** A library of so many rows takes in what a scan tells once in a while, in milliseconds: each time costs what there are rows. */
const largeLibrary = 20_000;
const largeMergeMs = 500;

/** The list is ordered this long after a scan began, in milliseconds, and each time three times as long after that: it settles instead of simmering. */
const firstOrderMs = 600;

/** Checks what is new or changed, the given articles first. A scan under way gives way to it. */
export async function scanLibrary(first: readonly string[] = []): Promise<Failure | null> {
  useLibrary.getState().scanning?.abort();
  const controller = new AbortController();
  const isNewest = (): boolean => useLibrary.getState().scanning === controller;
  useLibrary.setState({ scanning: controller, scanAgain: false });
  let orderAt = Date.now() + firstOrderMs;
  let pause = firstOrderMs;
  const projectNow = (): string | null => useLibrary.getState().project?.entry.id ?? null;
  const projectId = projectNow();
  let told: ArticleRow[] = [];
  let mergeAt = 0;
  const merge = (): void => {
    mergeRows(told);
    told = [];
    mergeAt = Date.now() + (useLibrary.getState().rows.size < largeLibrary ? 0 : largeMergeMs);
  };
  const answer = await host().call(
    'library.scan',
    { first: [...first] },
    {
      signal: controller.signal,
      onProgress: ({ done, total, rows }) => {
        if (!isNewest()) {
          // The host tells of a row once: what a scan tells that had to give way is told to no other.
          if (projectNow() === projectId) mergeRows(rows);
          return;
        }
        told.push(...rows);
        if (Date.now() < mergeAt) return;
        const isOther = told.length > 0;
        merge();
        useLibrary.setState(({ outOfOrder }) => ({
          scan: { done, total },
          outOfOrder: outOfOrder || isOther,
        }));
        if (Date.now() < orderAt || useLibrary.getState().held) return;
        orderAfresh();
        pause *= 3;
        orderAt = Date.now() + pause;
      },
    },
  );
  // The host tells of a row once, also where another scan goes on from here.
  if (told.length > 0 && projectNow() === projectId) {
    merge();
    useLibrary.setState({ outOfOrder: true });
  }
  if (isNewest()) {
    useLibrary.setState({ scan: null, scanning: null });
    const { outOfOrder, held } = useLibrary.getState();
    if (outOfOrder && !held) orderAfresh();
    if (answer.ok && useLibrary.getState().scanAgain) return scanLibrary();
  }
  return answer.ok || answer.error.code === 'cancelled' ? null : answer.error;
}

export function stopScan(): void {
  useLibrary.getState().scanning?.abort();
  useLibrary.setState({ scan: null, scanning: null });
}

/** True for a row that a scan would tell more about. */
export function isUnscanned({ flags, problem, unchecked }: ArticleRow): boolean {
  return flags === null && problem === null && unchecked === undefined;
}

/** Keeps the rows as the host sees them; what appears unscanned is scanned. Returns what ends it. */
export function followLibrary(): () => void {
  const stopOthers = host().on('library.others', ({ others }) => useLibrary.setState({ others }));
  const stopRows = host().on('library.changed', ({ rows, removed }) => {
    mergeRows(rows, removed);
    const unscanned = rows.filter(isUnscanned);
    if (unscanned.length === 0) return;
    if (useLibrary.getState().scanning !== null) useLibrary.setState({ scanAgain: true });
    else void scanLibrary(unscanned.map(({ id }) => id)).then(notifyFailure);
  });
  return () => {
    stopOthers();
    stopRows();
  };
}
