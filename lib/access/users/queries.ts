import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dateOn, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import type { Prisma } from '@/prisma/generated/client';
import { type Place, placeOf } from '../mandates/grant-check';
import { toMandateView } from '../mandates/views';
import { allMandatesInForce, mandatesInForce } from '../mandates/visibility';
import { liveSessions } from '../sessions/visibility';
import { isAdministrator } from './policy';
import type { GrantAsked, UsersAsked } from './schema';
import {
  type GrantFormView,
  grantDenial,
  type OfficesAndParties,
  officeSelect,
  type PlaceOption,
  toUserRowView,
  toUserView,
  type UserPage,
  type UserView,
  userPageSelect,
  userRowSelect,
} from './views';
import { visibleUsers } from './visibility';

const pageSize = 25;

/** The pages of accounts exist for administrators only. @throws NotFound */
function requireAdministration(actor: Actor): void {
  if (!isAdministrator(actor)) throw new NotFound('administration');
}

/** Everybody whose name or address has each of these words in it, accents and case aside; whoever may know of them. */
async function idsWith(words: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM "User" u
    WHERE NOT EXISTS (
      SELECT 1 FROM unnest(${[...words]}::text[]) AS word
      WHERE strpos(crm_plain(u."displayName" || ' ' || u.email::text), crm_plain(word)) = 0
    )`;
  return rows.map(({ id }) => id);
}

async function wantedBy({ words, party, office }: UsersAsked): Promise<Prisma.UserWhereInput[]> {
  const asked = words.split(/\s+/).filter((word) => word !== '');
  const found = asked.length === 0 ? [] : [{ id: { in: await idsWith(asked) } }];
  if (party === null && office === null) return found;
  const held: Prisma.MandateWhereInput = {
    AND: [allMandatesInForce(now(), dateOn(today()))],
    ...(party !== null && { partyCode: party }),
    ...(office !== null && { officeCode: office }),
  };
  return [...found, { mandates: { some: held } }];
}

/**
 * Accounts by name, 25 a page, with the offices that they hold now. A filter by party or office finds whoever holds it now; a page past
 * the last is the last. @throws NotFound for whoever keeps no accounts
 */
export async function listUsers(actor: Actor, asked: UsersAsked): Promise<UserPage> {
  requireAdministration(actor);
  const where: Prisma.UserWhereInput = { AND: [visibleUsers(actor), ...(await wantedBy(asked))] };
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
export async function listOfficesAndParties(actor: Actor): Promise<OfficesAndParties> {
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
  const withKind = parties.map(({ statuses, ...party }) => ({ ...party, kind: statuses[0]?.class.kind ?? null }));
  return { offices, parties: withKind };
}

/** What can be chosen at `place` by that party today, in the order of the record. */
async function optionsAt(place: Place, partyCode: string): Promise<PlaceOption[]> {
  const day = dateOn(today());
  const then = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
  const titles = { id: true, titleEs: true, titleEn: true } as const;
  switch (place) {
    case 'institutionId': {
      const select = { id: true, family: true, nameEs: true, nameEn: true } as const;
      const rows = await db.institution.findMany({ where: { partyCode, ...then }, select, orderBy: { family: 'asc' } });
      return rows.map(({ id: value, ...row }) => ({ ...row, value }));
    }
    case 'bodyCode': {
      const where = { kind: 'NETWORK', ...then } as const;
      const rows = await db.body.findMany({ where, select: named, orderBy: { position: 'asc' } });
      return rows.map(({ code: value, ...row }) => ({ ...row, value, family: null }));
    }
    case 'meetingId': {
      // A seminar has no Drafting Group (P-14).
      const where = { endsOn: { gte: day }, body: { kind: { not: 'SEMINAR' } } } as const;
      const rows = await db.meeting.findMany({ where, select: titles, orderBy: { startsOn: 'asc' } });
      return rows.map(toTitledOption);
    }
    case 'sessionId': {
      // P-13: no guest behind closed doors.
      const where = { endsAt: { gte: now() }, kind: { not: 'CLOSED_DOOR' } } as const;
      const rows = await db.meetingSession.findMany({ where, select: titles, orderBy: { startsAt: 'asc' } });
      return rows.map(toTitledOption);
    }
  }
}

const toTitledOption = (row: Readonly<{ id: string; titleEs: string; titleEn: string }>): PlaceOption => ({
  value: row.id,
  nameEs: row.titleEs,
  nameEn: row.titleEn,
  family: null,
});

/**
 * What must be said to put an office on record for this person: office and party of today first, then the place that this office needs.
 * @throws NotFound for whoever keeps no accounts, and for a person who does not exist
 */
export async function getGrantForm(actor: Actor, userId: string, asked: GrantAsked): Promise<GrantFormView> {
  const where = { AND: [{ id: userId }, visibleUsers(actor)] };
  const person = await db.user.findFirst({ where, select: { id: true, displayName: true, disabledAt: true } });
  if (person === null) throw new NotFound('user');
  const { offices, parties } = await listOfficesAndParties(actor);
  const office = offices.find(({ code }) => code === asked.office) ?? null;
  const party = parties.find(({ code }) => code === asked.party) ?? null;
  const isOtherKind = office !== null && party !== null && office.partyKind !== party.kind;
  const field = office === null || party === null || isOtherKind ? undefined : placeOf[office.kind];
  const { id, displayName, disabledAt } = person;
  return {
    ...{ offices, parties, office, party },
    person: { id, displayName },
    denial: grantDenial(actor, { id, isDisabled: disabledAt !== null }),
    partyFault: isOtherKind ? 'mandate.party-of-another-kind' : null,
    place: field === undefined || party === null ? null : { field, options: await optionsAt(field, party.code) },
    firstDay: today(),
  };
}
