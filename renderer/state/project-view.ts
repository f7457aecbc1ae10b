import { create } from 'zustand';
import type { Failure } from '../../shared/base/result';
import type { ParamsIn } from '../../shared/protocol/contract';
import type { ProjectOverview, ReportFormat } from '../../shared/protocol/report-contract';
import { printPage } from '../editor/print-page';
import { saveFile } from '../editor/save-copy';
import { setFilter } from './library';
import { everything } from './library-order';
import { t, words } from '../words/words';
import { host, notify, useSession } from './session';
import { isShown, toggleColumn } from './view';

export type OverviewFilter = NonNullable<ParamsIn<'report.overview'>['filter']>;

export interface ProjectViewState {
  /** Null until the host has answered once. */
  readonly overview: ProjectOverview | null;
  readonly failure: Failure | null;
  readonly filter: OverviewFilter;
  /** Ids of the parts that show their table in place of their plot. */
  readonly asTable: ReadonlySet<string>;
  /** The question under way: an answer to an older one comes too late to be shown. */
  readonly request: object | null;
}

export const useProjectView = create<ProjectViewState>(() => ({
  overview: null,
  failure: null,
  filter: {},
  asTable: new Set(),
  request: null,
}));

/** Asks the host for the figures by the present filter. */
async function loadOverview(): Promise<void> {
  const request = {};
  useProjectView.setState({ request });
  const answer = await host().call('report.overview', { filter: useProjectView.getState().filter });
  if (useProjectView.getState().request !== request) return;
  useProjectView.setState(
    answer.ok
      ? { overview: answer.value, failure: null, request: null }
      : { failure: answer.error, request: null },
  );
}

/** Keeps the figures as the host has them while the view is shown. Returns what ends it. */
export function followOverview(): () => void {
  void loadOverview();
  return host().on('report.changed', () => void loadOverview());
}

/** Changes what the figures are about; undefined takes a part of the filter away. */
export function setOverviewFilter(change: {
  readonly [K in keyof OverviewFilter]?: OverviewFilter[K] | undefined;
}): void {
  const { filter } = useProjectView.getState();
  const kept = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined);
  useProjectView.setState({ filter: Object.fromEntries(kept) });
  void loadOverview();
}

/** Shows a part as a table, or as a plot again. */
export function toggleTable(id: string): void {
  useProjectView.setState(({ asTable }) => {
    const next = new Set(asTable);
    if (!next.delete(id)) next.add(id);
    return { asTable: next };
  });
}

/** Has the library show the articles that a row counts. */
export async function showArticlesOf(table: string, key: string, label: string): Promise<Failure | null> {
  const { filter } = useProjectView.getState();
  const answer = await host().call('report.articles', { filter, table, key });
  if (!answer.ok) return answer.error;
  setFilter({ ...everything, only: { label, ids: new Set(answer.value) } });
  if (!isShown('library')) toggleColumn('library');
  return null;
}

/** Lists the articles with a task that is overdue in the library. */
export function showOverdue(): void {
  setFilter({ ...everything, overdue: true });
  if (!isShown('library')) toggleColumn('library');
}

/** Saves the report by the present filter wherever the person says; as PDF through the app, in a browser through its print dialog. */
export async function saveReport(format: ReportFormat | 'pdf'): Promise<Failure | null> {
  const { filter } = useProjectView.getState();
  const language = words().locale.id;
  if (format === 'pdf' && useSession.getState().info?.canSaveCopy === true) {
    const written = await host().call('report.pdf', { filter, language });
    if (!written.ok) return written.error;
    if (written.value !== null)
      notify({ kind: 'done', window: true, text: t('view.saved', { path: written.value.path }) });
    return null;
  }
  const answer = await host().call('report.file', {
    filter,
    format: format === 'pdf' ? 'html' : format,
    language,
  });
  if (!answer.ok) return answer.error;
  if (format !== 'pdf') return saveFile(answer.value.name, answer.value.text);
  printPage(answer.value.text, answer.value.name);
  return null;
}
