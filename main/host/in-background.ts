/**
 * Lets work go on that nobody waits for. What it throws goes to `report`: a promise without an owner would end the host,
 * and with it every other article's saving.
 */
export function inBackground(work: () => unknown, report: (error: unknown) => void): void {
  new Promise((resolve) => resolve(work())).catch((error: unknown) => {
    try {
      report(error);
    } catch {
      // Whoever should hear of it cannot either.
    }
  });
}
