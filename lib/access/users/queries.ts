import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dateOn, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import type { Prisma } from '@/prisma/generated/client';
import { toMandateView } from '../mandates/views';
import { allMandatesInForce, mandatesInForce } from '../mandates/visibility';
import { liveSessions } from '../sessions/visibility';
import { isAdministrator } from './policy';
import type { UsersAsked } from './schema';
import {
  type GrantChoices,
  officeSelect,
  toUserRowView,
  toUserView,
  type UserRowView,
  type UserView,
  userPageSelect,
  userRowSelect,
} from './views';
import { visibleUsers } from './visibility';

const pageSize = 25;

export type UserPage = Readonly<{ rows: readonly UserRowView[]; total: number; page: number; pageCount: number }>;

/** The pages of accounts exist for administrators only. @throws NotFound */
function requireAdministration(actor: Actor): void {
  if (!isAdministrator(actor)) throw new NotFound('administration');
}

function wantedBy({ words, party, office }: UsersAsked): Prisma.UserWhereInput[] {
  const filters: Prisma.UserWhereInput[] = words.split(/\s+/).flatMap((word) =>
    word === ''
      ? []
      : [
          {
            OR: [{ displayName: { contains: word, mode: 'insensitive' } }, { email: { contains: word.toLowerCase() } }],
          },
        ],
  );
  if (party === null && office === null) return filters;
  const held: Prisma.MandateWhereInput = {
    AND: [allMandatesInForce(now(), dateOn(today()))],
    ...(party !== null && { partyCode: party }),
    ...(office !== null && { officeCode: office }),
  };
  return [...filters, { mandates: { some: held } }];
}

/**
 * Accounts by name, 25 a page, with the offices that they hold now. A filter by party or office finds whoever holds it now; a page past
 * the last is the last. @throws NotFound for whoever keeps no accounts
 */
export async function listUsers(actor: Actor, asked: UsersAsked): Promise<UserPage> {
  requireAdministration(actor);
  const where: Prisma.UserWhereInput = { AND: [visibleUsers(actor), ...wantedBy(asked)] };
  const total = await db.user.count({ where });
  const pageCount = Math.max(Math.ceil(total / pageSize), 1);
  const page = Math.min(asked.page, pageCount);
  const rows = await db.user.findMany({
    where,
    select: {
      ...userRowSelect,
      mandates: { where: allMandatesInForce(now(), dateOn(today())), select: officeSelect, orderBy: { id: 'asc' } },
    },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return { rows: rows.map(toUserRowView), total, page, pageCount };
}

/** A person's account with every office they hold or held, the newest first. @throws NotFound */
export async function getUser(actor: Actor, id: string): Promise<UserView> {
  const row = await db.user.findFirst({ where: { AND: [{ id }, visibleUsers(actor)] }, select: userPageSelect });
  if (row === null) throw new NotFound('user');
  const live = { AND: [{ userId: id }, liveSessions(now())] };
  const [inForce, sessions] = await Promise.all([
    db.mandate.findMany({ where: mandatesInForce(id, now(), dateOn(today())), select: { id: true } }),
    db.session.aggregate({ where: live, _count: true, _max: { lastSeenAt: true } }),
  ]);
  const ids = new Set(inForce.map((mandate) => mandate.id));
  const mandates = row.mandates.map((mandate) => toMandateView(actor, mandate, today(), ids));
  return toUserView(actor, row, { mandates, liveSessionCount: sessions._count, lastSeenAt: sessions._max.lastSeenAt });
}

const named = { code: true, nameEs: true, nameEn: true } as const;

/** Offices and parties of today, for the filters of the list and for the form. @throws NotFound for whoever keeps no accounts */
export async function listOfficesAndParties(actor: Actor): Promise<Pick<GrantChoices, 'offices' | 'parties'>> {
  requireAdministration(actor);
  const day = dateOn(today());
  const then = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
  const [offices, parties] = await Promise.all([
    db.office.findMany({
      where: then,
      select: { ...named, kind: true, partyKind: true },
      orderBy: { position: 'asc' },
    }),
    db.party.findMany({
      where: { statuses: { some: then } },
      select: { ...named, statuses: { where: then, select: { class: { select: { kind: true } } } } },
      orderBy: [{ position: 'asc' }, { code: 'asc' }],
    }),
  ]);
  const withKind = parties.map(({ statuses, ...party }) => ({ ...party, kind: statuses[0]?.class.kind ?? '' }));
  return { offices, parties: withKind };
}

/** Everything that the form for an office offers. @throws NotFound for whoever keeps no accounts */
export async function listGrantChoices(actor: Actor): Promise<GrantChoices> {
  const common = await listOfficesAndParties(actor);
  const day = dateOn(today());
  const then = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
  const titles = { id: true, code: true, titleEs: true, titleEn: true } as const;
  const [institutions, networks, meetings, sessions] = await Promise.all([
    db.institution.findMany({
      where: then,
      select: { id: true, partyCode: true, family: true, nameEs: true, nameEn: true },
      orderBy: [{ party: { position: 'asc' } }, { family: 'asc' }],
    }),
    db.body.findMany({ where: { kind: 'NETWORK', ...then }, select: named, orderBy: { position: 'asc' } }),
    db.meeting.findMany({ where: { endsOn: { gte: day } }, select: titles, orderBy: { startsOn: 'asc' } }),
    db.meetingSession.findMany({
      where: { endsAt: { gte: now() }, kind: { not: 'CLOSED_DOOR' } },
      select: titles,
      orderBy: { startsAt: 'asc' },
    }),
  ]);
  const byTitle = ({ titleEs: nameEs, titleEn: nameEn, ...rest }: (typeof meetings)[number]) => ({
    ...rest,
    nameEs,
    nameEn,
  });
  return { ...common, institutions, networks, meetings: meetings.map(byTitle), sessions: sessions.map(byTitle) };
}
