import 'server-only';
import { type Actor, ownMembers } from '@/lib/core/actor';
import { dayIn, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { receivesAll } from '@/lib/documents/documents/visibility';
import { listMembersOn, memberCodesOn } from '@/lib/membership/parties/member-queries';
import { takesPartInReporting, visibleKinds } from '../kinds/visibility';
import { visibleReports } from '../reports/visibility';
import { callPolicy } from './policy';
import type { CallsAsked } from './schema';
import { type CallInOverview, type CallRow, type CallsOverview, callSelect, toCallHead } from './views';
import { visibleCalls } from './visibility';

/**
 * Every call that `actor` may know of, with what each Member has done about it as far as they may know: open calls by their deadline,
 * closed ones newest first; at most five queries, however many there are. @throws NotFound for whoever takes no part in reporting: for them there is no such page
 */
export async function getCallsOverview(actor: Actor, asked: CallsAsked): Promise<CallsOverview> {
  if (!takesPartInReporting(actor)) throw new NotFound('call');
  const kinds = await db.reportKind.findMany({
    where: visibleKinds(actor),
    select: { code: true, nameEs: true, nameEn: true },
    orderBy: { code: 'asc' },
  });
  const kind = kinds.find(({ code }) => code === asked.kind)?.code ?? null;
  const rows = await db.reportCall.findMany({
    where: { AND: [kind === null ? {} : { kindCode: kind }, visibleCalls(actor)] },
    select: callSelect,
    orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
  });
  const all = await withStates(actor, rows);
  return {
    open: all.filter(({ status }) => status === 'OPEN').sort((a, b) => dueTime(a) - dueTime(b)),
    closed: all.filter(({ status }) => status === 'CLOSED'),
    kind,
    kinds,
    canOpen: callPolicy.open.may(actor, { kindCode: kind ?? '' }),
  };
}

const dueTime = ({ dueAt }: CallInOverview): number => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

async function withStates(actor: Actor, calls: readonly CallRow[]): Promise<CallInOverview[]> {
  const at = now();
  const own = ownMembers(actor);
  const [members, byDay, reports] = await Promise.all([
    listMembersOn(db, dayIn(at)),
    memberCodesOn(db, [...new Set(calls.map(({ opensAt }) => dayIn(opensAt)))]),
    db.countryReport.findMany({
      where: { AND: [{ callId: { in: calls.map(({ id }) => id) } }, visibleReports(actor)] },
      select: { callId: true, partyCode: true, status: true },
    }),
  ]);
  const byCall = Map.groupBy(reports, ({ callId }) => callId);
  return calls.map((call): CallInOverview => {
    const known = byCall.get(call.id) ?? [];
    const asked = byDay.get(dayIn(call.opensAt)) ?? [];
    const sent = known.filter(({ partyCode, status }) => asked.includes(partyCode) && isSent(status)).length;
    return {
      ...toCallHead(call, at),
      counts: receivesAll(actor) ? { sent, missing: asked.length - sent } : null,
      own: members
        .filter(({ code }) => own.includes(code))
        .map((country) => {
          const report = known.find(({ partyCode }) => partyCode === country.code);
          return { country, status: report?.status ?? 'NOT_SENT' };
        }),
    };
  });
}

/** As `isMissing` of a Member's state, the other way round: what was returned has to come again. */
const isSent = (status: CallInOverview['own'][number]['status']): boolean =>
  status === 'SUBMITTED' || status === 'ACCEPTED';
