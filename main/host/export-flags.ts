import type { Checker } from '../../shared/checks/checker';
import { createChecker } from '../../shared/checks/create-checker';
import type { Flag } from '../../shared/checks/rule';
import { loadWinkTagger } from '../../shared/checks/wink-tagger';
import type { ArticleToExport } from '../../shared/export/exported-article';
import type { ProjectFile } from '../../shared/review/project-file';
import { primary } from '../../shared/text/language';
import { documentChecker } from './document-checker';
import { loadSpeller } from './load-speller';
import { isDismissed } from './scan-article';
import { readWordLists } from './word-lists';

/** Gives the flags of articles of a project as its library counts them. `root`: its real path. */
export async function projectFlags(
  root: string,
  { language, sourceLanguage, rules }: ProjectFile,
): Promise<(article: ArticleToExport) => readonly Flag[]> {
  const { terms, words, houseRules, segmentation } = await readWordLists(root);
  const speller = await loadSpeller(language);
  const tagger = primary(language) === 'en' ? await loadWinkTagger() : undefined;
  const plain = createChecker({
    language,
    sourceLanguage,
    rules,
    terms,
    words,
    houseRules,
    segmentation,
    speller,
    tagger,
  });
  return ({ text, machineTranslation, source, document, state }) => {
    const checker: Checker = document === null ? plain : documentChecker(plain, document);
    const { flags } = checker.check({
      text,
      machineTranslation,
      ...(source === null ? {} : { source }),
      ...(state !== null && { segmentation: state.segmentation }),
    });
    return flags.filter((flag) => !isDismissed(flag, text, state));
  };
}
