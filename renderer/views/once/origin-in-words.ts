import { assertNever } from '../../../shared/base/assert-never';
import type { EditOrigin } from '../../../shared/review/edit-origin';

/** Where words came from, as a card says it. */
export function originInWords(origin: EditOrigin): string {
  switch (origin.kind) {
    case 'correction':
      return 'Correction';
    case 'memory':
      return `Memory ${Math.floor(origin.likeness * 100)} %${origin.sameContext === true ? ', same context' : ''}`;
    case 'model':
      return `Model ${origin.model}`;
    case 'replace':
      return 'Replaced over the project';
    case 'undo':
      return 'Taken back';
    default:
      return assertNever(origin);
  }
}
