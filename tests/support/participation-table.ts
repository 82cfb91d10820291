import type { ClassName } from './participation-people';
import { type BodyCode, bodyOf, type Room, roomsOf } from './participation-rooms';

type Of<Letter extends string> = Letter | '';
/**
 * What one class of person has in one session, a letter each: S knows of it, A attends it, P reads its papers, C only lists them, T reads
 * its texts in work, L learns who attended; e: it is by an exception or an errand that they know of it.
 */
export type Cell = `${Of<'S'>}${Of<'A'>}${Of<'P' | 'C'>}${Of<'T'>}${Of<'L'>}${Of<'e'>}`;

type Row<Body extends BodyCode> = Readonly<Record<RoomOf<Body>, Cell>>;
type RoomOf<Body extends BodyCode> = keyof typeof import('./participation-rooms').rooms[Body];
type Cells = Readonly<{ [Body in BodyCode]: Row<Body> }>;

const _ = '';
/** Knows of it and reads its papers, sits elsewhere; with T, where there are texts. */
const k = 'SPL';
const kT = 'SPTL';
/** Is in the room. */
const a = 'SAPL';
const aT = 'SAPTL';

// Members know of everything but closed doors and sit where their office sits (DR-16, 21, 43, 52, 69).
const vm = { vmOpening: k, vmPlenary: kT, vmDialogue: k, vmDrafting: kT, vmClosed: _ } as const;
const grcm = { grcmOpening: k, grcmTechnical: kT, grcmMembers: kT, grcmDialogue: k, grcmDrafting: kT } as const;
const traf = { trafOpening: k, trafNetwork: kT, trafJoint: kT, trafDialogue: k, trafDrafting: kT } as const;
const cons = { consNetwork: kT, consDialogue: k } as const;
// A seminar has no seats: whoever a Member has in an office takes part for it (DR-31).
const sem = { semOpening: a, semTechnical: a } as const;
const member = {
  ...{ VICE_MINISTERS: vm, GRCM: grcm, NETWORK_TRAFFICKING: traf, NETWORK_CONSULAR: cons, SEMINAR: sem },
} as const satisfies Cells;
// In the room, but for the Drafting Group, into which one is named (P-10), and closed doors.
const inVm = { ...vm, vmOpening: a, vmPlenary: aT, vmDialogue: a } as const;
const inGrcm = { ...grcm, grcmOpening: a, grcmTechnical: aT, grcmMembers: aT, grcmDialogue: a } as const;
const inTraf = { ...traf, trafOpening: a, trafNetwork: aT, trafJoint: aT, trafDialogue: a } as const;
const inCons = { consNetwork: aT, consDialogue: a } as const;

const noVm = { vmOpening: _, vmPlenary: _, vmDialogue: _, vmDrafting: _, vmClosed: _ } as const;
const noGrcm = { grcmOpening: _, grcmTechnical: _, grcmMembers: _, grcmDialogue: _, grcmDrafting: _ } as const;
const noTraf = { trafOpening: _, trafNetwork: _, trafJoint: _, trafDialogue: _, trafDrafting: _ } as const;
const noCons = { consNetwork: _, consDialogue: _ } as const;
const noSem = { semOpening: _, semTechnical: _ } as const;
const nothing = {
  ...{ VICE_MINISTERS: noVm, GRCM: noGrcm, NETWORK_TRAFFICKING: noTraf, NETWORK_CONSULAR: noCons, SEMINAR: noSem },
} as const satisfies Cells;

// The Secretariat assists everywhere but behind closed doors (P-05) and where Members keep to themselves, whose papers it files (DR-05, DR-62).
const secretariat = {
  VICE_MINISTERS: { ...inVm, vmDrafting: aT },
  GRCM: { ...inGrcm, grcmDrafting: aT, grcmMembers: 'P' },
  NETWORK_TRAFFICKING: { ...inTraf, trafDrafting: aT },
  NETWORK_CONSULAR: inCons,
  SEMINAR: sem,
} as const satisfies Cells;

// Observers follow the Vice-Ministers' open sessions (DR-16, DR-20) and write nothing (DR-41); in Networks they are not (DR-56).
const observed = { ...noVm, vmOpening: a, vmPlenary: a, vmDialogue: a } as const;
const observerState = { ...nothing, VICE_MINISTERS: observed } as const;
// Organisations are at the GRCM, too (DR-44), and at seminars (DR-74).
const organisation = {
  ...observerState,
  GRCM: { ...noGrcm, grcmOpening: a, grcmTechnical: a, grcmDialogue: a },
  SEMINAR: sem,
} as const satisfies Cells;

