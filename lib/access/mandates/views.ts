import type { Actor } from '@/lib/core/actor';
import { dayOf } from '@/lib/core/clock';
import type { Prisma } from '@/prisma/generated/client';
import { mandatePolicy } from './policy';

export const mandateSelect = {
  id: true,
  userId: true,
  startsOn: true,
  endsOn: true,
  revokedAt: true,
  revokedReason: true,
  source: true,
  office: { select: { code: true, nameEs: true, nameEn: true, needsSecondFactor: true } },
  party: { select: { code: true, nameEs: true, nameEn: true } },
  institution: { select: { family: true, nameEs: true, nameEn: true } },
  body: { select: { shortEs: true, shortEn: true } },
  meeting: { select: { code: true, titleEs: true, titleEn: true } },
  session: { select: { code: true, titleEs: true, titleEn: true } },
} as const satisfies Prisma.MandateSelect;

export type MandateRow = Prisma.MandateGetPayload<{ select: typeof mandateSelect }>;

/**
 * Where a mandate stands. WAITING: its dates run, yet it gives nothing now, because that Member does not preside or the meeting or
 * session is over.
 */
export type MandateStanding = 'IN_FORCE' | 'WAITING' | 'FUTURE' | 'ENDED' | 'REVOKED';

export type Named = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** An office held, as its holder and the administration see it. */
export type MandateView = Readonly<{
  id: string;
  office: Named;
  needsSecondFactor: boolean;
  party: Named;
  /** The institution, Network, meeting or session that it is for; the empty text where it is for none. */
  placeEs: string;
  placeEn: string;
  family: 'FOREIGN_AFFAIRS' | 'INTERIOR' | 'MIGRATION' | null;
  startsOn: string;
  endsOn: string | null;
  revokedAt: Date | null;
  revokedReason: string | null;
  source: string;
  standing: MandateStanding;
  can: Readonly<{ revoke: string | null }>;
}>;

function standingOf(row: MandateRow, today: string, isInForce: boolean): MandateStanding {
  if (row.revokedAt !== null) return 'REVOKED';
  if (isInForce) return 'IN_FORCE';
  if (dayOf(row.startsOn) > today) return 'FUTURE';
  return row.endsOn !== null && dayOf(row.endsOn) < today ? 'ENDED' : 'WAITING';
}

/** `inForce`: the ids of the mandates that give rights now, as the database says. */
export function toMandateView(actor: Actor, row: MandateRow, today: string, inForce: ReadonlySet<string>): MandateView {
  const { institution, body, meeting, session, office, endsOn } = row;
  const standing = standingOf(row, today, inForce.has(row.id));
  const isOver = standing === 'REVOKED' || standing === 'ENDED';
  return {
    id: row.id,
    office: { code: office.code, nameEs: office.nameEs, nameEn: office.nameEn },
    needsSecondFactor: office.needsSecondFactor,
    party: row.party,
    placeEs: institution?.nameEs ?? body?.shortEs ?? meeting?.titleEs ?? session?.titleEs ?? '',
    placeEn: institution?.nameEn ?? body?.shortEn ?? meeting?.titleEn ?? session?.titleEn ?? '',
    family: institution?.family ?? null,
    startsOn: dayOf(row.startsOn),
    endsOn: endsOn === null ? null : dayOf(endsOn),
    revokedAt: row.revokedAt,
    revokedReason: row.revokedReason,
    source: row.source,
    standing,
    can: { revoke: mandatePolicy.revoke.may(actor, row) ?? (isOver ? 'mandate.over-already' : null) },
  };
}
