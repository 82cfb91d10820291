import 'server-only';
import { type Actor, partiesOf } from '@/lib/core/actor';
import { inAlphabet } from '@/lib/core/alphabet';
import { db } from '@/lib/core/db';
import type { Locale } from '@/lib/web/locale';
import type { DelegateRank, DelegateStatus } from '@/prisma/generated/enums';
import { isBehindClosedDoors } from '../sessions/policy';
import type { SeatedPerson, SeatsView, SeatView } from './views';
import { visibleSeats } from './visibility';

const person = { id: true, givenName: true, familyName: true, post: true, status: true } as const;

type Row = Readonly<{ id: string; givenName: string; familyName: string; post: string; status: DelegateStatus }>;

const toPerson = ({ id, givenName, familyName, post, status }: Row): SeatedPerson => ({
  id,
  name: `${givenName} ${familyName}`,
  post,
  isAccredited: status === 'ACCREDITED' || status === 'REGISTERED',
});

/** The places of a closed-door session; null for whoever may not know of them. */
export async function findSeats(
  actor: Actor,
  session: Readonly<{ id: string; meetingId: string }>,
  locale: Locale,
): Promise<SeatsView | null> {
  if (!isBehindClosedDoors(actor)) return null;
  const [partyCode = ''] = partiesOf(actor, 'VICE_MINISTER');
  const named = { select: { code: true, nameEs: true, nameEn: true } } as const;
  const rows = await db.closedSeat.findMany({
    where: { AND: [{ sessionId: session.id }, visibleSeats(actor)] },
    select: { party: named, principal: { select: person }, companion: { select: person } },
  });
  const seats = rows.map(
    ({ party, principal, companion }): SeatView => ({
      party,
      principal: toPerson(principal),
      companion: companion === null ? null : toPerson(companion),
      isOwn: party.code === partyCode,
    }),
  );
  const own = seats.find(({ isOwn }) => isOwn);
  const offered = await db.delegate.findMany({
    where: { ...{ meetingId: session.meetingId, partyCode }, status: { notIn: ['WITHDRAWN', 'RETURNED'] } },
    select: { ...person, rank: true },
    orderBy: [{ familyName: 'asc' }, { id: 'asc' }],
  });
  const of = (rank: DelegateRank) => offered.filter((one) => one.rank === rank).map(toPerson);
  return {
    seats: inAlphabet(locale, seats, ({ party }) => (locale === 'es' ? party.nameEs : party.nameEn)),
    party: await db.party.findUnique({ where: { code: partyCode }, ...named }),
    principals: own === undefined ? of('VICE_MINISTER') : [],
    companions: own !== undefined && own.companion === null ? of('SENIOR_OFFICIAL') : [],
  };
}
