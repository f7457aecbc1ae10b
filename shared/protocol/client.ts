import type { CancelSignal } from '../base/cancel';
import type { Result } from '../base/result';
import type { HostEventName, HostEvents, Method, ParamsIn, ProgressOf, ResultOf } from './contract';

export interface CallOptions<M extends Method> {
  /** Aborting sends a cancel; the call then ends with the failure `cancelled`. */
  readonly signal?: CancelSignal;
  readonly onProgress?: (progress: ProgressOf<M>) => void;
}

/**
 * `slow`: something that is answered at once has not been for some seconds. `interrupted`: calls wait, the carrier is
 * trying again. `closed`: for good; every call fails with `disconnected`.
 */
export type Connection = 'open' | 'slow' | 'interrupted' | 'closed';

/** The host as a window sees it. A call never throws or rejects: what goes wrong is a Failure. */
export interface HostClient {
  call<M extends Method>(
    method: M,
    params: ParamsIn<M>,
    options?: CallOptions<M>,
  ): Promise<Result<ResultOf<M>>>;
  /** Returns the function that stops listening. */
  on<E extends HostEventName>(name: E, listener: (value: HostEvents[E]) => void): () => void;
  /** What is to be written before the window closes; the closing waits for it. Returns the function that takes it back. */
  beforeClose(flush: () => Promise<unknown>): () => void;
  /** Tells the state at once and whenever it changes. Returns the function that stops listening. */
  onConnection(listener: (connection: Connection) => void): () => void;
}
