import type { WordOp } from './hunk';

/** Word operations in the making: neighbours of the same kind become one, empty ones vanish, and what goes comes before what is put in its place. */
export class OpList {
  private readonly ops: WordOp[] = [];
  private removed = '';
  private added = '';

  add(op: WordOp['op'], text: string): this {
    if (text === '') return this;
    if (op === '-') this.removed += text;
    else if (op === '+') this.added += text;
    else {
      this.flush();
      const last = this.ops.at(-1);
      if (last?.op === '=') this.ops[this.ops.length - 1] = { op, text: last.text + text };
      else this.ops.push({ op, text });
    }
    return this;
  }

  list(): WordOp[] {
    this.flush();
    return this.ops;
  }

  private flush(): void {
    if (this.removed !== '') this.ops.push({ op: '-', text: this.removed });
    if (this.added !== '') this.ops.push({ op: '+', text: this.added });
    this.removed = '';
    this.added = '';
  }
}
