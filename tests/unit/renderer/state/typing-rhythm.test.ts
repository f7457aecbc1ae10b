import { describe, expect, it } from 'vitest';
import { pauseMs, TypingRhythm } from '../../../../renderer/state/typing-rhythm';

/** A rhythm whose clock is moved by hand. */
function started() {
  let now = 0;
  let due: { readonly at: number; readonly run: () => void }[] = [];
  const rhythm = new TypingRhythm(
    () => now,
    (run, ms) => {
      const timer = { at: now + ms, run };
      due.push(timer);
      return timer;
    },
    (timer) => {
      due = due.filter((other) => other !== timer);
    },
  );
  const pass = (ms: number): void => {
    now += ms;
    const ready = due.filter(({ at }) => at <= now);
    due = due.filter(({ at }) => at > now);
    for (const { run } of ready) run();
  };
  return { rhythm, pass };
}

describe('TypingRhythm', () => {
  it('lets a single change be followed at once', () => {
    const { rhythm, pass } = started();
    rhythm.edited();
    expect(rhythm.follow(() => undefined)).toBe(true);
    pass(1_000);
    rhythm.edited();
    expect(rhythm.follow(() => undefined)).toBe(true);
  });

  it('follows typing once in the pause after it, however often it was asked', () => {
    const { rhythm, pass } = started();
    const told: number[] = [];
    rhythm.edited();
    for (let key = 0; key < 5; key++) {
      pass(120);
      rhythm.edited();
      expect(rhythm.follow(() => told.push(key))).toBe(false);
    }
    pass(pauseMs - 1);
    expect(told).toEqual([]);
    pass(1);
    expect(told).toEqual([4]);
    expect(rhythm.follow(() => undefined)).toBe(true);
  });

  it('says how long it is until the pause: nothing where nobody types', () => {
    const { rhythm, pass } = started();
    expect(rhythm.untilPause()).toBe(0);
    rhythm.edited();
    expect(rhythm.untilPause()).toBe(0);
    rhythm.edited(true);
    expect(rhythm.untilPause()).toBe(pauseMs);
    pass(pauseMs - 10);
    expect(rhythm.untilPause()).toBe(10);
    pass(1_000);
    expect(rhythm.untilPause()).toBe(0);
  });

  it('follows a typed key in the pause after it, but a command at once', () => {
    const { rhythm, pass } = started();
    let told = 0;
    rhythm.edited(true);
    expect(rhythm.follow(() => told++)).toBe(false);
    pass(pauseMs);
    expect(told).toBe(1);
    pass(1_000);
    rhythm.edited(false);
    expect(rhythm.follow(() => told++)).toBe(true);
  });

  it('calls nothing after it was stopped', () => {
    const { rhythm, pass } = started();
    let called = false;
    rhythm.edited();
    rhythm.edited();
    rhythm.follow(() => (called = true));
    rhythm.stop();
    pass(1_000);
    expect(called).toBe(false);
  });
});
