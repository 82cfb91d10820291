import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyFor } from '../keys';

const cipher = 'aes-256-gcm';

/** The secret as it is stored: AES-256-GCM under a key of its own, bound to the person, so that a row moved to another is no use. */
export function sealSecret(userId: string, secret: string): string {
  const nonce = randomBytes(12);
  const box = createCipheriv(cipher, keyFor('second-factor'), nonce).setAAD(Buffer.from(userId));
  const sealed = Buffer.concat([box.update(secret, 'utf8'), box.final()]);
  return Buffer.concat([nonce, box.getAuthTag(), sealed]).toString('base64url');
}

/** The secret that `sealSecret` was given. @throws Error when it was made under another AUTH_SECRET, for another person, or altered */
export function openSecret(userId: string, stored: string): string {
  const bytes = Buffer.from(stored, 'base64url');
  const box = createDecipheriv(cipher, keyFor('second-factor'), bytes.subarray(0, 12), { authTagLength: 16 });
  box.setAAD(Buffer.from(userId)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([box.update(bytes.subarray(28)), box.final()]).toString('utf8');
}
