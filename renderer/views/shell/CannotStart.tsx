import type { Failure } from '../../../shared/base/result';

/** In place of the window when no host answers: why, and what to do. */
export function CannotStart({ failure }: { readonly failure: Failure }) {
  return (
    <main className="cannot-start" role="alert">
      <h1>Emend cannot start</h1>
      <p>{failure.message}</p>
      <p>Nothing you wrote is lost: close this window and start Emend again.</p>
    </main>
  );
}
