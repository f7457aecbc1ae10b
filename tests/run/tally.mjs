/** Counts over all runners. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** Tests that passed only at their second attempt; they count as passed. */
  flaky = 0;
  /** @type {string[]} what failed, by step */
  broken = [];
  /** @type {string[]} the tests that failed, by name, where the runner tells */
  names = [];

  /**
   * @param {string} step
   * @param {{ passed?: number, failed?: number, skipped?: number, flaky?: number, names?: string[] }} counts
   */
  add(step, { passed = 0, failed = 0, skipped = 0, flaky = 0, names = [] }) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
    this.flaky += flaky;
    this.names.push(...names);
    if (failed > 0) this.broken.push(step);
  }

  line() {
    return `${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`;
  }
}
