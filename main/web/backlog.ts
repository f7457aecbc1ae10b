/**
 * What may wait for a tab that reads slower than the host writes, in UTF-16 code units of JSON; a tab that falls further
 * behind is given up. One message may always wait, however long: an article of 50 MB is one.
 */
const waitsAtMost = 64 * 1024 * 1024;
/** What is kept of that which was handed to the system, for a stream that breaks: more than the system's own buffers hold. */
const keptAtMost = 16 * 1024 * 1024;

interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines to one tab: those that wait for a stream, and the last of those that went to it, in bounded memory. */
export class Backlog {
  /** From the oldest that is kept to the newest, numbered without gaps. */
  readonly #lines: Line[] = [];
  #handed = 0;
  #sent = 0;
  #handedLength = 0;
  #waitingLength = 0;

  /** UTF-16 code units that are held. */
  get length(): number {
    return this.#handedLength + this.#waitingLength;
  }

  /** True once so much waits that the reader must be given up. */
  get isOverfull(): boolean {
    return this.#waitingLength > waitsAtMost && this.#sent - this.#handed > 1;
  }

  /** Takes the next line in; lines are numbered from 1. */
  add(number: number, text: string): void {
    this.#lines.push({ number, text });
    this.#sent = number;
    this.#waitingLength += text.length;
  }

  /** Goes on after line `after`, for a new stream; false if lines from there on are no longer kept, or were never sent. */
  resume(after: number): boolean {
    const oldest = this.#lines[0]?.number ?? this.#sent + 1;
    if (after > this.#sent || after + 1 < oldest) return false;
    this.#handed = after;
    this.#handedLength = 0;
    this.#waitingLength = 0;
    for (const { number, text } of this.#lines) {
      if (number <= after) this.#handedLength += text.length;
      else this.#waitingLength += text.length;
    }
    return true;
  }

  /** Hands lines on until none waits or `write` says that the reader is behind (false; that line counts as handed on). */
  pour(write: (text: string) => boolean): boolean {
    const first = this.#lines[0]?.number ?? 1;
    let keepsUp = true;
    while (keepsUp && this.#handed < this.#sent) {
      const next = this.#lines[this.#handed + 1 - first];
      if (next === undefined) break;
      this.#handed = next.number;
      this.#waitingLength -= next.text.length;
      this.#handedLength += next.text.length;
      keepsUp = write(next.text);
    }
    this.#forget();
    return keepsUp;
  }

  clear(): void {
    this.#lines.length = 0;
    this.#handedLength = 0;
    this.#waitingLength = 0;
  }

  /** Lines so far back that the reader must have had them: what came after them no longer fits into the system's buffers. */
  #forget(): void {
    let gone = 0;
    for (const { number, text } of this.#lines) {
      if (number >= this.#handed || this.#handedLength - text.length < keptAtMost) break;
      this.#handedLength -= text.length;
      gone++;
    }
    this.#lines.splice(0, gone);
  }
}
