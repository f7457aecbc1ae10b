import type { CDPSession, Page } from '@playwright/test';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly type?: string } };
}

/** Lets functions with names inside be run in the page: the runner of TypeScript marks them with a function that does not come along. */
export async function allowNamedFunctions(page: Page): Promise<void> {
  await page.evaluate('globalThis.__name = (marked) => marked');
}

/**
 * Presses the keys one after the other and gives, for each, the milliseconds the page's main thread worked until the next one was
 * pressed: all its tasks, drawing included, from a trace.
 */
export async function workOfKeys(
  page: Page,
  keys: readonly string[],
  between: number,
): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  const events = await traced(session, async () => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(between);
    }
  });
  const presses = events.filter(
    ({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown',
  );
  const thread = presses[0];
  if (thread === undefined) throw new Error('no key arrived at the page');
  const starts = presses.map(({ ts }) => ts);
  const work = starts.map(() => 0);
  for (const task of outermost(events.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid))) {
    const key = starts.findLastIndex((start) => start < task.ts + (task.dur ?? 0));
    if (key >= 0) work[key] = (work[key] ?? 0) + (task.dur ?? 0) / 1000;
  }
  return work;
}

/** What a page does while `work` runs, from a trace. */
export async function traced(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel'] },
  });
  await work();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  return events;
}

/** The events that lie in no other one: the tasks of a thread. */
export function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const found: TraceEvent[] = [];
  let end = -Infinity;
  for (const event of events.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts)) {
    if (event.ts < end) continue;
    found.push(event);
    end = event.ts + (event.dur ?? 0);
  }
  return found;
}
