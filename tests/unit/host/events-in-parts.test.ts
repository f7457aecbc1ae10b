import { describe, expect, it } from 'vitest';
import { eventsInParts } from '../../../main/host/events-in-parts';
import type { JournalEvent } from '../../../shared/review/events';

const person = { id: 'ana', name: 'Ana' };

function journal(count: number): JournalEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    v: 1,
    id: `e${index}`,
    parents: index === 0 ? [] : [`e${index - 1}`],
    seq: index + 1,
    person,
    time: '2026-01-05T08:00:00.000Z',
    type: 'edit',
    operations: [{ start: 0, end: 0, text: 'The port was full. '.repeat(5) }],
    hash: 'a'.repeat(64),
  }));
}

async function handedOn(count: number, limit?: number) {
  const events = journal(count);
  const parts: string[] = [];
  const rest = await eventsInParts(events, (part) => parts.push(part.events), limit);
  return { events, parts, rest, all: [...parts.flatMap((part) => JSON.parse(part) as unknown[]), ...rest] };
}

describe('the events of a journal in parts', () => {
  it('hands a short journal on whole', async () => {
    const { events, parts, rest } = await handedOn(500);
    expect(parts).toEqual([]);
    expect(rest).toEqual(events);
  });

  it('hands a long one on in short parts, in order, and leaves nothing', async () => {
    const { events, parts, rest, all } = await handedOn(3000);
    expect(all).toEqual(events);
    expect(rest).toEqual([]);
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) expect(part.length).toBeLessThan(70_000);
  });

  it('hands the first part on before the last is written', async () => {
    let first = 0;
    const running = eventsInParts(journal(3000), () => first++);
    await new Promise((resolve) => setImmediate(resolve));
    expect(first).toBeLessThan(5);
    expect(first).toBeGreaterThan(0);
    await running;
  });

  it.each([0, 1, 100_000, 1_000_000])('never puts more than %i characters on the way', async (limit) => {
    const { events, parts, rest, all } = await handedOn(3000, limit);
    expect(all).toEqual(events);
    expect(parts.join('').length).toBeLessThan(limit * 1.01 + 1);
    if (limit < 500_000) expect(rest.length).toBeGreaterThan(0);
  });
});
