import 'server-only';
import { type Channel, listenToAnnouncements } from '@/lib/core/announcements';
import { log, loggable } from '@/lib/core/log';
import { leave, stay } from './presence-commands';
import { type Hearing, hearingOfSession, listPresent, wordsOf } from './reader-queries';

/** One open stream of this process. */
export type Reader = {
  readonly streamId: string;
  readonly textId: string;
  readonly userId: string;
  readonly tokenHash: string;
  readonly isClosed: boolean;
  hearing: Hearing;
  readonly send: (event: string, data: object) => void;
  readonly end: () => void;
};

/** Rights are asked again at least so often, beside every announcement of a change in them. */
const heartbeat = 45_000;
/** What happens within this time is told at once. */
const gathers = 60;

type Pending = { paragraphIds: Set<string>; timer: NodeJS.Timeout };
type Rooms = {
  readers: Map<string, Set<Reader>>;
  changes: Map<string, Pending>;
  presences: Map<string, NodeJS.Timeout>;
  stop: (() => void) | null;
};

// One a process, kept across hot reloads.
const kept = globalThis as typeof globalThis & { crmRooms?: Rooms };
kept.crmRooms ??= { readers: new Map(), changes: new Map(), presences: new Map(), stop: null };
const rooms = kept.crmRooms;

const everybody = (): Reader[] => [...rooms.readers.values()].flatMap((room) => [...room]);
const inRoom = (textId: string): Reader[] => [...(rooms.readers.get(textId) ?? [])];

/** Streams of this process, of one person or of all. */
export const countReaders = (userId?: string): number =>
  everybody().filter((one) => userId === undefined || one.userId === userId).length;

/** The reader hears of their text from now on, until `part`. */
export function join(reader: Reader): void {
  const room = rooms.readers.get(reader.textId) ?? new Set();
  room.add(reader);
  rooms.readers.set(reader.textId, room);
  rooms.stop ??= start();
}

/** The reader hears nothing more. The last one of the process closes its line to the database. */
export function part(reader: Reader): void {
  const room = rooms.readers.get(reader.textId);
  room?.delete(reader);
  if (room?.size === 0) rooms.readers.delete(reader.textId);
  if (rooms.readers.size === 0) {
    rooms.stop?.();
    rooms.stop = null;
  }
}

function start(): () => void {
  const silence = listenToAnnouncements(heard);
  const timer = setInterval(() => void guarded(beat()), heartbeat);
  timer.unref();
  // A process that is asked to end does not wait for people who only read.
  const endAll = (): void => {
    for (const reader of everybody()) reader.end();
  };
  process.once('SIGTERM', endAll);
  return () => {
    silence();
    clearInterval(timer);
    process.off('SIGTERM', endAll);
  };
}

function heard(channel: Channel, payload: string | null): void {
  if (channel === 'crm_rights') {
    const asked = everybody().filter(({ userId }) => payload === null || payload === '' || payload === userId);
    void guarded(askAgain(asked));
  } else if (payload === null) {
    for (const textId of rooms.readers.keys()) gather(textId);
  } else if (channel === 'crm_presence') {
    gatherPresence(payload);
  } else {
    const [textId = '', paragraphId] = payload.split(' ');
    if (rooms.readers.has(textId)) gather(textId, paragraphId);
  }
}

function gather(textId: string, paragraphId?: string): void {
  const pending = rooms.changes.get(textId) ?? {
    paragraphIds: new Set<string>(),
    timer: setTimeout(() => void guarded(tellChange(textId)), gathers),
  };
  if (paragraphId !== undefined) pending.paragraphIds.add(paragraphId);
  rooms.changes.set(textId, pending);
}

async function tellChange(textId: string): Promise<void> {
  const ids = [...(rooms.changes.get(textId)?.paragraphIds ?? [])];
  rooms.changes.delete(textId);
  // Behind closed doors nobody is told anything on the strength of what was so a moment ago (DR-21).
  // Nor is an authorised observer: theirs ends with the session, by the clock and without a notice (P-02).
  await askAgain(inRoom(textId).filter(({ isClosed, hearing }) => isClosed || hearing === 'WORDS'));
  const words = ids.length === 0 ? [] : await wordsOf(textId, ids);
  const readers = inRoom(textId);
  for (const reader of readers) {
    // Whoever reads the words only is not told that somebody proposed something (P-02).
    if (reader.hearing === 'ALL' || words.length > 0) reader.send('change', { words, readers: readers.length });
  }
}

function gatherPresence(textId: string): void {
  if (!rooms.readers.has(textId) || rooms.presences.has(textId)) return;
  rooms.presences.set(
    textId,
    setTimeout(() => void guarded(tellPresence(textId)), 300),
  );
}

/** Who is there, by delegation, to those who see how delegations stand. */
export async function tellPresence(textId: string): Promise<void> {
  rooms.presences.delete(textId);
  const parties = await listPresent(textId);
  for (const reader of inRoom(textId)) if (reader.hearing === 'ALL') reader.send('presence', { parties });
}

async function beat(): Promise<void> {
  const readers = everybody();
  await askAgain(readers);
  await stay(everybody().map(({ streamId }) => streamId));
}

/**
 * What each of them may hear is asked anew; whoever may hear nothing any more is out in this moment, and so is who cannot be asked of: their page
 * takes the line up again as soon as it can be.
 */
async function askAgain(readers: readonly Reader[]): Promise<void> {
  for (let from = 0; from < readers.length; from += 4) {
    await Promise.all(
      readers.slice(from, from + 4).map(async (reader) => {
        reader.hearing = await hearingOrNothing(reader);
        if (reader.hearing === 'NOTHING') reader.end();
      }),
    );
  }
}

async function hearingOrNothing({ tokenHash, textId }: Reader): Promise<Hearing> {
  try {
    return await hearingOfSession(tokenHash, textId);
  } catch (error) {
    log().warn(loggable(error), 'live');
    return 'NOTHING';
  }
}

/** A stream is a convenience: what goes wrong in it is logged, and its reader's page asks for itself. */
async function guarded(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    log().warn(loggable(error), 'live');
  }
}

/** The stream's row of presence is gone; where that fails, it ends by itself. */
export function forget(streamId: string): void {
  void guarded(leave([streamId]));
}
