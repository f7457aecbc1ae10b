import type { Failure } from '../base/result';

/** What travels between a window and its host, as JSON-serialisable values, over any carrier. `id` is the caller's, unique per connection. */
export type ClientMessage =
  | { readonly kind: 'request'; readonly id: number; readonly method: string; readonly params: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  /** The answer to `flush`: what was unsaved has been sent and answered, as far as it could be. */
  | { readonly kind: 'flushed' };

export type HostMessage =
  | { readonly kind: 'progress'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  /** The one error shape. Codes the protocol itself uses: `cancelled`, `bad-request`, `unknown-method`, `disconnected`, `internal`. */
  | { readonly kind: 'error'; readonly id: number; readonly error: Failure }
  | { readonly kind: 'event'; readonly name: string; readonly value: unknown }
  /** The window is about to close: write what is unsaved, then answer `flushed`. */
  | { readonly kind: 'flush' };

/** One end of a connection. Messages arrive whole and in order. */
export interface Carrier<Out, In> {
  send(message: Out): void;
  onMessage(listener: (message: In) => void): void;
  /** Called once when the other end is gone, with the reason if the carrier knows one that a person can act on. */
  onClose(listener: (reason?: Failure) => void): void;
  /** Carriers that can lose and find the other end again say when; messages wait meanwhile. */
  onInterrupted?(listener: (interrupted: boolean) => void): void;
  close(): void;
}
