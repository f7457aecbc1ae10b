import { perArticle } from './article-scope';
import type { OpenArticle } from './types';
import { setOverlay } from './view';

/** Whether the person agreed to edit a text that is approved. */
interface Agreement {
  /** When the approval that may be undone was given; null while none may. */
  readonly agreedTo: string | null;
  /** Waits for the person's answer; null while nothing is asked. */
  readonly asking: { readonly answer: Promise<boolean>; readonly give: (edit: boolean) => void } | null;
}

export const useAgreement = perArticle<Agreement>(() => ({ agreedTo: null, asking: null }));

/** True if editing this article would take its approval away, and the person has not agreed to that. */
export function isGuarded({ folded: { stage } }: Pick<OpenArticle, 'folded'>): boolean {
  return stage.stage === 'approved' && useAgreement.getState().agreedTo !== stage.time;
}

/** True if the text may be edited; asks the person where that takes an approval away, once an approval. */
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
