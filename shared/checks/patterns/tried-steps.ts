/** A match reaches at most so many UTF-16 code units to either side of where it was looked for. */
export const reach = 400;

/** Remembers which steps were tried where in vain; one for all runs of a matcher, for it is large. */
export class Tried {
  /** By step and distance from the origin, the number of the round in which it was tried. */
  private rounds = new Uint32Array(0);
  private round = 0;

  begin(steps: number): void {
    const size = steps * (reach + 1);
    if (this.rounds.length < size || this.round === 0xffffffff) {
      this.rounds = new Uint32Array(Math.max(size, this.rounds.length));
      this.round = 0;
    }
    this.round++;
  }

  /** True if the step was tried there before, or lies out of reach. */
  before(step: number, distance: number): boolean {
    if (distance > reach) return true;
    const place = step * (reach + 1) + distance;
    if (this.rounds[place] === this.round) return true;
    this.rounds[place] = this.round;
    return false;
  }
}
