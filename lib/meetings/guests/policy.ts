import { holds } from '@/lib/core/actor';
import { allOf, type Policy, type Rule } from '@/lib/core/policy';
import { neverOpened, type SessionFacts } from '../sessions/policy';

/** All that the rules look at: the session for which somebody is a guest. */
export type GuestFacts = Pick<SessionFacts, 'kind' | 'exceptions'>;

const presidency: Rule<GuestFacts> = (actor) =>
  holds(actor, 'PRESIDENCY_OFFICER', { partyKind: 'MEMBER' }) ? null : 'guest.presidency-only';

const openSession: Rule<GuestFacts> = (_actor, { kind, exceptions }) => {
  if (neverOpened.includes(kind)) return 'guest.not-in-this-session';
  return exceptions.some((one) => one.kind === 'MEMBERS_ONLY') ? 'guest.members-among-themselves' : null;
};

/**
 * The Presidency alone lets a special guest in, to one session that is neither closed-door nor the Drafting Group's, nor kept to the Members
 * (P-13, P-10, DR-05). To take an invitation back is possible whatever the session has become.
 */
export const guestPolicy = {
  invite: { basis: 'P-13', may: allOf(presidency, openSession) },
  takeBack: { basis: 'P-13', may: presidency },
} satisfies Policy<'invite' | 'takeBack', GuestFacts>;
