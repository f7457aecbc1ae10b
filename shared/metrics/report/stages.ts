import type { ArticleFacts } from '../article-facts';

/** The stages a report tells apart, in the order of the work. */
export const stageNames = ['new', 'editing', 'submitted', 'changes-requested', 'approved'] as const;

export interface StageDay {
  /** `2026-03-01`. */
  readonly day: string;
  /** Articles in each stage at the end of the day, in the order of {@link ProjectReport.stageNames}. */
  readonly counts: readonly number[];
}

/** The stages at the end of each day on which an article came to another; at most the last {@link mostDays} of them. */
export function stageDays(articles: readonly ArticleFacts[]): StageDay[] {
  const changes = new Map<string, number[]>();
  const move = (day: string, from: string, to: string): void => {
    const own = changes.get(day) ?? stageNames.map(() => 0);
    own[index(from)] = (own[index(from)] ?? 0) - 1;
    own[index(to)] = (own[index(to)] ?? 0) + 1;
    changes.set(day, own);
  };
  for (const { began, stages } of articles) {
    let at = 'new';
    if (began !== null) move(began.slice(0, 10), at, (at = 'editing'));
    for (const { stage, time } of stages) move(time.slice(0, 10), at, (at = stage));
  }
  let now = stageNames.map((name) => (name === 'new' ? articles.length : 0));
  const days = [...changes.keys()].sort().map((day): StageDay => {
    now = now.map((number, stage) => number + (changes.get(day)?.[stage] ?? 0));
    return { day, counts: now };
  });
  return days.slice(-mostDays);
}

const mostDays = 366;

function index(stage: string): number {
  return Math.max(
    0,
    stageNames.findIndex((name) => name === stage),
  );
}
