import { rules } from '../../shared/checks/rules.generated';

const titles: ReadonlyMap<string, string> = new Map(rules.map(({ id, title }) => [id, title]));

/** What a rule is called; a rule that this version does not have goes by its id. */
export function ruleTitle(id: string): string {
  return titles.get(id) ?? id;
}
