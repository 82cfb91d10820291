import type { SessionKind } from '@/prisma/generated/enums';

/** The meetings of the world by their bodies, and their sessions in order of time. A kind of session that no room has does not compile. */
export const rooms = {
  VICE_MINISTERS: {
    vmOpening: 'OPENING',
    vmPlenary: 'PLENARY',
    vmDialogue: 'CIVIL_SOCIETY_DIALOGUE',
    vmDrafting: 'DRAFTING',
    vmClosed: 'CLOSED_DOOR',
  },
  GRCM: {
    grcmOpening: 'OPENING',
    grcmTechnical: 'TECHNICAL',
    grcmMembers: 'TECHNICAL',
    grcmDialogue: 'CIVIL_SOCIETY_DIALOGUE',
    grcmDrafting: 'DRAFTING',
  },
  NETWORK_TRAFFICKING: {
    trafOpening: 'OPENING',
    trafNetwork: 'NETWORK',
    trafJoint: 'JOINT',
    trafDialogue: 'CIVIL_SOCIETY_DIALOGUE',
    trafDrafting: 'DRAFTING',
  },
  NETWORK_CONSULAR: { consNetwork: 'NETWORK', consDialogue: 'CIVIL_SOCIETY_DIALOGUE' },
  SEMINAR: { semOpening: 'OPENING', semTechnical: 'TECHNICAL' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, SessionKind>>>>;

type Rooms = typeof rooms;
export type BodyCode = keyof Rooms;
export type Room = { [Body in BodyCode]: keyof Rooms[Body] }[BodyCode];
export const bodyCodes = Object.keys(rooms) as BodyCode[];
export const roomsOf = (body: BodyCode): Room[] => Object.keys(rooms[body]) as Room[];
export const everyRoom = bodyCodes.flatMap(roomsOf);
export const bodyOf = (room: Room): BodyCode => bodyCodes.find((body) => room in rooms[body]) ?? 'VICE_MINISTERS';
export const kindOf = (room: Room): SessionKind =>
  (rooms[bodyOf(room)] as Record<string, SessionKind>)[room] ?? 'PLENARY';

/** A kind of session without a room: there is none. */
export type Uncovered = Exclude<SessionKind, { [Body in BodyCode]: Rooms[Body][keyof Rooms[Body]] }[BodyCode]>;

/** What of a session, or of its meeting, stands somewhere; each has a word of its own, which stands nowhere else. */
export const aspects = ['meeting', 'people', 'session', 'item', 'paper', 'words', 'text', 'phrase', 'removed'] as const;
export type Aspect = (typeof aspects)[number];
export const wordOf = (of: Room | BodyCode, aspect: Aspect): string =>
  `${of.toLowerCase().replaceAll('_', '')}q${aspect}`;

/** The titles that bear its word, in both languages. */
export const titles = (of: Room | BodyCode, aspect: Aspect) => ({
  titleEs: `Sobre ${wordOf(of, aspect)}`,
  titleEn: `About ${wordOf(of, aspect)}`,
});
