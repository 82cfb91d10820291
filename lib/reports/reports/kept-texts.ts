import 'server-only';
import type { Tx } from '@/lib/core/db';
import type { KeptText } from './drafting-views';

const mostKept = 20;
const mostLookedAt = 400;
const sittingMilliseconds = 5 * 60_000;

type Saved = Readonly<{ answerId: string; revision: number; savedAt: Date; savedById: string }>;

/**
 * Of one person's saves in a row the last of each sitting: autosave writes every few seconds, and a reader looks for what stood there
 * before somebody changed it. `rows` newest first; what stands now is left out.
 */
export function lastOfSittings(rows: readonly Saved[]): Saved[] {
  const newer = new Map<string, Saved>();
  return rows.filter((row) => {
    const next = newer.get(row.answerId);
    newer.set(row.answerId, row);
    if (next === undefined) return false;
    return next.savedById !== row.savedById || next.savedAt.getTime() - row.savedAt.getTime() > sittingMilliseconds;
  });
}

/** Earlier texts of a section and those kept aside, newest first, 20 at most. The caller has made sure who reads them. */
export async function keptTexts(tx: Tx, reportId: string, sectionId: string): Promise<KeptText[]> {
  const where = { answer: { reportId, sectionId } };
  const [saves, asides] = await Promise.all([
    tx.reportAnswerRevision.findMany({
      where,
      take: mostLookedAt,
      select: { answerId: true, revision: true, savedAt: true, savedById: true },
      orderBy: [{ savedAt: 'desc' }, { revision: 'desc' }],
    }),
    tx.reportAnswerAside.findMany({
      where,
      take: mostKept,
      select: { text: true, savedAt: true, savedById: true, answer: { select: { language: true } } },
      orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
    }),
  ]);
  const wanted = lastOfSittings(saves).slice(0, mostKept);
  const revisions = await tx.reportAnswerRevision.findMany({
    where: { OR: wanted.map(({ answerId, revision }) => ({ answerId, revision })) },
    select: { text: true, savedAt: true, savedById: true, answer: { select: { language: true } } },
  });
  const all = [
    ...revisions.map((row) => ({ ...row, isAside: false })),
    ...asides.map((row) => ({ ...row, isAside: true })),
  ];
  const people = await tx.user.findMany({
    where: { id: { in: all.map(({ savedById }) => savedById) } },
    select: { id: true, displayName: true },
  });
  const names = new Map(people.map((person) => [person.id, person.displayName]));
  return all
    .map(({ text, savedAt, savedById, answer, isAside }) => {
      return { language: answer.language, text, savedAt, by: names.get(savedById) ?? '', isAside };
    })
    .sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime())
    .slice(0, mostKept);
}
