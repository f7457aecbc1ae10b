import type { Analyser } from '../../../renderer/state/analyser';

const cancelled = Promise.resolve({ ok: false, error: { code: 'cancelled', message: '' } } as const);

/** An analyser that looks at nothing and cancels every question. */
export const cancelling: Analyser = {
  open: () => undefined,
  edit: () => undefined,
  segment: () => undefined,
  planFixes: () => cancelled,
  checkMachineTranslation: () => cancelled,
  compare: () => cancelled,
  measure: () => cancelled,
  merge: () => cancelled,
  close: () => undefined,
};
