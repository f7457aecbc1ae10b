import type { Link } from '../align/link';
import type { Checker, CheckerOptions, CheckInput } from './checker';
import { collapseFlags } from './collapse-runs';
import { chooseRules } from './choose-rules';
import { readsAsMachineTranslation, rulesInDoubt } from './evidence';
import { byPlace, flagOf } from './flags';
import { oneFlagAFault } from './one-flag';
import { settledFlags } from './patterns/sourced-flags';
import { withProvenance } from './provenance';
import { noSegmentation, type HandSegmentation } from '../text/segmentation/by-hand';
import { RememberedLinks } from './bilingual/remembered-links';
import type { Flag, PairContext, PairRule, Rule } from './rule';
import { rules as allRules } from './rules.generated';
import { TextChecks, type CheckedText } from './text-checks';

interface CheckedSource {
  readonly context: PairContext['source'];
  readonly flags: readonly Flag[];
}

/**
 * A checker for texts of one language. It remembers the paragraphs of the texts it checked last, so keep one for each open article.
 * @param catalogue the rules to choose from; all of them by default
 */
export function createChecker(options: CheckerOptions, catalogue: readonly Rule[] = allRules): Checker {
  const rules = chooseRules([...catalogue, ...(options.houseRules ?? [])], options);
  const pairRules = rules.filter((rule): rule is PairRule => rule.scope === 'pair');
  const sourceLanguage = options.sourceLanguage ?? 'zh';
  const { rules: settings, segmentation } = options;
  const sourceOptions = { language: sourceLanguage, rules: settings, segmentation };
  const targetChecks = new TextChecks(rules, options);
  const machineChecks = new TextChecks(rules, options, targetChecks);
  const sourceChecks = new TextChecks(chooseRules(catalogue, sourceOptions), sourceOptions);
  const targetLinks = new RememberedLinks(sourceLanguage, options.language);
  const machineLinks = new RememberedLinks(sourceLanguage, options.language);
  const inDoubt = rulesInDoubt(rules);

  /** The flags of one text, beside its source if there is one, sorted, without provenance. */
  function flagsOf(
    checked: CheckedText,
    source: CheckedSource | null,
    links: readonly Link[],
    isEvident: boolean,
  ): Flag[] {
    const heard = isEvident ? checked.flags : checked.flags.filter(({ rule }) => !inDoubt.has(rule));
    const flags = [...heard, ...settledFlags(checked, source, links, isEvident)];
    if (source !== null) {
      const pair: PairContext = { ...checked.context, source: source.context, links };
      for (const rule of pairRules)
        for (const finding of rule.check(pair, options))
          flags.push(flagOf(rule, finding, pair.text, options.rules ?? {}));
    }
    const single = oneFlagAFault(flags.sort(byPlace));
    const collapsed = collapseFlags(single);
    return collapsed === single ? [...single] : [...collapsed].sort(byPlace);
  }

  function checkSource(text: string, byHand: HandSegmentation): CheckedSource {
    const { sentences, flags } = sourceChecks.check(text, false, byHand.source);
    return { context: { text, language: sourceLanguage, sentences }, flags };
  }

  return {
    prepare(inputs: readonly CheckInput[]) {
      const [first] = inputs;
      if (first === undefined) return;
      const isBeside = first.source !== undefined;
      const others = inputs.findIndex(({ source }) => (source !== undefined) !== isBeside);
      const alike = others < 0 ? inputs : inputs.slice(0, others);
      targetChecks.prepare(
        alike.map(({ text }) => text),
        isBeside,
      );
      if (isBeside) sourceChecks.prepare(alike.map(({ source = '' }) => source));
    },

    check(input: CheckInput) {
      const { byHand = noSegmentation } = input;
      const source = input.source === undefined ? null : checkSource(input.source, byHand);
      const checked = targetChecks.check(input.text, source !== null, byHand.target);
      const links = source ? targetLinks.between(source.context, checked, byHand.links) : [];
      const { machineTranslation: machine } = input;
      const isOther = machine !== undefined && machine !== input.text;
      const machineText = isOther ? machineChecks.check(machine, source !== null, byHand.target) : checked;
      const withoutSource = [...machineText.flags, ...settledFlags(machineText, null, [], false)];
      const isEvident = readsAsMachineTranslation(withoutSource, machineText.context.paragraphs, inDoubt);
      const found = flagsOf(checked, source, links, isEvident);
      const machineFlags = (): Flag[] => {
        const own = source ? machineLinks.between(source.context, machineText, byHand.links) : [];
        return flagsOf(machineText, source, own, isEvident);
      };
      const flags = withProvenance(found, {
        text: input.text,
        machineTranslation:
          machine === undefined
            ? null
            : {
                text: machine,
                flags: isOther ? machineFlags() : found,
              },
        source: source && { flags: source.flags, sentences: source.context.sentences, links },
        sentences: checked.sentences,
        fixed: input.fixed ?? [],
      });
      const sourceSentences = source?.context.sentences ?? [];
      return { sentences: checked.sentences, flags, links, sourceSentences };
    },
  };
}
