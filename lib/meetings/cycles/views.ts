import type { CycleJoint } from '@/prisma/generated/enums';
import type { HolidayOn } from '../holidays/views';
import type { Departure } from '../meetings/calendar-rules';
import type { MeetingHead, Named } from '../meetings/head';
import type { MovePreview } from '../meetings/views';
import type { ProposedMeeting } from './chain';
import type { OrderDeparture } from './order';
import type { CycleAsked } from './schema';

/** A cycle in a list: its meetings are those that the reader may know of, in order of time. */
export type CycleView = Readonly<{
  id: string;
  code: string;
  year: number;
  half: number;
  joint: CycleJoint;
  meetings: readonly (MeetingHead & Readonly<{ canMove: string | null }>)[];
  /** The rules of order that its meetings depart from as they stand; null for whoever does not know of all of them. */
  order: readonly OrderDeparture[] | null;
  /** Null, or why this person does not cancel what is still planned of it. */
  canCancel: string | null;
}>;

/** A meeting of the chain that would be planned, with its body's name and the rules that it would depart from. */
export type ProposedView = ProposedMeeting & Readonly<{ body: Named; departures: readonly Departure[] }>;

/** The page that plans a cycle: what it offers, what was asked for, and what would come of it. */
export type NewCycle = Readonly<{
  denial: string | null;
  hosts: readonly Named[];
  /** The fields as they stand in the address, and the reason code of each that is faulty. */
  values: Readonly<Record<string, string>>;
  faults: Readonly<Record<string, string>>;
  preview: CyclePreview | null;
}>;

/** What all that is planned of a cycle would become when it moves by so many days. */
export type CycleMove = Readonly<{
  cycle: CycleView;
  denial: string | null;
  days: number | null;
  previews: readonly MovePreview[];
}>;

/** Everything that one press would plan. */
export type CyclePreview = Readonly<{
  asked: CycleAsked;
  chain: readonly ProposedView[];
  /** Meetings on the same days that are not cancelled, of those that the reader may know of. */
  conflicts: readonly MeetingHead[];
  /** On which of its days Members do not work. */
  holidays: readonly HolidayOn[];
}>;
