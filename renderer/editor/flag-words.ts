import type { Provenance, Severity } from '../../shared/checks/rule';

export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Hint',
};

export const provenanceWords: Readonly<Record<Provenance, string>> = {
  source: 'in the source too',
  mt: 'from the MT',
  edit: 'from an edit',
  fix: 'from a fix',
};
