import { sha256Hex } from '../../shared/base/hash';
import { JournalFold } from '../../shared/review/fold';
import { parseJournal } from '../../shared/review/parse-journal';
import { openedBody } from '../unit/review/journal-model';
import { Random } from '../faults/random';

/** Edits of the long journal. */
export const edits = 50_000;

/** Opening an article of fifty thousand edits by one hand: what the host reads, sends, and what the window folds. In milliseconds. */
export function benchJournal(): readonly object[] {
  const { journal } = longJournal();
  let from = performance.now();
  const lap = (): number => {
    const now = performance.now();
    const took = Math.round(now - from);
    from = now;
    return took;
  };
  const { events } = parseJournal(journal, 'ana');
  const read = lap();
  JSON.parse(JSON.stringify(events));
  const sent = lap();
  new JournalFold(events).state();
  const folded = lap();
  return [{ edits, read, sent, folded, all: read + sent + folded, budget: 1500 }];
}

/** A journal of typing, a few letters at a place, with a whole text after every 500 edits; with the text it begins with, and its last. */
export function longJournal(): { readonly first: string; readonly last: string; readonly journal: string } {
  const random = new Random(1);
  const lines: string[] = [];
  const first = 'The ships came in at noon, and the port was full.\n'.repeat(100);
  let text = first;
  let [before, at] = ['', 0];
  const write = (body: object): void => {
    const id = `event-${lines.length}`;
    const parents = before === '' ? [] : [before];
    const time = new Date(1_700_000_000_000 + lines.length * 400).toISOString();
    const event = {
      v: 1,
      id,
      parents,
      seq: lines.length + 1,
      person: { id: 'ana', name: 'Ana' },
      time,
      ...body,
    };
    lines.push(JSON.stringify(event));
    before = id;
  };
  write(openedBody(text));
  for (let count = 1; count <= edits; count++) {
    if (random.chance(0.03)) at = random.below(text.length);
    const start = random.chance(0.45) ? Math.max(0, at - 1) : at;
    const put = start < at ? '' : random.pick([...'etaoin ']);
    text = text.slice(0, start) + put + text.slice(at);
    write({ type: 'edit', operations: [{ start, end: at, text: put }], hash: sha256Hex(text) });
    at = start + put.length;
    if (count % 500 === 0) write({ type: 'snapshot', text, hash: sha256Hex(text) });
  }
  return { first, last: text, journal: `${lines.join('\n')}\n` };
}
