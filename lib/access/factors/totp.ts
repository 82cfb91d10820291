import 'server-only';
import { Secret, TOTP } from 'otpauth';
import { now } from '@/lib/core/clock';

const period = 30;
const shape = { algorithm: 'SHA1', digits: 6, period } as const;
/** As authenticators show it beside the account. */
const issuer = 'CRM · Secretaría virtual';

/** A new secret of 160 bits in base 32, as one types it into an authenticator. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The secret as the address that a QR code carries. */
export function secretAddress(secret: string, email: string): string {
  return new TOTP({ ...shape, issuer, label: email, secret }).toString();
}

/**
 * The step for which `code` is right: this one, the one before or the one after (clocks differ); null when it is for none. Whether
 * the step was used before is for the database to say.
 */
export function stepOf(secret: string, code: string): bigint | null {
  const timestamp = now().getTime();
  const delta = TOTP.validate({ ...shape, secret: Secret.fromBase32(secret), token: code, timestamp, window: 1 });
  return delta === null ? null : BigInt(Math.floor(timestamp / 1000 / period) + delta);
}

/** The code that an authenticator shows now; for tests and the demonstration's command line. */
export function codeNow(secret: string): string {
  return TOTP.generate({ ...shape, secret: Secret.fromBase32(secret), timestamp: now().getTime() });
}
