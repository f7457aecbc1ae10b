import type { EventOf } from './events';

/**
 * Tells the most frequent kind of event by hand, for the schemas take three times as long: an edit as this version writes
 * it, with no key but its own. False says nothing: the schemas decide then.
 */
export function isPlainEdit(value: unknown, maxSeq: number): value is EventOf<'edit'> {
  return (
    (hasExactly(value, 9) || (hasExactly(value, 10) && isPlainSignature(value.signature))) &&
    value.type === 'edit' &&
    value.v === 1 &&
    isText(value.id, 80) &&
    Array.isArray(value.parents) &&
    value.parents.every((id) => isText(id, 80)) &&
    Number.isInteger(value.seq) &&
    (value.seq as number) >= 1 &&
    (value.seq as number) <= maxSeq &&
    isPlainPerson(value.person) &&
    isPlainTime(value.time) &&
    typeof value.hash === 'string' &&
    sha256.test(value.hash) &&
    Array.isArray(value.operations) &&
    value.operations.every(isPlainOperation)
  );
}

const sha256 = /^[0-9a-f]{64}$/;
/** As `toISOString` writes it, and with a day that every month has. */
const time = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

function isPlainPerson(value: unknown): boolean {
  return hasExactly(value, 2) && isText(value.id, 40) && isText(value.name, 200);
}

function isPlainSignature(value: unknown): boolean {
  return hasExactly(value, 2) && isText(value.key, 80) && isText(value.value, 200);
}

function isPlainOperation(value: unknown): boolean {
  return (
    hasExactly(value, 3) &&
    isOffset(value.start) &&
    isOffset(value.end) &&
    typeof value.text === 'string' &&
    !value.text.includes('\r')
  );
}

function isPlainTime(value: unknown): boolean {
  return typeof value === 'string' && time.test(value);
}

function isOffset(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A string of 1 to `most` UTF-16 code units. */
function isText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= most;
}

/** True for an object with so many keys; whoever asks for each of as many by name then knows them all. */
function hasExactly(value: unknown, keys: number): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).length === keys;
}
