import { create } from 'zustand';
import type { Failure } from '../../shared/base/result';
import type { JournalEvent, UnknownEvent } from '../../shared/review/events';
import { failing } from '../words/failing';
import { t } from '../words/words';
import { notify } from './session';
import type { OpenArticle } from './types';

/** One request for an article, and what was written elsewhere before it was shown. */
export interface OpeningRequest {
  readonly missed: (JournalEvent | UnknownEvent)[];
}

interface ArticleStore {
  readonly article: OpenArticle | null;
  /** Id of the article that is being fetched. */
  readonly opening: string | null;
  /** Who asked last for another article (or none), until the editor shows it: the one still seen takes nothing more. */
  readonly leaving: object | null;
  /** Who asked for the article that is shown. */
  readonly shown: object | null;
  /** The request that fetches it: an answer to an older one comes too late to be shown. */
  readonly request: OpeningRequest | null;
  /** Why the last one asked for could not be opened. */
  readonly failure: Failure | null;
  /** Where the editor's caret is, an offset of the text. */
  readonly caret: number;
}

export const useArticle = create<ArticleStore>(() => ({
  article: null,
  opening: null,
  leaving: null,
  shown: null,
  request: null,
  failure: null,
  caret: 0,
}));

const leftForAnother = failing('cancelled', 'state.leaving');

export const notOpening = { opening: null, leaving: null, request: null } as const;

/** Ends what one request began; where another has come since, that one goes on. */
export function arrive(by: object): void {
  if (useArticle.getState().leaving === by) useArticle.setState({ leaving: null });
}

/** True while another article is on its way: what is typed or pressed is meant for that one, so nothing may go into the one still seen. */
export function isLeaving(): boolean {
  return useArticle.getState().leaving !== null;
}

/** Says that what was typed or pressed while another article was on its way was left out. */
export function tellLeaving(): Failure {
  notify({ kind: 'info', text: t('state.leaving'), window: true });
  return leftForAnother;
}
