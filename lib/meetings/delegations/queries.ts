import 'server-only';
import type { Actor, PartyKind } from '@/lib/core/actor';
import { dayOf } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { abilities } from '@/lib/core/workflow';
import type { Locale } from '@/lib/web/locale';
import type { DelegateStatus } from '@/prisma/generated/enums';
import { isSeminar } from '../meetings/conveners';
import { findMeetingByCode } from '../meetings/queries';
import { type MeetingRow, toMeetingHead } from '../meetings/views';
import { factsOfSessions, toldRows } from '../sessions/queries';
import { attendsOne } from './attends';
import { registrationCloses } from './closing';
import { type DelegateFacts, delegatePolicy, keepsDelegationsOf, nominatesFor } from './policy';
import { inProtocolOrder } from './protocol';
import type { NominationAsked } from './schema';
import {
  type BadgeView,
  type DelegatePage,
  type DelegateRow,
  type DelegateView,
  type DelegationsView,
  type DelegationView,
  delegateSelect,
  type NominationView,
} from './views';
import { ownDelegations, readsAddresses, visibleDelegates } from './visibility';
import { type DelegateAct, delegateWorkflow } from './workflow';

/** What each party is on a day. */
export async function partyKindsOn(tx: Tx, day: Date): Promise<ReadonlyMap<string, PartyKind>> {
  const statuses = await tx.partyStatus.findMany({
    where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    select: { partyCode: true, class: { select: { kind: true } } },
  });
  return new Map(statuses.map(({ partyCode, class: { kind } }) => [partyCode, kind]));
}

/** What the rules look at for each party of a meeting: may it attend, and what the Presidency ordered; four queries, however many parties. */
export async function factsOfMeeting(tx: Tx, meeting: MeetingRow) {
  const [sessions, kinds, order] = await Promise.all([
    tx.meetingSession.findMany({ where: { meetingId: meeting.id }, select: { id: true, kind: true } }),
    partyKindsOn(tx, meeting.startsOn),
    tx.accreditationOrder.findFirst({
      where: { meetingId: meeting.id },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { isGiven: true, note: true, createdAt: true },
    }),
  ]);
  const judged = await factsOfSessions(tx, meeting, sessions);
  const isEntrusted = order?.isGiven === true;
  const of = (partyCode: string): DelegateFacts => {
    const kind = kinds.get(partyCode);
    const { conveners } = meeting;
    return {
      partyCode,
      isEntrusted,
      conveners,
      attends: kind !== undefined && attendsOne({ code: partyCode, kind }, judged),
    };
  };
  return { kindOf: (partyCode: string): PartyKind => kinds.get(partyCode) ?? 'OBSERVER_ORGANIZATION', of, order };
}

type Facts = Awaited<ReturnType<typeof factsOfMeeting>>;

/** What this person may do to the delegate now; of a meeting that is no longer planned nothing but to register who came. */
export function delegateAbilities(
  actor: Actor,
  row: Readonly<{ partyCode: string; status: DelegateStatus }>,
  facts: Facts,
  meeting: MeetingRow,
) {
  const given = { ...facts.of(row.partyCode), status: row.status };
  const can = abilities<DelegateStatus, DelegateAct, DelegateFacts>(delegatePolicy, delegateWorkflow, actor, given);
  if (meeting.status === 'PLANNED') return can;
  return Object.fromEntries(
    Object.entries(can).map(([act, refused]) => [act, refused ?? 'workflow.closed']),
  ) as typeof can;
}

function toDelegateView(actor: Actor, row: DelegateRow, facts: Facts, meeting: MeetingRow): DelegateView {
  const isOwn = ownDelegations(actor).includes(row.partyCode);
  const readsAll = isOwn || keepsDelegationsOf(actor, meeting);
  const {
    meetingId: _meeting,
    partyCode,
    code: _code,
    nominatedAt: _n,
    accreditedAt: _a,
    registeredAt: _r,
    ...rest
  } = row;
  return {
    ...rest,
    partyKind: facts.kindOf(partyCode),
    email: isOwn || readsAddresses(actor) ? row.email : null,
    rank: readsAll ? row.rank : null,
    returnReason: readsAll ? row.returnReason : null,
    replaces: row.replaces === null ? null : `${row.replaces.givenName} ${row.replaces.familyName}`,
    can: delegateAbilities(actor, row, facts, meeting),
  };
}

