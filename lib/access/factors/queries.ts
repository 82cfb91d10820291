// Reads unfiltered: what a person's own factors are, asked by commands and queries that have said who asks.
import 'server-only';
import { dateOn, now, today } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { mandatesInForce } from '../mandates/visibility';
import { openSecret } from './secret-box';
import { secretAddress } from './totp';

/** What the person has: a second factor in force, how many recovery codes are left, an office that demands the factor. */
export type Factors = Readonly<{ isSet: boolean; codesLeft: number; isObligatory: boolean }>;

/** The person's factors now. */
export async function factorsOf(tx: Tx, userId: string): Promise<Factors> {
  const [key, codesLeft, offices] = await Promise.all([
    tx.totpKey.count({ where: { userId, confirmedAt: { not: null } } }),
    tx.recoveryCode.count({ where: { userId, usedAt: null } }),
    tx.mandate.count({
      where: { AND: [mandatesInForce(userId, now(), dateOn(today())), { office: { needsSecondFactor: true } }] },
    }),
  ]);
  return { isSet: key > 0, codesLeft, isObligatory: offices > 0 };
}

/** A secret on offer: as typed into an authenticator, and as the address of a QR code. */
export type OfferedSecret = Readonly<{ secret: string; address: string }>;

/** The secret that the person is setting up; null when nothing is on offer. */
export async function findOfferedSecret(tx: Tx, userId: string, email: string): Promise<OfferedSecret | null> {
  const key = await tx.totpKey.findUnique({ where: { userId }, select: { offeredSecretEnc: true } });
  if (!key?.offeredSecretEnc) return null;
  const secret = openSecret(userId, key.offeredSecretEnc);
  return { secret, address: secretAddress(secret, email) };
}
