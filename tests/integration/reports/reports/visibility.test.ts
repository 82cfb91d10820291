import { describe, expect, test } from 'vitest';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { countReportsToReview, listReportsToReview } from '@/lib/reports/reports/asked-queries';
import { getDraft, getDraftSection, getDraftToCheck } from '@/lib/reports/reports/drafting-queries';
import { getReport, listReports } from '@/lib/reports/reports/queries';
import { ReportsAsked } from '@/lib/reports/reports/schema';
import type { ReportStatus } from '@/prisma/generated/enums';
import { aCall, aReport } from '@/tests/support/factories';
import { type ByPersona, cellsOf, everyPersona, focalPointOf } from '@/tests/support/personas';

type Seen = Readonly<Record<ReportStatus, boolean>>;

const always: Seen = { DRAFT: true, SUBMITTED: true, RETURNED: true, ACCEPTED: true };
/** Whoever receives reports: from the sending on, also while one is being corrected. */
const received: Seen = { DRAFT: false, SUBMITTED: true, RETURNED: true, ACCEPTED: true };
/** Whoever sits in the room of the kind's body. */
const inTheRoom: Seen = { DRAFT: false, SUBMITTED: true, RETURNED: false, ACCEPTED: true };
const never: Seen = { DRAFT: false, SUBMITTED: false, RETURNED: false, ACCEPTED: false };

const nobodyElse = {
  'focal-point.PA.FOREIGN_AFFAIRS': never,
  'vice-minister.HN': never,
  'drafter.HN': never,
  'secretariat.it-specialist': never,
  'delegate.AR': never,
  'delegate.ACNUR': never,
  'delegate.RROCM': never,
  guest: never,
  'former-official.GT': never,
  nobody: never,
} as const;

const ownCountryAndReceivers = {
  'focal-point.GT.MIGRATION': always,
  'vice-minister.GT': always,
  'grcm-delegate.GT': always,
  'liaison-officer.GT.NETWORK_CONSULAR': always,
  'presidency-officer.PA': received,
  'secretariat.coordinator': received,
  'secretariat.assistant': received,
} as const;

/** Reports of Guatemala, by kind. */
const table: Readonly<Record<'TRAFFICKING' | 'CONSULAR' | 'COOPERATION', ByPersona<Seen>>> = {
  TRAFFICKING: {
    ...nobodyElse,
    ...ownCountryAndReceivers,
    'liaison-officer.HN.NETWORK_TRAFFICKING': inTheRoom,
    'liaison-officer.HN.NETWORK_CONSULAR': never,
    'grcm-delegate.HN': never,
  },
  CONSULAR: {
    ...nobodyElse,
    ...ownCountryAndReceivers,
    'liaison-officer.HN.NETWORK_TRAFFICKING': never,
    'liaison-officer.HN.NETWORK_CONSULAR': inTheRoom,
    'grcm-delegate.HN': never,
  },
  COOPERATION: {
    ...nobodyElse,
    ...ownCountryAndReceivers,
    'liaison-officer.HN.NETWORK_TRAFFICKING': never,
    'liaison-officer.HN.NETWORK_CONSULAR': never,
    'grcm-delegate.HN': inTheRoom,
  },
};

