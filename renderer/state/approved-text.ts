import { perArticle } from './article-scope';
import { requestsOf } from './requests';
import { useSession } from './session';
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
 * that. In review a change is a verdict. For whoever handed the text in, changes that a reviewer asked for are wanted, and a text that was
 * edited since is no longer the one that was handed in; for others neither makes the desk a place to type in unasked: a reviewer who
 * takes it for review, where letters are commands, must not write into what was submitted.
 */
export function isGuarded({
  folded: { stage, submitted, hash, verdicts },
}: Pick<OpenArticle, 'folded'>): boolean {
  if (useAgreement.getState().agreedTo === stage.time) return false;
  if (stage.stage === 'approved') return true;
  if (stage.stage !== 'submitted' || useView.getState().mode !== 'desk') return false;
  return isOfOthers(submitted) || (submitted?.hash === hash && requestsOf(verdicts).length === 0);
}

/** True for what somebody else than the person at the window handed in. */
export function isOfOthers(submitted: OpenArticle['folded']['submitted']): boolean {
  return submitted !== null && submitted.person.id !== useSession.getState().person?.id;
}

/** Takes it that the person wants to edit the submitted text, who said so by a command of that name; an approval is asked about all the same. */
export function agreeToEdit({ folded: { stage } }: Pick<OpenArticle, 'folded'>): void {
  if (stage.stage === 'submitted') useAgreement.setState({ agreedTo: stage.time });
}

/** True if the text may be edited; asks the person where it is approved or submitted, once an approval or submission. `wants`: what they are about to do with it. */
export function mayEdit(article: OpenArticle | null, wants: 'edit' | 'reopen' = 'edit'): Promise<boolean> {
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
  setOverlay(wants === 'reopen' ? { kind: 'edit-approved', wants } : { kind: 'edit-approved' });
  return answer;
}

/** Takes the answer to what {@link mayEdit} asked; the second one counts for nothing. */
export function answerEdit(edit: boolean): void {
  useAgreement.getState().asking?.give(edit);
}
