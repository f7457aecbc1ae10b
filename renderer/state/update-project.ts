import type { Failure } from '../../shared/base/result';
import type { ProjectInfo } from '../../shared/protocol/contract';
import type { ProjectFile } from '../../shared/review/project-file';
import { analyseArticle } from './analyse-article';
import { changeLanguages, lookWhetherWritable, presentText, useArticle } from './article';
import { scanLibrary, useLibrary } from './library';
import { dismissNotice, host, notify, notifyFailure, useSession } from './session';
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
  const known = new Set(project.problems.map(({ message }) => message));
  for (const problem of next.problems) if (!known.has(problem.message)) notifyFailure(problem);
  tellMended(project.problems, next.problems);
  if (next.readOnly?.code !== project.readOnly?.code) void lookWhetherWritable();
  if (whatChecksKnow(next) === whatChecksKnow(project)) return;
  const { language, sourceLanguage } = next.file;
  changeLanguages(language, sourceLanguage);
  const { article } = useArticle.getState();
  if (article !== null)
    analyseArticle(article.opened, presentText(article.row.id), next, article.folded.segmentation);
  void scanLibrary().then(notifyFailure);
}

/** Takes away what was said of problems that are mended, and says so where none is left. */
function tellMended(before: readonly Failure[], now: readonly Failure[]): void {
  const left = new Set(now.map(({ message }) => message));
  const mended = before.filter(({ message }) => !left.has(message));
  if (mended.length === 0) return;
  const said = new Set(mended.map((problem) => failureInWords(problem)));
  for (const { id, text } of useSession.getState().notices) if (said.has(text)) dismissNotice(id);
  if (now.length === 0) notify({ kind: 'done', text: t('state.files-mended'), window: true });
}

function whatChecksKnow(project: ProjectInfo): string {
  const { file, terms = [], words = [], houseRules = [], segmentation } = project;
  const { rules, language, sourceLanguage, html } = file;
  return JSON.stringify([rules, language, sourceLanguage, html, terms, words, houseRules, segmentation?.id]);
}
