import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { today } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { listHostsOn, listMembersOn } from '@/lib/membership/parties/member-queries';
import { knowsEveryMeeting } from '../sessions/visibility';
import { dayIn, daysBetween } from './occurrences';
import { holidayPolicy } from './policy';
import type { HolidayOn, HolidaysPage } from './views';
import { standingHolidays, visibleHolidays } from './visibility';

const party = { select: { code: true, nameEs: true, nameEn: true } } as const;
const kept = { month: true, day: true, year: true, easterOffset: true } as const;

/** The holidays of these parties that fall on the days from `startsOn` to `endsOn`, in order of date. One query. */
export async function holidaysBetween(
  tx: Tx,
  partyCodes: readonly string[],
  { startsOn, endsOn }: Readonly<{ startsOn: string; endsOn: string }>,
): Promise<HolidayOn[]> {
  const rows = await tx.holiday.findMany({
    where: { AND: [standingHolidays, { partyCode: { in: [...partyCodes] } }] },
    select: { ...kept, nameEs: true, nameEn: true, party },
  });
  return rows
    .flatMap((row) =>
      daysBetween(startsOn, endsOn, row).map((day) => ({
        day,
        party: row.party,
        nameEs: row.nameEs,
        nameEn: row.nameEn,
      })),
    )
    .sort((a, b) => a.day.localeCompare(b.day) || a.party.code.localeCompare(b.party.code));
}

/** The Members' holidays on those days. Two queries. */
export async function memberHolidaysBetween(
  tx: Tx,
  days: Readonly<{ startsOn: string; endsOn: string }>,
): Promise<HolidayOn[]> {
  const members = await listMembersOn(tx, days.startsOn);
  return holidaysBetween(
    tx,
    members.map(({ code }) => code),
    days,
  );
}

/** Does `actor` plan with the Members' holidays? */
export const readsHolidays = (actor: Actor): boolean => knowsEveryMeeting(actor);

/** The holidays of a year by country. @throws NotFound for whoever does not plan with them */
export async function getHolidays(actor: Actor, asked: number | undefined): Promise<HolidaysPage> {
  if (!knowsEveryMeeting(actor)) throw new NotFound('holiday');
  const year = asked ?? Number(today().slice(0, 4));
  const [rows, hosts] = await Promise.all([
    db.holiday.findMany({
      where: visibleHolidays(actor),
      select: { ...kept, id: true, nameEs: true, nameEn: true, source: true, party },
      orderBy: [{ party: { position: 'asc' } }, { id: 'asc' }],
    }),
    listHostsOn(db, today()),
  ]);
  const held = rows.flatMap(({ id, nameEs, nameEn, source, party: of, ...when }) => {
    const day = dayIn(year, when);
    if (day === null) return [];
    const canRemove = holidayPolicy.remove.may(actor, { partyCode: of.code });
    return [{ id, day, nameEs, nameEn, source, party: of, isYearly: when.year === null, canRemove }];
  });
  const groups = Map.groupBy(held, (one) => one.party.code);
  return {
    year,
    parts: [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      return [{ party: first.party, holidays: group.toSorted((a, b) => a.day.localeCompare(b.day)) }];
    }),
    keeps: hosts.filter(({ code }) => holidayPolicy.add.may(actor, { partyCode: code }) === null),
  };
}
