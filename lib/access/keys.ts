import 'server-only';
import { hkdfSync } from 'node:crypto';
import { env } from '@/lib/core/env';

type Purpose = 'next-auth' | 'second-factor' | 'recovery-codes' | 'attempts';

const derived = new Map<string, Buffer>();

/** A key of 32 bytes for one purpose, from AUTH_SECRET: who learns one learns none of the others. Derived once, it is asked for at every request. */
export function keyFor(purpose: Purpose): Buffer {
  const { AUTH_SECRET } = env();
  const id = `${purpose} ${AUTH_SECRET}`;
  const known = derived.get(id);
  if (known !== undefined) return known;
  const key = Buffer.from(hkdfSync('sha256', AUTH_SECRET, '', `crm ${purpose}`, 32));
  derived.set(id, key);
  return key;
}
