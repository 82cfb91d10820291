import { describe, expect, test } from 'vitest';
import { addDays, dateOn, today } from '@/lib/core/clock';
import { NotFound } from '@/lib/core/errors';
import { prefillReport, saveAnswer, startReport } from '@/lib/reports/reports/drafting-commands';
import { getDraft, getDraftSection } from '@/lib/reports/reports/drafting-queries';
import { aCall, aReport } from '@/tests/support/factories';
import { focalPointOf } from '@/tests/support/personas';
import { actsOn, sectionKeys, textOfSection } from '@/tests/support/reports';

const ours = focalPointOf('GT', 'MIGRATION');
const colleague = focalPointOf('GT', 'FOREIGN_AFFAIRS');
const theirs = focalPointOf('PA', 'MIGRATION');

describe('starting from the last accepted report', () => {
  async function twoYears() {
    const year = Number(today().slice(0, 4));
    const before = await aCall({ year: year - 1, opensAt: dateOn(addDays(today(), -300)) });
    const call = await aCall({ year });
    const accepted = await aReport({ callId: before.id, status: 'ACCEPTED' });
    const { reportId } = await startReport(ours, { callId: call.id, partyCode: 'GT', language: 'es' });
    return { accepted, reportId, year: year - 1, keys: await sectionKeys(reportId) };
  }

  test('offers each answer with its year and fills one section', async () => {
    const { reportId, year, keys } = await twoYears();
    const [first = '', second = ''] = keys;
    expect(await getDraft(ours, reportId)).toMatchObject({ offerYear: year });
    const { offer } = await getDraftSection(ours, reportId, first);
    expect(offer).toEqual({ year, textEs: `Texto de ${first} de GT.`, textEn: '' });
    expect(await prefillReport(ours, { reportId, sectionKey: first })).toEqual({ filledCount: 1 });
    expect((await textOfSection(reportId, first)).text).toBe(`Texto de ${first} de GT.`);
    expect((await textOfSection(reportId, second)).text).toBe('');
    expect(await actsOn(reportId)).toEqual(['report.start', 'report.prefill']);
  });

  test('fills every empty section, and never touches a word that somebody wrote', async () => {
    const { reportId, keys } = await twoYears();
    const [first = '', ...others] = keys;
    await saveAnswer(colleague, { reportId, sectionKey: first, language: 'es', text: 'Mío.', revision: 0 });
    expect(await prefillReport(ours, { reportId })).toEqual({ filledCount: others.length });
    expect((await textOfSection(reportId, first)).text).toBe('Mío.');
    expect(await prefillReport(ours, { reportId, sectionKey: first })).toEqual({ filledCount: 0 });
    expect((await textOfSection(reportId, first)).text).toBe('Mío.');
    expect((await getDraft(ours, reportId)).offerYear).toBeNull();
  });

  test('offers nothing of another country, of another kind, or not accepted', async () => {
    const year = Number(today().slice(0, 4));
    const before = await aCall({ year: year - 1 });
    const consular = await aCall({ year: year - 1, kindCode: 'CONSULAR' });
    await aReport({ callId: before.id, partyCode: 'PA', status: 'ACCEPTED' });
    await aReport({ callId: before.id, status: 'SUBMITTED' });
    await aReport({ callId: consular.id, status: 'ACCEPTED' });
    const report = await aReport();
    expect((await getDraft(ours, report.id)).offerYear).toBeNull();
    await expect(prefillReport(ours, { reportId: report.id })).rejects.toMatchObject({
      reason: 'report.nothing-to-prefill',
    });
    await expect(prefillReport(theirs, { reportId: report.id })).rejects.toBeInstanceOf(NotFound);
  });
});
