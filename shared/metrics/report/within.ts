import type { ArticleFacts } from '../article-facts';
import { addEditKinds } from '../edit-kinds';
import type { ReportFilter } from './project-report';
import { sum } from './table';

/** True if the article is among those the filter is about. */
export function isWanted(facts: ArticleFacts, filter: ReportFilter): boolean {
  const { person, stage, folder } = filter;
  if (stage !== undefined && facts.stage !== stage) return false;
  if (folder !== undefined && folder !== '' && !facts.path.startsWith(`${folder}/`)) return false;
  const isNamed = person !== undefined && facts.assigned.some(({ to }) => to.id === person);
  if (person !== undefined && !isNamed && !facts.people.some(({ id }) => id === person)) return false;
  if (!hasPeriod(filter)) return true;
  const worked = facts.people.filter(({ id }) => person === undefined || id === person);
  if (worked.some(({ days }) => days.some(({ day }) => isWithin(day, filter)))) return true;
  if (person !== undefined) return false;
  const times = [facts.began, ...facts.stages.map(({ time }) => time)];
  return times.some((time) => time !== null && isWithin(time.slice(0, 10), filter));
}

/**
 * The facts with the work of the filter's person and days alone: changes, edits, active time and verdicts. What the texts
 * are like (words, flags, origins, stages, paces) stays.
 */
export function workWithin(facts: ArticleFacts, filter: ReportFilter): ArticleFacts {
  const { person } = filter;
  if (person === undefined && !hasPeriod(filter)) return facts;
  const inDays = facts.changes.filter(({ day }) => isWithin(day, filter));
  const changes = inDays.filter(({ by }) => person === undefined || by.includes(person));
  const total = (part: 'words' | 'safeWords' | 'edits' | 'safeEdits'): number =>
    sum(changes.map((each) => each[part]));
  return {
    ...facts,
    changes,
    edited: { ...facts.edited, changed: total('words') },
    safe: { ...facts.safe, changed: total('safeWords') },
    ter: { ...facts.ter, edits: total('edits') },
    safeTer: { ...facts.safeTer, edits: total('safeEdits') },
    kinds: addEditKinds(changes.map(({ kinds }) => kinds)),
    people: facts.people
      .filter(({ id }) => person === undefined || id === person)
      .map((own) => {
        const days = own.days.filter(({ day }) => isWithin(day, filter));
        const wrote = inDays.filter(({ by }) => by.includes(own.id));
        return {
          ...own,
          days,
          activeMs: sum(days.map(({ activeMs }) => activeMs)),
          verdicts: sum(days.map(({ verdicts }) => verdicts)),
          changes: sum(wrote.map((each) => each.changes)),
          edits: sum(wrote.map((each) => each.edits)),
        };
      })
      .filter(({ days }) => days.length > 0),
  };
}

function hasPeriod({ from, to }: ReportFilter): boolean {
  return from !== undefined || to !== undefined;
}

function isWithin(day: string, { from, to }: ReportFilter): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}
