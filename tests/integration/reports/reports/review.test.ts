import { describe, expect, test } from 'vitest';
import { db } from '@/lib/core/db';
import { Forbidden, NotFound } from '@/lib/core/errors';
import { acceptReport, reopenReport, returnReport } from '@/lib/reports/reports/review-commands';
import { aCall, aReport, inDatabase } from '@/tests/support/factories';
import {
  assistant,
  coordinator,
  focalPointOf,
  itSpecialist,
  liaisonOfficerOf,
  observerStateDelegate,
  presidencyOfficerOf,
  viceMinisterOf,
} from '@/tests/support/personas';
import { actsOn, aKey, mailsOf, sendReport } from '@/tests/support/reports';

const ours = focalPointOf('GT', 'MIGRATION');
const families = ['FOREIGN_AFFAIRS', 'INTERIOR', 'MIGRATION'] as const;
const reason = 'Falta la estadística de 2026.';

async function submitted(year = 2027, partyCode: 'GT' | 'PA' = 'GT') {
  const call = await aCall({ year });
  const report = await aReport({ callId: call.id, partyCode });
  await sendReport(focalPointOf(partyCode, 'MIGRATION'), report.id);
  return report.id;
}

const at = (reportId: string, version: number) => ({ reportId, version, key: aKey() });

describe('returning', () => {
  test('gives the report back with its reason, tells all three institutions and no other country', async () => {
    for (const family of families) await inDatabase(focalPointOf('GT', family));
    for (const person of [focalPointOf('PA', 'MIGRATION'), viceMinisterOf('GT'), coordinator]) await inDatabase(person);
    const id = await submitted();
    await returnReport(assistant, { ...at(id, 2), reason });
    expect(await db.countryReport.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'RETURNED',
      version: 3,
    });
    expect(await db.reportTransition.findFirst({ where: { reportId: id, act: 'return' } })).toMatchObject({
      from: 'SUBMITTED',
      to: 'RETURNED',
      byId: assistant.userId,
      reason,
    });
    expect(await mailsOf('report.returned')).toEqual(
      families.map((family) => `focal-point.gt.${family.toLowerCase()}@crm.example`),
    );
    const mail = await db.outboxMail.findFirstOrThrow({ where: { topic: 'report.returned' } });
    expect(mail.text).toContain(reason);
    expect(mail.text).toContain(`/es/reports/${id}`);
    expect(await actsOn(id)).toEqual(['report.submit', 'report.return']);
  });

  test('holds no reason in the audit log', async () => {
    const id = await submitted();
    await returnReport(coordinator, { ...at(id, 2), reason });
    const entries = await db.auditEntry.findMany({ where: { subjectId: id } });
    expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toContain('estadística');
  });
});

describe('accepting', () => {
  test('makes the last submission a document with a symbol of its body and year', async () => {
    for (const family of families) await inDatabase(focalPointOf('GT', family));
    const id = await submitted();
    expect(await acceptReport(coordinator, at(id, 2))).toEqual({ reportId: id, symbol: 'CRM/2027/RT/INF.1' });
    const submission = await db.reportSubmission.findFirstOrThrow({
      where: { reportId: id },
      include: { document: true },
    });
    expect(submission.document).toMatchObject({
      symbol: 'CRM/2027/RT/INF.1',
      kind: 'COUNTRY_REPORT',
      classification: 'NETWORK',
      bodyCode: 'NETWORK_TRAFFICKING',
      partyCode: 'GT',
      year: 2027,
      publishedAt: null,
      withdrawnAt: null,
    });
    expect(await mailsOf('report.accepted')).toHaveLength(3);
    expect(await actsOn(id)).toEqual(['report.submit', 'report.accept']);
    expect(await db.reportTransition.findFirst({ where: { reportId: id, act: 'accept' } })).toMatchObject({
      from: 'SUBMITTED',
      to: 'ACCEPTED',
      byId: coordinator.userId,
    });
  });

  test('many at once get numbers without a gap or a repetition', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 6; i += 1) ids.push(await submitted());
    const accepted = await Promise.all(ids.map((id) => acceptReport(coordinator, at(id, 2))));
    expect(accepted.map(({ symbol }) => symbol).sort()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `CRM/2027/RT/INF.${n}`));
  });

  test('a refused one takes no number', async () => {
    const id = await submitted();
    await expect(acceptReport(coordinator, at(id, 1))).rejects.toMatchObject({ reason: 'report.stale' });
    expect((await acceptReport(coordinator, at(id, 2))).symbol).toBe('CRM/2027/RT/INF.1');
  });

  test('the same form ten times at once is one document', async () => {
    const id = await submitted();
    const form = at(id, 2);
    const answers = await Promise.all(Array.from({ length: 10 }, () => acceptReport(coordinator, form)));
    expect(new Set(answers.map(({ symbol }) => symbol))).toEqual(new Set(['CRM/2027/RT/INF.1']));
    expect(await db.document.count()).toBe(1);
  });

  test('of two officers, one accepting and one returning at once, one is heard', async () => {
    const id = await submitted();
    const outcomes = await Promise.allSettled([
      acceptReport(coordinator, at(id, 2)),
      returnReport(assistant, { ...at(id, 2), reason }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.reportTransition.count({ where: { reportId: id } })).toBe(2);
  });
});

