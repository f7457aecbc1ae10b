import { createStore } from 'zustand';
import type { TypedKey } from '../commands/typed-key';
import type { Analyser } from './analyser';
import type { MadeText } from './text-requests';
import type { WorkerHasher } from './worker-hasher';
import { hexDigest } from './hex-digest';
import { plainBuffer, type MakeBuffer } from './text-buffer';

/** What the window is made of besides what it shows. */
interface WindowParts {
  /** Looks at texts. One for the window: a worker takes longer to start than an article to open. */
  readonly analyser: Analyser | null;
  /** What texts are edited in. */
  readonly makeBuffer: MakeBuffer;
  /** SHA-256 of a long text, 64 hex digits. */
  readonly digest: (text: string, made: MadeText) => Promise<string>;
  /** Does in the text what a key does there; false if the text has not the focus. */
  readonly typeKey: (key: TypedKey) => boolean;
}

export const windowParts = createStore<WindowParts>(() => ({
  analyser: null,
  makeBuffer: plainBuffer,
  digest: hexDigest,
  typeKey: () => false,
}));

/** What texts are edited in; the editor sets it once, before the first article opens. */
export function setBufferFactory(makeBuffer: MakeBuffer): void {
  windowParts.setState({ makeBuffer });
}

/** What long texts are hashed by; the window sets it once, at its start. */
export function setHasher(hasher: WorkerHasher): void {
  windowParts.setState({ digest: (text, made) => hasher.hash(text, made) });
}

/** What types a key that had to wait; the window sets it once, at its start. */
export function setTypist(typeKey: (key: TypedKey) => boolean): void {
  windowParts.setState({ typeKey });
}
