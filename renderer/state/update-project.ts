import type { Failure } from '../../shared/base/result';
import type { ProjectInfo } from '../../shared/protocol/contract';
import type { ProjectFile } from '../../shared/review/project-file';
import { analyseArticle } from './analyse-article';
import { changeLanguages, lookWhetherWritable, presentText, useArticle } from './article';
import { scanLibrary, useLibrary } from './library';
import { host, notifyFailure } from './session';
import { failing } from '../words/failing';

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
  if (next.readOnly?.code !== project.readOnly?.code) void lookWhetherWritable();
  if (whatChecksKnow(next) === whatChecksKnow(project)) return;
  const { language, sourceLanguage } = next.file;
  changeLanguages(language, sourceLanguage);
  const { article } = useArticle.getState();
  if (article !== null)
    analyseArticle(article.opened, presentText(article.row.id), next, article.folded.segmentation);
  void scanLibrary().then(notifyFailure);
}

function whatChecksKnow(project: ProjectInfo): string {
  const { file, terms = [], words = [], houseRules = [], segmentation } = project;
  const { rules, language, sourceLanguage, html } = file;
  return JSON.stringify([rules, language, sourceLanguage, html, terms, words, houseRules, segmentation?.id]);
}
