import 'server-only';
import { hkdfSync } from 'node:crypto';
import { env } from '@/lib/core/env';

type Purpose = 'next-auth' | 'second-factor' | 'recovery-codes' | 'attempts';

/** A key of 32 bytes for one purpose, from AUTH_SECRET: who learns one learns none of the others. */
export function keyFor(purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', env().AUTH_SECRET, '', `crm ${purpose}`, 32));
}
