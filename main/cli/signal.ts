/** Lets one wait for what another tells. What is told while nobody waits is forgotten: look at the state first, then wait. */
export class Signal {
  #told: (() => void)[] = [];

  wait(): Promise<void> {
    return new Promise((told) => this.#told.push(told));
  }

  ring(): void {
    for (const told of this.#told.splice(0)) told();
  }
}
