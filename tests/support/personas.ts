import { createHash } from 'node:crypto';
import type { Actor, MandateInForce, OfficeKind, PartyKind } from '@/lib/core/actor';

/** The institution families of a Member, one focal point each (DR-69). */
export type Family = 'FOREIGN_AFFAIRS' | 'INTERIOR' | 'MIGRATION';
export type MemberCode = 'BZ' | 'CA' | 'CR' | 'SV' | 'US' | 'GT' | 'HN' | 'MX' | 'NI' | 'PA' | 'DO';
export type NetworkCode = 'NETWORK_TRAFFICKING' | 'NETWORK_CONSULAR';

/**
 * A class of person as an actor, ready for pure rules: two factors given, mandates as they stand in force. `inDatabase` of
 * factories.ts makes the rows from which the application loads the same actor.
 */
export type Persona<Name extends string = string> = Actor &
  Readonly<{
    name: Name;
    /** The institution family of a focal point's mandate. */
    family: Family | null;
    /** The office held until yesterday, by somebody who holds none today. */
    formerOffice: Readonly<{ office: OfficeKind; partyCode: string; partyKind: PartyKind }> | null;
  }>;

/** The same UUID for the same text, in every process. */
export function stableId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The meeting of the drafter and the session of the guest. */
export const errandMeetingId = stableId('meeting of the errands');
export const errandSessionId = stableId('session of the errands');

type Held = Pick<MandateInForce, 'office' | 'partyCode' | 'partyKind'> & Partial<MandateInForce>;

function persona<Name extends string>(
  name: Name,
  held: readonly Held[],
  more: Partial<Pick<Persona, 'family' | 'formerOffice'>> = {},
): Persona<Name> {
  const none = { institutionId: null, bodyCode: null, meetingId: null, sessionId: null };
  const mandates = held.map((one) => ({ ...none, id: stableId(`mandate ${name} ${one.office}`), ...one }));
  return {
    name,
    userId: stableId(`person ${name}`),
    mandates,
    hasSecondFactor: true,
    family: null,
    formerOffice: null,
    ...more,
  };
}

const forMember = (office: OfficeKind, partyCode: MemberCode, more: Partial<MandateInForce> = {}): Held => ({
  office,
  partyCode,
  partyKind: 'MEMBER',
  ...more,
});

export const focalPointOf = <P extends MemberCode, F extends Family>(party: P, family: F) =>
  persona(
    `focal-point.${party}.${family}`,
    [forMember('FOCAL_POINT', party, { institutionId: stableId(`institution ${party} ${family}`) })],
    { family },
  );

export const viceMinisterOf = <P extends MemberCode>(party: P) =>
  persona(`vice-minister.${party}`, [forMember('VICE_MINISTER', party)]);

export const grcmDelegateOf = <P extends MemberCode>(party: P) =>
  persona(`grcm-delegate.${party}`, [forMember('GRCM_DELEGATE', party)]);

export const liaisonOfficerOf = <P extends MemberCode, N extends NetworkCode>(party: P, network: N) =>
  persona(`liaison-officer.${party}.${network}`, [forMember('LIAISON_OFFICER', party, { bodyCode: network })]);

/** While that Member presides; `inDatabase` opens its term. */
export const presidencyOfficerOf = <P extends MemberCode>(party: P) =>
  persona(`presidency-officer.${party}`, [forMember('PRESIDENCY_OFFICER', party)]);

/** In the Drafting Group of one meeting, and nothing else. */
export const drafterOf = <P extends MemberCode>(party: P) =>
  persona(`drafter.${party}`, [forMember('DRAFTER', party, { meetingId: errandMeetingId })]);

const ofSecretariat = <Name extends string>(name: Name, office: OfficeKind) =>
  persona(name, [{ office, partyCode: 'ST', partyKind: 'SECRETARIAT' }]);

export const coordinator = ofSecretariat('secretariat.coordinator', 'SECRETARIAT_COORDINATOR');
export const assistant = ofSecretariat('secretariat.assistant', 'SECRETARIAT_ASSISTANT');
/** Runs the system and reads nothing by that right. */
export const itSpecialist = ofSecretariat('secretariat.it-specialist', 'SECRETARIAT_IT');

export const observerStateDelegate = persona('delegate.AR', [
  { office: 'OBSERVER_STATE_DELEGATE', partyCode: 'AR', partyKind: 'OBSERVER_STATE' },
]);

export const observerOrganizationDelegate = persona('delegate.ACNUR', [
  { office: 'OBSERVER_ORGANIZATION_DELEGATE', partyCode: 'ACNUR', partyKind: 'OBSERVER_ORGANIZATION' },
]);

export const rrocmDelegate = persona('delegate.RROCM', [
  { office: 'CIVIL_SOCIETY_DELEGATE', partyCode: 'RROCM', partyKind: 'CIVIL_SOCIETY' },
]);

/** Let in to one session by the Member that presides (P-13). The mandate bears that Member's code: no right may follow from it. */
export const guest = persona('guest', [forMember('GUEST', 'PA', { sessionId: errandSessionId })]);

/** Was a focal point until yesterday. */
export const formerOfficial = persona('former-official.GT', [], {
  formerOffice: { office: 'FOCAL_POINT', partyCode: 'GT', partyKind: 'MEMBER' },
});

/** Signed in, without any office ever. */
export const nobody = persona('nobody', []);

/**
 * One of each class, seen from Guatemala: its own people, other Members' people, and everybody else. A persona added here breaks
 * every `ByPersona` table until it has its cells.
 */
export const everyPersona = [
  focalPointOf('GT', 'MIGRATION'),
  focalPointOf('PA', 'FOREIGN_AFFAIRS'),
  viceMinisterOf('GT'),
  viceMinisterOf('HN'),
  grcmDelegateOf('GT'),
  grcmDelegateOf('HN'),
  liaisonOfficerOf('GT', 'NETWORK_CONSULAR'),
  liaisonOfficerOf('HN', 'NETWORK_TRAFFICKING'),
  liaisonOfficerOf('HN', 'NETWORK_CONSULAR'),
  presidencyOfficerOf('PA'),
  drafterOf('HN'),
  coordinator,
  assistant,
  itSpecialist,
  observerStateDelegate,
  observerOrganizationDelegate,
  rrocmDelegate,
  guest,
  formerOfficial,
  nobody,
] as const;

export type PersonaName = (typeof everyPersona)[number]['name'];

/** A table with a cell for every persona; incomplete ones do not compile. */
export type ByPersona<Cell> = Readonly<Record<PersonaName, Cell>>;

/** The cells of `table` in the order of `everyPersona`, for `test.each`. */
export function cellsOf<Cell>(table: ByPersona<Cell>): (readonly [PersonaName, Persona<PersonaName>, Cell])[] {
  return everyPersona.map((one) => [one.name, one, table[one.name]] as const);
}
