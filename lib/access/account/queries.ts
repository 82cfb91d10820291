import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dateOn, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { factorsOf, findOfferedSecret } from '../factors/queries';
import { mandateSelect, toMandateView } from '../mandates/views';
import { mandatesInForce } from '../mandates/visibility';
import { visibleSessions } from '../sessions/visibility';
import { type AccountView, sessionSelect, toSessionView } from './views';

/** The zone in which the reader wants to see times. */
export async function getOwnZone({ userId: id }: Actor): Promise<string> {
  return (await db.user.findUniqueOrThrow({ where: { id }, select: { timeZone: true } })).timeZone;
}

/** The reader's own account: data, offices (newest first), second factor, browsers in which they are signed in (last used first). */
export async function getAccount(actor: Actor, currentSessionHash: string): Promise<AccountView> {
  const { userId: id, hasSecondFactor } = actor;
  const [user, inForce, sessions, factors] = await Promise.all([
    db.user.findUniqueOrThrow({
      where: { id },
      select: {
        email: true,
        displayName: true,
        locale: true,
        timeZone: true,
        calendarMails: true,
        version: true,
        mandates: { select: mandateSelect, orderBy: [{ startsOn: 'desc' }, { id: 'desc' }] },
      },
    }),
    db.mandate.findMany({ where: mandatesInForce(id, now(), dateOn(today())), select: { id: true } }),
    db.session.findMany({
      where: visibleSessions(actor, now()),
      select: sessionSelect,
      orderBy: { lastSeenAt: 'desc' },
    }),
    factorsOf(db, id),
  ]);
  const ids = new Set(inForce.map((mandate) => mandate.id));
  return {
    ...user,
    mandates: user.mandates.map((mandate) => toMandateView(actor, mandate, today(), ids)),
    factors,
    hasSecondFactor,
    offered: await findOfferedSecret(db, id, user.email),
    sessions: sessions.map((session) => toSessionView(session, currentSessionHash)),
  };
}
