import type { WriteStream } from 'node:tty';

/** How often progress is told, in milliseconds. */
const everyMs = 200;

/** Tells on a terminal how far a command is; in a pipe it says nothing. */
export interface Progress {
  /** One more is done. */
  step(): void;
  /** So many are done, of so many. */
  at(done: number, total: number): void;
  /** Takes the line away. */
  end(): void;
}

/**
 * Progress on standard error.
 * @param total null where nobody knows yet
 */
export function progressOf(
  what: string,
  total: number | null,
  stream: Pick<WriteStream, 'isTTY' | 'write'> = process.stderr,
): Progress {
  if (!stream.isTTY) return { step: () => undefined, at: () => undefined, end: () => undefined };
  const began = performance.now();
  let done = 0;
  let told = began;
  const tell = (of: number | null): void => {
    const now = performance.now();
    if (now - told < everyMs) return;
    told = now;
    const all = of === null ? '' : ` of ${of}`;
    stream.write(`\r\u001b[K${done}${all} ${what}, ${Math.round((done * 1000) / (now - began))} a second`);
  };
  return {
    step() {
      done++;
      tell(total);
    },
    at(value, of) {
      done = value;
      tell(of);
    },
    end() {
      if (told !== began) stream.write('\r\u001b[K');
    },
  };
}
