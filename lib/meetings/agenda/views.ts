import type { Abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type * as Enums from '@/prisma/generated/enums';
import type { MeetingHead, Named } from '../meetings/head';
import type { Comparison } from './compare';
import type { Requirement } from './rules';
import { minutesOver, type Running, runningOf } from './running';
import type { AgendaAct, ItemAct } from './workflow';

const named = { select: { code: true, nameEs: true, nameEn: true } } as const;

export const itemSelect = {
  id: true,
  sessionId: true,
  parentId: true,
  position: true,
  kind: true,
  aboutBodyCode: true,
  titleEs: true,
  titleEn: true,
  noteEs: true,
  noteEn: true,
  minutes: true,
  presenterCode: true,
  presenter: named,
  isToBeTakenUp: true,
  takesUpId: true,
  version: true,
} satisfies Prisma.AgendaItemSelect;

export type ItemRow = Prisma.AgendaItemGetPayload<{ select: typeof itemSelect }>;

/** A line of an agenda, of the one that is written or of a version. */
export type AgendaLine = Readonly<{
  /** Of the item: the same in every version. */
  itemId: string;
  sessionId: string;
  parentItemId: string | null;
  code: string;
  kind: Enums.AgendaItemKind;
  aboutBodyCode: string | null;
  titleEs: string;
  titleEn: string;
  noteEs: string;
  noteEn: string;
  minutes: number;
  startsAt: Date;
  endsAt: Date;
  presenterCode: string | null;
  presenter: Named | null;
}>;

/** As it is written: with what its editors need. */
export type DraftLine = AgendaLine & Readonly<{ version: number; isToBeTakenUp: boolean; takesUpId: string | null }>;

/** A session with its lines in order, and by how many minutes they run past its end. */
export type AgendaSession<Line extends AgendaLine = AgendaLine> = Readonly<{
  id: string;
  code: string;
  kind: Enums.SessionKind;
  titleEs: string;
  titleEn: string;
  startsAt: Date;
  endsAt: Date;
  lines: readonly Line[];
  minutesOver: number;
}>;

type SessionRow = Omit<AgendaSession, 'lines' | 'minutesOver'>;

function toDraftLine({ id, parentId, isToBeTakenUp, takesUpId, version, ...row }: ItemRow & Running): DraftLine {
  const { position: _position, ...line } = row;
  return { ...line, itemId: id, parentItemId: parentId, isToBeTakenUp, takesUpId, version };
}

/** The session with its items as they stand now. */
export function toDraftSession(session: SessionRow, items: readonly ItemRow[]): AgendaSession<DraftLine> {
  const lines = runningOf(
    items.filter(({ sessionId }) => sessionId === session.id),
    session.startsAt,
  );
  return { ...session, lines: lines.map(toDraftLine), minutesOver: minutesOver(lines, session.endsAt) };
}

export const versionSelect = {
  id: true,
  number: true,
  kind: true,
  publishedAt: true,
  departsFrom: true,
  departureReason: true,
} satisfies Prisma.AgendaVersionSelect;

/** A version in a list. */
export type VersionHead = Prisma.AgendaVersionGetPayload<{ select: typeof versionSelect }>;

export const versionSessionSelect = {
  sessionId: true,
  titleEs: true,
  titleEn: true,
  kind: true,
  startsAt: true,
  endsAt: true,
  session: { select: { code: true } },
  items: {
    select: {
      itemId: true,
      parentItemId: true,
      position: true,
      code: true,
      kind: true,
      aboutBodyCode: true,
      titleEs: true,
      titleEn: true,
      noteEs: true,
      noteEn: true,
      minutes: true,
      startsAt: true,
      presenterCode: true,
      presenter: named,
    },
  },
} satisfies Prisma.AgendaVersionSessionSelect;

type VersionSessionRow = Prisma.AgendaVersionSessionGetPayload<{ select: typeof versionSessionSelect }>;

/** The session as the version has it, whatever became of it since. */
export function toVersionSession({ sessionId, session, items, ...row }: VersionSessionRow): AgendaSession {
  const placed = items.map(({ itemId, parentItemId, ...item }) => ({ ...item, id: itemId, parentId: parentItemId }));
  const lines = runningOf(placed, row.startsAt);
  return {
    ...row,
    id: sessionId,
    code: session.code,
    lines: lines.map(({ id, parentId, position: _position, ...line }) => {
      return { ...line, itemId: id, parentItemId: parentId, sessionId };
    }),
    minutesOver: minutesOver(lines, row.endsAt),
  };
}

/** The consultation as its reader may know it. */
export type ConsultationHead = Readonly<{ openedAt: Date; closesAt: Date; isOver: boolean; versionNumber: number }>;

/** An item of the body's last meeting that is to be taken up again. */
export type OfferedItem = Readonly<{ id: string; titleEs: string; titleEn: string; meeting: MeetingHead }>;

/** Which kinds of act this reader has on a session's items now. */
export type SessionAbilities = Abilities<ItemAct>;

/** The page of a meeting's agenda. `sessions` are as they stand for those who read drafts, as last published for others. */
export type AgendaView = Readonly<{
  meeting: MeetingHead;
  /** Null where none was begun, or where this reader may not know of it yet: the two are one. */
  agenda: Readonly<{
    id: string;
    status: Enums.AgendaStatus;
    version: number;
    versions: readonly VersionHead[];
    consultation: ConsultationHead | null;
    /** What the rules demand and no item meets; for whoever prepares it, empty for others. */
    missing: readonly Requirement[];
    /** What its publication would depart from (P-16). */
    departures: readonly string[];
    can: Abilities<AgendaAct>;
    /** May this reader say something about it: for which parties. */
    speaksFor: readonly string[];
    openInputs: number;
  }> | null;
  sessions: readonly (AgendaSession<DraftLine | AgendaLine> & Readonly<{ can: SessionAbilities }>)[];
  /** Is what is shown the working text, and not a version? */
  isDraft: boolean;
  canBegin: string | null;
  offered: readonly OfferedItem[];
}>;

/** A version to read, beside the one before that this reader may read. */
export type VersionPage = Readonly<{
  meeting: MeetingHead;
  version: VersionHead;
  sessions: readonly AgendaSession[];
  before: VersionHead | null;
  comparison: Comparison<AgendaLine> | null;
  versions: readonly VersionHead[];
}>;

/** What the form of an item offers and shows. */
export type ItemPage = Readonly<{
  meeting: MeetingHead;
  session: SessionRow;
  parent: Readonly<{ id: string; code: string; titleEs: string; titleEn: string }> | null;
  /** Null for a new one. */
  item: DraftLine | null;
  /** Of a new one: what it starts with. */
  takesUp: OfferedItem | null;
  kinds: readonly Enums.AgendaItemKind[];
  presenters: readonly Named[];
  networks: readonly Named[];
  /** Where it could go: `session <id>` and `item <id>`. */
  places: readonly Readonly<{ value: string; titleEs: string; titleEn: string; code: string | null }>[];
  can: SessionAbilities;
}>;

/** The agenda on a projector: one session, the line in course, the ones before and after. */
export type ProjectorView = Readonly<{
  meeting: MeetingHead;
  isDraft: boolean;
  session: AgendaSession | null;
  sessions: readonly Readonly<{ id: string; titleEs: string; titleEn: string; startsAt: Date }>[];
  /** The item in course, or the one chosen; and those to which a step leads, through all sessions. */
  current: string | null;
  previous: string | null;
  next: string | null;
  isByClock: boolean;
}>;

/** An agenda as a paper: a version, or as it stands. */
export type AgendaPaperView = Readonly<{
  meeting: MeetingHead;
  version: VersionHead | null;
  sessions: readonly AgendaSession[];
}>;
