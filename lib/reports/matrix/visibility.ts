import { type Actor, ownMembers } from '@/lib/core/actor';
import { receivesAll } from '@/lib/documents/documents/visibility';

/**
 * May `actor` know that a Member has sent nothing? The Secretariat, which waits for it, and the Presidency of every Member; others of
 * their own country only. Which reports are there to read is reports/visibility.ts. Source: DR-30, DR-60, P-06.
 */
export function knowsSilenceOf(actor: Actor, partyCode: string): boolean {
  return receivesAll(actor) || ownMembers(actor).includes(partyCode);
}
