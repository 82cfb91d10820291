import { describe, expect, test } from 'vitest';
import { reportPolicy } from '@/lib/reports/reports/policy';
import { type ByPersona, cellsOf, everyPersona, focalPointOf } from '@/tests/support/personas';

type Act = keyof typeof reportPolicy;

const Y = true;
const _ = false;

/** Who may do what to a report of Guatemala, if they can see it. A new act or a new persona does not compile until it is here. */
const matrix: Readonly<Record<Act, ByPersona<boolean>>> = {
  start: ofGuatemala(),
  edit: ofGuatemala(),
  prefill: ofGuatemala(),
  attach: ofGuatemala(),
  submit: ofGuatemala(),
  return: ofTheSecretariat(),
  accept: ofTheSecretariat(),
  reopen: ofTheSecretariat(),
};

function ofGuatemala(): ByPersona<boolean> {
  return {
    'focal-point.GT.MIGRATION': Y,
    'focal-point.PA.FOREIGN_AFFAIRS': _,
    'vice-minister.GT': _,
    'vice-minister.HN': _,
    'grcm-delegate.GT': _,
    'grcm-delegate.HN': _,
    'liaison-officer.GT.NETWORK_CONSULAR': _,
    'liaison-officer.HN.NETWORK_TRAFFICKING': _,
    'liaison-officer.HN.NETWORK_CONSULAR': _,
    'presidency-officer.PA': _,
    'drafter.HN': _,
    'secretariat.coordinator': _,
    'secretariat.assistant': _,
    'secretariat.it-specialist': _,
    'delegate.AR': _,
    'delegate.ACNUR': _,
    'delegate.RROCM': _,
    guest: _,
    'former-official.GT': _,
    nobody: _,
  };
}

function ofTheSecretariat(): ByPersona<boolean> {
  return {
    'focal-point.GT.MIGRATION': _,
    'focal-point.PA.FOREIGN_AFFAIRS': _,
    'vice-minister.GT': _,
    'vice-minister.HN': _,
    'grcm-delegate.GT': _,
    'grcm-delegate.HN': _,
    'liaison-officer.GT.NETWORK_CONSULAR': _,
    'liaison-officer.HN.NETWORK_TRAFFICKING': _,
    'liaison-officer.HN.NETWORK_CONSULAR': _,
    'presidency-officer.PA': _,
    'drafter.HN': _,
    'secretariat.coordinator': Y,
    'secretariat.assistant': Y,
    'secretariat.it-specialist': _,
    'delegate.AR': _,
    'delegate.ACNUR': _,
    'delegate.RROCM': _,
    guest: _,
    'former-official.GT': _,
    nobody: _,
  };
}

const acts = Object.keys(matrix) as Act[];
const ofGT = { partyCode: 'GT' };

describe.each(acts)('%s a report of Guatemala', (act) => {
  test.each(cellsOf(matrix[act]))('%s', (_name, actor, allowed) => {
    expect(reportPolicy[act].may(actor, ofGT) === null).toBe(allowed);
  });
});

test.each(['FOREIGN_AFFAIRS', 'INTERIOR', 'MIGRATION'] as const)(
  'the focal point of %s writes and sends like the other two (DR-69)',
  (family) => {
    const actor = focalPointOf('GT', family);
    expect([reportPolicy.edit.may(actor, ofGT), reportPolicy.submit.may(actor, ofGT)]).toEqual([null, null]);
  },
);

test('a refusal says which: another country’s, or not the Secretariat', () => {
  expect(reportPolicy.submit.may(focalPointOf('PA', 'INTERIOR'), ofGT)).toBe('report.not-your-country');
  expect(reportPolicy.accept.may(focalPointOf('GT', 'INTERIOR'), ofGT)).toBe('report.secretariat-only');
});

test('every persona has a name of its own', () => {
  expect(new Set(everyPersona.map(({ name }) => name)).size).toBe(everyPersona.length);
});
