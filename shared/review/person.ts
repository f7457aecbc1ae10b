import { shortHash } from '../base/hash';
import { isReservedName } from '../base/reserved-names';
import { romanised } from './romanise';

/** Somebody who edits or reviews: declared by themselves, not authenticated. `id` is `[a-z0-9][a-z0-9_-]{0,39}`: it names files. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

const idPattern = /^[a-z0-9][a-z0-9_-]{0,39}$/;

/** True for an id that may name a journal file on every file system. */
export function isPersonId(id: string): boolean {
  return idPattern.test(id);
}

/** True for an id that somebody may take: one that also names a file on Windows. Those taken before stay readable. */
export function isNewPersonId(id: string): boolean {
  return isPersonId(id) && !isReservedName(id);
}

/** Reads `--as "id:Name"`; a bare id is its own name. Null if the id is not one. */
export function parsePerson(text: string): Person | null {
  const colon = text.indexOf(':');
  const id = (colon < 0 ? text : text.slice(0, colon)).trim().toLowerCase();
  const name = colon < 0 ? id : text.slice(colon + 1).trim() || id;
  return isNewPersonId(id) ? { id, name } : null;
}

/**
 * An id made from a name as a person types it: "Ana María Ruiz" gives `ana-maria-ruiz`, "Ørsted" `orsted`, "王小明"
 * `wangxiaoming`. A name in a script that cannot be read here gives one made from its hash, the same on every machine;
 * empty only for a name without a letter or digit.
 */
export function personIdFrom(name: string): string {
  if (!/[\p{L}\p{N}]/u.test(name)) return '';
  const words = romanised(name);
  const id = words
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  // What cannot be read must not leave two people with the same id.
  const isWhole = !/[^\p{Script=Latin}\P{L}]/u.test(words);
  if (!isWhole || id === '')
    return `${id === '' ? 'person' : id.slice(0, 31)}-${shortHash(name.trim()).slice(0, 8)}`;
  return isReservedName(id) ? `${id}-1` : id;
}
