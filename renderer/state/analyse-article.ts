import type { OpenedArticle, ProjectInfo } from '../../shared/protocol/contract';
import { analyse } from './analysis';

/** Analyses an article afresh by what its project says of rules, terms and words. `present` gives its text whenever it is asked. */
export function analyseArticle(
  opened: OpenedArticle,
  present: () => string,
  project: ProjectInfo | null,
): void {
  const { machineTranslation, source, language, sourceLanguage } = opened;
  const task = {
    text: present(),
    machineTranslation,
    source,
    language,
    sourceLanguage,
    rules: project?.file.rules ?? {},
    terms: project?.terms ?? [],
    words: project?.words ?? [],
  };
  analyse(task, present);
}