const statuses: readonly ReportStatus[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'];
const all = ReportsAsked.parse({});

async function canLoad(load: Promise<unknown>): Promise<boolean> {
  return load.then(
    () => true,
    (error: unknown) => {
      if (error instanceof NotFound) return false;
      throw error;
    },
  );
}

describe.each(Object.keys(table) as (keyof typeof table)[])('a report of Guatemala, %s', (kindCode) => {
  test.each(statuses)('%s: list, count, filter and single load agree for every persona', async (status) => {
    const call = await aCall({ kindCode });
    const report = await aReport({ status, callId: call.id });
    for (const [name, actor, seen] of cellsOf(table[kindCode])) {
      const { rows, total, kinds, countries, years } = await listReports(actor, all);
      const found = await listReports(actor, { ...all, kind: kindCode, country: 'GT', year: call.year, status });
      expect
        .soft(
          {
            list: rows.length,
            total,
            choices: [kinds.length, countries.length, years.length],
            found: found.total,
            single: await canLoad(getReport(actor, report.id)),
          },
          `${name} and ${status}`,
        )
        .toEqual(
          seen[status]
            ? { list: 1, total: 1, choices: [1, 1, 1], found: 1, single: true }
            : { list: 0, total: 0, choices: [0, 0, 0], found: 0, single: false },
        );
    }
  });
});

const isOfGuatemala: ByPersona<boolean> = {
  'focal-point.GT.MIGRATION': true,
  'focal-point.PA.FOREIGN_AFFAIRS': false,
  'vice-minister.GT': true,
  'vice-minister.HN': false,
  'grcm-delegate.GT': true,
  'grcm-delegate.HN': false,
  'liaison-officer.GT.NETWORK_CONSULAR': true,
  'liaison-officer.HN.NETWORK_TRAFFICKING': false,
  'liaison-officer.HN.NETWORK_CONSULAR': false,
  'presidency-officer.PA': false,
  'drafter.HN': false,
  'secretariat.coordinator': false,
  'secretariat.assistant': false,
  'secretariat.it-specialist': false,
  'delegate.AR': false,
  'delegate.ACNUR': false,
  'delegate.RROCM': false,
  guest: false,
  'former-official.GT': false,
  nobody: false,
};

describe('the working text', () => {
  test.each(statuses)('of a %s report is loaded by its own country only', async (status) => {
    const report = await aReport({ status });
    const { sectionKey } = await firstSection(report.callId);
    for (const [name, actor, own] of cellsOf(isOfGuatemala)) {
      const loads = await Promise.all([
        canLoad(getDraft(actor, report.id)),
        canLoad(getDraftSection(actor, report.id, sectionKey)),
        canLoad(getDraftToCheck(actor, report.id)),
      ]);
      expect.soft(loads, name).toEqual([own, own, own]);
    }
  });

  test('written after the sending reaches nobody but its own country', async () => {
    const canary = 'canario de la corrección';
    const report = await aReport({ status: 'RETURNED' });
    await db.reportAnswer.updateMany({ where: { reportId: report.id }, data: { text: canary } });
    for (const [name, actor, own] of cellsOf(isOfGuatemala)) {
      const view = await getReport(actor, report.id).catch(() => null);
      expect.soft(JSON.stringify(view).includes(canary), name).toBe(own);
      if (view !== null) expect.soft(view.shows, name).toBe(own ? 'working' : 'submission');
    }
  });
});

describe('the history', () => {
  test('reasons, persons and earlier submissions are for its own country and the Secretariat', async () => {
    const report = await aReport({ status: 'ACCEPTED' });
    await db.reportTransition.create({
      data: {
        reportId: report.id,
        act: 'return',
        from: 'SUBMITTED',
        to: 'RETURNED',
        at: report.createdAt,
        byId: report.id,
        reason: 'motivo reservado',
      },
    });
    for (const [name, actor, seen] of cellsOf(table.TRAFFICKING)) {
      if (!seen.ACCEPTED) continue;
      const { steps } = await getReport(actor, report.id);
      const knows = isOfGuatemala[name] || name === 'secretariat.coordinator' || name === 'secretariat.assistant';
      expect.soft(JSON.stringify(steps).includes('motivo reservado'), name).toBe(knows);
      expect.soft(await canLoad(getReport(actor, report.id, 1)), name).toBe(knows);
    }
  });

  test('a submission that never was does not exist', async () => {
    const report = await aReport({ status: 'SUBMITTED' });
    expect(await canLoad(getReport(focalPointOf('GT', 'INTERIOR'), report.id, 2))).toBe(false);
  });
});

test('what waits for an answer waits for the Secretariat', async () => {
  await aReport({ status: 'SUBMITTED' });
  await aReport({ status: 'RETURNED' });
  for (const actor of everyPersona) {
    const awaited = actor.name === 'secretariat.coordinator' || actor.name === 'secretariat.assistant' ? 1 : 0;
    const listed = await listReportsToReview(actor);
    expect.soft([await countReportsToReview(actor), listed.length], actor.name).toEqual([awaited, awaited]);
  }
});

async function firstSection(callId: string): Promise<{ sectionKey: string }> {
  const call = await db.reportCall.findUniqueOrThrow({
    where: { id: callId },
    select: { template: { select: { sections: { orderBy: { position: 'asc' }, take: 1, select: { key: true } } } } },
  });
  return { sectionKey: call.template.sections[0]?.key ?? '' };
}
