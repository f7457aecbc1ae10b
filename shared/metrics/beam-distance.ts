/** One step of the way from a hypothesis to its reference. */
export type Step = 'keep' | 'substitute' | 'insert' | 'delete';

const keep = 0;
const substitute = 1;
const insertion = 2;
const deletion = 3;
const stepNames: readonly Step[] = ['keep', 'substitute', 'insert', 'delete'];

const beam = 25;
const unreached = 1 << 28;

/** Word edit distances to one reference, only near the diagonal of the table. */
export class BeamDistance {
  private readonly width: number;
  /** The rows of the text measured last by {@link measure}: costs, and how each was reached. */
  private costs = new Int32Array(0);
  private steps = new Uint8Array(0);
  private base: readonly string[] = [];
  private scratch: [Int32Array, Int32Array];

  constructor(private readonly reference: readonly string[]) {
    this.width = reference.length + 1;
    this.scratch = [new Int32Array(this.width), new Int32Array(this.width)];
  }

  /** The distance of the words; later calls of {@link distanceOf} compare with these. */
  measure(words: readonly string[]): number {
    const { width } = this;
    this.base = words;
    this.costs = new Int32Array((words.length + 1) * width).fill(unreached);
    this.steps = new Uint8Array((words.length + 1) * width);
    for (let column = 0; column < width; column++) {
      this.costs[column] = column;
      this.steps[column] = insertion;
    }
    for (let row = 1; row <= words.length; row++)
      this.fillRow(
        words,
        row,
        this.costs.subarray((row - 1) * width, row * width),
        this.costs.subarray(row * width, (row + 1) * width),
        this.steps.subarray(row * width, (row + 1) * width),
      );
    return this.costs[words.length * width + this.reference.length] as number;
  }

  /** The distance of words of the same number that equal the measured ones before `from`. */
  distanceOf(words: readonly string[], from: number): number {
    const { width } = this;
    let [previous, row] = this.scratch;
    let above: Int32Array = this.costs.subarray(from * width, (from + 1) * width);
    for (let index = from + 1; index <= words.length; index++) {
      row.fill(unreached);
      this.fillRow(words, index, above, row, null);
      above = row;
      [previous, row] = [row, previous];
    }
    return above[this.reference.length] as number;
  }

  /** The way from the measured words to the reference, from the start. */
  path(): Step[] {
    const path: Step[] = [];
    let row = this.base.length;
    let column = this.reference.length;
    while (row > 0 || column > 0) {
      const step = this.steps[row * this.width + column] as number;
      path.push(stepNames[step] as Step);
      if (step !== insertion) row--;
      if (step !== deletion) column--;
    }
    return path.reverse();
  }

  /** Of equally cheap ways the first of keeping or substituting, deleting, inserting is taken; which one is decides where words may be shifted. */
  private fillRow(
    words: readonly string[],
    row: number,
    above: Int32Array,
    costs: Int32Array,
    steps: Uint8Array | null,
  ): void {
    const ratio = this.reference.length / words.length;
    const reach = beam < ratio / 2 ? Math.ceil(ratio / 2 + beam) : beam;
    const middle = Math.floor(row * ratio);
    const end = row === words.length ? this.width : Math.min(this.width, middle + reach);
    const word = words[row - 1];
    for (let column = Math.max(0, middle - reach); column < end; column++) {
      if (column === 0) {
        costs[0] = (above[0] as number) + 1;
        if (steps) steps[0] = deletion;
        continue;
      }
      const same = word === this.reference[column - 1];
      let cost = (above[column - 1] as number) + (same ? 0 : 1);
      let step = same ? keep : substitute;
      if ((above[column] as number) + 1 < cost) {
        cost = (above[column] as number) + 1;
        step = deletion;
      }
      if ((costs[column - 1] as number) + 1 < cost) {
        cost = (costs[column - 1] as number) + 1;
        step = insertion;
      }
      if (cost >= unreached) continue;
      costs[column] = cost;
      if (steps) steps[column] = step;
    }
  }
}
