import type { OpenedArticle, ProjectInfo } from '../../shared/protocol/contract';
import { analyse } from './analysis';

/** Analyses an article afresh by what its project says of rules, terms, words and rules of its own. */
export function analyseArticle(opened: OpenedArticle, text: string, project: ProjectInfo | null): void {
  const { machineTranslation, source, language, sourceLanguage } = opened;
  analyse({
    text,
    machineTranslation,
    source,
    language,
    sourceLanguage,
    rules: project?.file.rules ?? {},
    terms: project?.terms ?? [],
    words: project?.words ?? [],
    houseRules: project?.houseRules ?? [],
  });
}