describe('reopening', () => {
  test('withdraws the document, keeps its symbol taken, and the correction gets a new one', async () => {
    await inDatabase(ours);
    const id = await submitted();
    await acceptReport(coordinator, at(id, 2));
    await reopenReport(coordinator, { ...at(id, 3), reason });
    expect(await db.countryReport.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'RETURNED',
      version: 4,
    });
    expect(
      (await db.document.findUniqueOrThrow({ where: { symbol: 'CRM/2027/RT/INF.1' } })).withdrawnAt,
    ).not.toBeNull();
    expect(await mailsOf('report.reopened')).toEqual(['focal-point.gt.migration@crm.example']);
    await sendReport(ours, id);
    expect((await acceptReport(assistant, at(id, 5))).symbol).toBe('CRM/2027/RT/INF.2');
    expect(await actsOn(id)).toEqual([
      'report.submit',
      'report.accept',
      'report.reopen',
      'report.submit',
      'report.accept',
    ]);
  });
});

describe('every act of review', () => {
  const acts = [
    [
      'return',
      (actor: typeof ours, id: string, version: number) => returnReport(actor, { ...at(id, version), reason }),
    ],
    ['accept', (actor: typeof ours, id: string, version: number) => acceptReport(actor, at(id, version))],
    [
      'reopen',
      (actor: typeof ours, id: string, version: number) => reopenReport(actor, { ...at(id, version), reason }),
    ],
  ] as const;

  test.each(acts)('%s is refused to everybody but the coordinator and the assistant', async (act, run) => {
    const id = await submitted();
    if (act === 'reopen') await acceptReport(coordinator, at(id, 2));
    const version = act === 'reopen' ? 3 : 2;
    for (const actor of [
      ours,
      viceMinisterOf('GT'),
      presidencyOfficerOf('PA'),
      liaisonOfficerOf('HN', 'NETWORK_TRAFFICKING'),
    ]) {
      await expect(run(actor as typeof ours, id, version)).rejects.toBeInstanceOf(Forbidden);
    }
    for (const actor of [itSpecialist, observerStateDelegate, focalPointOf('PA', 'MIGRATION')]) {
      await expect(run(actor as unknown as typeof ours, id, version)).rejects.toBeInstanceOf(NotFound);
    }
    await expect(run(coordinator as unknown as typeof ours, id, version)).resolves.toMatchObject({ reportId: id });
  });

  test.each(acts)('%s is refused when its time has passed, and changes nothing', async (act, run) => {
    const id = await submitted();
    if (act !== 'reopen') await returnReport(coordinator, { ...at(id, 2), reason });
    const before = await db.countryReport.findUniqueOrThrow({ where: { id } });
    await expect(run(coordinator as unknown as typeof ours, id, before.version)).rejects.toMatchObject({
      reason: 'workflow.closed',
    });
    expect(await db.countryReport.findUniqueOrThrow({ where: { id } })).toEqual(before);
  });

  test.each(acts)('%s from a page older than the report is refused', async (act, run) => {
    const id = await submitted();
    if (act === 'reopen') await acceptReport(coordinator, at(id, 2));
    await expect(run(coordinator as unknown as typeof ours, id, 1)).rejects.toMatchObject({ reason: 'report.stale' });
  });
});
