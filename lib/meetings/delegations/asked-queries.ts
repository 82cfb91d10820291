import 'server-only';
import { type Actor, ownMembers } from '@/lib/core/actor';
import { addDays, dateOn, dayOf, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { meetingSelect } from '../meetings/views';
import { visibleMeetings } from '../meetings/visibility';
import { toldRows } from '../sessions/queries';
import { registrationCloses } from './closing';
import { delegatePolicy, keepsDelegations, nominatesFor } from './policy';
import { factsOfMeeting } from './queries';
import { visibleDelegates } from './visibility';

/** What a meeting's delegations ask of somebody. */
export type AskedDelegation = Readonly<{
  verb: 'nominate' | 'check' | 'accredit';
  meeting: Readonly<{ code: string; titleEs: string; titleEn: string }>;
  count: number;
  dueAt: Date;
  isLate: boolean;
}>;

/** Days before a meeting from which its delegations are asked for. */
const askedFor = 60;

/**
 * What delegations ask of `actor`: to nominate for a party that has nobody in a coming meeting yet, to check what came in, to accredit what
 * was checked. Only of the ten next meetings that they may know of within two months.
 */
export async function listAskedDelegations(actor: Actor): Promise<AskedDelegation[]> {
  const own = nominatesFor(actor);
  if (own.length === 0 && !keepsDelegations(actor)) return [];
  const at = now();
  const told = await toldRows(actor);
  const until = dateOn(addDays(today(), askedFor));
  const meetings = await db.meeting.findMany({
    where: {
      AND: [
        { status: 'PLANNED', endsOn: { gte: dateOn(today()) }, startsOn: { lte: until } },
        visibleMeetings(actor, told),
      ],
    },
    select: meetingSelect,
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: 10,
  });
  const counts = await db.delegate.groupBy({
    by: ['meetingId', 'partyCode', 'status'],
    where: {
      AND: [
        { meetingId: { in: meetings.map(({ id }) => id) }, status: { not: 'WITHDRAWN' } },
        visibleDelegates(actor, told),
      ],
    },
    _count: true,
  });
  const orders = await db.accreditationOrder.findMany({
    where: { meetingId: { in: meetings.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { meetingId: true, isGiven: true },
  });
  const entrusted = new Map(orders.map(({ meetingId, isGiven }) => [meetingId, isGiven]));
  const members = ownMembers(actor);
  const asked: AskedDelegation[] = [];
  for (const meeting of meetings) {
    const { code, titleEs, titleEn } = meeting;
    const here = counts.filter(({ meetingId }) => meetingId === meeting.id);
    const dueAt = registrationCloses(dayOf(meeting.startsOn));
    const item = { meeting: { code, titleEs, titleEn }, dueAt, isLate: dueAt < at };
    const of = (status: 'NOMINATED' | 'CHECKED') =>
      here.filter((one) => one.status === status).reduce((sum, one) => sum + one._count, 0);
    const empty = own.filter((partyCode) => !here.some((one) => one.partyCode === partyCode));
    // Members attend every meeting; of others the rules of that day are asked.
    const facts = empty.every((code) => members.includes(code)) ? null : await factsOfMeeting(db, meeting);
    const missing = empty.filter((code) => members.includes(code) || facts?.of(code).attends === true);
    if (missing.length > 0) asked.push({ ...item, verb: 'nominate', count: missing.length });
    const { conveners } = meeting;
    const given = { partyCode: '', attends: true, isEntrusted: entrusted.get(meeting.id) === true, conveners };
    const can = (act: 'check' | 'accredit') => delegatePolicy[act].may(actor, given) === null;
    if (can('check') && of('NOMINATED') > 0) asked.push({ ...item, verb: 'check', count: of('NOMINATED') });
    if (can('accredit') && of('CHECKED') > 0) asked.push({ ...item, verb: 'accredit', count: of('CHECKED') });
  }
  return asked;
}
