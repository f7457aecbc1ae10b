/** Changes that follow each other within so many milliseconds are somebody typing on. */
const burstMs = 400;
/** Milliseconds without a change after which they pause. */
export const pauseMs = 250;

/** Knows whether somebody types on, and when they pause. */
export class TypingRhythm {
  private last = -Infinity;
  private isTyping = false;
  private waiting: { readonly run: () => void; readonly timer: unknown } | null = null;

  /** `now` and `later` are those of the window; other ones are for tests. */
  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly later: (run: () => void, ms: number) => unknown = (run, ms) => setTimeout(run, ms),
    private readonly never: (timer: unknown) => void = (timer) => clearTimeout(timer as number),
  ) {}

  /** The text was changed; `byKey` if a key was typed, which seldom comes alone. */
  edited(byKey = false): void {
    const now = this.now();
    this.isTyping = byKey || now - this.last < burstMs;
    this.last = now;
    if (this.waiting !== null) this.wait(this.waiting.run);
  }

  /** True if what follows the text may follow at once; else `run` is called in the next pause, and what was to be called before is not. */
  follow(run: () => void): boolean {
    this.stop();
    if (!this.isTyping || this.now() - this.last >= pauseMs) return true;
    this.wait(run);
    return false;
  }

  /** Milliseconds until a pause; 0 if nobody is typing. */
  untilPause(): number {
    return this.isTyping ? Math.max(0, this.last + pauseMs - this.now()) : 0;
  }

  /** Nothing is called any more. */
  stop(): void {
    if (this.waiting !== null) this.never(this.waiting.timer);
    this.waiting = null;
  }

  private wait(run: () => void): void {
    this.stop();
    const timer = this.later(
      () => {
        this.waiting = null;
        run();
      },
      Math.max(0, this.last + pauseMs - this.now()),
    );
    this.waiting = { run, timer };
  }
}
