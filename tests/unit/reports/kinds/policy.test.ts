import { describe, expect, test } from 'vitest';
import { type KindAct, kindPolicy } from '@/lib/reports/kinds/policy';
import { takesPartInReporting } from '@/lib/reports/kinds/visibility';
import { type ByPersona, cellsOf } from '@/tests/support/personas';

const Y = true;
const _ = false;

type Row = Record<KindAct | 'know', boolean>;
const knows: Row = { know: Y, edit: _, editTemplate: _ };
const keeps: Row = { know: Y, edit: Y, editTemplate: Y };
const out: Row = { know: _, edit: _, editTemplate: _ };

const table: ByPersona<Row> = {
  'focal-point.GT.MIGRATION': knows,
  'focal-point.PA.FOREIGN_AFFAIRS': knows,
  'vice-minister.GT': knows,
  'vice-minister.HN': knows,
  'grcm-delegate.GT': knows,
  'grcm-delegate.HN': knows,
  'liaison-officer.GT.NETWORK_CONSULAR': knows,
  'liaison-officer.HN.NETWORK_TRAFFICKING': knows,
  'liaison-officer.HN.NETWORK_CONSULAR': knows,
  'presidency-officer.PA': knows,
  'drafter.HN': out,
  'secretariat.coordinator': keeps,
  'secretariat.assistant': keeps,
  'secretariat.it-specialist': out,
  'delegate.AR': out,
  'delegate.ACNUR': out,
  'delegate.RROCM': out,
  guest: out,
  'former-official.GT': out,
  nobody: out,
};

describe('kinds of report', () => {
  test.each(cellsOf(table))('%s', (_name, persona, row) => {
    const may = (act: KindAct) => kindPolicy[act].may(persona, { code: 'TRAFFICKING' }) === null;
    const found: Row = { know: takesPartInReporting(persona), edit: may('edit'), editTemplate: may('editTemplate') };
    expect(found).toEqual(row);
  });
});
