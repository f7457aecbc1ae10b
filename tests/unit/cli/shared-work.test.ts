import { EventEmitter } from 'node:events';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersOf,
  listAnswerer,
  SharedWork,
  type Answered,
  type WorkThread,
} from '../../../main/cli/shared-work';

/** How a made-up thread fares with an input: `dies` lacks memory, `breaks` has a fault of ours, `throws` is what the work itself throws. */
type Fate = 'fine' | 'throws' | 'dies' | 'breaks';

interface Item {
  readonly id: number;
  readonly size: number;
  readonly fate: Fate;
}

const work = ({ id, fate }: Item): string => {
  if (fate === 'throws') throw new Error(`thrown over ${id}`);
  return `answer ${id}`;
};

function error(code: string | null): Error {
  return Object.assign(new Error('a thread ended'), code === null ? {} : { code });
}

/** A thread of the test's own, which answers after so many turns of the event loop. */
class MadeUp extends EventEmitter implements WorkThread {
  #ended = false;
  #turn: Promise<void>;

  constructor(
    private readonly delay: () => number,
    starts = true,
  ) {
    super();
    this.#turn = turn().then(() => {
      if (starts) this.emit('message', { ready: true });
      else this.#end('ERR_WORKER_INIT_FAILED');
    });
  }

  postMessage(inputs: readonly Item[]): void {
    this.#turn = this.#turn.then(async () => {
      for (let left = this.delay(); left > 0; left--) await turn();
      if (this.#ended) return;
      if (inputs.some(({ fate }) => fate === 'dies')) this.#end('ERR_WORKER_OUT_OF_MEMORY');
      else if (inputs.some(({ fate }) => fate === 'breaks')) this.#end(null);
      else this.emit('message', { answers: await answersOf(inputs, work) });
    });
  }

  #end(code: string | null): void {
    this.#ended = true;
    this.emit('error', error(code));
    this.emit('exit', 1);
  }

  terminate(): Promise<number> {
    this.#ended = true;
    return Promise.resolve(1);
  }
}

interface Setting {
  readonly threads?: number;
  readonly startThread?: () => WorkThread;
  readonly worthAThread?: number;
}

function shared({
  threads = 3,
  startThread = () => new MadeUp(() => 1),
  worthAThread = 1,
}: Setting): SharedWork<Item, string> {
  return new SharedWork({
    work,
    threads,
    startThread,
    worthAThread,
    weightOf: ({ size }) => size,
    complain: () => undefined,
  });
}

async function* given(items: readonly Item[], slow: () => number = () => 0): AsyncGenerator<Item> {
  for (const item of items) {
    for (let left = slow(); left > 0; left--) await turn();
    yield item;
  }
}

/** What was answered, and what was thrown in the end. */
async function outcome(
  answers: AsyncIterable<Answered<Item, string>>,
): Promise<{ readonly answered: readonly (string | null)[]; readonly thrown: unknown }> {
  const answered: (string | null)[] = [];
  try {
    for await (const { input, output } of answers)
      answered.push(output === null ? `lost ${input.id}` : output);
  } catch (thrown) {
    return { answered, thrown };
  }
  return { answered, thrown: null };
}

const items = (fates: fc.Arbitrary<Fate>): fc.Arbitrary<Item[]> =>
  fc
    .array(fc.record({ size: fc.oneof(fc.nat(300), fc.nat(20_000), fc.constant(70_000)), fate: fates }), {
      maxLength: 80,
    })
    .map((list) => list.map((item, id) => ({ id, ...item })));

