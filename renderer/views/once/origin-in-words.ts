import { assertNever } from '../../../shared/base/assert-never';
import type { EditOrigin } from '../../../shared/review/edit-origin';
import { t } from '../../words/words';

/** Where words came from, as a card says it. */
export function originInWords(origin: EditOrigin): string {
  switch (origin.kind) {
    case 'correction':
      return t('once.origin-correction');
    case 'memory':
      return t(origin.sameContext === true ? 'once.origin-memory-same' : 'once.origin-memory', {
        percent: Math.floor(origin.likeness * 100),
      });
    case 'model':
      return t('once.origin-model', { model: origin.model });
    case 'replace':
      return t('once.origin-replace');
    case 'undo':
      return t('once.origin-undo');
    default:
      return assertNever(origin);
  }
}
