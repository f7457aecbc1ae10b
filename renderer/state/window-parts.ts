import { createStore } from 'zustand';
import type { Analyser } from './analyser';
import { plainBuffer, type MakeBuffer } from './text-buffer';

/** What the window is made of besides what it shows. */
interface WindowParts {
  /** Looks at texts. One for the window: a worker takes longer to start than an article to open. */
  readonly analyser: Analyser | null;
  /** What texts are edited in. */
  readonly makeBuffer: MakeBuffer;
}

export const windowParts = createStore<WindowParts>(() => ({ analyser: null, makeBuffer: plainBuffer }));

/** What texts are edited in; the editor sets it once, before the first article opens. */
export function setBufferFactory(makeBuffer: MakeBuffer): void {
  windowParts.setState({ makeBuffer });
}
