import 'server-only';
import { createHmac, randomInt } from 'node:crypto';
import { keyFor } from '../keys';

/** No letter that is taken for a figure, no figure that is taken for a letter. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
export const codesGiven = 10;

/** Ten codes of ten signs, `abcde-fgh23`, each for one sign-in. */
export function newRecoveryCodes(): string[] {
  const sign = () => signs[randomInt(signs.length)] ?? '';
  const half = () => Array.from({ length: 5 }, sign).join('');
  return Array.from({ length: codesGiven }, () => `${half()}-${half()}`);
}

/** What is stored of a code: useless without AUTH_SECRET, and for nobody else's account. Blanks, hyphens and case do not matter. */
export function hashOfRecoveryCode(userId: string, typed: string): string {
  const code = typed.toLowerCase().replace(/[\s-]/g, '');
  return createHmac('sha256', keyFor('recovery-codes')).update(`${userId} ${code}`).digest('hex');
}
