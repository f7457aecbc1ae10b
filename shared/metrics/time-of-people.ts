import { timeCovered, type Stretch } from './active-time';
import type { PersonDay } from './article-facts';

/**
 * Active time of people in milliseconds, from what they did in one article or in several: what somebody did in two articles
 * at the same time (a decision on many at once) took that time once.
 */
export function timeOfPeople(
  people: readonly { readonly id: string; readonly days: readonly Pick<PersonDay, 'active'>[] }[],
): number {
  const byPerson = new Map<string, Stretch[]>();
  for (const { id, days } of people) {
    const own = byPerson.get(id) ?? [];
    for (const { active } of days) own.push(...active);
    byPerson.set(id, own);
  }
  return [...byPerson.values()].reduce((total, own) => total + timeCovered(own), 0);
}
