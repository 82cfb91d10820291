import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes, as they stand in a cookie or a link. Only `hashOfToken` of it is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
