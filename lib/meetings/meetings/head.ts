import type { MeetingStatus } from '@/prisma/generated/enums';

export type Named = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** A meeting in a list. Dates are calendar days (`2027-05-14`) where it is held. */
export type MeetingHead = Readonly<{
  id: string;
  code: string;
  body: Named;
  year: number;
  titleEs: string;
  titleEn: string;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  city: string | null;
  host: Named | null;
  status: MeetingStatus;
}>;
