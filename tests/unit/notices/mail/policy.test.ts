import { describe, expect, test } from 'vitest';
import { type OutboxAct, outboxPolicy } from '@/lib/notices/mail/policy';
import { type ByPersona, cellsOf } from '@/tests/support/personas';

const Y = true;
const _ = false;

const nobodyElse = {
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
  'delegate.AR': _,
  'delegate.ACNUR': _,
  'delegate.RROCM': _,
  guest: _,
  'former-official.GT': _,
  nobody: _,
} as const;

/** The Secretariat looks after what goes out; the post that runs the system does not read it. */
const matrix: Readonly<Record<OutboxAct, ByPersona<boolean>>> = {
  list: { ...nobodyElse, 'secretariat.coordinator': Y, 'secretariat.assistant': Y, 'secretariat.it-specialist': Y },
  readContents: {
    ...nobodyElse,
    'secretariat.coordinator': Y,
    'secretariat.assistant': Y,
    'secretariat.it-specialist': _,
  },
};

describe.each(Object.keys(matrix) as OutboxAct[])('%s', (act) => {
  test.each(cellsOf(matrix[act]))('%s', (_name, actor, allowed) => {
    expect(outboxPolicy[act].may(actor, null) === null).toBe(allowed);
  });
});
