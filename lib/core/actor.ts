/** Kinds of party that rules know. Classes of party are data; each is of one of these kinds. */
export type PartyKind = 'MEMBER' | 'OBSERVER_STATE' | 'OBSERVER_ORGANIZATION' | 'CIVIL_SOCIETY' | 'SECRETARIAT';

/** Kinds of office that rules know. Offices are data; each is of one of these kinds. */
export type OfficeKind =
  | 'FOCAL_POINT'
  | 'VICE_MINISTER'
  | 'GRCM_DELEGATE'
  | 'LIAISON_OFFICER'
  | 'DRAFTER'
  | 'PRESIDENCY_OFFICER'
  | 'SECRETARIAT_COORDINATOR'
  | 'SECRETARIAT_ASSISTANT'
  | 'SECRETARIAT_IT'
  | 'OBSERVER_STATE_DELEGATE'
  | 'OBSERVER_ORGANIZATION_DELEGATE'
  | 'CIVIL_SOCIETY_DELEGATE'
  | 'GUEST';

/** An office in force now: dates, revocation, the party's status and (for the Presidency) the term were checked when it was loaded. */
export type MandateInForce = Readonly<{
  id: string;
  office: OfficeKind;
  partyCode: string;
  partyKind: PartyKind;
  institutionId: string | null;
  /** The Network of a liaison officer. */
  bodyCode: string | null;
  meetingId: string | null;
  sessionId: string | null;
}>;

/** Who acts. Rights come from mandates in force, never from the account. */
export type Actor = Readonly<{
  userId: string;
  mandates: readonly MandateInForce[];
  /** A second factor was given in this session. */
  hasSecondFactor: boolean;
}>;

/** Whoever is not signed in. */
export type Anyone = Actor | null;

type Scope = Partial<Pick<MandateInForce, 'partyCode' | 'bodyCode' | 'partyKind' | 'meetingId' | 'sessionId'>>;

const within = (mandate: MandateInForce, scope: Scope): boolean =>
  (Object.keys(scope) as (keyof Scope)[]).every((key) => scope[key] === undefined || mandate[key] === scope[key]);

/** Does `actor` hold one of `offices`, within `scope` where one is given? */
export function holds(actor: Actor, offices: OfficeKind | readonly OfficeKind[], scope: Scope = {}): boolean {
  const wanted: readonly OfficeKind[] = typeof offices === 'string' ? [offices] : offices;
  return actor.mandates.some((mandate) => wanted.includes(mandate.office) && within(mandate, scope));
}

/** The parties for which `actor` holds one of `offices`. An empty list denies. */
export function partiesOf(actor: Actor, ...offices: readonly OfficeKind[]): string[] {
  return [...new Set(actor.mandates.filter((m) => offices.includes(m.office)).map((m) => m.partyCode))];
}

/** Members whose own papers `actor` may read, by whatever office a Member gave. A drafter's or guest's errand is not that. */
export function ownMembers(actor: Actor): string[] {
  const national: readonly OfficeKind[] = ['FOCAL_POINT', 'VICE_MINISTER', 'GRCM_DELEGATE', 'LIAISON_OFFICER'];
  return [
    ...new Set(
      actor.mandates.filter((m) => m.partyKind === 'MEMBER' && national.includes(m.office)).map((m) => m.partyCode),
    ),
  ];
}

/** The Networks in which `actor` is a Member's liaison officer. */
export function networksOf(actor: Actor): string[] {
  const officers = actor.mandates.filter((m) => m.office === 'LIAISON_OFFICER' && m.partyKind === 'MEMBER');
  return [...new Set(officers.flatMap((m) => (m.bodyCode === null ? [] : [m.bodyCode])))];
}

/** The Secretariat's officers who read and act on papers. The IT specialist runs the system and never reads by that right. */
export const readingSecretariat: readonly OfficeKind[] = ['SECRETARIAT_COORDINATOR', 'SECRETARIAT_ASSISTANT'];
