import 'server-only';
import { dateOn, today } from '@/lib/core/clock';
import { publicDb } from '@/lib/core/db';
import { publicPlan, publicPlanSql } from '../visibility';
import {
  type AcronymView,
  acronymSelect,
  type MilestoneView,
  milestoneSelect,
  type RecordCodes,
  type RecordCounts,
} from './views';

/** Every milestone, the first year first. One query. */
export async function listMilestones(): Promise<MilestoneView[]> {
  return publicDb.milestone.findMany({ where: publicPlan, orderBy: { position: 'asc' }, select: milestoneSelect });
}

/** The milestones of `year`. One query. */
export async function listMilestonesOf(year: number): Promise<MilestoneView[]> {
  return publicDb.milestone.findMany({
    where: { AND: [{ year }, publicPlan] },
    orderBy: { position: 'asc' },
    select: milestoneSelect,
  });
}

/** Every acronym in alphabetical order. One query. */
export async function listAcronyms(): Promise<AcronymView[]> {
  return publicDb.acronym.findMany({ where: publicPlan, orderBy: { acronym: 'asc' }, select: acronymSelect });
}

/** How much there is of each part. One query. */
export async function countRecord(): Promise<RecordCounts> {
  const day = dateOn(today());
  const [counts] = await publicDb.$queryRaw<RecordCounts[]>`
    WITH party AS (
      SELECT c.kind FROM "PartyStatus" s JOIN "PartyClass" c ON c.code = s."classCode"
      WHERE s."validFrom" <= ${day} AND (s."validTo" IS NULL OR s."validTo" >= ${day})
    )
    SELECT
      (SELECT count(*)::int FROM party WHERE kind = 'MEMBER') AS members,
      (SELECT count(*)::int FROM party WHERE kind = 'OBSERVER_STATE') AS "observerStates",
      (SELECT count(*)::int FROM party WHERE kind = 'OBSERVER_ORGANIZATION') AS "observerOrganisations",
      (SELECT count(*)::int FROM "Presidency") AS presidencies,
      (SELECT count(*)::int FROM "Theme") AS themes,
      (SELECT count(*)::int FROM "Area") AS areas,
      (SELECT count(*)::int FROM "Subtheme") AS subthemes,
      (SELECT count(*)::int FROM "PlanDocument") AS documents,
      (SELECT count(*)::int FROM "Activity") AS activities,
      (SELECT count(*)::int FROM "Partner") AS partners,
      (SELECT count(*)::int FROM "ForumEvent") AS forums,
      (SELECT count(*)::int FROM "SeminarEntry") AS seminars,
      (SELECT count(*)::int FROM "Milestone") AS milestones,
      (SELECT count(*)::int FROM "Acronym") AS acronyms,
      (SELECT count(*)::int FROM "RecordNote") AS notes
    WHERE ${publicPlanSql}`;
  if (counts === undefined) throw new Error('a count has one row');
  return counts;
}

/** The codes of every row that has a page of its own, in no promised order: for the sitemap. One query. */
export async function listRecordCodes(): Promise<RecordCodes> {
  const day = dateOn(today());
  const [codes] = await publicDb.$queryRaw<RecordCodes[]>`
    SELECT
      ARRAY(SELECT s."partyCode" FROM "PartyStatus" s JOIN "PartyClass" c ON c.code = s."classCode"
        WHERE c.kind = 'MEMBER' AND s."validFrom" <= ${day} AND (s."validTo" IS NULL OR s."validTo" >= ${day})) AS members,
      ARRAY(SELECT year FROM "Presidency") AS "presidencyYears",
      ARRAY(SELECT code FROM "Area") AS areas,
      ARRAY(SELECT code FROM "Subtheme") AS subthemes,
      ARRAY(SELECT code FROM "PlanDocument") AS documents,
      ARRAY(SELECT code FROM "Activity") AS activities,
      ARRAY(SELECT code FROM "Partner") AS partners
    WHERE ${publicPlanSql}`;
  if (codes === undefined) throw new Error('a list of codes has one row');
  return codes;
}
