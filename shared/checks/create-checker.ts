import type { Checker, CheckerOptions } from './checker';
import { chooseRules } from './choose-rules';
import { byPlace, flagOf } from './flags';
import type { Flag, PairRule, Rule } from './rule';
import { rules as allRules } from './rules.generated';
import { TextChecks } from './text-checks';

/**
 * A checker for texts of one language. It remembers the paragraphs of the text it checked last, so keep one for each open article.
 * @param catalogue the rules to choose from; all of them by default
 */
export function createChecker(options: CheckerOptions, catalogue: readonly Rule[] = allRules): Checker {
  const rules = chooseRules(catalogue, options);
  const pairRules = rules.filter((rule): rule is PairRule => rule.scope === 'pair');
  const target = new TextChecks(rules, options);
  const sourceOptions = { ...options, language: options.sourceLanguage ?? 'zh' };
  const source = new TextChecks(chooseRules(catalogue, sourceOptions), sourceOptions);

  return {
    check(input) {
      const checked = target.check(input.text);
      const flags: Flag[] = [...checked.flags];
      const sourceSentences = input.source === undefined ? [] : source.check(input.source).sentences;
      if (input.source !== undefined) {
        const context = {
          ...checked.context,
          source: { text: input.source, language: sourceOptions.language, sentences: sourceSentences },
          links: [],
        };
        for (const rule of pairRules)
          for (const finding of rule.check(context))
            flags.push(flagOf(rule, finding, input.text, options.rules ?? {}));
      }
      return { sentences: checked.sentences, flags: flags.sort(byPlace), links: [], sourceSentences };
    },
  };
}
