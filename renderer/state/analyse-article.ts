import type { OpenedArticle, ProjectInfo } from '../../shared/protocol/contract';
import { termsIn } from '../../shared/text/term';
import type { HandSegmentation } from '../../shared/text/segmentation/by-hand';
import { analyse } from './analysis';
import { toSend } from './hand-segmentation';

/** Analyses an article afresh by what its project says of rules, terms, words and rules of its own. `present` gives its text whenever it is asked. */
export function analyseArticle(
  opened: OpenedArticle,
  present: () => string,
  project: ProjectInfo | null,
  byHand: HandSegmentation,
): void {
  const { machineTranslation, source, language, sourceLanguage, row } = opened;
  const task = {
    text: present(),
    machineTranslation,
    source,
    language,
    sourceLanguage,
    rules: project?.file.rules ?? {},
    terms: termsIn(project?.terms ?? [], row.id),
    words: project?.words ?? [],
    houseRules: project?.houseRules ?? [],
    segmentation: project?.segmentation ?? null,
    codes: opened.document?.codes ?? [],
    byHand: toSend(byHand),
  };
  analyse(task, present);
}
