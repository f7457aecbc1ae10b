/**
 * What a person can cause (a bad file, a full disk, a conflict) is a value, never an exception.
 * `code` is stable and for programs; `message` is for people and says what to do next.
 */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: string, message: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, message } };
}
