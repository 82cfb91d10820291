import { describe, expect, test } from 'vitest';
import type { SessionFacts } from '@/lib/meetings/sessions/policy';
import { kindsOfText, penOf, type TextFacts, textPolicy } from '@/lib/texts/texts/policy';
import { textWorkflow } from '@/lib/texts/texts/workflow';
import { type ByPersona, cellsOf, errandMeetingId, viceMinisterOf } from '@/tests/support/personas';

const members = { partyKind: 'MEMBER', verdict: 'YES', rule: 'P-10' } as const;
const observers = { partyKind: 'OBSERVER_STATE', right: 'DRAFTS', verdict: 'NO', rule: 'DR-41' } as const;
const facts = (kind: SessionFacts['kind'], more: Partial<SessionFacts> = {}): TextFacts => ({
  session: {
    ...{ id: 's', meetingId: errandMeetingId, kind, bodyCode: 'VICE_MINISTERS', bodyKind: 'VICE_MINISTERS' },
    given: [{ ...members, right: 'DRAFTS' }, { ...members, right: 'ATTENDS' }, observers],
    exceptions: [],
    ...more,
  },
  presidingCode: 'GT',
});

/** In whose name each writes the base, in the Drafting Group, the plenary, behind closed doors (GT presides there); `·` nobody's. */
const pens: ByPersona<readonly [drafting: string, plenary: string, closed: string]> = {
  'focal-point.GT.MIGRATION': ['·', '·', '·'],
  'focal-point.PA.FOREIGN_AFFAIRS': ['·', '·', '·'],
  'vice-minister.GT': ['·', '·', 'GT'],
  'vice-minister.HN': ['·', '·', '·'],
  'grcm-delegate.GT': ['·', '·', '·'],
  'grcm-delegate.HN': ['·', '·', '·'],
  'liaison-officer.GT.NETWORK_CONSULAR': ['·', '·', '·'],
  'liaison-officer.HN.NETWORK_TRAFFICKING': ['·', '·', '·'],
  'liaison-officer.HN.NETWORK_CONSULAR': ['·', '·', '·'],
  'presidency-officer.PA': ['PA', 'PA', '·'],
  'drafter.HN': ['HN', '·', '·'],
  'secretariat.coordinator': ['ST', 'ST', '·'],
  'secretariat.assistant': ['ST', 'ST', '·'],
  'secretariat.it-specialist': ['·', '·', '·'],
  'delegate.AR': ['·', '·', '·'],
  'delegate.ACNUR': ['·', '·', '·'],
  'delegate.RROCM': ['·', '·', '·'],
  guest: ['·', '·', '·'],
  'former-official.GT': ['·', '·', '·'],
  nobody: ['·', '·', '·'],
};

describe('who writes the base (DR-38, DR-39, DR-41, DR-62, P-05, P-10)', () => {
  test.each(cellsOf(pens))('%s', (_name, persona, cells) => {
    (['DRAFTING', 'PLENARY', 'CLOSED_DOOR'] as const).forEach((kind, index) => {
      expect(penOf(persona, facts(kind)) ?? '·', kind).toBe(cells[index]);
      for (const act of Object.keys(textPolicy) as (keyof typeof textPolicy)[]) {
        expect(textPolicy[act].may(persona, facts(kind)) === null, `${kind} ${act}`).toBe(cells[index] !== '·');
      }
    });
  });

  test('a drafter of another meeting is none here, and nobody writes behind closed doors while nobody presides', () => {
    const elsewhere = facts('DRAFTING', { meetingId: 'another' });
    for (const [name, persona] of cellsOf(pens)) {
      if (name.startsWith('drafter')) expect(penOf(persona, elsewhere)).toBeNull();
      expect(penOf(persona, { ...facts('CLOSED_DOOR'), presidingCode: null })).toBeNull();
    }
    expect(penOf(viceMinisterOf('MX'), facts('CLOSED_DOOR'))).toBeNull();
  });

  test('where Members keep to themselves the Secretariat does not help (DR-05)', () => {
    const exceptions = [{ kind: 'MEMBERS_ONLY', partyCode: null, right: null }] as const;
    for (const [name, persona] of cellsOf(pens)) {
      const pen = penOf(persona, facts('PLENARY', { exceptions }));
      if (name.startsWith('secretariat')) expect(pen).toBeNull();
    }
  });
});

test('which kinds of text a session can have (DR-07, DR-39, DR-46, DR-55, P-03)', () => {
  const of = (bodyKind: SessionFacts['bodyKind'], kind: SessionFacts['kind']) => kindsOfText({ bodyKind, kind }).join();
  expect(of('VICE_MINISTERS', 'PLENARY')).toBe('DECLARATION,DECISIONS');
  expect(of('VICE_MINISTERS', 'CLOSED_DOOR')).toBe('DECLARATION,DECISIONS');
  expect(of('VICE_MINISTERS', 'DRAFTING')).toBe('DECLARATION,DECISIONS,CONCLUSIONS,NETWORK_REPORT');
  expect(of('VICE_MINISTERS', 'OPENING')).toBe('');
  expect(of('GRCM', 'TECHNICAL')).toBe('CONCLUSIONS,NETWORK_REPORT');
  expect(of('NETWORK', 'NETWORK')).toBe('NETWORK_REPORT');
  expect(of('NETWORK', 'CIVIL_SOCIETY_DIALOGUE')).toBe('');
});

test('an adopted text stands', () => {
  for (const step of Object.values(textWorkflow.acts)) expect(step).toEqual({ from: ['IN_WORK'], to: 'SAME' });
});
