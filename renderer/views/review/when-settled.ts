import { useAnalysis } from '../../state/analysis';
import { useArticle } from '../../state/article';
import { isSettled } from '../../state/review';

/** Longest wait for the comparison of the newest text, in milliseconds. */
const settleMs = 5000;

/** Answers once the newest text has been compared; false if that takes too long. */
export function whenSettled(): Promise<boolean> {
  if (isSettled()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (settled: boolean): void => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      resolve(settled);
    };
    const look = (): void => {
      if (isSettled()) finish(true);
    };
    const timer = setTimeout(() => finish(false), settleMs);
    const stops = [useAnalysis.subscribe(look), useArticle.subscribe(look)];
  });
}
