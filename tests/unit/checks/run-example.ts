import { loadSpeller } from '../../../main/host/load-speller';
import { articleContext, paragraphContext } from '../../../shared/checks/contexts';
import { Matcher } from '../../../shared/checks/patterns/matcher';
import type { Finding, Rule, RuleExample } from '../../../shared/checks/rule';
import type { Tagger } from '../../../shared/checks/tagger';
import { alignTexts } from '../../../shared/align/align-texts';
import { segment } from '../../../shared/text/segment';

const speller = await loadSpeller('en');

/** What a rule finds in one of its examples, sorted by place. Examples of paragraph rules are prose unless they say otherwise. */
export function findingsIn(rule: Rule, example: RuleExample, tagger?: Tagger): Finding[] {
  const language = example.language ?? (rule.languages === '*' ? 'en' : (rule.languages[0] ?? 'en'));
  const found = [...check(rule, example, language, tagger)];
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function check(rule: Rule, example: RuleExample, language: string, tagger?: Tagger): Iterable<Finding> {
  const aids = { terms: example.terms, speller };
  if (rule.scope === 'paragraph')
    return rule.check(paragraphContext(example.text, language, example.kind ?? 'prose', tagger), aids);
  if (rule.scope === 'pattern') {
    const context = paragraphContext(example.text, language, example.kind ?? 'prose', tagger);
    const source = example.source ?? '';
    return new Matcher([rule], language)
      .find(context)
      .filter(
        (match) =>
          (match.source?.mode !== 'needs' && match.source?.mode !== 'only') ||
          match.source.words.some((word) => source.includes(word)),
      )
      .map(({ finding }) => finding);
  }
  const article = articleContext(example.text, language, tagger);
  if (rule.scope === 'article') return rule.check(article, aids);
  const sourceText = example.source ?? '';
  const sourceLanguage = example.sourceLanguage ?? 'zh';
  const sentences = segment(sourceText, sourceLanguage);
  const links = alignTexts({ source: sourceText, target: example.text, sourceLanguage, language }).links;
  return rule.check(
    { ...article, source: { text: sourceText, language: sourceLanguage, sentences }, links },
    aids,
  );
}
