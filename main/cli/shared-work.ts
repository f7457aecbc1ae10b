import { setImmediate as turn } from 'node:timers/promises';
import { Signal } from './signal';

/** A thread as {@link SharedWork} needs it. It tells `ready` once it can work, and answers each list of inputs with a list of answers. */
export interface WorkThread {
  postMessage(inputs: readonly unknown[]): void;
  on(event: 'message', listener: (told: unknown) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (status: number) => void): unknown;
  terminate(): Promise<unknown>;
}

/** What became of an input: what it came to, or what was thrown. */
export type Answer<T> = { readonly value: T } | { readonly thrown: unknown };

/** What a thread tells. */
export type Told<T> =
  { readonly ready: true } | { readonly answers: readonly Answer<T>[] } | { readonly complaint: string };

/** What is done for an input. */
export interface Work<I, T> {
  (input: I): T | Promise<T>;
  /** Is told what comes next, where doing something for many inputs at once spares work on each. */
  readonly prepare?: (inputs: readonly I[]) => void;
}

export interface Sharing<I, T> {
  readonly work: Work<I, T>;
  /** How many threads may work, this one among them. */
  readonly threads: number;
  /** Not needed where there is one thread. */
  readonly startThread?: () => WorkThread;
  /** How much an input is, in characters or bytes: what makes about as much work weighs as much. */
  readonly weightOf: (input: I) => number;
  readonly complain: (message: string) => void;
  /** So much must wait for each thread that is started: starting one takes half a second, and its code is slow at first. */
  readonly worthAThread?: number;
}

/** An input, and what it came to: null if it ended the thread that worked on it, twice. */
export interface Answered<I, T> {
  readonly input: I;
  readonly output: T | null;
}

interface Entry<I, T> {
  readonly input: I;
  readonly weight: number;
  /** How many threads ended while this was the first in their hands. */
  ended: number;
  answer: Answer<T | null> | null;
}

interface Slot<I, T> {
  readonly thread: WorkThread;
  readonly lists: (readonly Entry<I, T>[])[];
  ready: boolean;
}

/** What a thread takes at once: enough that telling it costs little, and little enough that none has long to do at the end. */
const listWeight = 16_000;
/** How many lists a thread has in hand, so that it need not wait for this one, which works too. */
const listsInHand = 2;
const worthAThread = 128_000;
/** Of inputs and answers that are not passed on yet: the more, the more memory; below some hundred thousand, threads wait. */
const mostInHand = { least: 1_000_000, aThread: 250_000 } as const;
/** What an input weighs at least, for what is kept of it. */
const leastWeight = 200;
/** While others work, this thread takes nothing heavier, for it could not hand on anything meanwhile. */
const heaviestHere = 64_000;

/**
 * Works on inputs in this thread, and in others as soon as enough wait; passes the answers on in the order of the inputs. Inputs are read
 * no faster than answers are taken. What is thrown over an input is thrown in its turn. A thread that ends before its time is started
 * again with what it had not answered.
 */
export class SharedWork<I, T> {
  readonly #inOrder: Entry<I, T>[] = [];
  #waiting: Entry<I, T>[] = [];
  /** What this thread has taken. */
  #own: Entry<I, T>[] = [];
  readonly #slots: Slot<I, T>[] = [];
  /** Something was read or answered. */
  readonly #news = new Signal();
  /** Something was passed on. */
  readonly #room = new Signal();
  #inHand = 0;
  #waitingWeight = 0;
  #threads: number;
  #ended = false;
  #stopped = false;
  /** What ended the reading, or kept a thread from starting: thrown when all that was read is answered. */
  #failure: { readonly thrown: unknown } | null = null;

  constructor(private readonly sharing: Sharing<I, T>) {
    this.#threads = sharing.threads;
  }

