import { addDays } from '@/lib/core/clock';

/** Calendar days, both inclusive: `2027-05-01` to `2027-05-31`. */
export type Days = Readonly<{ from: string; to: string }>;

/** The month (`2027-05`) that lies `count` months after `month`. */
export function movedByMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** First and last day of `count` months, the first of which is `month`. */
export function daysOfMonths(month: string, count: number): Days {
  return { from: `${month}-01`, to: addDays(`${movedByMonths(month, count)}-01`, -1) };
}

/** 0 for a Sunday. */
const weekday = (day: string): number => (Math.trunc(Date.parse(day) / 86_400_000) + 4) % 7;

/** The whole weeks that hold a month, each of seven days from Sunday on, as calendars of most Members have them. */
export function weeksOf(month: string): string[][] {
  const { from, to } = daysOfMonths(month, 1);
  const first = addDays(from, -weekday(from));
  const count = Math.ceil((weekday(from) + Number(to.slice(-2))) / 7);
  return Array.from({ length: count }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => addDays(first, week * 7 + day)),
  );
}
