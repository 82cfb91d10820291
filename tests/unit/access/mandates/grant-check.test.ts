import { describe, expect, test } from 'vitest';
import { faultsOfGrant, type GrantFacts, type Place, placeOf } from '@/lib/access/mandates/grant-check';
import type { OfficeKind, PartyKind } from '@/lib/core/actor';

const day = '2027-03-01';

/** What a grant of this office says when it says all that it needs and nothing else. */
const soundPlaces: Readonly<Record<Place, Partial<GrantFacts>>> = {
  institutionId: { institution: { partyCode: 'GT' } },
  bodyCode: { network: { isNetwork: true } },
  meetingId: { meeting: { endsOn: '2027-05-01' } },
  sessionId: { session: { isClosedDoor: false, endsOn: '2027-05-01' } },
};

function facts(kind: OfficeKind, partyKind: PartyKind, given: Partial<GrantFacts> = {}): GrantFacts {
  const place = placeOf[kind];
  return {
    startsOn: day,
    endsOn: null,
    partyCode: 'GT',
    office: { kind, partyKind, validFrom: '1996-01-01', validTo: null },
    partyKind,
    institution: null,
    network: null,
    meeting: null,
    session: null,
    ...(place && soundPlaces[place]),
    ...given,
  };
}

/** Where, beside its party, each office is held. A new office does not compile until it is here. */
const places: Readonly<Record<OfficeKind, Place | null>> = {
  FOCAL_POINT: 'institutionId',
  VICE_MINISTER: null,
  GRCM_DELEGATE: null,
  LIAISON_OFFICER: 'bodyCode',
  DRAFTER: 'meetingId',
  PRESIDENCY_OFFICER: null,
  SECRETARIAT_COORDINATOR: null,
  SECRETARIAT_ASSISTANT: null,
  SECRETARIAT_IT: null,
  OBSERVER_STATE_DELEGATE: null,
  OBSERVER_ORGANIZATION_DELEGATE: null,
  CIVIL_SOCIETY_DELEGATE: null,
  GUEST: 'sessionId',
};

describe.each(Object.entries(places) as [OfficeKind, Place | null][])('%s', (kind, own) => {
  test('with its place and no other nothing is wrong', () => {
    expect(placeOf[kind] ?? null).toBe(own);
    expect(faultsOfGrant(facts(kind, 'MEMBER'))).toEqual({});
  });

  test.each(Object.keys(soundPlaces) as Place[])('with or without %s', (place) => {
    if (place === own) {
      const without = facts(kind, 'MEMBER', { institution: null, network: null, meeting: null, session: null });
      expect(faultsOfGrant(without)).toEqual({ [place]: 'mandate.place-needed' });
    } else {
      const withToo = facts(kind, 'MEMBER', soundPlaces[place]);
      expect(faultsOfGrant(withToo)).toEqual({ [place]: 'mandate.place-not-here' });
    }
  });
});

test.each<[string, GrantFacts, Record<string, string>]>([
  ['no such office', facts('FOCAL_POINT', 'MEMBER', { office: null }), { officeCode: 'field.choose' }],
  [
    'a party that takes no part on that day',
    facts('FOCAL_POINT', 'MEMBER', { partyKind: null }),
    { partyCode: 'mandate.party-not-then' },
  ],
  [
    'a drafter of an observer (P-10)',
    facts('DRAFTER', 'MEMBER', { partyKind: 'OBSERVER_STATE' }),
    { partyCode: 'mandate.party-of-another-kind' },
  ],
  [
    'before the office exists',
    facts('VICE_MINISTER', 'MEMBER', {
      office: { kind: 'VICE_MINISTER', partyKind: 'MEMBER', validFrom: '2027-03-02', validTo: null },
    }),
    { officeCode: 'mandate.office-not-then' },
  ],
  [
    'without an end, of an office that ends',
    facts('VICE_MINISTER', 'MEMBER', {
      office: { kind: 'VICE_MINISTER', partyKind: 'MEMBER', validFrom: '1996-01-01', validTo: '2030-01-01' },
    }),
    { officeCode: 'mandate.office-not-then' },
  ],
  [
    'an institution of another Member (DR-69)',
    facts('FOCAL_POINT', 'MEMBER', { institution: { partyCode: 'HN' } }),
    { institutionId: 'mandate.other-party' },
  ],
  [
    'a body that is no Network (DR-55)',
    facts('LIAISON_OFFICER', 'MEMBER', { network: { isNetwork: false } }),
    { bodyCode: 'mandate.place-needed' },
  ],
  [
    'a meeting that is over',
    facts('DRAFTER', 'MEMBER', { meeting: { endsOn: '2027-02-28' } }),
    { meetingId: 'mandate.over-already' },
  ],
  [
    'a guest behind closed doors (P-13)',
    facts('GUEST', 'MEMBER', { session: { isClosedDoor: true, endsOn: '2027-05-01' } }),
    { sessionId: 'mandate.no-guest-behind-closed-doors' },
  ],
])('%s is refused', (_name, given, faults) => {
  expect(faultsOfGrant(given)).toEqual(faults);
});
