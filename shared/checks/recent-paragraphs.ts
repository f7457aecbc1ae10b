import type { LinePlace } from './paragraph-kind';

/** In code units of the lines: what is beyond it is forgotten, but for the lines of the last text. */
const most = 30_000;

type ByLine<T> = Map<string, T>;

/**
 * What was found out about lines, of the text that was looked at last and, up to a limit, of those before it: versions of an article, and
 * articles of one source, share many lines. The same words are judged otherwise at the head of an article, so that a line is kept with its place.
 */
export class RecentParagraphs<T> {
  private recent = newStore<T>();
  private older = newStore<T>();
  private size = 0;

  /** To be called before a text: all its lines are kept until the next. */
  startText(): void {
    if (this.size <= most) return;
    this.older = this.recent;
    this.recent = newStore();
    this.size = 0;
  }

  get(line: string, place: LinePlace): T | undefined {
    const known = this.recent[place].get(line);
    if (known !== undefined) return known;
    const old = this.older[place].get(line);
    if (old !== undefined) this.set(line, place, old);
    return old;
  }

  set(line: string, place: LinePlace, found: T): void {
    this.recent[place].set(line, found);
    this.size += line.length;
  }

  clear(): void {
    this.recent = newStore();
    this.older = newStore();
    this.size = 0;
  }
}

function newStore<T>(): Record<LinePlace, ByLine<T>> {
  return { first: new Map(), head: new Map(), body: new Map(), verse: new Map() };
}
