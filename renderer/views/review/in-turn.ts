import type { Failure } from '../../../shared/base/result';
import { perArticle } from '../../state/article-scope';
import { whenSettled } from './when-settled';

export type Outcome = void | Failure | null | Promise<Failure | null>;

/** The command under way, and the comparison of the text it left behind; null if there is none. */
const turn = perArticle<{ readonly busy: Promise<unknown> | null }>(() => ({ busy: null }));

/** Runs commands one after another, so that a key typed ahead acts on the card that is there when its turn comes. */
export function inTurn(run: () => Outcome): () => Outcome {
  return () => {
    const { busy } = turn.getState();
    const outcome = busy === null ? run() : busy.then(run).then((failure) => failure ?? null);
    if (!(outcome instanceof Promise)) return outcome;
    const ended: Promise<unknown> = outcome.then(whenSettled, whenSettled).then(() => {
      if (turn.getState().busy === ended) turn.setState({ busy: null });
    });
    turn.setState({ busy: ended });
    return outcome;
  };
}