/** What each class of person has in each session of the world of participation, written from the rules and from nothing else. */
export const table: Readonly<Record<ClassName, Cells>> = {
  // DR-21: both parts. The Drafting Group is known to it (DR-37), its members are named (P-10).
  'Vice-Minister, accredited': { ...member, VICE_MINISTERS: { ...inVm, vmClosed: 'SAPT' } },
  'Vice-Minister of another Member': { ...member, VICE_MINISTERS: { ...inVm, vmClosed: 'SAPT' } },
  // An office that asks for a second factor is none without it.
  'Vice-Minister without second factor': nothing,
  // Comes with the delegation (DR-69).
  'focal point, accredited for the GRCM': { ...member, GRCM: inGrcm },
  'focal point of another Member': member,
  'GRCM delegate': { ...member, GRCM: inGrcm },
  // DR-58: in a joint session both Networks sit together.
  'liaison officer against trafficking': { ...member, NETWORK_TRAFFICKING: inTraf },
  'liaison officer for consular protection': {
    ...member,
    NETWORK_CONSULAR: inCons,
    NETWORK_TRAFFICKING: { ...traf, trafJoint: aT },
  },
  // DR-30, DR-32, DR-38: directs everything and heads the Drafting Group; behind closed doors it has no seat (DR-21).
  'Presidency officer': {
    VICE_MINISTERS: { ...inVm, vmDrafting: aT },
    GRCM: { ...inGrcm, grcmDrafting: aT },
    NETWORK_TRAFFICKING: { ...inTraf, trafDrafting: aT },
    NETWORK_CONSULAR: inCons,
    SEMINAR: sem,
  },
  // P-10: the Drafting Group of one meeting, its papers and texts, and nothing else.
  drafter: { ...nothing, VICE_MINISTERS: { ...noVm, vmDrafting: 'SAPT' } },
  // DR-21, DR-22: behind closed doors with their Vice-Minister, and only with a second factor.
  companion: { ...member, GRCM: inGrcm, VICE_MINISTERS: { ...inVm, vmClosed: 'SAPTe' } },
  'companion without second factor': { ...member, GRCM: inGrcm, VICE_MINISTERS: inVm },
  coordinator: secretariat,
  // P-05: files and lists the papers of that session, by name and until a day; reads nothing of them and knows nothing else of it.
  'coordinator with the custody': {
    ...secretariat,
    VICE_MINISTERS: { ...secretariat.VICE_MINISTERS, vmClosed: 'C' },
  },
  assistant: secretariat,
  // Runs the system and never reads by that right.
  'IT specialist': nothing,
  // P-01: the GRCM is not theirs. P-06: nor is a seminar without an invitation.
  'observer State': observerState,
  // P-02: the one text that was opened to them, until the session ends; no authorisation reaches the GRCM or the Drafting Group.
  'observer State, authorised': {
    ...observerState,
    VICE_MINISTERS: { ...observed, vmPlenary: aT },
  },
  // DR-56, P-06: exactly the sessions to which they are invited.
  'observer State, invited': {
    ...observerState,
    NETWORK_CONSULAR: { ...noCons, consNetwork: 'SAPLe' },
    SEMINAR: { ...noSem, semTechnical: 'SAPLe' },
  },
  'observer organisation': organisation,
  'observer organisation, invited': {
    ...organisation,
    NETWORK_TRAFFICKING: { ...noTraf, trafNetwork: 'SAPLe' },
  },
  // DR-17, 50, 57, 76: comes in to its own spaces, and to seminars; is told of the rest that is open and reads the Conference's papers.
  RROCM: {
    VICE_MINISTERS: { ...noVm, vmOpening: k, vmPlenary: k, vmDialogue: a },
    GRCM: { ...noGrcm, grcmOpening: k, grcmTechnical: 'SL', grcmDialogue: a },
    NETWORK_TRAFFICKING: { ...noTraf, trafOpening: k, trafNetwork: 'SL', trafJoint: 'SL', trafDialogue: a },
    NETWORK_CONSULAR: { consNetwork: 'SL', consDialogue: a },
    SEMINAR: sem,
  },
  // P-13: one session and its papers. DR-05: not where Members keep to themselves, whoever let them in before.
  'special guest': { ...nothing, VICE_MINISTERS: { ...noVm, vmPlenary: 'SAPe' } },
  'special guest among Members only': nothing,
  'former official': nothing,
  nobody: nothing,
};

/** What that person has in that session. */
export const cellOf = (name: ClassName, room: Room): Cell => {
  const row: Readonly<Partial<Record<Room, Cell>>> = table[name][bodyOf(room)];
  return row[room] ?? '';
};

/** A meeting is known by one of its sessions (DR-16). */
export const knowsMeeting = (name: ClassName, body: BodyCode): boolean =>
  roomsOf(body).some((room) => cellOf(name, room).includes('S'));

/** Who takes part in the Conference's meetings knows who comes to those that they know of; a drafter's or a guest's errand is no part in them. */
export const knowsPeople = (name: ClassName, body: BodyCode): boolean =>
  roomsOf(body).some((room) => cellOf(name, room).includes('L'));
