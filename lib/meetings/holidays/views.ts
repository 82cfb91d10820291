type Named = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** A day on which a party does not work. */
export type HolidayOn = Readonly<{ day: string; party: Named; nameEs: string; nameEn: string }>;

export type HolidayView = HolidayOn &
  Readonly<{ id: string; isYearly: boolean; source: string; canRemove: string | null }>;

/** The holidays of a year by country, in order of date. */
export type HolidaysPage = Readonly<{
  year: number;
  parts: readonly Readonly<{ party: Named; holidays: readonly HolidayView[] }>[];
  /** The countries for which this reader keeps them. */
  keeps: readonly Named[];
}>;
