import fc from 'fast-check';
import { sha256Hex } from '../../../shared/base/hash';
import { comment, edit, sentenceDone } from '../../../shared/review/actions';
import type { EventBody, JournalEvent, UnknownEvent } from '../../../shared/review/events';
import { JournalFold } from '../../../shared/review/fold';
import { linkSentences, retractSegmentation, setBoundary } from '../../../shared/review/segmentation';
import type { Person } from '../../../shared/review/person';
import { applyEdits, singleEditBetween, type TextEdit } from '../../../shared/text/edit';

export type AnyEvent = JournalEvent | UnknownEvent;

export const ana: Person = { id: 'ana', name: 'Ana' };
export const ben: Person = { id: 'ben', name: 'Ben' };
export const cho: Person = { id: 'cho', name: 'Cho' };
export const people = [ana, ben, cho];

/** Named by edits that were damaged. */
export const wrongHash = sha256Hex('something else');

export const machineText = 'The port opened. Ships came in.\nTrade grew , quickly. The end.';

/** An article's journal as one installation knows it: what is written goes on top of all it has seen. */
export class Desk {
  private readonly fold = new JournalFold();
  private readonly known = new Map<string, AnyEvent>();
  private count = 0;

  constructor(
    readonly person: Person,
    private readonly clock = { now: 0 },
  ) {}

  get state() {
    return this.fold.state();
  }

  get events(): AnyEvent[] {
    return [...this.known.values()];
  }

  get journal(): JournalFold {
    return this.fold;
  }

  see(events: readonly AnyEvent[]): void {
    for (const event of events) this.known.set(event.id, event);
    this.fold.add(events);
  }

  open(text = machineText): JournalEvent {
    return this.write(openedBody(text), []);
  }

  write(body: EventBody, parents: readonly string[] = this.fold.state().tips): JournalEvent {
    const seq = Math.max(0, ...this.events.map((event) => event.seq)) + 1;
    this.clock.now += 1000;
    const event: JournalEvent = {
      v: 1,
      id: `${this.person.id}-${++this.count}`,
      parents: [...parents],
      seq,
      person: this.person,
      time: new Date(this.clock.now).toISOString(),
      ...body,
    };
    this.see([event]);
    return event;
  }

  writeAll(bodies: readonly EventBody[]): void {
    for (const body of bodies) this.write(body);
  }

  /** Edits the text of the first head. */
  type(operations: readonly TextEdit[]): JournalEvent {
    const [head] = this.state.heads;
    const parents = this.state.heads.length === 1 ? this.state.tips : head === undefined ? [] : [head.event];
    return this.write(edit(this.state.text, operations), parents);
  }

  replace(what: string, by: string): JournalEvent {
    const start = this.state.text.indexOf(what);
    if (start < 0) throw new Error(`"${what}" is not in the text`);
    return this.type([{ start, end: start + what.length, text: by }]);
  }

  /** Ends several heads with the text given, saying how it came from each. */
  merge(text: string): JournalEvent {
    const from = this.state.heads.map((head) => {
      const operation = singleEditBetween(head.text, text);
      return { event: head.event, operations: operation === null ? [] : [operation] };
    });
    return this.write({ type: 'merge', text, hash: sha256Hex(text), from });
  }
}

export function openedBody(text: string): EventBody {
  return {
    type: 'opened',
    path: 'a.txt',
    original: sha256Hex(text),
    text,
    hash: sha256Hex(text),
    encoding: 'utf-8',
    bom: false,
    lineEnd: '\n',
    sourcePath: null,
  };
}

/** Edits that fit a text: `cuts` are fractions of its length. */
export function operationsFor(text: string, cuts: readonly number[], words: readonly string[]): TextEdit[] {
  const offsets = cuts.map((cut) => Math.floor(cut * (text.length + 1))).sort((a, b) => a - b);
  const operations: TextEdit[] = [];
  for (let i = 0; i + 1 < offsets.length; i += 2)
    operations.push({
      start: offsets[i] as number,
      end: offsets[i + 1] as number,
      text: words[i / 2] ?? '',
    });
  return operations;
}

