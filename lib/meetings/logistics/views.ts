import type { Prisma } from '@/prisma/generated/client';
import type { InterpretationKind, SessionKind } from '@/prisma/generated/enums';
import type { MeetingHead } from '../meetings/head';

export const venueSelect = {
  venueEs: true,
  venueEn: true,
  addressEs: true,
  addressEn: true,
  mapUrl: true,
  lodgingEs: true,
  lodgingEn: true,
  transportEs: true,
  transportEn: true,
  noteEs: true,
  noteEn: true,
  version: true,
} satisfies Prisma.MeetingLogisticsSelect;

/** The venue and what participants must know; texts are empty where nobody wrote them, and the version is then 0. */
export type VenueView = Prisma.MeetingLogisticsGetPayload<{ select: typeof venueSelect }>;

export const noVenue: VenueView = {
  ...{ venueEs: '', venueEn: '', addressEs: '', addressEn: '', mapUrl: null, lodgingEs: '', lodgingEn: '' },
  ...{ transportEs: '', transportEn: '', noteEs: '', noteEn: '', version: 0 },
};

export const roomSelect = { id: true, name: true, capacity: true, version: true } satisfies Prisma.MeetingRoomSelect;

export type RoomView = Prisma.MeetingRoomGetPayload<{ select: typeof roomSelect }>;

export const contactSelect = {
  id: true,
  postEs: true,
  postEn: true,
  organisation: true,
  purposeEs: true,
  purposeEn: true,
  phone: true,
  email: true,
  version: true,
} satisfies Prisma.MeetingContactSelect;

export type ContactRow = Prisma.MeetingContactGetPayload<{ select: typeof contactSelect }>;

/** Whom to turn to. `phone` and `email` are null for whoever may not read them. */
export type ContactView = Omit<ContactRow, 'phone' | 'email'> &
  Readonly<{ phone: string | null; email: string | null }>;

export const placedSelect = {
  id: true,
  code: true,
  kind: true,
  titleEs: true,
  titleEn: true,
  startsAt: true,
  endsAt: true,
  arrangement: {
    select: {
      interpretation: true,
      languages: true,
      version: true,
      room: { select: { id: true, name: true } },
    },
  },
} satisfies Prisma.MeetingSessionSelect;

/** A session with its room and interpretation; `languages` are `es`, `en`. */
export type PlacedSession = Readonly<{
  id: string;
  code: string;
  kind: SessionKind;
  titleEs: string;
  titleEn: string;
  startsAt: Date;
  endsAt: Date;
  room: Readonly<{ id: string; name: string }> | null;
  interpretation: InterpretationKind;
  languages: readonly string[];
  /** 0 while nothing was arranged. */
  version: number;
  /** Null, or why this person does not arrange it. */
  canArrange: string | null;
}>;

/** What a participant must know to come to a meeting, as this reader may know it. */
export type LogisticsView = Readonly<{
  meeting: MeetingHead;
  venue: VenueView;
  rooms: readonly RoomView[];
  /** In order of time; only those that this reader may know of. */
  sessions: readonly PlacedSession[];
  contacts: readonly ContactView[];
  readsAddresses: boolean;
  /** Null, or why this person changes nothing but what `canArrange` says. */
  canEdit: string | null;
}>;
