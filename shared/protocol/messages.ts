import type { Failure } from '../base/result';

/** What travels between a window and its host, as JSON-serialisable values, over any carrier. `id` is the caller's, unique per connection. */
export type ClientMessage =
  | { readonly kind: 'request'; readonly id: number; readonly method: string; readonly params: unknown }
  | { readonly kind: 'cancel'; readonly id: number };

export type HostMessage =
  | { readonly kind: 'progress'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  /** The one error shape. Codes the protocol itself uses: `cancelled`, `bad-request`, `unknown-method`, `disconnected`, `internal`. */
  | { readonly kind: 'error'; readonly id: number; readonly error: Failure }
  | { readonly kind: 'event'; readonly name: string; readonly value: unknown };

/** One end of a connection. Messages arrive whole and in order. */
export interface Carrier<Out, In> {
  send(message: Out): void;
  onMessage(listener: (message: In) => void): void;
  /** Called once when the other end is gone. */
  onClose(listener: () => void): void;
  close(): void;
}
