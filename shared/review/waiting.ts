import type { AssignmentTask, Stage } from './events';

/** What an article waits for: `review`, `changes` that were asked for, `assigned` work on its text, or `editing` by anybody. */
export type Waiting = 'review' | 'changes' | 'assigned' | 'editing';

/** What has to be known of an article to say whom it waits for. */
export interface WaitingArticle {
  readonly stage: Stage;
  /** Id of who submitted it last; absent if nobody did, or that is not known. */
  readonly submittedBy?: string | undefined;
  readonly assigned?:
    readonly { readonly task: AssignmentTask; readonly to: { readonly id: string } }[] | undefined;
  /** Ids of who is taken for its writers where it is not known who submitted it. */
  readonly people: readonly string[];
}

export interface NextToAct {
  readonly waiting: Waiting;
  /** Ids of those it waits for; null if anybody may act but those `except` names. */
  readonly only: readonly string[] | null;
  readonly except: readonly string[];
}

/**
 * Whom an article waits for; null for one that waits for nobody. The one place that says so: lists, counts and reports ask here.
 * Who is named for the next task goes before all others. Nobody reviews what they submitted, unless the project does without four
 * eyes: whoever is named to review what they submitted themselves counts as not named.
 */
export function nextToAct(article: WaitingArticle, fourEyes: boolean): NextToAct | null {
  const { stage, submittedBy, assigned, people } = article;
  const named = (task: AssignmentTask): string | undefined =>
    assigned?.find((one) => one.task === task)?.to.id;
  const writers = submittedBy === undefined ? people : [submittedBy];
  const editor = named('edit');
  switch (stage) {
    case 'submitted': {
      const except = fourEyes ? writers : [];
      const reviewer = named('review');
      const may = reviewer !== undefined && !except.includes(reviewer);
      return { waiting: 'review', only: may ? [reviewer] : null, except };
    }
    case 'changes-requested':
      return { waiting: 'changes', only: editor === undefined ? writers : [editor], except: [] };
    case 'new':
    case 'editing':
      return editor === undefined
        ? { waiting: 'editing', only: null, except: [] }
        : { waiting: 'assigned', only: [editor], except: [] };
    case 'approved':
      return null;
  }
}
