import { useAnalysis } from './analysis';

/** Answers once the newest text has been looked at; false if that takes longer than so many milliseconds, or cannot be done. */
export function whenAnalysed(mostMs: number): Promise<boolean> {
  const isDone = (): boolean => !useAnalysis.getState().waiting;
  if (isDone()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (done: boolean): void => {
      clearTimeout(timer);
      stop();
      resolve(done);
    };
    const timer = setTimeout(() => finish(false), mostMs);
    const stop = useAnalysis.subscribe(() => {
      if (isDone()) finish(true);
    });
  });
}
