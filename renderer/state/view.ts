import type { CorrectionPair } from '../../shared/checks/words/correction-places';
import type { Range } from '../../shared/base/range';
import { create } from 'zustand';
import type { ArticleSide } from '../../shared/protocol/contract';
import type { EsaSide } from '../../shared/review/esa';
import { perArticle } from './article-scope';
import type { ReviewFilter } from './review-filters';
import { room, useRoom } from './room';
import { changeSettings, useSession } from './session';

export type Mode = 'desk' | 'review';
export type DockTab = 'flags' | 'changes' | 'notes' | 'history';
export type LeftText = 'source' | 'mt' | 'both';
export type Column = 'library' | 'left' | 'dock';
export type OuterColumn = Exclude<Column, 'left'>;

/** What lies over the window; one at a time. `fix` previews fixes, of one rule or of all; `mqm` marks an error in words of the present text or of the source; the others say what they are by name. */
export type Overlay =
  | {
      readonly kind:
        | 'quick-open'
        | 'find-flag'
        | 'help'
        | 'guide'
        | 'settings'
        | 'person'
        | 'submit'
        | 'assign'
        | 'fix-articles'
        | 'approve-rest'
        | 'approve-anyway'
        | 'mqm-import'
        | 'open-project'
        | 'paste'
        | 'formats'
        | 'segmentation'
        | 'corrections'
        | 'terms'
        | 'memory'
        | 'suggest'
        | 'suggest-many'
        | 'record';
    }
  /** `wants`: what the person is about to do, where that is not to edit. */
  | { readonly kind: 'edit-approved'; readonly wants?: 'reopen' }
  | { readonly kind: 'encoding'; readonly side: ArticleSide }
  /** A new term, with what was selected. */
  | { readonly kind: 'term'; readonly source: string; readonly target: string }
  /** `file`: what was dropped on the window; null asks for one. */
  | { readonly kind: 'attach-source'; readonly file: File | null }
  /** `pair`: a correction to be made everywhere; null for anything the person types, or `find`. `only`: in these articles, by id. */
  | {
      readonly kind: 'replace';
      readonly pair: CorrectionPair | null;
      readonly only?: readonly string[];
      /** What to look for at first; `atOnce`: without being asked again. */
      readonly find?: string;
      readonly atOnce?: boolean;
    }
  /** `articleIds`: of these alone. */
  | { readonly kind: 'export'; readonly articleIds?: readonly string[] }
  /** `runnable`: ids of the commands that applied when it was called. */
  | { readonly kind: 'palette'; readonly runnable: ReadonlySet<string> }
  | { readonly kind: 'fix'; readonly rule: string | null }
  | { readonly kind: 'dismiss'; readonly flagKey: string }
  /** Rates sentences; `at`: the index of the first. */
  | { readonly kind: 'esa'; readonly side: EsaSide; readonly at: number }
  | {
      readonly kind: 'mqm';
      readonly side: 'source' | 'target';
      readonly within: Range;
      readonly span: Range;
    };

export interface ViewState {
  readonly mode: Mode;
  /** True while the project view is shown in place of the article. */
  readonly projectView: boolean;
  readonly dockTab: DockTab;
  readonly leftText: LeftText;
  /** Panes the person folded away. */
  readonly folded: Readonly<Record<Column, boolean>>;
  /** The pane that lies over the desk where there is no room beside it. */
  readonly over: OuterColumn | null;
  /** True while review shows the library, which it hides at first. */
  readonly libraryInReview: boolean;
  /** In CSS pixels; `left` is a share of the desk, 0 to 1. */
  readonly widths: Readonly<Record<Column, number>>;
  readonly overlay: Overlay | null;
  /** What had the focus before the first of the layers that lie over the window now. */
  readonly focusBefore: Element | null;
  /** Which cards review of the next article shows at first. */
  readonly reviewFilter: ReviewFilter;
  /** What was looked at in review since the window was opened: article and key, so that a change edited again is new. */
  readonly viewed: ReadonlySet<string>;
  /** Comments and requests that were begun and not sent, by article and place. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Category of the error that was marked last, to begin the next with. */
  readonly mqmCategory: string;
}

const leastWidths: Readonly<Record<Column, number>> = { library: 268, left: 0.5, dock: 332 };

/** The width a column has until the person sets one, in CSS pixels (`left`: a share of the desk); `room` is the window's width. Titles of articles are cut less in a wide window. */
export function usualWidth(column: Column, room: number): number {
  const more = Math.max(0, Math.min(72, Math.round((room - 1600) / 12)));
  return column === 'left' ? leastWidths.left : leastWidths[column] + more;
}

