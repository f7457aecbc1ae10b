import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../shared/base/parse-json';
import type { JournalEvent } from '../../shared/review/events';
import { isPersonId } from '../../shared/review/person';
import { keyIdOf, signedText } from '../../shared/review/signing';
import { makeFolder, writeWhole } from './write-whole';

/** Seals what is secret with the system's keychain; text in, text out. */
export interface SecretBox {
  seal(secret: string): Promise<string>;
  /** Null if it cannot be opened here. */
  open(sealed: string): Promise<string | null>;
}

/** A person's key at this installation. */
export interface SigningKey {
  readonly id: string;
  /** 32 bytes in base64url. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

const stored = z.object({
  version: z.literal(1),
  publicKey: z.string(),
  secret: z.string(),
  sealed: z.boolean(),
});

/** Ed25519, by Node. */
export function newSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }).x ?? '';
  return { id: keyIdOf(key), publicKey: key, privateKey };
}

/** The event with its signature. */
export function signEvent<T extends JournalEvent>(event: T, folder: string, key: SigningKey): T {
  const value = sign(null, Buffer.from(signedText(event, folder), 'utf8'), key.privateKey).toString(
    'base64url',
  );
  return { ...event, signature: { key: key.id, value } };
}

/**
 * The keys people made at this installation, one file each in the settings folder that only its owner may read; sealed by the
 * system's keychain where there is one.
 */
export class SigningKeys {
  readonly #known = new Map<string, SigningKey | null>();

  constructor(
    private readonly settingsFolder: string,
    private readonly box: SecretBox | null = null,
  ) {}

  /** Opens the keys that the keychain sealed; until then they sign nothing. One that cannot be opened signs nothing, either. */
  async open(): Promise<void> {
    if (this.box === null) return;
    const names = await readdir(join(this.settingsFolder, 'keys')).catch(() => []);
    for (const name of names.filter((each) => each.endsWith('.json'))) {
      const personId = name.slice(0, -'.json'.length);
      const file = this.#file(personId);
      if (file?.sealed !== true) continue;
      const secret = await this.box.open(file.secret);
      if (secret !== null) this.#known.set(personId, keyOf(file.publicKey, secret));
    }
  }

  /** Null where that person has none here, or it cannot be opened: then nothing is signed. */
  of(personId: string): SigningKey | null {
    const known = this.#known.get(personId);
    if (known !== undefined) return known;
    const key = this.#read(personId);
    this.#known.set(personId, key);
    return key;
  }

  /** The event signed by its person's key; as it is, where they have none here. */
  sign(event: JournalEvent, folder: string): JournalEvent {
    const key = this.of(event.person.id);
    return key === null ? event : signEvent(event, folder, key);
  }

  /** Keeps a key as the person's own from now on. Throws the error of the file system. */
  async keep(personId: string, key: SigningKey): Promise<void> {
    const secret = key.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    const file: z.infer<typeof stored> = {
      version: 1,
      publicKey: key.publicKey,
      secret: this.box === null ? secret : await this.box.seal(secret),
      sealed: this.box !== null,
    };
    await makeFolder(join(this.settingsFolder, 'keys'));
    await writeWhole(this.#path(personId), `${JSON.stringify(file)}\n`, { mode: 0o600 });
    this.#known.set(personId, key);
  }

  #read(personId: string): SigningKey | null {
    const file = this.#file(personId);
    return file === null || file.sealed ? null : keyOf(file.publicKey, file.secret);
  }

  #file(personId: string): z.infer<typeof stored> | null {
    if (!isPersonId(personId)) return null;
    try {
      const value = parseJson(readFileSync(this.#path(personId), 'utf8'));
      return value.ok ? (stored.safeParse(value.value).data ?? null) : null;
    } catch {
      return null;
    }
  }

  #path(personId: string): string {
    return join(this.settingsFolder, 'keys', `${personId}.json`);
  }
}

/** Null for what is no key: events are declared then, and say so. */
function keyOf(publicKey: string, secret: string): SigningKey | null {
  try {
    const key = Buffer.from(secret, 'base64');
    return {
      id: keyIdOf(publicKey),
      publicKey,
      privateKey: createPrivateKey({ key, format: 'der', type: 'pkcs8' }),
    };
  } catch {
    return null;
  }
}
