import 'server-only';
import type { Actor, MandateInForce, OfficeKind } from '@/lib/core/actor';
import { dateOn, now, today } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { allMandatesInForce, mandatesInForce } from './visibility';

/**
 * The person as an actor: mandates in force now, from the database, at every request. An office that needs a second factor counts
 * only when one was given; a Presidency officer's only while that Member presides (DR-30, P-09); a guest's and a drafter's only
 * until their session or meeting ends. A disabled or unknown person has no mandates.
 */
export async function loadActor(
  userId: string,
  { hasSecondFactor }: Readonly<{ hasSecondFactor: boolean }>,
): Promise<Actor> {
  const rows = await db.mandate.findMany({
    where: mandatesInForce(userId, now(), dateOn(today())),
    select: {
      id: true,
      partyCode: true,
      institutionId: true,
      bodyCode: true,
      meetingId: true,
      sessionId: true,
      office: { select: { kind: true, needsSecondFactor: true } },
      party: {
        select: {
          statuses: {
            where: {
              validFrom: { lte: dateOn(today()) },
              OR: [{ validTo: null }, { validTo: { gte: dateOn(today()) } }],
            },
            select: { class: { select: { kind: true } } },
          },
        },
      },
    },
    orderBy: { id: 'asc' },
  });
  const mandates = rows.flatMap(({ office, party, ...row }): MandateInForce[] => {
    const partyKind = party.statuses[0]?.class.kind;
    if (partyKind === undefined || (office.needsSecondFactor && !hasSecondFactor)) return [];
    return [{ ...row, office: office.kind, partyKind }];
  });
  return { userId, mandates, hasSecondFactor };
}

/** Where a person's mail goes, and in which language. */
export type Recipient = Readonly<{ userId: string; address: string; locale: 'es' | 'en' }>;

/**
 * Everybody who holds one of `offices` now (of that party, where one is given), each once, in the order of their accounts. For notices:
 * no right follows from it.
 */
export async function listHolders(
  tx: Tx,
  offices: readonly OfficeKind[],
  partyCode: string | null,
): Promise<Recipient[]> {
  const held = {
    AND: [allMandatesInForce(now(), dateOn(today())), { office: { kind: { in: [...offices] } } }],
    ...(partyCode !== null && { partyCode }),
  };
  const people = await tx.user.findMany({
    where: { mandates: { some: held } },
    select: { id: true, email: true, locale: true },
    orderBy: { id: 'asc' },
  });
  return people.map(({ id, email, locale }) => ({ userId: id, address: email, locale }));
}

/** As `listHolders`, by the party for which each holds the office (in that Network, where one is given); a party of which nobody does is not in the answer. One query. */
export async function listHoldersByParty(
  tx: Tx,
  offices: readonly OfficeKind[],
  partyCodes: readonly string[],
  bodyCode?: string,
): Promise<ReadonlyMap<string, readonly Recipient[]>> {
  const rows = await tx.mandate.findMany({
    where: {
      AND: [
        allMandatesInForce(now(), dateOn(today())),
        { office: { kind: { in: [...offices] } }, partyCode: { in: [...partyCodes] } },
        bodyCode === undefined ? {} : { bodyCode },
      ],
    },
    distinct: ['partyCode', 'userId'],
    select: { partyCode: true, user: { select: { id: true, email: true, locale: true } } },
    orderBy: [{ partyCode: 'asc' }, { userId: 'asc' }],
  });
  const holders = rows.map(({ partyCode, user: { id, email, locale } }) => ({
    partyCode,
    recipient: { userId: id, address: email, locale },
  }));
  const grouped = Map.groupBy(holders, ({ partyCode }) => partyCode);
  return new Map([...grouped].map(([code, found]) => [code, found.map(({ recipient }) => recipient)]));
}

/** The focal points of each of these institutions who hold the office now; an institution without one is not in the answer. One query. */
export async function listFocalPointsByInstitution(
  tx: Tx,
  institutionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Recipient[]>> {
  const rows = await tx.mandate.findMany({
    where: {
      AND: [
        allMandatesInForce(now(), dateOn(today())),
        { office: { kind: 'FOCAL_POINT' }, institutionId: { in: [...institutionIds] } },
      ],
    },
    distinct: ['institutionId', 'userId'],
    select: { institutionId: true, user: { select: { id: true, email: true, locale: true } } },
    orderBy: [{ institutionId: 'asc' }, { userId: 'asc' }],
  });
  const held = new Map<string, Recipient[]>();
  for (const { institutionId, user } of rows) {
    if (institutionId === null) continue;
    const recipient = { userId: user.id, address: user.email, locale: user.locale };
    held.set(institutionId, [...(held.get(institutionId) ?? []), recipient]);
  }
  return held;
}
