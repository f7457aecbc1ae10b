import { primary } from '../text/language';
import type { CheckerOptions } from './checker';
import type { Need, Rule } from './rule';

/**
 * The rules that run: for the language, not switched off, with what they need. A rule that is off by default
 * runs if the project gives it a severity.
 */
export function chooseRules(catalogue: readonly Rule[], options: CheckerOptions): Rule[] {
  const language = primary(options.language);
  return catalogue.filter((rule) => {
    const chosen = options.rules?.[rule.id];
    if (chosen === 'off' || (rule.defaultOff === true && chosen === undefined)) return false;
    if (rule.languages !== '*' && !rule.languages.includes(language)) return false;
    return (rule.needs ?? []).every((need) => isMet(need, options));
  });
}

function isMet(need: Need, { tagger, speller, terms = [] }: CheckerOptions): boolean {
  if (need === 'terms') return terms.length > 0;
  return (need === 'tagger' ? tagger : speller) !== undefined;
}
