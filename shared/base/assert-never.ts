/** Makes the compiler prove that a union has been handled in full. Throws: reaching it is a bug. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
