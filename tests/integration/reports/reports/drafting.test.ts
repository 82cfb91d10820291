import { describe, expect, test } from 'vitest';
import { endOfDay, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors';
import { saveAnswer, saveSection, setReportLanguage, startReport } from '@/lib/reports/reports/drafting-commands';
import { getDraft, getDraftSection } from '@/lib/reports/reports/drafting-queries';
import { aCall, aReport, aUser } from '@/tests/support/factories';
import { aParty } from '@/tests/support/institution';
import {
  coordinator,
  focalPointOf,
  itSpecialist,
  observerOrganizationDelegate,
  viceMinisterOf,
} from '@/tests/support/personas';
import { actsOn, firstSectionKey, sectionKeys, textOfSection } from '@/tests/support/reports';

const ours = focalPointOf('GT', 'MIGRATION');
const colleague = focalPointOf('GT', 'FOREIGN_AFFAIRS');
const theirs = focalPointOf('PA', 'MIGRATION');

const refusalOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('starting', () => {
  test('makes one draft, on record, whoever of the country starts and however often', async () => {
    await aParty('GT');
    const { id: callId } = await aCall();
    const given = { callId, partyCode: 'GT', language: 'es' } as const;
    const started = await Promise.all(
      Array.from({ length: 10 }, (_, i) => startReport(i % 2 === 0 ? ours : colleague, given)),
    );
    const ids = new Set(started.map(({ reportId }) => reportId));
    expect(ids.size).toBe(1);
    expect(await db.countryReport.count()).toBe(1);
    expect(await actsOn([...ids][0] ?? '')).toEqual(['report.start']);
  });

  test('is for the country’s own focal points', async () => {
    const { id: callId } = await aCall();
    const given = { callId, partyCode: 'GT', language: 'es' } as const;
    await expect(startReport(theirs, given)).rejects.toThrow(new Forbidden('report.not-your-country').message);
    await expect(startReport(viceMinisterOf('GT'), given)).rejects.toBeInstanceOf(Forbidden);
    await expect(startReport(coordinator, given)).rejects.toBeInstanceOf(Forbidden);
    await expect(startReport(observerOrganizationDelegate, given)).rejects.toBeInstanceOf(NotFound);
    await expect(startReport(itSpecialist, given)).rejects.toBeInstanceOf(NotFound);
    expect(await db.countryReport.count()).toBe(0);
  });

  test('a closed call takes no new report and leads back to one that is there', async () => {
    const { id: callId } = await aCall({ closedAt: now() });
    const given = { callId, partyCode: 'GT', language: 'es' } as const;
    await expect(startReport(ours, given)).rejects.toMatchObject({ reason: 'report.call-closed' });
    const there = await aReport({ callId });
    expect(await startReport(ours, given)).toEqual({ reportId: there.id });
  });

  test('a call that opens tomorrow is not open today', async () => {
    const { id: callId } = await aCall({ opensAt: endOfDay(today()) });
    const given = { callId, partyCode: 'GT', language: 'es' } as const;
    await expect(startReport(ours, given)).rejects.toMatchObject({ reason: 'report.call-not-open' });
  });
});

describe('saving', () => {
  test('keeps every text that was saved, with who and in which order', async () => {
    const report = await aReport();
    const sectionKey = await firstSectionKey(report.id);
    const at = { reportId: report.id, sectionKey, language: 'es' } as const;
    await saveAnswer(ours, { ...at, text: 'Uno.', revision: 1 });
    expect(await saveAnswer(colleague, { ...at, text: 'Uno y dos.', revision: 2 })).toMatchObject({ revision: 3 });
    expect(await textOfSection(report.id, sectionKey)).toEqual({ text: 'Uno y dos.', revision: 3 });
    const kept = await db.reportAnswerRevision.findMany({
      where: { revision: { gt: 1 } },
      orderBy: { revision: 'asc' },
    });
    expect(kept.filter(({ text }) => text.startsWith('Uno')).map(({ text, savedById }) => [text, savedById])).toEqual([
      ['Uno.', ours.userId],
      ['Uno y dos.', colleague.userId],
    ]);
    expect(await actsOn(report.id)).toEqual(['report.edit', 'report.edit']);
  });

  test('the same text again is no new revision', async () => {
    const report = await aReport();
    const sectionKey = await firstSectionKey(report.id);
    const { text } = await textOfSection(report.id, sectionKey);
    const saved = await saveAnswer(ours, { reportId: report.id, sectionKey, language: 'es', text, revision: 1 });
    expect(saved.revision).toBe(1);
    expect(await actsOn(report.id)).toEqual([]);
  });

  test('the second of two writers sees the first one’s text, and neither is lost', async () => {
    await aUser({ id: colleague.userId, displayName: 'Punto focal de relaciones exteriores' });
    const report = await aReport();
    const sectionKey = await firstSectionKey(report.id);
    const at = { reportId: report.id, sectionKey, language: 'es', revision: 1 } as const;
    await saveAnswer(colleague, { ...at, text: 'Texto de la colega.' });
    const refusal = await refusalOf(saveAnswer(ours, { ...at, text: 'Mi texto.' }));
    expect(refusal).toBeInstanceOf(Conflict);
    expect(refusal).toMatchObject({
      reason: 'report.answer-changed',
      detail: { theirs: 'Texto de la colega.', revision: 2, by: 'Punto focal de relaciones exteriores' },
    });
    expect(await textOfSection(report.id, sectionKey)).toEqual({ text: 'Texto de la colega.', revision: 2 });
    // Kept aside once, however often the same form is sent.
    await refusalOf(saveAnswer(ours, { ...at, text: 'Mi texto.' }));
    expect(
      await db.reportAnswerAside.findMany({ select: { text: true, savedById: true, baseRevision: true } }),
    ).toEqual([{ text: 'Mi texto.', savedById: ours.userId, baseRevision: 1 }]);
    const { kept } = await getDraftSection(colleague, report.id, sectionKey);
    expect(kept.some(({ text, isAside }) => isAside && text === 'Mi texto.')).toBe(true);
    // Over the other's text, knowingly.
    await saveAnswer(ours, { ...at, text: 'De los dos.', revision: 2 });
    expect(await textOfSection(report.id, sectionKey)).toEqual({ text: 'De los dos.', revision: 3 });
  });

  test('of twenty writers at one instant one is saved and nineteen texts are kept aside', async () => {
    const report = await aReport();
    const sectionKey = await firstSectionKey(report.id);
    const at = { reportId: report.id, sectionKey, language: 'es', revision: 1 } as const;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        saveAnswer(i % 2 === 0 ? ours : colleague, { ...at, text: `Versión ${i}.` }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.reportAnswerAside.count()).toBe(19);
    const stands = await textOfSection(report.id, sectionKey);
    const asides = await db.reportAnswerAside.findMany({ select: { text: true } });
    expect(new Set([stands.text, ...asides.map(({ text }) => text)]).size).toBe(20);
  });

  test('the first words of a section, written by two at once, meet too', async () => {
    const report = await aReport();
    const sectionKey = await firstSectionKey(report.id);
    const at = { reportId: report.id, sectionKey, language: 'en', revision: 0 } as const;
    const outcomes = await Promise.allSettled([
      saveAnswer(ours, { ...at, text: 'One.' }),
      saveAnswer(colleague, { ...at, text: 'Two.' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.reportAnswerAside.count()).toBe(1);
  });

  test('a form with both languages saves what meets nobody and shows what does', async () => {
    const report = await aReport();
    const sectionKey = await firstSectionKey(report.id);
    const { text } = await textOfSection(report.id, sectionKey);
    await saveAnswer(colleague, {
      reportId: report.id,
      sectionKey,
      language: 'es',
      text: 'De la colega.',
      revision: 1,
    });
    const form = { reportId: report.id, sectionKey, goOn: 'next' } as const;
    // Left as it was: the colleague's text stands and nobody is asked.
    const untouched = { textEs: text, revisionEs: 1, textEn: 'Mine in English.', revisionEn: 0 };
    expect(await saveSection(ours, { ...form, ...untouched })).toEqual({
      nextKey: (await sectionKeys(report.id))[1] ?? null,
    });
    expect((await textOfSection(report.id, sectionKey)).text).toBe('De la colega.');
    expect((await textOfSection(report.id, sectionKey, 'en')).text).toBe('Mine in English.');
    // Changed: both are shown, and the other language is saved all the same.
    const changed = { textEs: 'La mía.', revisionEs: 1, textEn: 'Mine, longer.', revisionEn: 1 };
    expect(await refusalOf(saveSection(ours, { ...form, ...changed }))).toMatchObject({
      reason: 'report.answer-changed',
      detail: { theirsEs: 'De la colega.', revisionEs: 2, revisionEn: 2 },
    });
    expect((await textOfSection(report.id, sectionKey, 'en')).text).toBe('Mine, longer.');
  });

  test('a text over the limit of its section is saved whole, and says so', async () => {
    const report = await aReport();
    const sectionKey = await firstSectionKey(report.id);
    const { section } = await getDraftSection(ours, report.id, sectionKey);
    const text = 'x'.repeat(section.maxChars + 34);
    await saveAnswer(ours, { reportId: report.id, sectionKey, language: 'es', text, revision: 1 });
    expect((await textOfSection(report.id, sectionKey)).text).toBe(text);
    const { sections } = await getDraft(ours, report.id);
    expect(sections[0]?.faults).toEqual([{ key: sectionKey, fault: 'too-long', language: 'es', excess: 34 }]);
  });

  test('is refused to others, for others’ sections, and once the report is sent', async () => {
    const report = await aReport({ status: 'SUBMITTED' });
    const draft = await aReport();
    const sectionKey = await firstSectionKey(report.id);
    const given = { sectionKey, language: 'es', text: 'No.', revision: 1 } as const;
    await expect(saveAnswer(theirs, { ...given, reportId: draft.id })).rejects.toBeInstanceOf(NotFound);
    await expect(saveAnswer(coordinator, { ...given, reportId: draft.id })).rejects.toBeInstanceOf(NotFound);
    await expect(saveAnswer(coordinator, { ...given, reportId: report.id })).rejects.toBeInstanceOf(Forbidden);
    await expect(saveAnswer(viceMinisterOf('GT'), { ...given, reportId: draft.id })).rejects.toBeInstanceOf(Forbidden);
    await expect(saveAnswer(ours, { ...given, reportId: report.id })).rejects.toMatchObject({
      reason: 'workflow.closed',
    });
    await expect(saveAnswer(ours, { ...given, reportId: draft.id, sectionKey: 'no' })).rejects.toBeInstanceOf(NotFound);
    expect(await db.reportAnswer.count({ where: { text: 'No.' } })).toBe(0);
  });
});

test('the language of a report can be changed by its focal points while they write, and is on record', async () => {
  const report = await aReport();
  await setReportLanguage(colleague, { reportId: report.id, language: 'en' });
  await setReportLanguage(ours, { reportId: report.id, language: 'en' });
  expect((await getDraft(ours, report.id)).language).toBe('en');
  expect(await actsOn(report.id)).toEqual(['report.edit']);
  await expect(setReportLanguage(theirs, { reportId: report.id, language: 'es' })).rejects.toBeInstanceOf(NotFound);
});
