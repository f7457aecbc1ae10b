import type { Failure } from '../../shared/base/result';
import { articleActions, closeArticle, useArticle } from '../state/article';
import { loadCorrections } from '../state/corrections';
import { openProject, useLibrary } from '../state/library';
import { host, notify, notifyFailure, useSession } from '../state/session';
import { saveReport } from '../state/project-view';
import { signFromNowOn } from '../state/record';
import { setMode, setOverlay, showProjectView, useView } from '../state/view';
import { tellProblems } from '../state/update-project';
import { waitingCounts, waitingInWords, whoWaits } from '../state/waiting';
import { registerCommands, runCommand } from './registry';
import { failureInWords, t, words } from '../words/words';

/** Leaves the open project, if any, and opens another one where it was left. */
export async function switchProject(projectId: string): Promise<Failure | null> {
  const unsaved = await closeArticle();
  if (unsaved !== null) return unsaved;
  setMode('desk');
  const failure = await openProject(projectId);
  if (failure !== null) return failure;
  const { project, rows } = useLibrary.getState();
  tellProblems(project?.problems ?? []);
  if (project?.readOnly) notify({ kind: 'warning', text: failureInWords(project.readOnly) });
  const { person, settings } = useSession.getState();
  const last = settings.lastArticle[projectId];
  if (last !== undefined && rows.has(last)) await articleActions.open(last);
  void loadCorrections().then(notifyFailure);
  if (person === null) setOverlay({ kind: 'person' });
  else if (useArticle.getState().article !== null) tellWaiting();
  return null;
}

/** Says, beside an article that was opened again, what waits for the person. */
function tellWaiting(): void {
  const { personId, fourEyes } = whoWaits();
  const counts = waitingCounts(useLibrary.getState().rows.values(), personId, fourEyes);
  if (counts.review + counts.changes + counts.assigned === 0) return;
  const { title, detail } = waitingInWords(words(), counts);
  notify({
    kind: 'info',
    text: `${title}: ${detail}.`,
    action: {
      label: t('welcome.open-waiting'),
      command: 'article.next-waiting',
      run: () => void runCommand('article.next-waiting'),
    },
  });
}

/** Shows the system's folder dialog; where there is none, the folders named at start. */
export async function pickProject(): Promise<Failure | null> {
  if (useSession.getState().info?.canPick !== true) {
    setOverlay({ kind: 'open-project' });
    return null;
  }
  const picked = await host().call('project.pick', {});
  if (!picked.ok) return picked.error;
  return picked.value === null ? null : switchProject(picked.value.id);
}

/** Opens a copy of the sample project. */
export async function openSample(): Promise<Failure | null> {
  const sample = await host().call('project.sample', {});
  return sample.ok ? switchProject(sample.value.id) : sample.error;
}

/** Registers the commands about projects and exporting. */
export function registerProjectCommands(): () => void {
  return registerCommands({
    'project.open': pickProject,
    'project.sample': openSample,
    'project.view': () => showProjectView(!useView.getState().projectView),
    'project.report-pdf': () => saveReport('pdf'),
    'project.record': () => setOverlay({ kind: 'record' }),
    'person.sign': signFromNowOn,
    'project.export': () => setOverlay({ kind: 'export' }),
    'project.formats': () => setOverlay({ kind: 'formats' }),
    'project.segmentation': () => setOverlay({ kind: 'segmentation' }),
    'person.set': () => setOverlay({ kind: 'person' }),
    'settings.open': () => setOverlay({ kind: 'settings' }),
  });
}
