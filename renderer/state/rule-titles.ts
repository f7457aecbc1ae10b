import type { PatternRule } from '../../shared/checks/rule';
import { ruleDescriptions } from '../../shared/checks/rule-descriptions.generated';
import { words } from '../words/words';
import { useLibrary } from './library';

const titles: ReadonlyMap<string, string> = new Map(ruleDescriptions.map(({ id, title }) => [id, title]));

function houseRule(id: string): PatternRule | undefined {
  return useLibrary.getState().project?.houseRules?.find((rule) => rule.id === id);
}

/** What a rule is called; a rule that this version does not have goes by its id. */
export function ruleTitle(id: string): string {
  const english = titles.get(id);
  return english === undefined ? (houseRule(id)?.title ?? id) : words().ruleTitle(id, english);
}
