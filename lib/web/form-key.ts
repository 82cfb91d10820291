import 'server-only';
import { randomUUID } from 'node:crypto';

/** The hidden key of one rendered form, by which the same form sent twice has one effect (lib/core/idempotency.ts). */
export function newFormKey(): string {
  return randomUUID();
}
