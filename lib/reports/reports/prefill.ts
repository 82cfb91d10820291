import 'server-only';
import type { Tx } from '@/lib/core/db';
import { isBlank } from '@/lib/core/text';
import { type PaperSection, sectionsOf } from '@/lib/documents/documents/schema';

/** What a country may start from: its last accepted report of the same kind, by section. */
export type Offer = Readonly<{ year: number; sections: ReadonlyMap<string, PaperSection> }>;

/**
 * The last accepted report of that Member and kind to another call, as it was submitted; null when there is none. Sections without a
 * word are left out. The caller has made sure that the reader is of that Member.
 */
export async function findOffer(
  tx: Tx,
  report: Readonly<{ partyCode: string; callId: string; kindCode: string }>,
): Promise<Offer | null> {
  const last = await tx.countryReport.findFirst({
    where: {
      partyCode: report.partyCode,
      status: 'ACCEPTED',
      callId: { not: report.callId },
      call: { kindCode: report.kindCode },
    },
    orderBy: [{ call: { year: 'desc' } }, { call: { opensAt: 'desc' } }],
    select: {
      call: { select: { year: true } },
      submissions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } },
    },
  });
  const submission = last?.submissions[0];
  if (last === null || submission === undefined) return null;
  const written = sectionsOf(submission.content).filter(({ textEs, textEn }) => !isBlank(textEs) || !isBlank(textEn));
  return { year: last.call.year, sections: new Map(written.map((section) => [section.key, section])) };
}
