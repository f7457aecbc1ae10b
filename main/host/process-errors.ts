import type { Failure } from '../../shared/base/result';

/** What people are told of an error that nobody caught. */
export const uncaught: Failure = {
  code: 'uncaught',
  message:
    'Something in Emend went wrong, and it goes on. What is shown as saved is saved. If something does not answer any more, save a copy of your text and start Emend again.',
};

/**
 * Keeps a host alive through errors that nobody caught: what is typed in a window must still be saved after a bug
 * elsewhere. They go to `report`, which itself may fail where the terminal is gone. Returns what takes it back.
 */
export function reportProcessErrors(report: (error: unknown) => void): () => void {
  const heard = (error: unknown): void => {
    // A terminal that is gone cannot be told, and telling it would only fail again.
    if (error instanceof Error && (error as NodeJS.ErrnoException).code === 'EPIPE') return;
    try {
      report(error);
    } catch {
      // Nobody is left to hear of it.
    }
  };
  process.on('uncaughtException', heard);
  process.on('unhandledRejection', heard);
  return () => {
    process.off('uncaughtException', heard);
    process.off('unhandledRejection', heard);
  };
}
