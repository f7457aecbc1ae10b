import { safeStorage } from 'electron';
import type { SecretBox } from '../host/signing-keys';

/**
 * The system's keychain, through Electron; null where there is none, or where Electron is too old to ask it without waiting. On Linux without a keyring Electron would encrypt with a
 * password that every program knows: that is none either, and keys stay in files only their owner may read.
 */
export async function systemSecrets(): Promise<SecretBox | null> {
  if (!('isAsyncEncryptionAvailable' in safeStorage)) return null;
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null;
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return null;
  return {
    seal: async (secret) => (await safeStorage.encryptStringAsync(secret)).toString('base64'),
    open: async (sealed) => {
      try {
        return (await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))).result;
      } catch {
        // Sealed on another machine, or the keychain is locked.
        return null;
      }
    },
  };
}
