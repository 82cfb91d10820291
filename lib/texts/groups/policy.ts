import { type Actor, holds } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import type { JudgedSession } from '@/lib/meetings/sessions/views';
import { type TextFacts, textPolicy } from '@/lib/texts/texts/policy';
import type { MeetingStatus } from '@/prisma/generated/enums';

export type GroupFacts = Readonly<{ status: MeetingStatus; bodyKind: JudgedSession['bodyKind'] }>;

const presidency: Rule<GroupFacts> = (actor: Actor) =>
  holds(actor, 'PRESIDENCY_OFFICER', { partyKind: 'MEMBER' }) ? null : 'group.presidency-only';

/** Who constitutes a meeting's Drafting Group: the Presidency, which heads it. Source: DR-37, DR-38, P-14. */
export const groupPolicy = { constitute: { basis: 'DR-38', may: presidency } } satisfies Policy<
  'constitute',
  GroupFacts
>;

/** The body whose texts are the ground of another's: Network to GRCM to Vice-Ministers. Source: DR-39, DR-46, DR-55, P-03. */
export const groundOf: Readonly<Partial<Record<JudgedSession['bodyKind'], JudgedSession['bodyKind']>>> = {
  GRCM: 'NETWORK',
  VICE_MINISTERS: 'GRCM',
};

const keepsToMembers = ({ session }: TextFacts): boolean =>
  session.exceptions.some(({ kind }) => kind === 'MEMBERS_ONLY');

/**
 * Null, or why a text that `actor` reads is not taken as the ground of a new one there. Words never go where they may be read by more than they
 * were: from behind closed doors, or from a session that Members keep to themselves (P-16). Source: DR-05, DR-24, DR-39, DR-46, DR-55.
 */
export function carryDenial(actor: Actor, source: TextFacts, target: TextFacts): string | null {
  if (source.session.kind === 'CLOSED_DOOR') return 'text.carry-from-closed-doors';
  if (target.session.kind !== 'DRAFTING') return 'text.carry-to-drafting-group';
  if (groundOf[target.session.bodyKind] !== source.session.bodyKind) return 'text.carry-out-of-order';
  if (keepsToMembers(source) && !keepsToMembers(target)) return 'text.carry-to-more-readers';
  return textPolicy.begin.may(actor, target);
}
