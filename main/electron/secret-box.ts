import { safeStorage } from 'electron';
import type { SecretBox } from '../host/signing-keys';

/**
 * The system's keychain, through Electron; null where there is none. On Linux without a keyring Electron would encrypt with a
 * password that every program knows: that is none either, and keys stay in files only their owner may read.
 */
export function systemSecrets(): SecretBox | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return null;
  return {
    seal: (secret) => safeStorage.encryptString(secret).toString('base64'),
    open: (sealed) => {
      try {
        return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
      } catch {
        // Sealed on another machine, or the keychain is locked.
        return null;
      }
    },
  };
}
