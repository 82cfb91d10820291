import 'server-only';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import type { Method } from '../sessions/schema';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes';
import { openSecret, sealSecret } from './secret-box';
import { newSecret, stepOf } from './totp';

// Parts of other commands' transactions: sign-in, account and administration say who may, and put it on record.

/** The person has a secret to set up an authenticator with; one that is in force stays so until the new one is confirmed. */
export async function offerSecret(tx: Tx, userId: string): Promise<void> {
  const sealed = sealSecret(userId, newSecret());
  const { count } = await tx.totpKey.updateMany({
    where: { userId, confirmedAt: { not: null } },
    data: { offeredSecretEnc: sealed },
  });
  if (count > 0) return;
  await tx.totpKey.upsert({
    where: { userId },
    update: { offeredSecretEnc: sealed },
    create: { userId, secretEnc: sealed, offeredSecretEnc: sealed },
  });
}

/**
 * The offered secret is in force, because `code` shows that it is in an authenticator; the answer is ten new recovery codes, the
 * former are void. Null when the code is wrong or nothing was offered.
 */
export async function confirmSecret(tx: Tx, userId: string, code: string): Promise<string[] | null> {
  const key = await tx.totpKey.findUnique({ where: { userId }, select: { offeredSecretEnc: true } });
  if (!key?.offeredSecretEnc) return null;
  const step = stepOf(openSecret(userId, key.offeredSecretEnc), code);
  if (step === null) return null;
  const { count } = await tx.totpKey.updateMany({
    where: { userId, offeredSecretEnc: key.offeredSecretEnc },
    data: { secretEnc: key.offeredSecretEnc, offeredSecretEnc: null, confirmedAt: now(), lastStep: step },
  });
  return count === 0 ? null : replaceRecoveryCodes(tx, userId);
}

/** The person has ten new recovery codes; the former are void. Shown once: only their hashes are kept. */
export async function replaceRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashOfRecoveryCode(userId, code) })),
  });
  return codes;
}

/** The person has no second factor any more. */
export async function dropFactor(tx: Tx, userId: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.totpKey.deleteMany({ where: { userId } });
}

/** Used up: a code of the authenticator for its step and all before, a recovery code for ever. Null when it is wrong or was used. */
export async function spendCode(tx: Tx, userId: string, typed: string): Promise<Method | null> {
  const figures = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(figures)) return spendRecoveryCode(tx, userId, typed);
  const key = await tx.totpKey.findFirst({
    where: { userId, confirmedAt: { not: null } },
    select: { secretEnc: true },
  });
  const step = key === null ? null : stepOf(openSecret(userId, key.secretEnc), figures);
  if (step === null) return null;
  // One statement: of two who send the same code the second finds the step taken.
  const taken = await tx.$executeRaw`
    UPDATE "TotpKey" SET "lastStep" = ${step} WHERE "userId" = ${userId}::uuid AND "lastStep" < ${step}`;
  return taken === 1 ? 'otp' : null;
}

async function spendRecoveryCode(tx: Tx, userId: string, typed: string): Promise<Method | null> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { codeHash: hashOfRecoveryCode(userId, typed), userId, usedAt: null },
    data: { usedAt: now() },
  });
  return count === 1 ? 'recovery' : null;
}