export const useView = create<ViewState>(() => ({
  mode: 'desk',
  projectView: false,
  dockTab: 'flags',
  leftText: 'source',
  folded: { library: false, left: false, dock: false },
  over: null,
  libraryInReview: false,
  widths: leastWidths,
  overlay: null,
  focusBefore: null,
  reviewFilter: 'all',
  viewed: new Set(),
  drafts: new Map(),
  // The first type of the first dimension that fits any text.
  mqmCategory: 'Linguistic conventions/Grammar',
}));

/** Where the person is in the open article. */
export interface PlaceState {
  /** Key of the flag they are at: see `flagKey`. */
  readonly flag: string | null;
  /** Key of the review hunk they are at. */
  readonly hunk: string | null;
}

export const usePlace = perArticle<PlaceState>(() => ({ flag: null, hunk: null }));

export function setMode(mode: Mode): void {
  useView.setState({ mode, projectView: false, libraryInReview: false, over: null });
}

/** What lies over the window. */
const layer = '.dialog, .palette';

export function setOverlay(overlay: Overlay | null): void {
  const { overlay: before, focusBefore } = useView.getState();
  // A layer that leads to the next one is still there when it opens: what had the focus before both is asked for.
  const isFirst =
    before === null && 'document' in globalThis && (document.activeElement?.closest(layer) ?? null) === null;
  useView.setState({ overlay, focusBefore: isFirst ? document.activeElement : focusBefore });
}

/** Shows the figures of the project, or goes back to the article. */
export function showProjectView(shown: boolean): void {
  useView.setState({ projectView: shown, over: null });
}

/** True if an outer pane is to be seen: beside the desk as the person left it, or over it where there is no room. */
export function isShown(column: OuterColumn): boolean {
  const { mode, folded, over, libraryInReview, projectView } = useView.getState();
  if (projectView && column === 'dock') return false;
  if (room() !== 'wide') return over === column;
  return column === 'library' && mode === 'review' && !projectView ? libraryInReview : !folded[column];
}

/** {@link isShown} for views. */
export function useIsShown(column: OuterColumn): boolean {
  useRoom();
  return useView(() => isShown(column));
}

/** Puts the pane that lies over the desk away; false if there is none. */
export function closeOver(): boolean {
  if (room() === 'wide' || useView.getState().over === null) return false;
  useView.setState({ over: null });
  return true;
}

/** Shows a tab of the dock, unfolding it. */
export function showDock(dockTab: DockTab): void {
  useView.setState({ dockTab });
  remember({ dockTab });
  if (!isShown('dock')) toggleColumn('dock');
}

export function setLeftText(leftText: LeftText): void {
  useView.setState({ leftText });
  remember({ leftText });
}

/** Shows or hides an outer pane. What is done where there is no room, or in review, leaves the wide layout as it is. */
export function toggleColumn(column: OuterColumn): void {
  if (room() !== 'wide') return useView.setState(({ over }) => ({ over: over === column ? null : column }));
  const { mode, projectView } = useView.getState();
  if (column === 'library' && mode === 'review' && !projectView)
    return useView.setState(({ libraryInReview }) => ({ libraryInReview: !libraryInReview }));
  useView.setState(({ folded }) => ({ folded: { ...folded, [column]: !folded[column] } }));
  remember({ [`folded.${column}`]: useView.getState().folded[column] });
}

export function setWidth(column: Column, width: number): void {
  useView.setState(({ widths }) => ({ widths: { ...widths, [column]: width } }));
  remember({ [`width.${column}`]: width });
}

/** Takes the layout the person left, from the settings. */
export function restoreLayout(): void {
  const { layout } = useSession.getState().settings;
  const number = (key: string, usual: number): number => {
    const value = layout[key];
    return typeof value === 'number' && Number.isFinite(value) ? value : usual;
  };
  const columns = ['library', 'left', 'dock'] as const;
  useView.setState(({ dockTab, leftText }) => ({
    dockTab: oneOf<DockTab>(['flags', 'changes', 'notes', 'history'], layout['dockTab'], dockTab),
    leftText: oneOf<LeftText>(['source', 'mt', 'both'], layout['leftText'], leftText),
    folded: byColumn(columns, (column) => layout[`folded.${column}`] === true),
    widths: byColumn(columns, (column) => number(`width.${column}`, usualWidth(column, window.innerWidth))),
  }));
}

function remember(layout: Readonly<Record<string, string | number | boolean>>): void {
  changeSettings((settings) => ({ ...settings, layout: { ...settings.layout, ...layout } }));
}

function oneOf<T extends string>(choices: readonly T[], value: unknown, usual: T): T {
  return choices.find((choice) => choice === value) ?? usual;
}

function byColumn<T>(columns: readonly Column[], value: (column: Column) => T): Record<Column, T> {
  return Object.fromEntries(columns.map((column) => [column, value(column)])) as Record<Column, T>;
}
