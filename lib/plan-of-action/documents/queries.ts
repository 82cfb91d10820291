import 'server-only';
import { dateOn, today } from '@/lib/core/clock';
import { publicDb } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { listNotes } from '@/lib/membership/record-notes/queries';
import { publicPlan, publicPlanSql } from '../visibility';
import {
  DocumentFacts,
  type DocumentListItem,
  type DocumentView,
  documentListSelect,
  toDocumentListItem,
} from './views';

/** Every document that the record counts as produced within the Plan, in the Plan's order. Four queries. */
export async function listPlanDocuments(): Promise<DocumentListItem[]> {
  const rows = await publicDb.planDocument.findMany({
    where: publicPlan,
    orderBy: [{ area: { theme: { position: 'asc' } } }, { area: { position: 'asc' } }, { position: 'asc' }],
    select: documentListSelect,
  });
  return rows.map(toDocumentListItem);
}

/** A document of the Plan, whole. Two queries. @throws NotFound */
export async function getPlanDocument(code: string): Promise<DocumentView> {
  const day = dateOn(today());
  const [row] = await publicDb.$queryRaw<{ view: unknown }[]>`
    SELECT to_jsonb(x) || jsonb_build_object(
      'area', (SELECT jsonb_build_object('code', a.code, 'nameEs', a."nameEs", 'nameEn', a."nameEn",
          'theme', jsonb_build_object('code', t.code, 'nameEs', t."nameEs", 'nameEn', t."nameEn"))
        FROM "Area" a JOIN "Theme" t ON t.code = a."themeCode" WHERE a.code = x."areaCode"),
      'actors', (SELECT COALESCE(jsonb_agg(jsonb_build_object('role', d.role, 'actor', to_jsonb(who) || jsonb_build_object('isMember', EXISTS (SELECT 1 FROM "PartyStatus" m JOIN "PartyClass" c ON c.code = m."classCode"
            WHERE m."partyCode" = who."partyCode" AND c.kind = 'MEMBER' AND m."validFrom" <= ${day} AND (m."validTo" IS NULL OR m."validTo" >= ${day})))) ORDER BY d.role, d.position), '[]')
        FROM "PlanDocumentActor" d JOIN "PlanActor" who ON who.code = d."actorCode" WHERE d."documentCode" = x.code),
      'acts', (SELECT COALESCE(jsonb_agg(to_jsonb(done) || jsonb_build_object('body',
          (SELECT jsonb_build_object('code', b.code, 'nameEs', b."nameEs", 'nameEn', b."nameEn") FROM "Body" b WHERE b.code = done."bodyCode"))
          ORDER BY done.position), '[]') FROM "PlanAct" done WHERE done."documentCode" = x.code),
      'parts', (SELECT COALESCE(jsonb_agg(jsonb_build_object('year', v.year,
          'party', jsonb_build_object('code', p.code, 'nameEs', p."nameEs", 'nameEn', p."nameEn")) ORDER BY v.position), '[]')
        FROM "PlanDocumentPart" v JOIN "Party" p ON p.code = v."partyCode" WHERE v."documentCode" = x.code),
      'sameAs', (SELECT COALESCE(jsonb_agg(jsonb_build_object('code', o.code, 'titleEs', o."titleEs", 'titleEn', o."titleEn",
          'areaCode', o."areaCode") ORDER BY o.code), '[]')
        FROM "PlanDocument" o WHERE o.code <> x.code AND (o.code = x."sameAsCode" OR o."sameAsCode" = x.code))
    ) AS view
    FROM "PlanDocument" x WHERE x.code = ${code} AND ${publicPlanSql}`;
  if (row === undefined) throw new NotFound('plan-document');
  const document = DocumentFacts.parse(row.view);
  return { ...document, noteViews: await listNotes(document.notes) };
}
