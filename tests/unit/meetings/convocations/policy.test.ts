import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { convocationPolicy, keepsConvocations } from '@/lib/meetings/convocations/policy';
import { addresseesOf, type Convenable } from '@/lib/meetings/convocations/recipients';
import { statusOf } from '@/lib/meetings/convocations/workflow';
import type { SessionFacts } from '@/lib/meetings/sessions/policy';
import { type ByPersona, cellsOf, focalPointOf } from '@/tests/support/personas';

/** P: prepares, edits and reminds; S: sends; A: answers for ACNUR; K: looks after all letters. */
const table: ByPersona<string> = {
  'focal-point.GT.MIGRATION': '____',
  'focal-point.PA.FOREIGN_AFFAIRS': '____',
  'vice-minister.GT': '____',
  'vice-minister.HN': '____',
  'grcm-delegate.GT': '____',
  'grcm-delegate.HN': '____',
  'liaison-officer.GT.NETWORK_CONSULAR': '____',
  'liaison-officer.HN.NETWORK_TRAFFICKING': '____',
  'liaison-officer.HN.NETWORK_CONSULAR': '____',
  'presidency-officer.PA': 'PS_K',
  'drafter.HN': '____',
  'secretariat.coordinator': 'P__K',
  'secretariat.assistant': 'P__K',
  'secretariat.it-specialist': '____',
  'delegate.AR': '____',
  'delegate.ACNUR': '__A_',
  'delegate.RROCM': '____',
  guest: '____',
  'former-official.GT': '____',
  nobody: '____',
};

describe('the Secretariat prepares (DR-67), the Presidency convenes (DR-29), each addressee answers for itself (DR-70)', () => {
  test.each(cellsOf(table))('%s', (_name, persona, cell) => {
    const recipient = { partyCode: 'ACNUR', institutionId: null };
    for (const act of ['prepare', 'edit', 'remind'] as const) {
      expect(convocationPolicy[act].may(persona, { recipient: null }) === null ? 'P' : '_', act).toBe(cell[0]);
    }
    expect(convocationPolicy.send.may(persona, { recipient: null }) === null ? 'S' : '_').toBe(cell[1]);
    for (const act of ['answer', 'acknowledge'] as const) {
      expect(convocationPolicy[act].may(persona, { recipient }) === null ? 'A' : '_', act).toBe(cell[2]);
    }
    expect(keepsConvocations(persona) ? 'K' : '_').toBe(cell[3]);
  });

  test('a focal point answers for the own institution and for no other of the same Member', () => {
    const persona = focalPointOf('GT', 'MIGRATION');
    const actor: Actor = {
      ...persona,
      mandates: persona.mandates.map((one) => ({ ...one, institutionId: 'own' })),
    };
    const may = (institutionId: string, partyCode = 'GT') =>
      convocationPolicy.answer.may(actor, { recipient: { partyCode, institutionId } });
    expect(may('own')).toBeNull();
    expect(may('other')).toBe('convocation.not-addressed-to-you');
    expect(may('own', 'HN')).toBe('convocation.not-addressed-to-you');
  });

  test('a letter is sent from the instant on that it has', () => {
    expect([statusOf({ sentAt: null }), statusOf({ sentAt: new Date(0) })]).toEqual(['PREPARED', 'SENT']);
  });
});

describe('whom a meeting is convened to', () => {
  const session = (given: Partial<SessionFacts> = {}): SessionFacts => ({
    ...{ id: 'session', meetingId: 'meeting', kind: 'NETWORK', bodyCode: 'NETWORK_CONSULAR', bodyKind: 'NETWORK' },
    ...{ given: [], exceptions: [], companions: [] },
    ...given,
  });
  const parties: readonly Convenable[] = [
    { code: 'GT', kind: 'MEMBER', institutionIds: ['foreign', 'interior', 'migration'] },
    { code: 'SECRETARIAT', kind: 'SECRETARIAT', institutionIds: ['office'] },
    { code: 'AR', kind: 'OBSERVER_STATE', institutionIds: [] },
    { code: 'ACNUR', kind: 'OBSERVER_ORGANIZATION', institutionIds: [] },
    { code: 'RROCM', kind: 'CIVIL_SOCIETY', institutionIds: [] },
  ];
  const codes = (...sessions: SessionFacts[]) =>
    addresseesOf(parties, sessions).map((one) => `${one.institutionId ?? one.partyCode} ${one.rule}`);
  const members = ['foreign DR-69', 'interior DR-69', 'migration DR-69'];

  test('every institution of a Member, whatever the sessions; never the Secretariat', () => {
    expect(codes()).toEqual(members);
    expect(codes(session())).toEqual(members);
  });

  test('a class that attends by the rules, with their number', () => {
    const row = { sessionKind: 'PLENARY', right: 'ATTENDS', verdict: 'YES' } as const;
    const plenary = session({
      ...{ kind: 'PLENARY', bodyKind: 'VICE_MINISTERS' },
      given: [
        { ...row, partyKind: 'OBSERVER_ORGANIZATION', rule: 'DR-16' },
        { ...row, partyKind: 'OBSERVER_STATE', verdict: 'NO', rule: 'DR-16' },
      ],
    });
    expect(codes(plenary)).toEqual([...members, 'ACNUR DR-16']);
  });

  test('an observer invited to a Network (DR-56), and that one only', () => {
    const invited = session({
      exceptions: [
        { kind: 'NETWORK_INVITATION', partyCode: 'ACNUR', right: null } as SessionFacts['exceptions'][number],
      ],
    });
    expect(codes(invited)).toEqual([...members, 'ACNUR DR-56']);
  });
});