  async *answers(inputs: AsyncIterable<I>): AsyncGenerator<Answered<I, T>> {
    void this.#read(inputs);
    try {
      for (;;) {
        const [first] = this.#inOrder;
        if (first?.answer) {
          this.#inOrder.shift();
          this.#inHand -= first.weight;
          this.#room.ring();
          if ('thrown' in first.answer) throw first.answer.thrown;
          yield { input: first.input, output: first.answer.value };
          continue;
        }
        if (first === undefined && this.#ended) {
          if (this.#failure) throw this.#failure.thrown;
          return;
        }
        this.#feed();
        const own = this.#own.shift();
        if (own === undefined) {
          if (!this.#canTake()) await this.#news.wait();
          else {
            // What has come already is read first, so that as much as can be is taken together.
            await turn();
            this.#takeOwn();
          }
        } else {
          own.answer = await answerOf(own.input, this.sharing.work);
          if (this.#threads > 1) await turn();
        }
      }
    } finally {
      this.#stopped = true;
      this.#room.ring();
      await Promise.all(this.#slots.splice(0).map(({ thread }) => thread.terminate()));
    }
  }

  async #read(inputs: AsyncIterable<I>): Promise<void> {
    const most = Math.max(mostInHand.least, mostInHand.aThread * this.sharing.threads);
    try {
      for await (const input of inputs) {
        if (this.#stopped) return;
        const weight = Math.max(leastWeight, this.sharing.weightOf(input));
        const entry: Entry<I, T> = { input, weight, ended: 0, answer: null };
        this.#inOrder.push(entry);
        this.#waiting.push(entry);
        this.#waitingWeight += weight;
        this.#inHand += weight;
        this.#news.ring();
        while (this.#inHand >= most && !this.#stopped) await this.#room.wait();
      }
    } catch (error) {
      this.#failure = { thrown: error };
    }
    this.#ended = true;
    this.#news.ring();
  }

  /** Gives threads what they can take, and starts another where enough is left. */
  #feed(): void {
    while (this.#waiting.length > 0) {
      const free = this.#slots
        .filter(({ ready, lists }) => ready && lists.length < listsInHand)
        .sort((a, b) => a.lists.length - b.lists.length)[0];
      if (free === undefined) break;
      const list = this.#take();
      free.lists.push(list);
      free.thread.postMessage(list.map(({ input }) => input));
    }
    const { worthAThread: worth = worthAThread } = this.sharing;
    const starting = this.#slots.filter(({ ready }) => !ready).length;
    if (this.#slots.length < this.#threads - 1 && this.#waitingWeight >= worth * (starting + 1))
      this.#start();
  }

  /** The next inputs for a thread. What was in the hands of one that ended goes alone, so that it is known what ends threads. */
  #take(): Entry<I, T>[] {
    let weight = 0;
    let count = 0;
    for (const entry of this.#waiting) {
      if (count > 0 && (entry.ended > 0 || weight + entry.weight > listWeight)) break;
      weight += entry.weight;
      count++;
      if (entry.ended > 0) break;
    }
    this.#waitingWeight -= weight;
    return this.#waiting.splice(0, count);
  }

  /** True if something waits that this thread may take. */
  #canTake(): boolean {
    const [next] = this.#waiting;
    if (next === undefined) return false;
    return (next.weight <= heaviestHere && next.ended === 0) || !this.#slots.some(({ ready }) => ready);
  }

  #takeOwn(): void {
    if (!this.#canTake()) return;
    this.#own = this.#take();
    prepare(
      this.#own.map(({ input }) => input),
      this.sharing.work,
    );
  }

  #start(): void {
    const { startThread } = this.sharing;
    if (startThread === undefined) return;
    const slot: Slot<I, T> = { thread: startThread(), lists: [], ready: false };
    this.#slots.push(slot);
    slot.thread.on('message', (message) => {
      const told = message as Told<T>;
      if ('complaint' in told) this.sharing.complain(told.complaint);
      else if ('ready' in told) slot.ready = true;
      else slot.lists.shift()?.forEach((entry, at) => (entry.answer = told.answers[at] ?? null));
      this.#news.ring();
    });
    slot.thread.on('error', (error) => this.#lose(slot, error));
    slot.thread.on('exit', () => this.#lose(slot, null));
  }

  /** A thread is gone, for lack of memory or by a fault of ours. What it had in hand is done elsewhere. */
  #lose(slot: Slot<I, T>, error: unknown): void {
    const index = this.#slots.indexOf(slot);
    if (index < 0 || this.#stopped) return;
    this.#slots.splice(index, 1);
    const fault = error === null || lacksMemory(error) ? null : { thrown: error };
    if (!slot.ready) {
      // It would not start better next time. The others go on, and this one, and what was at fault is told at the end.
      this.#threads = this.#slots.length + 1;
      this.#failure ??= fault;
    }
    for (const entry of slot.lists[0] ?? [])
      if (fault !== null || ++entry.ended > 1) entry.answer = fault ?? { value: null };
    const again = slot.lists.flat().filter(({ answer }) => answer === null);
    this.#waitingWeight += again.reduce((sum, { weight }) => sum + weight, 0);
    this.#waiting = [...again, ...this.#waiting];
    if (again.length > 0 && slot.ready) this.#start();
    this.#news.ring();
  }
}

/** What is thrown now is thrown again over the input that it is about. */
function prepare<I, T>(inputs: readonly I[], work: Work<I, T>): void {
  try {
    work.prepare?.(inputs);
  } catch {
    return;
  }
}

async function answerOf<I, T>(input: I, work: Work<I, T>): Promise<Answer<T>> {
  try {
    return { value: await work(input) };
  } catch (error) {
    return { thrown: error };
  }
}

/** Works on a list of inputs, one after the other. */
export async function answersOf<I, T>(inputs: readonly I[], work: Work<I, T>): Promise<Answer<T>[]> {
  prepare(inputs, work);
  const answers: Answer<T>[] = [];
  for (const input of inputs) answers.push(await answerOf(input, work));
  return answers;
}

/** A thread's side: answers one list after the other, in their order, for it is by the order that answers are known. */
export function listAnswerer<I, T>(
  work: Work<I, T>,
  tell: (told: Told<T>) => void,
): (inputs: readonly I[]) => void {
  let last = Promise.resolve();
  return (inputs) => {
    last = last.then(async () => tell({ answers: await answersOf(inputs, work) }));
  };
}

function lacksMemory(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || code === 'ERR_WORKER_INIT_FAILED';
}
