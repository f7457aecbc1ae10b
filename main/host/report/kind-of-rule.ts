import { ruleDescriptions } from '../../../shared/checks/rule-descriptions.generated';

const kinds: ReadonlyMap<string, string> = new Map(
  ruleDescriptions.map(({ id, category }) => [id, category]),
);

/** The category of a rule; a project’s own rules are of a kind of their own. */
export function kindOfRule(rule: string): string {
  return kinds.get(rule) ?? 'house rules';
}
