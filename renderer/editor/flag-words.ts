import type { Severity } from '../../shared/checks/rule';
import { t } from '../words/words';

/** What severities are called, in the language chosen now. */
export const severityWords: Readonly<Record<Severity, string>> = {
  get error() {
    return t('flag.error');
  },
  get warning() {
    return t('flag.warning');
  },
  get info() {
    return t('flag.info');
  },
};
