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

/** What the page's main thread did for each key until the next one was pressed, in milliseconds. */
export interface WorkOfKeys {
  /** From the start to the end of its tasks, drawing and whatever is left for a pause included. */
  readonly wall: readonly number[];
  /** Processor time of the same tasks: the figure to compare on a machine that others use, too. */
  readonly processor: readonly number[];
  /** Processor time of the longest of them. */
  readonly longest: readonly number[];
}

/** Presses the keys one after the other and gives what the page's main thread did meanwhile, from a trace. */
export async function workOfKeys(page: Page, keys: readonly string[], between: number): Promise<WorkOfKeys> {
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
  const [wall, processor, longest] = [starts.map(() => 0), starts.map(() => 0), starts.map(() => 0)];
  for (const task of outermost(events.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid))) {
    const key = starts.findLastIndex((start) => start < task.ts + (task.dur ?? 0));
    if (key < 0) continue;
    wall[key] = (wall[key] ?? 0) + (task.dur ?? 0) / 1000;
    processor[key] = (processor[key] ?? 0) + (task.tdur ?? 0) / 1000;
    longest[key] = Math.max(longest[key] ?? 0, (task.tdur ?? 0) / 1000);
  }
  return { wall, processor, longest };
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