interface Step {
  readonly who: number;
  readonly kind:
    | 'type'
    | 'done'
    | 'comment'
    | 'verdict'
    | 'sync'
    | 'merge'
    | 'snapshot'
    | 'unknown'
    | 'bad'
    | 'wrong'
    | 'segmentation'
    | 'stage';
  readonly cuts: readonly number[];
  readonly words: readonly string[];
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(2),
  kind: fc.constantFrom(
    'type',
    'type',
    'type',
    'type',
    'done',
    'comment',
    'verdict',
    'sync',
    'sync',
    'merge',
    'snapshot',
    'unknown',
    'bad',
    'wrong',
    'segmentation',
    'stage',
  ),
  cuts: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
    minLength: 2,
    maxLength: 4,
  }),
  words: fc.array(fc.constantFrom('', 'new', ' and more', '。', 'x', '\n'), { minLength: 2, maxLength: 2 }),
});

/** What three people wrote who saw one another's journals now and then. */
export const histories: fc.Arbitrary<AnyEvent[]> = fc
  .record({ steps: fc.array(step, { minLength: 1, maxLength: 25 }), apart: fc.boolean() })
  .map(({ steps, apart }) => {
    const clock = { now: 1_000_000 };
    const desks = people.map((person) => new Desk(person, clock));
    const [first] = desks as [Desk, Desk, Desk];
    first.open();
    for (const desk of desks.slice(1)) {
      if (apart) desk.open();
      else desk.see(first.events);
    }
    for (const each of steps) act(desks, each);
    return desks.flatMap((desk) => desk.events);
  });

function act(desks: readonly Desk[], { who, kind, cuts, words }: Step): void {
  const desk = desks[who] as Desk;
  const { text, hash, tips } = desk.state;
  const operations = operationsFor(text, cuts, words);
  const [range = { start: 0, end: 0 }] = operations;
  switch (kind) {
    case 'type':
      desk.type(operations);
      break;
    case 'bad':
      desk.write({ type: 'edit', operations: [{ start: 0, end: 9999, text: 'no' }], hash });
      break;
    case 'wrong':
      desk.write({ type: 'edit', operations, hash: wrongHash });
      break;
    case 'done':
      desk.writeAll(sentenceDone(text, range, words[0] !== 'x'));
      break;
    case 'comment': {
      const said = comment(null, 'Why?', tips[0]);
      if (said.ok) desk.writeAll(said.value);
      break;
    }
    case 'verdict': {
      const { start, end } = range;
      const hunk = { start, end, before: 'b', after: text.slice(start, end) };
      desk.write({ type: 'verdict', hunk, verdict: words[0] === '' ? 'none' : 'approve' });
      break;
    }
    case 'segmentation':
      segment(desk, range.start, words);
      break;
    case 'stage':
      desk.write({ type: 'stage', stage: words[0] === '' ? 'approved' : 'submitted', hash });
      break;
    case 'sync':
      for (const other of desks) desk.see(other.events);
      break;
    case 'merge':
      for (const other of desks) desk.see(other.events);
      if (desk.state.heads.length > 1) desk.merge(applyEdits(text, operations));
      break;
    case 'snapshot':
      if (desk.state.heads.length === 1) desk.write({ type: 'snapshot', text, hash });
      break;
    case 'unknown': {
      const known = desk.write({ type: 'comment', about: null, text: 'x' });
      desk.see([
        {
          ...known,
          id: `${known.id}-u`,
          parents: [known.id],
          seq: known.seq + 1,
          type: 'later',
          unknown: true,
        },
      ]);
      break;
    }
  }
}

/** Joins, splits or links at a place, or takes the first decision that stands back. */
function segment(desk: Desk, at: number, [word, other]: readonly string[]): void {
  const { text, segmentation } = desk.state;
  const [first] = segmentation.target;
  if (word === 'x' && first !== undefined) {
    const { quote, at: inside, ends, event } = first;
    desk.write(retractSegmentation({ type: 'segmentation', side: 'target', quote, at: inside, ends }, event));
  } else if (word === 'new')
    desk.writeAll(linkSentences([[{ quote: '港', at: 0 }]], [[{ quote: 'The', at: 0 }]]));
  else desk.writeAll(setBoundary(other === '' ? 'source' : 'target', text, at, word === ''));
}

/** The same events in another order, some of them twice. */
export function shuffled(events: readonly AnyEvent[]): fc.Arbitrary<AnyEvent[]> {
  return fc
    .tuple(fc.shuffledSubarray([...events], { minLength: events.length }), fc.subarray([...events]))
    .map(([all, again]) => [...all, ...again]);
}
