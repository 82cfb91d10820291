import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { addDays, dateOn, dayOf, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { toldRows } from '../sessions/queries';
import { dueAt, dueOn } from './due';
import { ownedBy } from './policy';
import { visibleChecklistItems } from './visibility';

/** Something that has to be done for a meeting, soon or already late. */
export type AskedTask = Readonly<{
  id: string;
  titleEs: string;
  titleEn: string;
  meeting: Readonly<{ code: string; titleEs: string; titleEn: string }>;
  dueAt: Date;
  isLate: boolean;
}>;

/** Days before it is due from which an item is asked for, and how many at most. */
const askedFor = 14;
const most = 10;
/** As far before a meeting as anything can be due. */
const earliest = 500;

/** The open items of `actor`'s office that are late or due within fourteen days, the earliest first, ten at most. */
export async function listAskedTasks(actor: Actor): Promise<AskedTask[]> {
  const owners = ownedBy(actor);
  if (owners.length === 0) return [];
  const until = addDays(today(), askedFor);
  const rows = await db.checklistItem.findMany({
    where: {
      AND: [
        { owner: { in: owners }, doneAt: null },
        // A seminar's host is no Presidency (DR-31): what is the host's there the Secretariat's list keeps, and nobody is asked in its place.
        { NOT: { owner: { in: ['HOST', 'PRESIDENCY'] }, checklist: { meeting: { body: { kind: 'SEMINAR' } } } } },
        {
          checklist: {
            meeting: { status: { not: 'CANCELLED' }, startsOn: { lte: dateOn(addDays(until, earliest)) } },
          },
        },
        visibleChecklistItems(actor, await toldRows(actor)),
      ],
    },
    select: {
      ...{ id: true, titleEs: true, titleEn: true, days: true },
      checklist: { select: { meeting: { select: { code: true, titleEs: true, titleEn: true, startsOn: true } } } },
    },
    orderBy: { id: 'asc' },
  });
  return rows
    .map(({ days, checklist: { meeting }, ...item }) => {
      const { startsOn, ...named } = meeting;
      const first = dayOf(startsOn);
      const at = dueAt(first, days);
      return { ...item, meeting: named, day: dueOn(first, days), dueAt: at, isLate: at < now() };
    })
    .filter(({ day }) => day <= until)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ day: _day, ...asked }) => asked);
}
