import type { CancelSignal } from '../base/cancel';
import type { Result } from '../base/result';
import type { HostEventName, HostEvents, Method, ParamsIn, ProgressOf, ResultOf } from './contract';

export interface CallOptions<M extends Method> {
  /** Aborting sends a cancel; the call then ends with the failure `cancelled`. */
  readonly signal?: CancelSignal;
  readonly onProgress?: (progress: ProgressOf<M>) => void;
}

/** The host as a window sees it. A call never throws or rejects: what goes wrong is a Failure. */
export interface HostClient {
  call<M extends Method>(
    method: M,
    params: ParamsIn<M>,
    options?: CallOptions<M>,
  ): Promise<Result<ResultOf<M>>>;
  /** Returns the function that stops listening. */
  on<E extends HostEventName>(name: E, listener: (value: HostEvents[E]) => void): () => void;
}
