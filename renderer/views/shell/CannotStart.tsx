import type { Failure } from '../../../shared/base/result';
import { failureInWords, useWords } from '../../words/words';

/** In place of the window when no host answers: why, and what to do. */
export function CannotStart({ failure }: { readonly failure: Failure }) {
  const { t } = useWords();
  return (
    <main className="cannot-start">
      <div role="alert">
        <h1>{t('shell.cannot-start')}</h1>
        <p>{failureInWords(failure)}</p>
        <p>{t('shell.nothing-lost')}</p>
      </div>
    </main>
  );
}
