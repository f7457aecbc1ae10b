/**
 * What a person can cause (a bad file, a full disk, a conflict) is a value, never an exception.
 * `code` is stable and for programs; `message` is for people and says what to do next.
 */
export interface Failure {
  readonly code: string;
  /** In English: what the command line and logs say. */
  readonly message: string;
  /** What `message` was made of, for those who say it in another language; absent where it has no values. */
  readonly said?: Said;
}

/** A message with its values, numbered from 0: `{0} could not be written.` A value may be what went wrong beneath. */
export interface Said {
  readonly template: string;
  readonly values: readonly (string | number | Failure)[];
}

/** Makes a message that can be said in other languages: said`${path} could not be written.` */
export function said(texts: TemplateStringsArray, ...values: Said['values']): Said {
  return { template: texts.reduce((all, text, index) => `${all}{${index - 1}}${text}`), values };
}

/** A message in English. */
function inEnglish({ template, values }: Said): string {
  return template.replace(/\{(\d+)\}/g, (hole, index) => {
    const value = values[Number(index)];
    return value === undefined ? hole : typeof value === 'object' ? value.message : String(value);
  });
}

/** A failure of that code; `message` in English, made by {@link said} where it has values. */
export function failure(code: string, message: string | Said): Failure {
  return typeof message === 'string'
    ? { code, message }
    : { code, message: inEnglish(message), said: message };
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: string, message: string | Said): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: failure(code, message) };
}
