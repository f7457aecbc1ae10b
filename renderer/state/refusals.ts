/**
 * Codes of failures in which nothing went wrong: what was asked does not apply here and now, and the message says what to do instead. They
 * are shown as hints, which pass by themselves, and are no business of diagnostics.
 */
const refusals: ReadonlySet<string> = new Set([
  'busy',
  'changes-requested',
  'changes-requested-unchanged',
  'comment-wanted',
  'no-change',
  'no-thread',
  'no-words',
  'not-approved',
  'not-chosen',
  'not-submitted',
  'nothing-to-restore',
  'nothing-to-undo',
  'one-version',
  'outdated',
  'own-submission',
  'own-words',
  'restored',
  'several-texts',
  'unchanged',
]);

/** True if a failure with this code is a refusal that says what to do instead. */
export function isRefusal(code: string): boolean {
  return refusals.has(code);
}
