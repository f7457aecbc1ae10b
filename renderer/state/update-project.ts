import type { Failure } from '../../shared/base/result';
import type { ProjectFile } from '../../shared/review/project-file';
import { analyse } from './analysis';
import { useArticle } from './article';
import { scanLibrary, useLibrary } from './library';
import { host, notifyFailure } from './session';

/** Writes the project's settings. Changed rules look at the open article and the library afresh. */
export async function updateProject(change: (file: ProjectFile) => ProjectFile): Promise<Failure | null> {
  const { project } = useLibrary.getState();
  if (project === null) return { code: 'no-project', message: 'Open a project first.' };
  const answer = await host().call('project.update', { file: change(project.file) });
  if (!answer.ok) return answer.error;
  useLibrary.setState({ project: answer.value });
  if (JSON.stringify(answer.value.file.rules) === JSON.stringify(project.file.rules)) return null;
  const { article } = useArticle.getState();
  if (article !== null) {
    const { machineTranslation, source, language, sourceLanguage } = article.opened;
    analyse({
      text: article.text,
      machineTranslation,
      source,
      language,
      sourceLanguage,
      rules: answer.value.file.rules,
      terms: answer.value.terms ?? [],
      words: answer.value.words ?? [],
    });
  }
  void scanLibrary().then(notifyFailure);
  return null;
}
