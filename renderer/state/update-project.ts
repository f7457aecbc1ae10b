import type { Failure } from '../../shared/base/result';
import type { ProjectInfo } from '../../shared/protocol/contract';
import type { ProjectFile } from '../../shared/review/project-file';
import { analyseArticle } from './analyse-article';
import { changeLanguages, lookWhetherWritable, presentText, useArticle } from './article';
import { scanLibrary, useLibrary } from './library';
import { dismissAbout, host, notify, notifyFailure, useSession } from './session';
import { setOverlay } from './view';
import { failing } from '../words/failing';
import { failureInWords, t } from '../words/words';

/** Writes the project's settings. Changed rules look at the open article and the library afresh. */
export async function updateProject(change: (file: ProjectFile) => ProjectFile): Promise<Failure | null> {
  return useLibrary.getState().updates.run(() => updateNow(change));
}

async function updateNow(change: (file: ProjectFile) => ProjectFile): Promise<Failure | null> {
  const { project } = useLibrary.getState();
  if (project === null) return failing('no-project', 'state.no-project');
  const answer = await host().call('project.update', { file: change(project.file) });
  if (!answer.ok) return answer.error;
  applyProject(answer.value);
  return null;
}

/** Follows the project's settings, terms and words as they change on disk. Returns what ends it. */
export function followProject(): () => void {
  return host().on('project.changed', applyProject);
}

/** Shows a project as the host has it now. Other rules, terms or words look at the open article and the library afresh. */
export function applyProject(next: ProjectInfo): void {
  const { project } = useLibrary.getState();
  if (project?.entry.id !== next.entry.id) return;
  useLibrary.setState({ project: next });
  tellChangedProblems(project.problems, next.problems);
  if (next.readOnly?.code !== project.readOnly?.code) void lookWhetherWritable();
  if (whatChecksKnow(next) === whatChecksKnow(project)) return;
  const { language, sourceLanguage } = next.file;
  changeLanguages(language, sourceLanguage);
  const { article } = useArticle.getState();
  if (article !== null)
    analyseArticle(article.opened, presentText(article.row.id), next, article.folded.segmentation);
  void scanLibrary().then(notifyFailure);
}

/** Says what is wrong with the project's files: the first of it, how much more there is, and where all of it stands. */
export function tellProblems(problems: readonly Failure[]): void {
  const [first] = problems;
  if (first === undefined) return;
  const more = problems.length - 1;
  const text = failureInWords(first);
  notify({
    kind: 'error',
    about: 'files',
    text: more === 0 ? text : t('state.problems-more', { first: text, count: more }),
    ...(more > 0 && {
      action: {
        label: t('state.all-problems'),
        run: () => setOverlay({ kind: 'settings', tab: 'project' }),
      },
    }),
  });
}

/** Says what is newly wrong, takes away what was said of problems that are mended, and says so where none is left. */
function tellChangedProblems(before: readonly Failure[], now: readonly Failure[]): void {
  const had = new Set(before.map(({ message }) => message));
  const has = new Set(now.map(({ message }) => message));
  const fresh = now.filter(({ message }) => !had.has(message));
  const isMended = before.some(({ message }) => !has.has(message));
  const isShown = useSession.getState().notices.some(({ about }) => about === 'files');
  if (fresh.length > 0) tellProblems([...fresh, ...now.filter(({ message }) => had.has(message))]);
  else if (isMended && now.length === 0) {
    dismissAbout('files');
    notify({ kind: 'done', text: t('state.files-mended'), window: true });
  } else if (isMended && isShown) tellProblems(now);
}

function whatChecksKnow(project: ProjectInfo): string {
  const { file, terms = [], words = [], houseRules = [], segmentation } = project;
  const { rules, language, sourceLanguage, html } = file;
  return JSON.stringify([rules, language, sourceLanguage, html, terms, words, houseRules, segmentation?.id]);
}
