import 'server-only';
import { now } from '@/lib/core/clock';
import { publicDb } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { listNotes } from '../record-notes/queries';
import { publicById } from '../visibility';
import { type PresidencyPage, type PresidencyView, presidencySelect, toPresidencyView } from './views';

/** Every presidency, the first year first; the one in force is marked. Three queries. */
export async function listPresidencies(): Promise<PresidencyView[]> {
  const at = now();
  const rows = await publicDb.presidency.findMany({
    where: publicById,
    orderBy: { year: 'asc' },
    select: presidencySelect,
  });
  return rows.map((row) => toPresidencyView(row, at));
}

/** The presidency of `year` (the year in its address). Four queries. @throws NotFound when nobody presided that year */
export async function getPresidency(year: number): Promise<PresidencyPage> {
  const all = await listPresidencies();
  const at = all.findIndex((presidency) => presidency.year === year);
  const found = all[at];
  if (found === undefined) throw new NotFound('presidency');
  return {
    ...found,
    previousYear: all[at - 1]?.year ?? null,
    nextYear: all[at + 1]?.year ?? null,
    otherYears: all
      .filter((other) => other.party.code === found.party.code && other !== found)
      .map((other) => other.year),
    noteViews: await listNotes(found.notes),
  };
}
