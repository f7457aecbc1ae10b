import { fail, ok, said, type Result } from '../../shared/base/result';
import { projectJournal } from '../../shared/review/article-id';
import type { EventBody } from '../../shared/review/events';
import type { Person } from '../../shared/review/person';
import { keyRingOf, type KeyRing } from '../../shared/review/signing';
import { writeFailure } from './json-file';
import { openJournalStore, type JournalStore } from './journal/journal-store';
import { verifySignature } from './node-signatures';
import { newSigningKey, signEvent, SigningKeys, type SigningKey } from './signing-keys';

export interface KeyDesk {
  readonly projectFolder: string;
  readonly settingsFolder: string;
  readonly person: Person;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The keys that a project knows. */
export async function keysInProject(desk: Omit<KeyDesk, 'person'>): Promise<Result<KeyRing>> {
  return withProject(desk, null, (ring) => Promise.resolve(ok(ring)));
}

/** Tells the project of the person's key here, made if there is none. What they do from now on is signed. */
export async function useKey(desk: KeyDesk): Promise<Result<SigningKey>> {
  const keys = new SigningKeys(desk.settingsFolder);
  const key = keys.of(desk.person.id) ?? newSigningKey();
  return withProject(desk, key, async (ring, write) => {
    const own = ring.get(desk.person.id) ?? [];
    if (own.some(({ id }) => id === key.id)) return ok(key);
    if (own.length > 0) return otherKey(desk.person);
    const written = await write({ type: 'key', key: key.publicKey });
    if (!written.ok) return written;
    return keep(keys, desk.person, key);
  });
}

/** The same for a project that is open here: `keys` signs what `store` writes. */
export async function useKeyIn(
  store: JournalStore,
  keys: SigningKeys,
  person: Person,
): Promise<Result<SigningKey>> {
  const { events, blocked } = await store.read(projectJournal);
  if (blocked) return { ok: false, error: blocked };
  const own = keyRingOf(events, verifySignature).get(person.id) ?? [];
  const key = keys.of(person.id) ?? newSigningKey();
  if (own.some(({ id }) => id === key.id)) return ok(key);
  if (own.length > 0) return otherKey(person);
  const kept = await keep(keys, person, key);
  if (!kept.ok) return kept;
  const written = await store.append(projectJournal, person, [
    { parents: [], body: { type: 'key', key: key.publicKey } },
  ]);
  return written.ok ? ok(key) : written;
}

function otherKey({ name }: Person): Result<never> {
  return fail(
    'other-key',
    said`${name} has another key in this project. Rotate to a new one where that key is.`,
  );
}

/** Puts a new key in the place of the person's key here, which signs that. */
export async function rotateKey(desk: KeyDesk): Promise<Result<SigningKey>> {
  const keys = new SigningKeys(desk.settingsFolder);
  const old = keys.of(desk.person.id);
  if (old === null)
    return fail('no-key', 'There is no key here to rotate. Make one first: emend key use PROJECT --as …');
  return withProject(desk, old, async (ring, write) => {
    const known = ring.get(desk.person.id)?.some(({ id, until }) => id === old.id && until === null) === true;
    if (!known) return fail('unknown-key', 'This project does not know the key here, or it was revoked.');
    const key = newSigningKey();
    const written = await write({ type: 'key', key: key.publicKey });
    if (!written.ok) return written;
    return keep(keys, desk.person, key);
  });
}

/** Says that a key of the person's signs nothing from a time on (ISO 8601 in UTC). */
export async function revokeKey(desk: KeyDesk, id: string, from: string): Promise<Result<null>> {
  const own = new SigningKeys(desk.settingsFolder).of(desk.person.id);
  return withProject(desk, own, async (ring, write) => {
    const key = ring.get(desk.person.id)?.find((each) => each.id === id);
    if (key === undefined)
      return fail('unknown-key', said`${desk.person.name} has no key ${id} in this project.`);
    const signs =
      ring.get(desk.person.id)?.some((each) => each.id === own?.id && each.until === null) === true;
    if (!signs)
      return fail(
        'no-key',
        'Only a key of the same person that still counts can revoke one, and there is none here.',
      );
    const written = await write({ type: 'key-revoked', key: key.key, from });
    return written.ok ? ok(null) : written;
  });
}

async function keep(keys: SigningKeys, person: Person, key: SigningKey): Promise<Result<SigningKey>> {
  try {
    await keys.keep(person.id, key);
    return ok(key);
  } catch (error) {
    return writeFailure(error, 'The key');
  }
}

type Write = (body: EventBody) => Promise<Result<unknown>>;

async function withProject<T>(
  desk: Omit<KeyDesk, 'person'> & { readonly person?: Person },
  key: SigningKey | null,
  work: (ring: KeyRing, write: Write) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { projectFolder, settingsFolder, now, person } = desk;
  const store = await openJournalStore({
    projectFolder,
    settingsFolder,
    now,
    watch: false,
    sign: (event, folder) => (key === null ? event : signEvent(event, folder, key)),
  });
  if (!store.ok) return store;
  try {
    const { events, blocked } = await store.value.read(projectJournal);
    if (blocked) return { ok: false, error: blocked };
    return await work(keyRingOf(events, verifySignature), (body) =>
      person === undefined
        ? Promise.resolve(fail('no-person', 'Say who you are: --as "id:Name"'))
        : store.value.append(projectJournal, person, [{ parents: [], body }]),
    );
  } finally {
    await store.value.close();
  }
}
