import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SlicedFold } from '../../../../renderer/state/sliced-fold';
import { sha256Hex } from '../../../../shared/base/hash';
import type { AnyEvent } from '../../../../shared/review/event-graph';
import { EventGraph } from '../../../../shared/review/event-graph';
import { JournalFold } from '../../../../shared/review/fold';
import { textHash } from '../../../../shared/review/text-hash';
import { ana, Desk, histories, machineText, wrongHash } from '../../review/journal-model';

const now = (): Promise<void> => Promise.resolve();

/** A long journal of one person's: edits, with full texts among them. */
function long(edits: number): AnyEvent[] {
  const desk = new Desk(ana);
  const events: AnyEvent[] = [desk.open()];
  let text = machineText;
  for (let count = 0; count < edits; count++) {
    const at = (count * 7) % text.length;
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    const last = events.at(-1) as AnyEvent;
    const operations = [{ start: at, end: at, text: 'x' }];
    const envelope = { v: 1, person: ana, time: '2026-03-01T08:00:00.000Z' } as const;
    const seq = events.length + 1;
    events.push({
      ...envelope,
      id: `e${seq}`,
      parents: [last.id],
      seq,
      type: 'edit',
      operations,
      hash: textHash(text),
    });
    if (count % 200 !== 199) continue;
    events.push({
      ...envelope,
      id: `s${seq}`,
      parents: [`e${seq}`],
      seq: seq + 1,
      type: 'snapshot',
      text,
      hash: textHash(text),
    });
  }
  return events;
}

async function sameAsAtOnce(events: readonly AnyEvent[]): Promise<void> {
  const whole = new JournalFold(events);
  const half = Math.floor(events.length / 2);
  for (const parts of [[], [events.slice(0, half)], [events.slice(0, 70), events.slice(70, half)]]) {
    const folding = new SlicedFold(() => true, now);
    for (const part of parts) folding.take(() => part);
    if (parts.length > 1) await now();
    const fold = await folding.finish(events.slice(parts.flat().length));
    expect(fold?.state()).toEqual(whole.state());
    expect(fold?.problems()).toEqual(whole.problems());
  }
}

describe('B11: folding a long journal', () => {
  it('B11: gives the window its turn all the while, and the state it would give at once', async () => {
    const events = long(3000);
    let turns = 0;
    const folding = new SlicedFold(
      () => true,
      () => Promise.resolve(void turns++),
    );
    const fold = await folding.finish(events);
    expect(turns).toBeGreaterThan(3);
    expect(fold?.state()).toEqual(new JournalFold(events).state());
    expect(fold?.problems()).toEqual([]);
  });

  it('B11: stops when the article is not wanted any more', async () => {
    expect(await new SlicedFold(() => false, now).finish(long(3000))).toBeNull();
  });

  it('B11: says of a damaged journal what folding it at once says', async () => {
    const sound = long(900);
    for (const damage of [
      (event: AnyEvent) => (event.id === 'e300' ? { ...event, hash: wrongHash } : event),
      (event: AnyEvent) =>
        event.type === 'snapshot' ? { ...event, text: 'another', hash: sha256Hex('another') } : event,
      (event: AnyEvent) =>
        event.id === 'e500' ? { ...event, operations: [{ start: 0, end: 2, text: 'y' }] } : event,
      (event: AnyEvent) =>
        event.id === 'e700' ? { ...event, operations: [{ start: 0, end: 99_999, text: 'y' }] } : event,
      (event: AnyEvent) => (event.id === 'e200' ? { ...event, parents: ['nobody-has-it'] } : event),
    ])
      await sameAsAtOnce(sound.map((event) => damage(event)));
  });

  it('B11: gives what folding at once gives, whatever several people wrote after it', async () => {
    const start = long(600);
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const graph = new EventGraph();
        for (const event of history) graph.add(event);
        const ordered = graph.ordered().events.map(({ event }) => event);
        await sameAsAtOnce([...start, ...ordered]);
        await sameAsAtOnce([...ordered, ...start]);
      }),
      { numRuns: 15 },
    );
  });
});
