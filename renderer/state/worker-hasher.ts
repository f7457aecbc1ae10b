import type { TextEdit } from '../../shared/text/edit';
import { hexDigest } from './hex-digest';
import type { MadeText } from './text-requests';

/** A text to be hashed: whole, or as what became of the one asked about before, with its length. */
export type HashQuestion =
  | { readonly id: number; readonly text: string }
  | { readonly id: number; readonly edits: readonly TextEdit[]; readonly length: number };

export interface HashAnswer {
  readonly id: number;
  /** Null if the edits do not make such a text. */
  readonly hash: string | null;
}

/** What a hasher needs of its worker. */
export interface HashWorker {
  send(question: HashQuestion): void;
  onAnswer(listener: (answer: HashAnswer) => void): void;
}

/** Milliseconds after which a text is hashed here all the same: what was typed waits for its hash to be written. */
const patience = 100;

/**
 * Hashes long texts in a worker of its own: the one that checks may be busy for long. The worker keeps the text it hashed last, and is told
 * what became of it: to hand a megabyte over at every key would cost more than the key.
 */
export class WorkerHasher {
  private worker: HashWorker | null = null;
  private lastId = 0;
  private readonly asked = new Map<number, (hash: string | null) => void>();
  /** Names the text that the worker has; null where that is not known. */
  private holds: object | null = null;

  constructor(private readonly start: () => HashWorker) {}

  /** SHA-256 of a text, 64 hex digits. A worker that does not answer is done without. */
  async hash(text: string, made: MadeText): Promise<string> {
    const id = ++this.lastId;
    const answer = await new Promise<string | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), patience);
      this.asked.set(id, (hash) => {
        clearTimeout(timer);
        resolve(hash);
      });
      try {
        const follows = made.after !== null && made.after === this.holds;
        this.holds = made.name;
        this.started().send(follows ? { id, edits: made.operations, length: text.length } : { id, text });
      } catch {
        // A worker that cannot be started or reached is one that does not answer.
        this.holds = null;
        clearTimeout(timer);
        resolve(null);
      }
    });
    this.asked.delete(id);
    return answer ?? hexDigest(text);
  }

  private started(): HashWorker {
    if (this.worker === null) {
      this.worker = this.start();
      this.worker.onAnswer(({ id, hash }) => {
        if (hash === null) this.holds = null;
        this.asked.get(id)?.(hash);
      });
    }
    return this.worker;
  }
}

/** The hasher of a window. */
export function workerHasher(): WorkerHasher {
  return new WorkerHasher(() => {
    const worker = new Worker(new URL('../worker/hash-worker.ts', import.meta.url), {
      type: 'module',
      name: 'hash',
    });
    return {
      send: (question) => worker.postMessage(question),
      onAnswer: (listener) =>
        worker.addEventListener('message', ({ data }: MessageEvent<HashAnswer>) => listener(data)),
    };
  });
}
