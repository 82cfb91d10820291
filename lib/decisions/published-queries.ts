import 'server-only';
import { publicDb } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { publishedDocuments } from '@/lib/documents/published/visibility';
import type { Prisma } from '@/prisma/generated/client';
import type { PublishedDecision } from './views';
import { publishedDecisions } from './visibility';

const named = { select: { code: true, nameEs: true, nameEn: true } } as const;
const select = {
  ...{ code: true, year: true, paragraph: true, textEs: true, textEn: true, adoptedOn: true, dueOn: true },
  ...{ status: true, lines: true, documentId: true },
  body: named,
  addressees: { select: { party: named, body: named }, orderBy: { position: 'asc' } },
  subtheme: { select: { code: true, titleEs: true, titleEn: true } },
} as const satisfies Prisma.DecisionSelect;

type Row = Prisma.DecisionGetPayload<{ select: typeof select }>;

async function asPublished(rows: readonly Row[]): Promise<PublishedDecision[]> {
  const ids = rows.flatMap(({ documentId }) => documentId ?? []);
  const papers = await publicDb.document.findMany({
    where: { AND: [{ id: { in: ids } }, publishedDocuments] },
    select: { id: true, symbol: true, titleEs: true, titleEn: true },
  });
  return rows.map(({ documentId, addressees, ...row }) => ({
    ...row,
    addressees: addressees.flatMap(({ party, body }) => party ?? body ?? []),
    document: papers.find(({ id }) => id === documentId) ?? null,
  }));
}

/** What anybody reads of the register, the newest year first; of one year where it is asked for. Three queries. */
export async function listPublishedDecisions(
  year: number | undefined,
): Promise<Readonly<{ rows: readonly PublishedDecision[]; years: readonly number[] }>> {
  const [rows, years] = await Promise.all([
    publicDb.decision.findMany({
      where: { AND: [publishedDecisions, year === undefined ? {} : { year }] },
      select,
      orderBy: [{ year: 'desc' }, { number: 'asc' }],
      take: 200,
    }),
    publicDb.decision.findMany({
      where: publishedDecisions,
      distinct: ['year'],
      select: { year: true },
      orderBy: { year: 'desc' },
    }),
  ]);
  return { rows: await asPublished(rows), years: years.map((one) => one.year) };
}

/** One of them by its code. @throws NotFound */
export async function getPublishedDecision(code: string): Promise<PublishedDecision> {
  const row = await publicDb.decision.findFirst({ where: { AND: [{ code }, publishedDecisions] }, select });
  if (row === null) throw new NotFound('decision');
  const [one] = await asPublished([row]);
  if (one === undefined) throw new NotFound('decision');
  return one;
}

/** The codes of all that is published, for the sitemap. */
export async function listPublishedCodes(): Promise<string[]> {
  const rows = await publicDb.decision.findMany({
    where: publishedDecisions,
    select: { code: true },
    orderBy: [{ year: 'desc' }, { number: 'asc' }],
    take: 10_000,
  });
  return rows.map(({ code }) => code);
}
