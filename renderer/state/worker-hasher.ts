import { hexDigest } from './hex-digest';

export interface HashQuestion {
  readonly id: number;
  readonly text: string;
}

export interface HashAnswer {
  readonly id: number;
  readonly hash: string;
}

/** What a hasher needs of its worker. */
export interface HashWorker {
  send(question: HashQuestion): void;
  onAnswer(listener: (answer: HashAnswer) => void): void;
}

/** Milliseconds after which a text is hashed here all the same: what was typed waits for its hash to be written. */
const patience = 100;

/**
 * Hashes long texts in a worker of its own: a text goes over to it in a tenth of the time that it takes to make bytes of it here, and
 * the one that checks may be busy for long.
 */
export class WorkerHasher {
  private worker: HashWorker | null = null;
  private lastId = 0;
  private readonly asked = new Map<number, (hash: string) => void>();

  constructor(private readonly start: () => HashWorker) {}

  /** SHA-256 of a text, 64 hex digits. A worker that does not answer is done without. */
  async hash(text: string): Promise<string> {
    const id = ++this.lastId;
    const answer = await new Promise<string | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), patience);
      this.asked.set(id, (hash) => {
        clearTimeout(timer);
        resolve(hash);
      });
      try {
        this.started().send({ id, text });
      } catch {
        // A worker that cannot be started or reached is one that does not answer.
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
      this.worker.onAnswer(({ id, hash }) => this.asked.get(id)?.(hash));
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
