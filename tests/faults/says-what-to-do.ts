import type { Failure } from '../../shared/base/result';

const deeds =
  'try|free|copy|change|check|choose|close|export|open|put|split|see|save|move|name|remove|rename|replace|update|work';
const deed = new RegExp(`\\b(${deeds})\\b`, 'i');

/** True if a failure's message names something that a person can do about it. */
export function saysWhatToDo({ message }: Failure): boolean {
  return deed.test(message);
}
