import type { OfficeKind, PartyKind } from '@/lib/core/actor';

/** What the record says of what a grant names; null where it names nothing, or nothing that exists. */
export type GrantFacts = Readonly<{
  startsOn: string;
  endsOn: string | null;
  office: Readonly<{ kind: OfficeKind; partyKind: PartyKind; validFrom: string; validTo: string | null }> | null;
  /** What the party is on the first day. */
  partyKind: PartyKind | null;
  institution: Readonly<{ partyCode: string }> | null;
  partyCode: string;
  network: Readonly<{ isNetwork: boolean }> | null;
  meeting: Readonly<{ endsOn: string }> | null;
  session: Readonly<{ isClosedDoor: boolean; endsOn: string }> | null;
}>;

/** The field of a grant that names where, beside its party, an office is held. */
export type Place = 'institutionId' | 'bodyCode' | 'meetingId' | 'sessionId';

/** Where an office is held beside its party: one place it must name, and no other. */
export const placeOf: Readonly<Partial<Record<OfficeKind, Place>>> = {
  FOCAL_POINT: 'institutionId',
  LIAISON_OFFICER: 'bodyCode',
  DRAFTER: 'meetingId',
  GUEST: 'sessionId',
};

/**
 * What is wrong with a grant, by field; empty when nothing is. Source: DR-69 (focal points sit in one of three institutions), DR-55
 * (liaison officers in one Network), P-10 (drafters for one meeting, never of an observer), P-13 (guests for one session that is not
 * closed-door), DR-21.
 */
export function faultsOfGrant(facts: GrantFacts): Record<string, string> {
  const { office, startsOn, endsOn } = facts;
  if (office === null) return { officeCode: 'field.choose' };
  if (facts.partyKind === null) return { partyCode: 'mandate.party-not-then' };
  const faults: Record<string, string> = {};
  if (startsOn < office.validFrom || (office.validTo !== null && (endsOn ?? '9999-12-31') > office.validTo)) {
    faults.officeCode = 'mandate.office-not-then';
  }
  if (facts.partyKind !== office.partyKind) faults.partyCode = 'mandate.party-of-another-kind';
  return { ...faults, ...faultsOfPlace(facts, office.kind) };
}

function faultsOfPlace(facts: GrantFacts, kind: OfficeKind): Record<string, string> {
  const { institution, network, meeting, session, startsOn, partyCode } = facts;
  const faults: Record<string, string> = {};
  const given = { institutionId: institution, bodyCode: network, meetingId: meeting, sessionId: session };
  for (const place of Object.keys(given) as Place[]) {
    const isNeeded = placeOf[kind] === place;
    if (isNeeded !== (given[place] !== null))
      faults[place] = isNeeded ? 'mandate.place-needed' : 'mandate.place-not-here';
  }
  if (Object.keys(faults).length > 0) return faults;
  if (institution !== null && institution.partyCode !== partyCode) faults.institutionId = 'mandate.other-party';
  if (network !== null && !network.isNetwork) faults.bodyCode = 'mandate.place-needed';
  if (meeting !== null && meeting.endsOn < startsOn) faults.meetingId = 'mandate.over-already';
  if (session !== null && session.endsOn < startsOn) faults.sessionId = 'mandate.over-already';
  if (session?.isClosedDoor) faults.sessionId = 'mandate.no-guest-behind-closed-doors';
  return faults;
}
