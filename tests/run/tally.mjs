/** Counts over all runners. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** Tests that passed only at their second attempt; they count as passed. */
  flaky = 0;
  /** @type {string[]} what failed, by step */
  broken = [];

  /**
   * @param {string} step
   * @param {{ passed?: number, failed?: number, skipped?: number, flaky?: number }} counts
   */
  add(step, { passed = 0, failed = 0, skipped = 0, flaky = 0 }) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
    this.flaky += flaky;
    if (failed > 0) this.broken.push(step);
  }

  line() {
    return `${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`;
  }
}
