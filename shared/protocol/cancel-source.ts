import type { CancelSignal } from '../base/cancel';

/** A signal and the hand that raises it: what AbortController is where the platform has one. */
export interface CancelSource {
  readonly signal: CancelSignal;
  cancel(): void;
}

/** A listener added after the signal was raised is never called, as with AbortSignal: look at `aborted` first. */
export function createCancelSource(): CancelSource {
  const listeners = new Set<() => void>();
  let aborted = false;
  return {
    signal: {
      get aborted() {
        return aborted;
      },
      addEventListener: (_type, listener) => void (aborted || listeners.add(listener)),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
    },
    cancel() {
      if (aborted) return;
      aborted = true;
      const waiting = [...listeners];
      listeners.clear();
      for (const listener of waiting) listener();
    },
  };
}
