import { shortHash } from '../base/hash';
import { failure, said, type Failure } from '../base/result';
import type { AnyEvent } from './event-graph';
import { isUnknown } from './parse-journal';

/**
 * How an event stands to the person it names. `signed`: by a key of theirs that counts. `declared`: not signed. `key-unknown`:
 * signed with a key the project does not know for them. `false`: the signature is not that of this event. `revoked`: signed
 * with a key from the time on from which it was revoked. The last two count for nothing but the text they made.
 */
export const standings = ['signed', 'declared', 'key-unknown', 'false', 'revoked'] as const;
export type Standing = (typeof standings)[number];

/** A public key: the 32 bytes of an Ed25519 key in base64url. */
export interface PublicKey {
  /** First 16 hex digits of the SHA-256 of {@link key}. */
  readonly id: string;
  readonly key: string;
  /** From when on it was revoked, ISO 8601 in UTC. */
  readonly until: string | null;
}

/** Everybody's keys, by person. */
export type KeyRing = ReadonlyMap<string, readonly PublicKey[]>;

/** True if `signature` (base64url) is one of the text's UTF-8 bytes by this key. Never throws. */
export type VerifySignature = (key: string, text: string, signature: string) => boolean;

export function keyIdOf(key: string): string {
  return shortHash(key);
}

/**
 * What is signed of an event in the journals of `folder` (an article's id, or `project`): all it says, its parents among it,
 * as JSON with sorted keys.
 */
export function signedText(event: AnyEvent, folder: string): string {
  const said: Record<string, unknown> = { ...event };
  delete said['signature'];
  delete said['unknown'];
  delete said['untrusted'];
  return `emend-event-1:${folder}\n${canonicalJson(said)}`;
}

/**
 * The keys that the project's journal tells of; its events come in causal order. A person's first key vouches for itself
 * (nobody else can say whose it is); each later one, and each revocation, counts if a key that still counts signed it.
 */
export function keyRingOf(events: readonly AnyEvent[], verify: VerifySignature): KeyRing {
  const ring = new Map<string, readonly PublicKey[]>();
  for (const event of events) {
    if (isUnknown(event) || (event.type !== 'key' && event.type !== 'key-revoked')) continue;
    const { signature, person, time, key, type } = event;
    const own = ring.get(person.id) ?? [];
    const counting = own.find(({ id, until }) => id === signature?.key && (until === null || until > time));
    const signer = own.length === 0 ? key : counting?.key;
    if (signature === undefined || signer === undefined) continue;
    if (!verify(signer, signedText(event, 'project'), signature.value)) continue;
    const id = keyIdOf(key);
    if (type === 'key') ring.set(person.id, [...own, { id, key, until: null }]);
    else {
      const revoked = own.map((each) => (each.id === id ? { ...each, until: event.from } : each));
      ring.set(person.id, revoked);
    }
  }
  return ring;
}

/** How an event of the journals of `folder` stands to its person. */
export function standingOf(
  event: AnyEvent,
  folder: string,
  ring: KeyRing,
  verify: VerifySignature,
): Standing {
  const { signature } = event;
  if (signature === undefined) return 'declared';
  const known = ring.get(event.person.id)?.find(({ id }) => id === signature.key);
  if (known === undefined) return 'key-unknown';
  if (!verify(known.key, signedText(event, folder), signature.value)) return 'false';
  return known.until !== null && known.until <= event.time ? 'revoked' : 'signed';
}

/** True unless the signature takes from the event all but its text. */
export function isTrusted(standing: Standing): boolean {
  return standing !== 'false' && standing !== 'revoked';
}

/** The events of the journals of `folder`, those marked that {@link isTrusted} says nothing good of. */
export function withTrust<T extends AnyEvent>(
  events: readonly T[],
  folder: string,
  ring: KeyRing,
  verify: VerifySignature,
): readonly T[] {
  if (events.every(({ signature }) => signature === undefined)) return events;
  return events.map((event) =>
    isTrusted(standingOf(event, folder, ring, verify)) ? event : { ...event, untrusted: true as const },
  );
}

/** What a person must know of events that are not trusted; empty if there are none. */
export function trustProblems(events: readonly AnyEvent[]): Failure[] {
  const names = [
    ...new Set(events.filter(({ untrusted }) => untrusted).map(({ person }) => person.name)),
  ].sort();
  if (names.length === 0) return [];
  return [
    failure(
      'false-signature',
      said`Events under the name of ${names.join(', ')} carry a signature that is false or revoked. What they wrote stays in the text; their verdicts and stages count for nothing.`,
    ),
  ];
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}