describe('work shared among threads', () => {
  it('is answered by a thread list after list, though a later one is done sooner', async () => {
    const told: unknown[] = [];
    const slowly = async (turns: number): Promise<number> => {
      for (let left = turns; left > 0; left--) await turn();
      return turns;
    };
    const answer = listAnswerer(slowly, (each) => told.push(each));
    answer([5, 3]);
    answer([1]);
    while (told.length < 2) await turn();
    expect(told).toEqual([{ answers: [{ value: 5 }, { value: 3 }] }, { answers: [{ value: 1 }] }]);
  });

  it('is told of inputs before it works on them: of as many at once as have come, of each once', async () => {
    const list = Array.from({ length: 60 }, (_, id): Item => ({ id, size: 1000, fate: 'fine' }));
    const told: number[] = [];
    const lists: number[] = [];
    const prepared = Object.assign(
      (item: Item): string => {
        expect(told).toContain(item.id);
        return work(item);
      },
      {
        prepare(inputs: readonly Item[]) {
          lists.push(inputs.length);
          told.push(...inputs.map(({ id }) => id));
        },
      },
    );
    const sharing = { work: prepared, threads: 1, weightOf: ({ size }: Item) => size };
    await outcome(new SharedWork({ ...sharing, complain: () => undefined }).answers(given(list)));
    expect(told).toEqual(list.map(({ id }) => id));
    expect(lists).toEqual([16, 16, 16, 12]);
  });

  it('gives the answers of one thread, in their order, whatever takes how long, and throws in its turn', async () => {
    await fc.assert(
      fc.asyncProperty(
        items(
          fc.oneof({ weight: 60, arbitrary: fc.constant('fine' as const) }, fc.constant('throws' as const)),
        ),
        fc.integer({ min: 1, max: 5 }),
        fc.infiniteStream(fc.nat(4)),
        async (list, threads, delays) => {
          const delay = (): number => Number(delays.next().value);
          const alone = await outcome(shared({ threads: 1 }).answers(given(list)));
          const startThread = (): WorkThread => new MadeUp(delay);
          expect(await outcome(shared({ threads, startThread }).answers(given(list, delay)))).toEqual(alone);
          const bad = list.findIndex(({ fate }) => fate === 'throws');
          expect(alone.answered).toHaveLength(bad < 0 ? list.length : bad);
          expect(alone.thrown).toEqual(bad < 0 ? null : new Error(`thrown over ${bad}`));
        },
      ),
    );
  });

  it('loses but the inputs that end threads for lack of memory', async () => {
    await fc.assert(
      fc.asyncProperty(
        items(
          fc.oneof({ weight: 20, arbitrary: fc.constant('fine' as const) }, fc.constant('dies' as const)),
        ),
        async (list) => {
          const { answered, thrown } = await outcome(shared({}).answers(given(list)));
          expect(thrown).toBeNull();
          expect(answered).toHaveLength(list.length);
          for (const { id, fate } of list)
            // This thread, too, may have done one.
            expect(fate === 'dies' ? [`lost ${id}`, `answer ${id}`] : [`answer ${id}`]).toContain(
              answered[id],
            );
        },
      ),
    );
  });

  it('throws what ended a thread where that is a fault of ours', async () => {
    const list = Array.from({ length: 40 }, (_, id): Item => ({
      id,
      size: 9000,
      fate: id < 20 ? 'fine' : 'breaks',
    }));
    const { answered, thrown } = await outcome(shared({ threads: 2 }).answers(given(list)));
    expect(thrown).toEqual(error(null));
    expect(answered.slice(0, 20)).toEqual(list.slice(0, 20).map(({ id }) => `answer ${id}`));
  });

  it('goes on alone where no thread can be started', async () => {
    let started = 0;
    const startThread = (): WorkThread => {
      started++;
      return new MadeUp(() => 0, false);
    };
    const list = Array.from({ length: 50 }, (_, id): Item => ({ id, size: 90_000, fate: 'fine' }));
    const { answered, thrown } = await outcome(shared({ startThread }).answers(given(list)));
    expect([answered.length, thrown]).toEqual([50, null]);
    expect(started).toBeLessThanOrEqual(2);
  });

  it('starts no thread for little', async () => {
    const startThread = (): WorkThread => {
      throw new Error('a thread was started');
    };
    const list = Array.from({ length: 10 }, (_, id): Item => ({ id, size: 5000, fate: 'fine' }));
    const work = shared({ startThread, worthAThread: 128_000 });
    expect((await outcome(work.answers(given(list)))).answered).toHaveLength(10);
  });

  it('reads no further ahead than so much, however slowly the answers are taken', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Item> {
      for (; ; await turn()) yield { id: read++, size: 10_000, fate: 'fine' };
    }
    let taken = 0;
    for await (const { output } of shared({}).answers(endless())) {
      expect(output).toBe(`answer ${taken++}`);
      await pause(2);
      expect(read - taken).toBeLessThanOrEqual(102);
      if (taken === 150) break;
    }
    const after = read;
    await pause(10);
    expect(read).toBeLessThanOrEqual(after + 1);
  });

  it('answers what there is before what reads it fails', async () => {
    async function* failing(): AsyncGenerator<Item> {
      yield* given(Array.from({ length: 30 }, (_, id): Item => ({ id, size: 20_000, fate: 'fine' })));
      throw new Error('the disk is gone');
    }
    const { answered, thrown } = await outcome(shared({}).answers(failing()));
    expect([answered.length, thrown]).toEqual([30, new Error('the disk is gone')]);
  });
});
