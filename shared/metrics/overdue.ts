/** A task somebody is named for; `due` is a day, `2026-12-03`, or null. */
export interface DueTask {
  readonly task: 'edit' | 'review';
  readonly due: string | null;
}

/** True until the task is done: a text is edited once it was handed in, and reviewed once the article is approved. */
export function isToDo({ task }: Pick<DueTask, 'task'>, stage: string): boolean {
  return stage !== 'approved' && (task === 'review' || stage !== 'submitted');
}

/** True if the task was to be done on a day before `today`, and is not. The one place that says so. */
export function isOverdue(one: DueTask, stage: string, today: string): boolean {
  return one.due !== null && one.due < today && isToDo(one, stage);
}
