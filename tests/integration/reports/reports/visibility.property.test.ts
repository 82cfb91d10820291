import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { NotFound } from '@/lib/core/errors';
import { getReport, listReports } from '@/lib/reports/reports/queries';
import { ReportsAsked } from '@/lib/reports/reports/schema';
import type { ReportStatus } from '@/prisma/generated/enums';
import { aCall, aReport } from '@/tests/support/factories';
import { everyPersona, type Persona } from '@/tests/support/personas';

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

/** The rule once more, as a sentence of its own and not as a filter. */
function mayKnow(actor: Actor, report: { partyCode: string; status: ReportStatus; bodyCode: string }): boolean {
  const sent = report.status === 'SUBMITTED' || report.status === 'ACCEPTED';
  return actor.mandates.some((mandate) => {
    const { office, partyKind, partyCode, bodyCode } = mandate;
    if (office === 'SECRETARIAT_COORDINATOR' || office === 'SECRETARIAT_ASSISTANT' || office === 'PRESIDENCY_OFFICER')
      return report.status !== 'DRAFT';
    if (partyKind !== 'MEMBER' || office === 'GUEST' || office === 'DRAFTER') return false;
    if (partyCode === report.partyCode) return true;
    if (office === 'LIAISON_OFFICER') return sent && bodyCode === report.bodyCode;
    return office === 'GRCM_DELEGATE' && sent && report.bodyCode === 'GRCM';
  });
}

const bodies = { TRAFFICKING: 'NETWORK_TRAFFICKING', CONSULAR: 'NETWORK_CONSULAR', COOPERATION: 'GRCM' } as const;

async function aWorld() {
  const world: { id: string; partyCode: string; status: ReportStatus; bodyCode: string }[] = [];
  for (const kindCode of ['TRAFFICKING', 'CONSULAR', 'COOPERATION'] as const) {
    for (const status of statuses) {
      const call = await aCall({ kindCode });
      for (const partyCode of ['GT', 'HN', 'PA']) {
        const { id } = await aReport({ callId: call.id, partyCode, status });
        world.push({ id, partyCode, status, bodyCode: bodies[kindCode] });
      }
    }
  }
  return world;
}

test('whatever offices a person holds together, nobody outside the audience lists or loads a report', async () => {
  const world = await aWorld();
  const offices = fc.uniqueArray(fc.constantFrom<Persona>(...everyPersona), {
    maxLength: 4,
    selector: ({ name }) => name,
  });
  await fc.assert(
    fc.asyncProperty(offices, fc.constantFrom(...world), async (people, one) => {
      const mandates = people.flatMap((persona) => [...persona.mandates]);
      const actor: Actor = { userId: people[0]?.userId ?? one.id, mandates, hasSecondFactor: true };
      const first = await listReports(actor, all);
      const second = await listReports(actor, { ...all, page: 2 });
      const listed = [...first.rows, ...second.rows].map(({ id }) => id);
      const expected = world.filter((report) => mayKnow(actor, report)).map(({ id }) => id);
      expect([...listed].sort()).toEqual([...expected].sort());
      expect(first.total).toBe(expected.length);
      expect(await canLoad(getReport(actor, one.id))).toBe(expected.includes(one.id));
    }),
    { numRuns: 60 },
  );
}, 60_000);
