import { addDays } from '@/lib/core/clock';

/** When a holiday is kept: on a date of every year or of one, or so many days from Easter. */
export type Kept = Readonly<{
  month: number | null;
  day: number | null;
  year: number | null;
  easterOffset: number | null;
}>;

const two = (value: number): string => String(value).padStart(2, '0');

/** Easter Sunday of a year of the Gregorian calendar (`2027-03-28`). Source: the anonymous algorithm, Nature 13 (1876). */
export function easterOf(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`;
}

/** The day of that year on which it is kept; null when it is not. 29 February is kept in leap years only. */
export function dayIn(year: number, { month, day, year: only, easterOffset }: Kept): string | null {
  if (only !== null && only !== year) return null;
  if (easterOffset !== null) return addDays(easterOf(year), easterOffset);
  if (month === null || day === null) return null;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && day === 29 && !isLeap ? null : `${year}-${two(month)}-${two(day)}`;
}

/** The days from `startsOn` to `endsOn` on which it is kept. */
export function daysBetween(startsOn: string, endsOn: string, kept: Kept): string[] {
  const years = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))];
  return [...new Set(years)].flatMap((year) => {
    const day = dayIn(year, kept);
    return day !== null && day >= startsOn && day <= endsOn ? [day] : [];
  });
}
