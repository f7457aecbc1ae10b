import type { Checker, CheckerOptions, CheckInput } from './checker';
import { chooseRules } from './choose-rules';
import { byPlace, flagOf } from './flags';
import { withProvenance } from './provenance';
import type { Flag, PairContext, PairRule, Rule } from './rule';
import { rules as allRules } from './rules.generated';
import { TextChecks, type CheckedText } from './text-checks';

/**
 * A checker for texts of one language. It remembers the paragraphs of the texts it checked last, so keep one for each open article.
 * @param catalogue the rules to choose from; all of them by default
 */
export function createChecker(options: CheckerOptions, catalogue: readonly Rule[] = allRules): Checker {
  const rules = chooseRules(catalogue, options);
  const pairRules = rules.filter((rule): rule is PairRule => rule.scope === 'pair');
  const sourceLanguage = options.sourceLanguage ?? 'zh';
  const sourceOptions = { ...options, language: sourceLanguage, tagger: undefined };
  const targetChecks = new TextChecks(rules, options);
  const machineChecks = new TextChecks(rules, options);
  const sourceChecks = new TextChecks(chooseRules(catalogue, sourceOptions), sourceOptions);

  /** The flags of one text beside its source, without provenance. */
  function flagsOf(checked: CheckedText, text: string, source: PairContext['source'] | null): Flag[] {
    if (source === null) return [...checked.flags];
    const pair: PairContext = { ...checked.context, source, links: [] };
    const found = pairRules.flatMap((rule) =>
      [...rule.check(pair)].map((finding) => flagOf(rule, finding, text, options.rules ?? {})),
    );
    return [...checked.flags, ...found];
  }

  return {
    check(input: CheckInput) {
      const { text, machineTranslation: machine } = input;
      const checked = targetChecks.check(text);
      const checkedSource = input.source === undefined ? null : sourceChecks.check(input.source);
      const sourceSentences = checkedSource?.sentences ?? [];
      const source =
        input.source === undefined
          ? null
          : { text: input.source, language: sourceLanguage, sentences: sourceSentences };
      const flags = withProvenance(flagsOf(checked, text, source).sort(byPlace), {
        machineTranslation:
          machine === undefined ? null : flagsOf(machineChecks.check(machine), machine, source),
        source: checkedSource && { flags: checkedSource.flags, sentences: sourceSentences, links: [] },
        sentences: checked.sentences,
        fixed: input.fixed ?? [],
      });
      return { sentences: checked.sentences, flags, links: [], sourceSentences };
    },
  };
}
