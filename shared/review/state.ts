import type { EsaRating } from './esa';
import type { Range } from '../base/range';
import type { EditOrigin } from './edit-origin';
import type { AssignmentTask, EventOf, HunkReference, Stage } from './events';
import type { Person } from './person';
import type { SegmentationState } from './segmentation';

/** One of the texts an article has now. More than one: people edited apart, and nobody has merged them yet. */
export interface TextHead {
  readonly event: string;
  readonly text: string;
  readonly hash: string;
  /** Who wrote in it since the heads went apart. */
  readonly people: readonly Person[];
}

/** Words of the present text and who wrote them; an empty range marks a deletion. What nobody wrote is machine translation. */
export interface Authored extends Range {
  readonly person: Person;
  /** `fix`: a rule wrote it at that person's word. */
  readonly by: 'edit' | 'fix';
  /** For `fix`: true if nothing but safe fixes wrote it. */
  readonly safe?: boolean;
  /** How the words came about where nobody typed them. */
  readonly origin?: EditOrigin;
  /** When its newest words were written, ISO 8601 in UTC. */
  readonly time: string;
}

export interface VerdictRecord {
  readonly event: string;
  readonly person: Person;
  readonly time: string;
  readonly hunk: HunkReference;
  readonly verdict: 'approve' | 'restore' | 'request';
  readonly comment: string | null;
}

export interface CommentThread {
  /** The first comment's event. */
  readonly id: string;
  readonly about: EventOf<'comment'>['about'];
  readonly resolved: boolean;
  readonly comments: readonly {
    readonly event: string;
    readonly person: Person;
    readonly time: string;
    readonly text: string;
  }[];
}

export interface DismissalRecord {
  readonly event: string;
  readonly person: Person;
  readonly time: string;
  readonly scope: 'place' | 'article' | 'project';
  readonly context: string;
  readonly rule: string;
  readonly quote: string;
  readonly reason: string;
  /** For `place`: where the flag starts in the present text; null if that place was edited away. */
  readonly start: number | null;
}

/** A sentence somebody called done, in the present text; gone as soon as its text changes. */
export interface DoneMark extends Range {
  readonly person: Person;
  readonly time: string;
}

export interface AnnotationRecord extends Range {
  readonly event: string;
  readonly person: Person;
  readonly time: string;
  readonly side: 'source' | 'target';
  readonly quote: string;
  readonly category: string;
  readonly severity: 'neutral' | 'minor' | 'major' | 'critical';
  readonly note: string | null;
}

/** Who is to edit or to review the article. */
export interface AssignmentRecord {
  readonly event: string;
  readonly task: AssignmentTask;
  readonly to: Person;
  /** A day, `2026-12-03`; null if it has none. */
  readonly due: string | null;
  /** Who said so. */
  readonly by: Person;
  readonly time: string;
}

export interface StageRecord {
  /** Where the article stands now: an edit takes a new, approved or returned article back to `editing`. */
  readonly stage: Stage;
  /** What was last declared; an approval that an edit made stale is `approved` here and not in `stage`. */
  readonly declared: Stage;
  /** The text it is about; an approval of another text than the present one is stale. */
  readonly hash: string | null;
  /** Null where nothing was declared. */
  readonly event: string | null;
  readonly person: Person | null;
  readonly time: string | null;
  readonly comment: string | null;
}

/** Somebody's word that no error of the text is left unmarked, of which there may be none. */
export interface ErrorsComplete {
  readonly event: string;
  readonly person: Person;
  readonly time: string;
}

/** A moment of the history that can be looked at and restored: see `textAt` of the fold. */
export interface Moment {
  readonly event: string;
  readonly kind:
    | 'opened'
    | 'edit'
    | 'fix'
    | 'restore'
    | 'undo'
    | 'redo'
    | 'merge'
    | 'submitted'
    /** Taken back to the desk: a submission withdrawn, or an approval given up. */
    | 'reopened'
    | 'changes-requested'
    /** A request for changes to the article was taken back. */
    | 'request-retracted'
    | 'approved'
    | 'verdict'
    | 'exported';
  readonly person: Person;
  readonly time: string;
  /** How many events in a row it stands for (typing comes in many small edits). */
  readonly count: number;
}

/** Everything an article's journals say, folded. The same for every order in which the journals arrive. */
export interface ArticleState {
  /** The machine translation; null before `opened`. */
  readonly base: string | null;
  /** At least one once opened; sorted by (seq, id) of their events. */
  readonly heads: readonly TextHead[];
  /** The text of the first head: the text, unless there are several heads. */
  readonly text: string;
  readonly hash: string;
  readonly authored: readonly Authored[];
  /** The newest of each person about each hunk, withdrawn ones left out. Whether one still holds is for `reviewHunks` to say. */
  readonly verdicts: readonly VerdictRecord[];
  readonly stage: StageRecord;
  /** The last submission, whatever came after it. */
  readonly submitted: { readonly person: Person; readonly hash: string; readonly time: string } | null;
  /** What was last asked of the whole article in words, whatever came after it. */
  readonly articleRequest: {
    readonly event: string;
    readonly person: Person;
    readonly time: string;
    readonly comment: string;
  } | null;
  /** The newest of each task. */
  readonly assignments: readonly AssignmentRecord[];
  /** What people decided of its sentences, and of which of them belong together. */
  readonly segmentation: SegmentationState;
  readonly threads: readonly CommentThread[];
  readonly dismissals: readonly DismissalRecord[];
  readonly annotations: readonly AnnotationRecord[];
  /** Who read the present text for errors and says that all they found are marked: of each person the last time. */
  readonly errorsComplete: readonly ErrorsComplete[];
  /** Ratings of sentences (ESA) that hold: of each rater the last about each sentence. */
  readonly ratings: readonly EsaRating[];
  readonly done: readonly DoneMark[];
  readonly moments: readonly Moment[];
  /** Events nothing follows yet: the parents of the next event. */
  readonly tips: readonly string[];
  readonly lastSeq: number;
}

/** Those of these sentences that are done: a mark is about one sentence, and says nothing of one that is more or less of the text. */
export function doneSentences<T extends Range>(sentences: readonly T[], done: readonly Range[]): T[] {
  const ends = new Map(done.map(({ start, end }) => [start, end]));
  return sentences.filter(({ start, end }) => ends.get(start) === end);
}