/** The delegations of a meeting in the order of protocol. A constant number of queries, also for 300 people. @throws NotFound for the meeting */
export async function getDelegations(actor: Actor, code: string, locale: Locale): Promise<DelegationsView> {
  const meeting = await findMeetingByCode(actor, code);
  const told = await toldRows(actor);
  const facts = await factsOfMeeting(db, meeting);
  const rows = await db.delegate.findMany({
    where: { AND: [{ meetingId: meeting.id }, visibleDelegates(actor, told)] },
    select: delegateSelect,
  });
  const own = ownDelegations(actor);
  const shown = rows
    .filter(
      ({ status, partyCode }) =>
        status !== 'WITHDRAWN' || own.includes(partyCode) || keepsDelegationsOf(actor, meeting),
    )
    .map((row) => toDelegateView(actor, row, facts, meeting));
  const parties = await db.party.findMany({
    where: { code: { in: nominatesFor(actor) } },
    select: { code: true, nameEs: true, nameEn: true },
    orderBy: { code: 'asc' },
  });
  const isPlanned = meeting.status === 'PLANNED';
  const { conveners } = meeting;
  const isEntrusted = facts.order?.isGiven === true;
  const anyFacts: DelegateFacts = { partyCode: '', attends: true, isEntrusted, conveners };
  const now = (refused: string | null) => refused ?? (isPlanned ? null : 'workflow.closed');
  const count = (act: 'check' | 'accredit') => shown.filter(({ can }) => can[act] === null).length;
  return {
    meeting: toMeetingHead(meeting),
    isSeminar: isSeminar(meeting),
    delegations: byParty(shown, locale),
    count: shown.filter(({ status }) => status !== 'WITHDRAWN').length,
    closesAt: registrationCloses(dayOf(meeting.startsOn)),
    nominates: isPlanned
      ? parties.filter((party) => delegatePolicy.nominate.may(actor, facts.of(party.code)) === null)
      : [],
    waiting: { check: count('check'), accredit: count('accredit') },
    canAccredit: now(delegatePolicy.accredit.may(actor, anyFacts)),
    order:
      keepsDelegationsOf(actor, meeting) && facts.order !== null
        ? { isGiven: facts.order.isGiven, note: facts.order.note, at: facts.order.createdAt }
        : null,
    canOrder: now(delegatePolicy.order.may(actor, anyFacts)),
    canRegister: now(delegatePolicy.register.may(actor, anyFacts)),
  };
}

function byParty(delegates: readonly DelegateView[], locale: Locale): DelegationView[] {
  const ordered = inProtocolOrder(
    delegates.map((one) => ({ ...one, partyName: locale === 'es' ? one.party.nameEs : one.party.nameEn })),
    locale,
  );
  const groups = Map.groupBy(ordered, ({ party }) => party.code);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      { party: first.party, partyKind: first.partyKind, delegates: group.map(({ partyName: _name, ...one }) => one) },
    ];
  });
}

/** A delegate as `actor` may know them, with the meeting. @throws NotFound */
export async function findVisibleDelegate(tx: Tx, actor: Actor, id: string): Promise<DelegateRow> {
  const row = await tx.delegate.findFirst({
    where: { AND: [{ id }, visibleDelegates(actor, await toldRows(actor, tx))] },
    select: delegateSelect,
  });
  if (row === null) throw new NotFound('delegation');
  return row;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** One person of a meeting's delegations. @throws NotFound */
export async function getDelegate(actor: Actor, code: string, id: string): Promise<DelegatePage> {
  const meeting = await findMeetingByCode(actor, code);
  if (!uuid.test(id)) throw new NotFound('delegation');
  const row = await findVisibleDelegate(db, actor, id);
  if (row.meetingId !== meeting.id) throw new NotFound('delegation');
  const facts = await factsOfMeeting(db, meeting);
  return { meeting: toMeetingHead(meeting), delegate: toDelegateView(actor, row, facts, meeting) };
}

/** What the form of a nomination offers; whoever nominates for no party reads why. @throws NotFound for the meeting */
export async function getNomination(actor: Actor, code: string, asked: NominationAsked): Promise<NominationView> {
  const meeting = await findMeetingByCode(actor, code);
  const facts = await factsOfMeeting(db, meeting);
  const all = await db.party.findMany({
    where: { code: { in: nominatesFor(actor) } },
    select: { code: true, nameEs: true, nameEn: true },
    orderBy: { code: 'asc' },
  });
  const parties = all.filter((party) => delegatePolicy.nominate.may(actor, facts.of(party.code)) === null);
  const refused = delegatePolicy.nominate.may(actor, facts.of(all[0]?.code ?? ''));
  const closed = meeting.status === 'PLANNED' ? null : 'workflow.closed';
  const replaced =
    asked.replaces === undefined ? null : await findVisibleDelegate(db, actor, asked.replaces).catch(() => null);
  return {
    meeting: toMeetingHead(meeting),
    meetingId: meeting.id,
    parties,
    party: replaced?.partyCode ?? parties.find((one) => one.code === asked.party)?.code ?? parties[0]?.code ?? null,
    replaces: replaced === null ? null : { id: replaced.id, name: `${replaced.givenName} ${replaced.familyName}` },
    denial: parties.length > 0 ? closed : (refused ?? closed),
    closesAt: registrationCloses(dayOf(meeting.startsOn)),
  };
}

/** Badges of everybody who is accredited, in the order of protocol. @throws NotFound for whoever prints none */
export async function getBadges(actor: Actor, code: string, locale: Locale) {
  const meeting = await findMeetingByCode(actor, code);
  if (delegatePolicy.register.may(actor, { partyCode: '', attends: true, isEntrusted: false }) !== null) {
    throw new NotFound('delegation');
  }
  const facts = await factsOfMeeting(db, meeting);
  const rows = await db.delegate.findMany({
    where: {
      AND: [{ meetingId: meeting.id, code: { not: null } }, visibleDelegates(actor, await toldRows(actor))],
    },
    select: delegateSelect,
  });
  const badges = rows.flatMap(({ id, givenName, familyName, party, partyCode, code: own, role }) =>
    own === null
      ? []
      : [
          {
            ...{ id, name: `${givenName} ${familyName}`, givenName, familyName, party, role, code: own },
            partyKind: facts.kindOf(partyCode),
            partyName: locale === 'es' ? party.nameEs : party.nameEn,
          },
        ],
  );
  const ordered: BadgeView[] = inProtocolOrder(badges, locale);
  return { meeting: toMeetingHead(meeting), badges: ordered };
}
