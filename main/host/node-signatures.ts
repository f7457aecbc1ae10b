import { createPublicKey, verify } from 'node:crypto';
import type { VerifySignature } from '../../shared/review/signing';

/** Ed25519 by Node. */
export const verifySignature: VerifySignature = (key, text, signature) => {
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    return verify(null, Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64url'));
  } catch {
    // What is no key, or no signature, signs nothing.
    return false;
  }
};
