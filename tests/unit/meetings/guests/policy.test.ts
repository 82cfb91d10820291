import { describe, expect, test } from 'vitest';
import { guestPolicy } from '@/lib/meetings/guests/policy';
import { InviteGuest } from '@/lib/meetings/guests/schema';
import type { SessionKind } from '@/prisma/generated/enums';
import { type ByPersona, cellsOf, presidencyOfficerOf, stableId } from '@/tests/support/personas';

/** I: lets guests in and takes their invitations back. */
const table: ByPersona<'I' | '_'> = {
  'focal-point.GT.MIGRATION': '_',
  'focal-point.PA.FOREIGN_AFFAIRS': '_',
  'vice-minister.GT': '_',
  'vice-minister.HN': '_',
  'grcm-delegate.GT': '_',
  'grcm-delegate.HN': '_',
  'liaison-officer.GT.NETWORK_CONSULAR': '_',
  'liaison-officer.HN.NETWORK_TRAFFICKING': '_',
  'liaison-officer.HN.NETWORK_CONSULAR': '_',
  'presidency-officer.PA': 'I',
  'drafter.HN': '_',
  'secretariat.coordinator': '_',
  'secretariat.assistant': '_',
  'secretariat.it-specialist': '_',
  'delegate.AR': '_',
  'delegate.ACNUR': '_',
  'delegate.RROCM': '_',
  guest: '_',
  'former-official.GT': '_',
  nobody: '_',
};

describe('the Presidency alone lets special guests in (P-13)', () => {
  test.each(cellsOf(table))('%s', (_name, persona, cell) => {
    for (const [act, { may }] of Object.entries(guestPolicy)) {
      const refused = may(persona, { kind: 'PLENARY', exceptions: [] });
      expect([act, refused]).toEqual([act, cell === 'I' ? null : 'guest.presidency-only']);
    }
  });

  const kinds: Readonly<Record<SessionKind, string | null>> = {
    OPENING: null,
    PLENARY: null,
    CIVIL_SOCIETY_DIALOGUE: null,
    DRAFTING: 'guest.not-in-this-session',
    CLOSED_DOOR: 'guest.not-in-this-session',
    TECHNICAL: null,
    NETWORK: null,
    JOINT: null,
  };
  test.each(Object.entries(kinds))('to a session of kind %s', (kind, refused) => {
    const facts = { kind: kind as SessionKind, exceptions: [] };
    const presidency = presidencyOfficerOf('PA');
    expect(guestPolicy.invite.may(presidency, facts)).toBe(refused);
    // An invitation that stands is taken back whatever the session has become.
    expect(guestPolicy.takeBack.may(presidency, facts)).toBeNull();
  });

  test('not to one that the Members keep to themselves (DR-05)', () => {
    const exceptions = [{ kind: 'MEMBERS_ONLY' as const, partyCode: null, right: null }];
    expect(guestPolicy.invite.may(presidencyOfficerOf('PA'), { kind: 'PLENARY', exceptions })).toBe(
      'guest.members-among-themselves',
    );
  });
});

test('the form reads an address as people write it, and needs a reason', () => {
  const given = {
    ...{ sessionId: stableId('s'), displayName: ' Relatoría ', email: ' Guest@CRM.example ', locale: 'es' },
    ...{ reason: 'Ponencia', key: stableId('k') },
  };
  expect(InviteGuest.parse(given)).toMatchObject({ displayName: 'Relatoría', email: 'guest@crm.example' });
  for (const fault of [{ email: 'nobody' }, { reason: ' ' }, { locale: 'fr' }, { displayName: '' }]) {
    expect(InviteGuest.safeParse({ ...given, ...fault }).success, JSON.stringify(fault)).toBe(false);
  }
});
