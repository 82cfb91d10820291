import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import type { SessionKind } from '@/prisma/generated/enums';
import { type Convened, convenes, isSeminar } from '../meetings/conveners';
import { isBehindClosedDoors } from '../sessions/policy';
import type { LogisticsAct } from './workflow';

/** The kind of the session that is arranged; null where the act is about none. */
export type LogisticsFacts = Convened & Readonly<{ kind: SessionKind | null }>;

/** Whoever looks after logistics: the Secretariat (DR-67), and the Presidency, whose Member receives the meeting (DR-09, DR-34). */
export const keepsLogistics = (actor: Actor): boolean =>
  holds(actor, readingSecretariat) || holds(actor, 'PRESIDENCY_OFFICER', { partyKind: 'MEMBER' });

/** A seminar's is its host's and co-sponsors' affair, not the Presidency's as such (DR-31). */
const office: Rule<LogisticsFacts> = (actor, facts) => {
  if (!isSeminar(facts)) return keepsLogistics(actor) ? null : 'logistics.office-only';
  return holds(actor, readingSecretariat) || convenes(actor, facts) ? null : 'logistics.hosts-only';
};

/** Where closed doors meet is arranged by those who may be there, as they plan them (P-05, ADR 17). */
const arranges: Rule<LogisticsFacts> = (actor, facts) => {
  if (facts.kind !== 'CLOSED_DOOR') return office(actor, facts);
  return isBehindClosedDoors(actor) ? null : 'session.closed-door-not-your-room';
};

/** The Secretariat takes part in contracting logistics, with the sponsors (DR-67); the Presidency gives the venue, of a seminar its host. */
export const logisticsPolicy = {
  edit: { basis: 'DR-67', may: office },
  addRoom: { basis: 'DR-67', may: office },
  changeRoom: { basis: 'DR-67', may: office },
  removeRoom: { basis: 'DR-67', may: office },
  arrange: { basis: 'DR-67', may: arranges },
  addContact: { basis: 'DR-67', may: office },
  changeContact: { basis: 'DR-67', may: office },
  removeContact: { basis: 'DR-67', may: office },
} satisfies Policy<LogisticsAct, LogisticsFacts>;
