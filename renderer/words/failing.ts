import type { Failure } from '../../shared/base/result';
import type { WordId } from '../../shared/locales/en';
import type { WordValues } from '../../shared/locales/locale';
import { t } from './words';

/** A failure that speaks the language chosen when it is read, so that it may be made once and kept. */
export function failing(code: string, id: WordId, values?: WordValues): Failure {
  return {
    code,
    get message() {
      return t(id, values);
    },
  };
}
