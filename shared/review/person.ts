import { isReservedName } from '../base/reserved-names';

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

/** An id made from a name as a person types it: "Ana María Ruiz" gives `ana-maria-ruiz`; empty if nothing usable is left. */
export function personIdFrom(name: string): string {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return isReservedName(id) ? `${id}-1` : id;
}
