import 'server-only';
import { dateOn, today } from '@/lib/core/clock';
import { publicDb } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { listNotes } from '@/lib/membership/record-notes/queries';
import type { Prisma } from '@/prisma/generated/client';
import { publicPlan, publicPlanSql } from '../visibility';
import type { ActivityFilter } from './schema';
import {
  ActivityFacts,
  type ActivityListItem,
  type ActivityPage,
  type ActivityView,
  activityListSelect,
} from './views';

const pageSize = 25;

const inPlanOrder = [
  { area: { theme: { position: 'asc' } } },
  { area: { position: 'asc' } },
  { position: 'asc' },
] satisfies Prisma.ActivityOrderByWithRelationInput[];

function matching(filter: Omit<ActivityFilter, 'page'>): Prisma.ActivityWhereInput {
  const { theme, area, kind, state, country, year } = filter;
  return {
    AND: [
      publicPlan,
      theme === undefined ? publicPlan : { area: { themeCode: theme } },
      area === undefined ? publicPlan : { areaCode: area },
      kind === undefined ? publicPlan : { kind },
      state === undefined ? publicPlan : { state },
      country === undefined ? publicPlan : { places: { some: { countryCode: country } } },
      year === undefined ? publicPlan : { firstYear: { lte: year }, lastYear: { gte: year } },
    ],
  };
}

/** What filters can be set to: themes with their areas, countries that are a place, years that a date names. */
async function choicesOf(years: readonly { firstYear: number | null; lastYear: number | null }[]) {
  const named = { code: true, nameEs: true, nameEn: true } as const;
  const [themes, countries] = await Promise.all([
    publicDb.theme.findMany({
      where: publicPlan,
      orderBy: { position: 'asc' },
      select: { ...named, areas: { orderBy: { position: 'asc' }, select: named } },
    }),
    publicDb.party.findMany({
      where: { AND: [publicPlan, { activityPlaces: { some: { activity: publicPlan } } }] },
      orderBy: { position: 'asc' },
      select: named,
    }),
  ]);
  const within = new Set<number>();
  for (const { firstYear, lastYear } of years) {
    if (firstYear === null || lastYear === null) continue;
    for (let year = firstYear; year <= lastYear; year += 1) within.add(year);
  }
  return { themes, countries, years: [...within].sort((a, b) => a - b) };
}

/**
 * Activities that meet every condition given, in the Plan's order, 25 a page; a page past the last is the last. `country` is that
 * of the place; `year` is one of those from first day to last. Eight queries.
 */
export async function listActivities({ page, ...filter }: ActivityFilter): Promise<ActivityPage> {
  const where = matching(filter);
  const [found, years] = await Promise.all([
    publicDb.activity.count({ where }),
    publicDb.activity.findMany({ where: publicPlan, select: { firstYear: true, lastYear: true } }),
  ]);
  const pageCount = Math.max(1, Math.ceil(found / pageSize));
  const shown = Math.min(page, pageCount);
  const [items, choices] = await Promise.all([
    publicDb.activity.findMany({
      where,
      orderBy: inPlanOrder,
      skip: (shown - 1) * pageSize,
      take: pageSize,
      select: activityListSelect,
    }),
    choicesOf(years),
  ]);
  return { items, page: shown, pageCount, found, total: years.length, choices };
}

/** Activities with a day in `year`, in the Plan's order. Three queries. */
export async function listActivitiesOf(year: number): Promise<ActivityListItem[]> {
  return publicDb.activity.findMany({ where: matching({ year }), orderBy: inPlanOrder, select: activityListSelect });
}

/** An activity, whole. Two queries. @throws NotFound */
export async function getActivity(code: string): Promise<ActivityView> {
  const day = dateOn(today());
  const [row] = await publicDb.$queryRaw<{ view: unknown }[]>`
    SELECT to_jsonb(x) || jsonb_build_object(
      'area', (SELECT jsonb_build_object('code', a.code, 'nameEs', a."nameEs", 'nameEn', a."nameEn",
          'theme', jsonb_build_object('code', t.code, 'nameEs', t."nameEs", 'nameEn', t."nameEn"))
        FROM "Area" a JOIN "Theme" t ON t.code = a."themeCode" WHERE a.code = x."areaCode"),
      'proposedAt', CASE WHEN num_nonnulls(x."proposedBodyCode", x."proposedMeetingOrdinal", x."proposedYear", x."proposedPlacePrinted") > 0
        THEN jsonb_build_object(
          'body', (SELECT jsonb_build_object('code', b.code, 'nameEs', b."nameEs", 'nameEn', b."nameEn")
            FROM "Body" b WHERE b.code = x."proposedBodyCode"),
          'meetingOrdinal', x."proposedMeetingOrdinal", 'ordinalPrinted', x."proposedOrdinalPrinted",
          'year', x."proposedYear", 'month', x."proposedMonth", 'placePrinted', x."proposedPlacePrinted") END,
      'places', (SELECT COALESCE(jsonb_agg(to_jsonb(p) ORDER BY p.position), '[]') FROM "ActivityPlace" p WHERE p."activityCode" = x.code),
      'sponsors', (SELECT COALESCE(jsonb_agg(jsonb_build_object('role', s.role, 'printedEs', s."nameEs", 'lines', s.lines,
          'actor', to_jsonb(who) || jsonb_build_object('isMember', EXISTS (SELECT 1 FROM "PartyStatus" m JOIN "PartyClass" c ON c.code = m."classCode"
            WHERE m."partyCode" = who."partyCode" AND c.kind = 'MEMBER' AND m."validFrom" <= ${day} AND (m."validTo" IS NULL OR m."validTo" >= ${day})))) ORDER BY s.position), '[]')
        FROM "ActivitySponsor" s JOIN "PlanActor" who ON who.code = s."actorCode" WHERE s."activityCode" = x.code),
      'acts', (SELECT COALESCE(jsonb_agg(to_jsonb(done) || jsonb_build_object('body',
          (SELECT jsonb_build_object('code', b.code, 'nameEs', b."nameEs", 'nameEn', b."nameEn") FROM "Body" b WHERE b.code = done."bodyCode"))
          ORDER BY done.position), '[]') FROM "PlanAct" done WHERE done."activityCode" = x.code),
      'subthemes', (SELECT COALESCE(jsonb_agg(jsonb_build_object('code', s.code, 'titleEs', s."titleEs", 'titleEn', s."titleEn")
          ORDER BY l.position), '[]')
        FROM "ActivitySubtheme" l JOIN "Subtheme" s ON s.code = l."subthemeCode" WHERE l."activityCode" = x.code)
    ) AS view
    FROM "Activity" x WHERE x.code = ${code} AND ${publicPlanSql}`;
  if (row === undefined) throw new NotFound('activity');
  const activity = ActivityFacts.parse(row.view);
  return { ...activity, noteViews: await listNotes(activity.notes) };
}
