import { createStore } from 'zustand';
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
}

export const windowParts = createStore<WindowParts>(() => ({
  analyser: null,
  makeBuffer: plainBuffer,
  digest: hexDigest,
}));

/** What texts are edited in; the editor sets it once, before the first article opens. */
export function setBufferFactory(makeBuffer: MakeBuffer): void {
  windowParts.setState({ makeBuffer });
}

/** What long texts are hashed by; the window sets it once, at its start. */
export function setHasher(hasher: WorkerHasher): void {
  windowParts.setState({ digest: (text, made) => hasher.hash(text, made) });
}
