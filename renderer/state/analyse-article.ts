import type { OpenedArticle, ProjectInfo } from '../../shared/protocol/contract';
import { analyse } from './analysis';

/** Analyses an article afresh by what its project says of rules, terms, words and rules of its own. `present` gives its text whenever it is asked. */
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
    houseRules: project?.houseRules ?? [],
    codes: opened.document?.codes ?? [],
  };
  analyse(task, present);
}
