import type { ArticleFacts } from '../article-facts';
import { isOverdue, isToDo } from '../overdue';
import { count, order, sum, text, type ReportTable } from './table';

type Assigned = ArticleFacts['assigned'][number];

/**
 * How far each person is with what they are named for: each task of theirs counts in one of the stages, and in Overdue besides.
 * `today` is a day, `2026-12-03`; nothing is overdue where it is not known.
 */
export function assignedTable(articles: readonly ArticleFacts[], today: string | null): ReportTable {
  const found = new Map<string, { one: Assigned; articles: ArticleFacts[] }>();
  for (const facts of articles)
    for (const one of facts.assigned) {
      const own = found.get(keyOf(one)) ?? { one, articles: [] };
      own.articles.push(facts);
      found.set(keyOf(one), own);
    }
  const rows = [...found.values()]
    .map(({ one, articles: own }) => ({ one, own, late: own.filter((facts) => isLate(facts, one, today)) }))
    .sort(
      (a, b) =>
        b.late.length - a.late.length || order(a.one.to.name, b.one.to.name) || order(a.one.task, b.one.task),
    );
  return {
    id: 'assigned',
    title: 'Assigned, and how far',
    note: 'Each task that somebody is named for, by where its article stands. Overdue: not done on the day after it was due.',
    columns: [
      text('Person'),
      text('Task'),
      count('Assigned'),
      count('Not begun'),
      count('Begun'),
      count('Sent back'),
      count('Submitted'),
      count('Approved'),
      count('Overdue'),
      text('Next due'),
    ],
    rows: rows.map(({ one, own, late }) => [
      one.to.name,
      one.task,
      own.length,
      ...['new', 'editing', 'changes-requested', 'submitted', 'approved'].map(
        (stage) => own.filter((facts) => facts.stage === stage).length,
      ),
      late.length,
      nextDue(own, one) ?? '',
    ]),
    keys: rows.map(({ one }) => keyOf(one)),
  };
}

/** Whether the article is behind the row of that key, and more so the later it is: overdue, to be done, done. */
export function assignedWeight({ assigned, stage }: ArticleFacts, key: string): number {
  const own = assigned.find((one) => keyOf(one) === key);
  return own === undefined ? 0 : stage === 'approved' ? 1 : 2;
}

/** How many articles have an overdue task. */
export function overdueArticles(articles: readonly ArticleFacts[], today: string | null): number {
  return sum(articles.map((facts) => (facts.assigned.some((one) => isLate(facts, one, today)) ? 1 : 0)));
}

function isLate({ stage, assigned }: ArticleFacts, { to, task }: Assigned, today: string | null): boolean {
  const own = assigned.find((one) => one.task === task && one.to.id === to.id);
  return today !== null && own !== undefined && isOverdue(own, stage, today);
}

/** The first day on which one of these tasks that is not done is due. */
function nextDue(articles: readonly ArticleFacts[], { to, task }: Assigned): string | undefined {
  return articles
    .flatMap(({ assigned, stage }) =>
      assigned.filter(
        (one) => one.task === task && one.to.id === to.id && one.due !== null && isToDo(one, stage),
      ),
    )
    .map(({ due }) => due ?? '')
    .sort()[0];
}

function keyOf({ to, task }: Assigned): string {
  return `${task} ${to.id}`;
}
