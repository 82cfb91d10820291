import { describe, expect, test } from 'vitest';
import { endOfDay, instant, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { Forbidden, NotFound } from '@/lib/core/errors';
import { sectionsOf } from '@/lib/documents/documents/schema';
import { saveAnswer } from '@/lib/reports/reports/drafting-commands';
import { getDraftToCheck } from '@/lib/reports/reports/drafting-queries';
import { getReport } from '@/lib/reports/reports/queries';
import { returnReport } from '@/lib/reports/reports/review-commands';
import { submitReport } from '@/lib/reports/reports/submission-commands';
import { at } from '@/tests/support/clock';
import { aCall, aMeeting, aReport, inDatabase } from '@/tests/support/factories';
import {
  assistant,
  coordinator,
  focalPointOf,
  grcmDelegateOf,
  itSpecialist,
  liaisonOfficerOf,
  presidencyOfficerOf,
} from '@/tests/support/personas';
import {
  actsOn,
  aHangingFile,
  aKey,
  firstSectionKey,
  jobsCalled,
  mailsOf,
  sendReport,
  textOfSection,
} from '@/tests/support/reports';

const ours = focalPointOf('GT', 'MIGRATION');
const colleague = focalPointOf('GT', 'INTERIOR');

async function write(reportId: string, text: string): Promise<void> {
  const sectionKey = await firstSectionKey(reportId);
  const { revision } = await textOfSection(reportId, sectionKey);
  await saveAnswer(ours, { reportId, sectionKey, language: 'es', text, revision });
}

describe('sending', () => {
  test('freezes text and files under a reference, tells the Secretariat’s readers, and is on record', async () => {
    for (const person of [coordinator, assistant, itSpecialist, colleague]) await inDatabase(person);
    const call = await aCall({ year: 2027 });
    const report = await aReport({ callId: call.id });
    const attachmentId = await aHangingFile(report.id, 'estadística.pdf');
    const removed = await aHangingFile(report.id, 'viejo.pdf');
    await db.reportAttachment.update({ where: { id: removed }, data: { removedAt: now() } });
    const sent = await sendReport(ours, report.id);

    expect(sent).toMatchObject({ reportId: report.id, reference: 'INF-2027-TRATA-GT-1', isLate: false });
    const submission = await db.reportSubmission.findUniqueOrThrow({
      where: { id: sent.submissionId },
      include: { attachments: true },
    });
    expect(submission).toMatchObject({ number: 1, submittedById: ours.userId, documentId: null });
    expect(submission.attachments.map((one) => one.attachmentId)).toEqual([attachmentId]);
    expect(sectionsOf(submission.content)[0]?.textEs).toContain('Texto de ');
    expect(await db.countryReport.findUniqueOrThrow({ where: { id: report.id } })).toMatchObject({
      status: 'SUBMITTED',
      version: 2,
    });
    expect(await db.reportTransition.findMany({ where: { reportId: report.id } })).toMatchObject([
      { act: 'submit', from: 'DRAFT', to: 'SUBMITTED', byId: ours.userId, reason: null },
    ]);
    expect(await actsOn(report.id)).toEqual(['report.submit']);
    expect(await mailsOf('report.submitted')).toEqual([
      'secretariat.assistant@crm.example',
      'secretariat.coordinator@crm.example',
    ]);
    expect(await jobsCalled('mail.send')).toBe(2);
  });

  test('what was sent does not change when the country writes on', async () => {
    const report = await aReport({ texts: {} });
    await write(report.id, 'Lo enviado.');
    await sendReport(ours, report.id);
    await returnReport(coordinator, { reportId: report.id, version: 2, reason: 'Falta.', key: aKey() });
    await write(report.id, 'La corrección.');
    const view = await getReport(coordinator, report.id);
    expect(view.sections[0]?.textEs).toBe('Lo enviado.');
    const second = await sendReport(ours, report.id);
    expect(second.reference).toMatch(/-GT-2$/);
    expect((await getReport(coordinator, report.id)).sections[0]?.textEs).toBe('La corrección.');
    expect((await getReport(coordinator, report.id, 1)).sections[0]?.textEs).toBe('Lo enviado.');
  });

  test('the same form twenty times at once has one effect and twenty equal answers', async () => {
    await inDatabase(coordinator);
    const report = await aReport();
    const { checked } = await getDraftToCheck(ours, report.id);
    const form = { reportId: report.id, checked, key: aKey() };
    const answers = await Promise.all(Array.from({ length: 20 }, () => submitReport(ours, form)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await db.reportSubmission.count()).toBe(1);
    expect(await db.reportTransition.count()).toBe(1);
    expect(await mailsOf('report.submitted')).toHaveLength(1);
    expect(await actsOn(report.id)).toEqual(['report.submit']);
  });

  test('the same key with another body is refused', async () => {
    const [report, other] = [await aReport(), await aReport()];
    const key = aKey();
    await sendReport(ours, report.id, key);
    await expect(sendReport(ours, other.id, key)).rejects.toMatchObject({ reason: 'form.key-reused' });
    expect(await db.reportSubmission.count()).toBe(1);
  });

  test('two people of the country who send at once send once', async () => {
    const report = await aReport();
    const outcomes = await Promise.allSettled([sendReport(ours, report.id), sendReport(colleague, report.id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reason: 'workflow.closed' },
    });
    expect(await db.reportSubmission.count()).toBe(1);
  });

  test('what changed after it was checked is not sent: a text, a file', async () => {
    const report = await aReport();
    const { checked } = await getDraftToCheck(ours, report.id);
    await write(report.id, 'Cambiado por la colega.');
    const stale = submitReport(ours, { reportId: report.id, checked, key: aKey() });
    await expect(stale).rejects.toMatchObject({ reason: 'report.changed-since-check' });
    const again = await getDraftToCheck(ours, report.id);
    await aHangingFile(report.id, 'nuevo.pdf');
    const withoutFile = submitReport(ours, { reportId: report.id, checked: again.checked, key: aKey() });
    await expect(withoutFile).rejects.toMatchObject({ reason: 'report.changed-since-check' });
    expect(await db.reportSubmission.count()).toBe(0);
    expect(await actsOn(report.id)).toEqual(['report.edit']);
  });

  test('what is missing or too long keeps it here, whole, and says how much', async () => {
    const report = await aReport();
    const key = await firstSectionKey(report.id);
    const { maxChars } = await db.templateSection.findFirstOrThrow({
      where: { key, answers: { some: { reportId: report.id } } },
    });
    await write(report.id, 'x'.repeat(maxChars + 12));
    await expect(sendReport(ours, report.id)).rejects.toMatchObject({
      reason: 'report.not-ready',
      fields: { [key]: 'report.section-too-long' },
      detail: { missing: 0, excess: 12 },
    });
    await write(report.id, ' ');
    await expect(sendReport(ours, report.id)).rejects.toMatchObject({
      reason: 'report.not-ready',
      fields: { [key]: 'report.section-missing' },
      detail: { missing: 1, excess: 0 },
    });
    expect(await db.reportSubmission.count()).toBe(0);
    expect((await db.countryReport.findUniqueOrThrow({ where: { id: report.id } })).status).toBe('DRAFT');
  });

  test('is for the country’s own focal points', async () => {
    const report = await aReport();
    const { checked } = await getDraftToCheck(ours, report.id);
    const form = { reportId: report.id, checked, key: aKey() };
    for (const actor of [focalPointOf('PA', 'MIGRATION'), coordinator, presidencyOfficerOf('PA')]) {
      await expect(submitReport(actor, form)).rejects.toBeInstanceOf(NotFound);
    }
    for (const actor of [grcmDelegateOf('GT'), liaisonOfficerOf('GT', 'NETWORK_TRAFFICKING')]) {
      await expect(submitReport(actor, form)).rejects.toBeInstanceOf(Forbidden);
    }
    expect(await db.reportSubmission.count()).toBe(0);
  });

  test('a closed call takes no first report; a correction that was asked for always', async () => {
    const call = await aCall();
    const draft = await aReport({ callId: call.id, partyCode: 'GT' });
    const returned = await aReport({ callId: call.id, partyCode: 'PA', status: 'RETURNED' });
    await db.reportCall.update({ where: { id: call.id }, data: { closedAt: now() } });
    await expect(sendReport(ours, draft.id)).rejects.toMatchObject({ reason: 'report.call-closed' });
    await expect(sendReport(focalPointOf('PA', 'INTERIOR'), returned.id)).resolves.toMatchObject({
      reportId: returned.id,
    });
  });

  test('references are numbered through a year’s calls of a kind', async () => {
    const [one, two] = [await aCall({ year: 2027 }), await aCall({ year: 2027, meetingId: (await aMeeting()).id })];
    const [a, b] = [await aReport({ callId: one.id }), await aReport({ callId: two.id })];
    const sent = await Promise.all([sendReport(ours, a.id), sendReport(colleague, b.id)]);
    expect(sent.map(({ reference }) => reference).sort()).toEqual(['INF-2027-TRATA-GT-1', 'INF-2027-TRATA-GT-2']);
  });
});

describe('lateness, by the deadline in force (P-11)', () => {
  const dueAt = endOfDay('2027-05-14');

  test.each([
    ['the last millisecond of the day in Costa Rica', '2027-05-15T05:59:59.999Z', false],
    ['the next one, midnight in Costa Rica', '2027-05-15T06:00:00.000Z', true],
    ['the 14th in Costa Rica, the 15th in Panama and Guatemala’s evening', '2027-05-15T05:30:00.000Z', false],
    ['still the 14th in Vancouver, no longer in Costa Rica', '2027-05-15T06:30:00.000Z', true],
  ])('%s', async (_name, time, late) => {
    at('2027-05-01T12:00:00Z');
    const call = await aCall({ dueAt });
    const report = await aReport({ callId: call.id });
    at(time);
    expect((await sendReport(ours, report.id)).isLate).toBe(late);
    const { submissions, steps } = await getReport(ours, report.id);
    expect(submissions[0]).toMatchObject({ isLate: late, submittedAt: instant(time) });
    expect(steps.map((step) => step.at)).toEqual([instant(time)]);
  });

  test('is kept as it was when the deadline moves afterwards', async () => {
    at('2027-05-20T12:00:00Z');
    const call = await aCall({ dueAt });
    const report = await aReport({ callId: call.id });
    await sendReport(ours, report.id);
    await db.reportCall.update({ where: { id: call.id }, data: { dueAt: endOfDay('2027-06-14') } });
    expect((await getReport(ours, report.id)).isLate).toBe(true);
  });

  test('does not exist without a deadline (DR-61)', async () => {
    const call = await aCall({ kindCode: 'CONSULAR', dueAt: null });
    const report = await aReport({ callId: call.id });
    at('2040-01-01T00:00:00Z');
    expect((await sendReport(ours, report.id)).isLate).toBe(false);
  });
});
