/** What of a page's contents says what a person does at it. */
export interface InputSource {
  on(event: 'input-event', listener: (event: unknown, input: { readonly type: string }) => void): unknown;
}

/** Whether a person has just done something, as the system says and not the page. */
export interface Gestures {
  watch(source: InputSource): void;
  /** True once after each key or click, for {@link gestureMs}, and no more often than every {@link restMs}. */
  take(): boolean;
}

/** As long as a browser counts a click as the reason for what its page does. Milliseconds. */
const gestureMs = 5_000;
const restMs = 1_000;
const presses: ReadonlySet<string> = new Set([
  'mouseDown',
  'rawKeyDown',
  'keyDown',
  'touchStart',
  'gestureTap',
]);

export function createGestures(now: () => number = () => performance.now()): Gestures {
  let last = -Infinity;
  let taken = -Infinity;
  return {
    watch: (source) =>
      void source.on('input-event', (_event, { type }) => {
        if (presses.has(type)) last = now();
      }),
    take() {
      const time = now();
      if (time - last > gestureMs || time - taken < restMs) return false;
      last = -Infinity;
      taken = time;
      return true;
    },
  };
}
