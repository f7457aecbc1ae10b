import type { Failure } from '../../shared/base/result';
import type { CheckResult } from '../../shared/checks/checker';
import type { Diff } from '../../shared/diff/hunk';
import type { TextEdit } from '../../shared/text/edit';
import type { ArticleRow, OpenedArticle } from '../../shared/protocol/contract';
import type { EditOrigin } from '../../shared/review/edit-origin';
import type { EventBody, HunkReference } from '../../shared/review/events';
import type { EventRef } from './undo-stack';
import type { ArticleState } from '../../shared/review/state';

/** Saving as the status bar tells it. `failed` stops editing and offers "Save a copy…". */
export type Saving =
  { readonly state: 'saved' | 'saving' } | { readonly state: 'failed'; readonly error: Failure };

/** The article on the desk. The editor's text is the truth while typing; `folded` follows within half a second. */
export interface OpenArticle {
  readonly opened: OpenedArticle;
  readonly row: ArticleRow;
  readonly folded: ArticleState;
  /** Events of its journals that wait for others or could not be used. */
  readonly problems: readonly Failure[];
  readonly text: string;
  /** Its first line, as `titleOf` gives it. */
  readonly title: string;
  readonly saving: Saving;
}

/** A place in a text at which a person said that a sentence ends, or that none does; `by` is the index of the decision. */
export interface HandPlace {
  readonly at: number;
  readonly ends: boolean;
  readonly by: number;
}

/** Where people's decisions on sentences show: in offsets of both texts, and links by the indexes of sentences. */
export interface HandPlaces {
  readonly target: readonly HandPlace[];
  readonly source: readonly HandPlace[];
  readonly linked: readonly {
    readonly source: readonly number[];
    readonly target: readonly number[];
    readonly by: number;
  }[];
}

/** What the analysis worker last said, and about which text. */
export interface Analysis extends CheckResult {
  readonly text: string;
  /** How many flags there are; `flags` holds the first of them: see `flag-limit`. */
  readonly flagCount: number;
  /** Why the text was not checked completely; null if it was. Then there are no flags, and their absence says nothing. */
  readonly unchecked: Failure | null;
  /** Where people's own decisions on sentences show in it; none where it is left out. */
  readonly byHand?: HandPlaces;
  /** Machine translation against `text`. */
  readonly diff: Diff;
  readonly words: number;
  /** Share of the machine translation's words that were changed, 0 to 1. */
  readonly edited: number;
}

/**
 * How a change is written down: as a person's words (`restores`: earlier text put back by a rejection; `undoes`: what it takes back;
 * `origin`: where the words come from if nobody typed them), or as the work of rules.
 */
export type ChangeKind =
  | {
      readonly type: 'edit';
      readonly restores?: HunkReference;
      readonly undoes?: EventRef;
      readonly origin?: EditOrigin;
    }
  | { readonly type: 'fix'; readonly rules: readonly string[]; readonly safe: boolean };

/** What views may do to the open article; every one answers null or what went wrong. */
export interface ArticleActions {
  open(articleId: string): Promise<Failure | null>;
  /** Changes the text through the editor (one undo step) and journals it. */
  change(edits: readonly TextEdit[], as: ChangeKind): Promise<Failure | null>;
  /** Writes what is typed, then the events, on top of everything known. Events that change the text change the editor's too. */
  append(...bodies: readonly EventBody[]): Promise<Failure | null>;
}
