import 'server-only';
import { dateOn, today } from '@/lib/core/clock';
import { publicDb } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { listNotes } from '@/lib/membership/record-notes/queries';
import { inForce } from '@/lib/membership/visibility';
import { publicPlan, publicPlanSql } from '../visibility';
import {
  type AreaView,
  areaSelect,
  type DiscussionOfYear,
  outlineSelect,
  planSelect,
  type SubthemeView,
  subthemeSelect,
  type ThemeOutline,
  type ThemeView,
  toSubthemeView,
} from './views';

/** The Plan of Action in force: themes, areas and subthemes in their order, with who discussed them and when. Four queries. */
export async function getPlanOfAction(): Promise<ThemeView[]> {
  return publicDb.theme.findMany({
    where: { AND: [publicPlan, inForce(dateOn(today()))] },
    orderBy: { position: 'asc' },
    select: planSelect,
  });
}

/** The same in short: themes and areas with their counts. Two queries. */
export async function outlinePlanOfAction(): Promise<ThemeOutline[]> {
  return publicDb.theme.findMany({
    where: { AND: [publicPlan, inForce(dateOn(today()))] },
    orderBy: { position: 'asc' },
    select: outlineSelect,
  });
}

/** An area with its subthemes, documents and activities. Eight queries. @throws NotFound */
export async function getArea(code: string): Promise<AreaView> {
  const area = await publicDb.area.findFirst({ where: { AND: [{ code }, publicPlan] }, select: areaSelect });
  if (area === null) throw new NotFound('area');
  const ids = [...area.notes, ...area.subthemes.flatMap(({ notes }) => notes)];
  return { ...area, noteViews: await listNotes(ids) };
}

/** A subtheme. Eight queries. @throws NotFound */
export async function getSubtheme(code: string): Promise<SubthemeView> {
  // One query for the subtheme and its siblings: an area has a dozen at most.
  const ofTheArea = await publicDb.subtheme.findMany({
    where: { AND: [{ area: { subthemes: { some: { code } } } }, publicPlan] },
    orderBy: { position: 'asc' },
    select: subthemeSelect,
  });
  const subtheme = ofTheArea.find((row) => row.code === code);
  if (subtheme === undefined) throw new NotFound('subtheme');
  const siblings = ofTheArea
    .filter((row) => row !== subtheme)
    .map(({ code, titleEs, titleEn }) => ({ code, titleEs, titleEn }));
  return toSubthemeView(subtheme, siblings, await listNotes(subtheme.notes));
}

/** The subthemes that the record dates in `year`, by forum in order of importance, then in the Plan's order. One query. */
export async function listDiscussionsOf(year: number): Promise<DiscussionOfYear[]> {
  return publicDb.$queryRaw<DiscussionOfYear[]>`
    SELECT d."bodyCode", b."shortEs", b."shortEn", d."isSince", s.code, s."titleEs", s."titleEn", s."areaCode"
    FROM "SubthemeDiscussion" d
    JOIN "Subtheme" s ON s.code = d."subthemeCode"
    JOIN "Area" a ON a.code = s."areaCode"
    LEFT JOIN "Body" b ON b.code = d."bodyCode"
    WHERE d.year = ${year} AND ${publicPlanSql}
    ORDER BY b.position NULLS LAST, a.position, s.position`;
}
