import 'server-only';
import { publicDb } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { listNotes } from '@/lib/membership/record-notes/queries';
import { publicPlan, publicPlanSql } from '../visibility';
import {
  type ForumView,
  forumSelect,
  type Mention,
  type PartnerListItem,
  type PartnerView,
  partnerListSelect,
  partnerSelect,
  type SeminarView,
  seminarSelect,
  toForumView,
  toPartnerListItem,
  toPartnerView,
  toSeminarView,
} from './views';

/** The organisations with which the Conference has worked, in the order of the record. One query. */
export async function listPartners(): Promise<PartnerListItem[]> {
  const rows = await publicDb.partner.findMany({
    where: publicPlan,
    orderBy: { position: 'asc' },
    select: partnerListSelect,
  });
  return rows.map(toPartnerListItem);
}

/** A partner. Four queries. @throws NotFound */
export async function getPartner(code: string): Promise<PartnerView> {
  const row = await publicDb.partner.findFirst({ where: { AND: [{ code }, publicPlan] }, select: partnerSelect });
  if (row === null) throw new NotFound('partner');
  return toPartnerView(row, await listMentions({ partnerCode: code }), await listNotes(row.notes));
}

/** What the record says that a partner contributed which is also a party (`ACNUR`); null when that party is no partner. Two queries. */
export async function findPartnerOf(partyCode: string) {
  return publicDb.partner.findFirst({ where: { AND: [{ partyCode }, publicPlan] }, select: partnerSelect });
}

/**
 * Activities and documents of the Plan that name this party or partner, with the roles in which they do, in the Plan's order;
 * activities first. One query.
 */
export async function listMentions(
  of: Readonly<{ partyCode: string } | { partnerCode: string }>,
): Promise<readonly Mention[]> {
  const party = 'partyCode' in of ? of.partyCode : null;
  const partner = 'partnerCode' in of ? of.partnerCode : null;
  return publicDb.$queryRaw<Mention[]>`
    WITH who AS (SELECT code FROM "PlanActor" WHERE "partyCode" = ${party} OR "partnerCode" = ${partner}),
    named AS (
      SELECT 'ACTIVITY' AS kind, "activityCode" AS code, role::text AS role FROM "ActivitySponsor" WHERE "actorCode" IN (SELECT code FROM who)
      UNION SELECT 'ACTIVITY', "activityCode", 'VENUE' FROM "ActivityPlace" WHERE "countryCode" = ${party}
      UNION SELECT 'DOCUMENT', "documentCode", role::text FROM "PlanDocumentActor" WHERE "actorCode" IN (SELECT code FROM who)
      UNION SELECT 'DOCUMENT', "documentCode", 'PART' FROM "PlanDocumentPart" WHERE "partyCode" = ${party}
    ),
    gathered AS (SELECT kind, code, array_agg(role ORDER BY role) AS roles FROM named WHERE ${publicPlanSql} GROUP BY kind, code)
    SELECT g.kind, g.code, g.roles, COALESCE(x."titleEs", d."titleEs") AS "titleEs", COALESCE(x."titleEn", d."titleEn") AS "titleEn",
      x."startsOn", x."endsOn", COALESCE(d.years, '{}') AS years
    FROM gathered g
    LEFT JOIN "Activity" x ON g.kind = 'ACTIVITY' AND x.code = g.code
    LEFT JOIN "PlanDocument" d ON g.kind = 'DOCUMENT' AND d.code = g.code
    JOIN "Area" a ON a.code = COALESCE(x."areaCode", d."areaCode")
    ORDER BY g.kind, a.position, COALESCE(x.position, d.position)`;
}

/** Forums and events of others in which the Conference took part, in the order of the record. One query. */
export async function listForums(): Promise<ForumView[]> {
  const rows = await publicDb.forumEvent.findMany({
    where: publicPlan,
    orderBy: { position: 'asc' },
    select: forumSelect,
  });
  return rows.map(toForumView);
}

/** The Conference's own seminars and workshops, left column of the table first. Three queries. */
export async function listSeminars(): Promise<SeminarView[]> {
  const rows = await publicDb.seminarEntry.findMany({
    where: publicPlan,
    orderBy: { position: 'asc' },
    select: seminarSelect,
  });
  const printedThere = { lines: { hasSome: rows.flatMap(({ planLines }) => planLines) } };
  const select = { code: true, titleEs: true, titleEn: true, lines: true } as const;
  const [activities, documents] = await Promise.all([
    publicDb.activity.findMany({ where: { AND: [printedThere, publicPlan] }, orderBy: { code: 'asc' }, select }),
    publicDb.planDocument.findMany({ where: { AND: [printedThere, publicPlan] }, orderBy: { code: 'asc' }, select }),
  ]);
  return rows.map((row) => toSeminarView(row, activities, documents));
}
