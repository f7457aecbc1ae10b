import { perArticle } from './article-scope';
import { requestsOf } from './requests';
import type { OpenArticle } from './types';
import { setOverlay, useView } from './view';

/** Whether the person agreed to edit a text that is approved or submitted. */
interface Agreement {
  /** When the approval or submission that may be undone was given; null while none may. */
  readonly agreedTo: string | null;
  /** Waits for the person's answer; null while nothing is asked. */
  readonly asking: { readonly answer: Promise<boolean>; readonly give: (edit: boolean) => void } | null;
}

export const useAgreement = perArticle<Agreement>(() => ({ agreedTo: null, asking: null }));

/**
 * True if editing this article would take its approval away, or change at the desk what was submitted, and the person has not agreed to
 * that. In review a change is a verdict; where a reviewer asked for changes they are wanted; and a submitted text that was edited since is no
 * longer the one that was handed in.
 */
export function isGuarded({
  folded: { stage, submitted, hash, verdicts },
}: Pick<OpenArticle, 'folded'>): boolean {
  if (useAgreement.getState().agreedTo === stage.time) return false;
  if (stage.stage === 'approved') return true;
  return (
    stage.stage === 'submitted' &&
    submitted?.hash === hash &&
    useView.getState().mode === 'desk' &&
    requestsOf(verdicts).length === 0
  );
}

/** True if the text may be edited; asks the person where it is approved or submitted, once an approval or submission. */
export function mayEdit(article: OpenArticle | null): Promise<boolean> {
  if (article === null || !isGuarded(article)) return Promise.resolve(true);
  const { asking } = useAgreement.getState();
  if (asking !== null) return asking.answer;
  let give: (edit: boolean) => void = () => undefined;
  const answer = new Promise<boolean>((resolve) => {
    give = (edit) => {
      useAgreement.setState(edit ? { asking: null, agreedTo: article.folded.stage.time } : { asking: null });
      resolve(edit);
    };
  });
  useAgreement.setState({ asking: { answer, give } });
  setOverlay({ kind: 'edit-approved' });
  return answer;
}

/** Takes the answer to what {@link mayEdit} asked; the second one counts for nothing. */
export function answerEdit(edit: boolean): void {
  useAgreement.getState().asking?.give(edit);
}
