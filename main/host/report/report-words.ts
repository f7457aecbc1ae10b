import { ruleDescriptions } from '../../../shared/checks/rule-descriptions.generated';
import { ReportWords } from '../../../shared/locales/report-words';
import { loadLocale } from '../../../shared/locales/locales';
import { Words } from '../../../shared/locales/words';

const titles: ReadonlyMap<string, string> = new Map(ruleDescriptions.map(({ id, title }) => [id, title]));

/** The words of a report in the language of that id (English where there is none); `houseRules` are those of the project. */
export async function reportWordsIn(
  language: string,
  houseRules: readonly { readonly id: string; readonly title: string }[] = [],
): Promise<ReportWords> {
  const words = new Words(await loadLocale(language));
  const own = new Map(houseRules.map(({ id, title }) => [id, title]));
  return new ReportWords(words, (rule) => {
    const english = titles.get(rule);
    return english === undefined ? (own.get(rule) ?? rule) : words.ruleTitle(rule, english);
  });
}
