import { setFlagsFromString } from 'node:v8';

/**
 * Suits V8 to long runs over many texts, in this thread and in those that start later. Only figures that V8 reads again are set here: flags
 * that choose another compiler may crash a process that is running.
 */
export function suitLongRuns(): void {
  // Left alone, the heap grows to twice what is in use before it is cleared, which over a long stream looks like a leak.
  setFlagsFromString('--heap-growing-percent=25');
  // Rules are many and each is short: to optimise whatever runs for a while takes more time than it saves until much more text has come.
  setFlagsFromString('--interrupt-budget=540672');
}

/**
 * To be called before the rules are loaded. Left alone, V8 first makes an expression into bytecode and, once it is used again, anew into machine
 * code, which is as quickly made: there are some thousand expressions, and nearly all that are used are used again. V8 reads the figure whenever an
 * expression is created.
 */
export function suitExpressions(): void {
  setFlagsFromString('--regexp-tier-up-ticks=0');
}
