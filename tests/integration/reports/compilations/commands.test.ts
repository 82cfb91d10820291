import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import readExcel from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/core/db';
import { Conflict, NotFound } from '@/lib/core/errors';
import { paperToDocx } from '@/lib/core/paper/docx';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { csvOf, xlsxOf } from '@/lib/core/sheet';
import {
  exportAnswers,
  exportCompilation,
  exportMatrix,
  exportReport,
  mostExports,
} from '@/lib/reports/compilations/commands';
import { compilationPaper } from '@/lib/reports/compilations/paper';
import { AnswersAsked, CompilationAsked, ReportPaperAsked } from '@/lib/reports/compilations/schema';
import { answersSheet } from '@/lib/reports/compilations/sheets';
import { matrixSheet } from '@/lib/reports/matrix/sheets';
import { aCall, aReport } from '@/tests/support/factories';
import { readPdf } from '@/tests/support/papers';
import { coordinator, focalPointOf, observerStateDelegate } from '@/tests/support/personas';
import { aKey, firstSectionKey } from '@/tests/support/reports';

const members = ['BZ', 'CA', 'CR', 'SV', 'US', 'GT', 'HN', 'MX', 'NI', 'PA', 'DO'];
const asked = CompilationAsked.parse({ format: 'pdf' });

async function elevenReports() {
  const call = await aCall({ kindCode: 'CONSULAR', meetingId: null, dueAt: null, year: 2027 });
  const reports = [];
  for (const partyCode of members) {
    reports.push(await aReport({ callId: call.id, partyCode, status: 'ACCEPTED' }));
  }
  return { call, reports };
}

describe('the compilation of a call', () => {
  test('holds eleven reports in the alphabetical order of each language, as Word and as PDF', async () => {
    const { call } = await elevenReports();
    const compilation = await exportCompilation(coordinator, call.id, asked);
    const order = {
      es: [
        'Belice',
        'Canadá',
        'Costa Rica',
        'El Salvador',
        'Estados Unidos',
        'Guatemala',
        'Honduras',
        'México',
        'Nicaragua',
        'Panamá',
        'República Dominicana',
      ],
      en: [
        'Belize',
        'Canada',
        'Costa Rica',
        'Dominican Republic',
        'El Salvador',
        'Guatemala',
        'Honduras',
        'Mexico',
        'Nicaragua',
        'Panama',
        'United States',
      ],
    } as const;
    for (const locale of ['es', 'en'] as const) {
      const paper = compilationPaper(compilation, { ...asked, locale, at: call.opensAt });
      const { value: html } = await mammoth.convertToHtml({ buffer: await paperToDocx(paper) });
      const headings = [...html.matchAll(/<h1>(?:<a[^>]*><\/a>)*([^<]+)<\/h1>/g)].map(([, text]) => text);
      const pdf = await readPdf(await buffer(await paperToPdf(paper)));
      const chapters = pdf.bookmarks.filter((title) => !title.startsWith(' '));
      expect(headings.map((heading) => order[locale].find((name) => heading?.startsWith(name)))).toEqual(order[locale]);
      expect(chapters).toEqual(headings);
      expect(pdf.lang).toBe(locale);
      for (const code of members) expect(pdf.pages.join(' ')).toContain(`de ${code}.`);
    }
  });

  test('lists who sent nothing, and says so of an empty one', async () => {
    const call = await aCall({ kindCode: 'TRAFFICKING' });
    const compilation = await exportCompilation(coordinator, call.id, asked);
    const paper = compilationPaper(compilation, { ...asked, locale: 'es', at: call.opensAt });
    const { pages } = await readPdf(await buffer(await paperToPdf(paper)));
    const text = pages.join('\n');
    expect(text).toContain('No se recibió informe');
    expect(text).toContain('República Dominicana');
    expect(text).toContain('Ningún informe forma parte de esta compilación.');
  });

  test('is on record: what, of which call, with which reports, and no word of them', async () => {
    const { call, reports } = await elevenReports();
    await exportCompilation(coordinator, call.id, asked);
    const entries = await db.auditEntry.findMany({ where: { act: 'compilation.export' } });
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    expect(entry?.actorId).toBe(coordinator.userId);
    expect(entry?.subjectId).toBe(call.id);
    const detail = entry?.detail as { what: string; reports: string[] };
    expect(detail.what).toBe('compilation');
    expect(detail.reports.toSorted()).toEqual(reports.map(({ id }) => id).toSorted());
    expect(JSON.stringify(detail)).not.toContain('Texto');
  });

  test('is not there for others, and nothing is on record of it', async () => {
    const { call } = await elevenReports();
    await expect(exportCompilation(observerStateDelegate, call.id, asked)).rejects.toThrow(new NotFound('call'));
    await expect(exportCompilation(observerStateDelegate, aKey(), asked)).rejects.toThrow(new NotFound('call'));
    await expect(exportMatrix(observerStateDelegate, {}, 'csv')).rejects.toThrow(NotFound);
    expect(await db.auditEntry.count()).toBe(0);
  });
});

describe('the tables', () => {
  test('of answers say the same as CSV and as XLSX, a row for each answer', async () => {
    const { call, reports } = await elevenReports();
    const compilation = await exportAnswers(coordinator, call.id, AnswersAsked.parse({ format: 'csv' }));
    const sheet = answersSheet(compilation, 'es');
    const csv = parse(csvOf(sheet), { bom: true }) as string[][];
    const [xlsx] = await readExcel(await xlsxOf([sheet]));
    const key = await firstSectionKey(reports[0]?.id ?? '');
    expect(csv).toHaveLength(xlsx?.data.length ?? 0);
    const row = csv.find((cells) => cells.includes('MX') && cells.includes(key));
    expect(row?.at(-1)).toBe(`Texto de ${key} de MX.`);
    const same = xlsx?.data.find((cells) => cells.includes('MX') && cells.includes(key));
    expect(same?.at(-1)).toBe(`Texto de ${key} de MX.`);
    expect(same?.find((cell) => cell instanceof Date)).toBeInstanceOf(Date);
  });

  test('keep a text that looks like a formula from running', async () => {
    const call = await aCall({ kindCode: 'CONSULAR', meetingId: null, dueAt: null });
    const { id } = await aReport({ callId: call.id, status: 'DRAFT' });
    const key = await firstSectionKey(id);
    await aReport({
      callId: call.id,
      partyCode: 'MX',
      status: 'ACCEPTED',
      texts: { [key]: '=HYPERLINK("http://evil.example")' },
    });
    const compilation = await exportAnswers(coordinator, call.id, AnswersAsked.parse({ format: 'csv' }));
    const csv = csvOf(answersSheet(compilation, 'es')).toString('utf8');
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(csv).not.toMatch(/(^|,)"?[=+@-][^"\d]/m);
  });

  test('of the matrix have a row for each Member and call', async () => {
    await elevenReports();
    const matrix = await exportMatrix(coordinator, { year: 2027, kind: 'CONSULAR' }, 'xlsx');
    const [xlsx] = await readExcel(await xlsxOf([matrixSheet(matrix, 'en')]));
    expect(xlsx?.data).toHaveLength(12);
    expect(xlsx?.data.slice(1).every((row) => row.includes('ACCEPTED') && row.includes('Accepted'))).toBe(true);
  });
});

test('a person who takes many files within a minute has to wait, and nobody else has', async () => {
  const { call, reports } = await elevenReports();
  const one = ReportPaperAsked.parse({ format: 'docx' });
  for (let taken = 0; taken < mostExports; taken += 1) await exportReport(coordinator, reports[0]?.id ?? '', one);
  await expect(exportReport(coordinator, reports[0]?.id ?? '', one)).rejects.toThrow(new Conflict('export.too-many'));
  await expect(exportCompilation(coordinator, call.id, asked)).rejects.toThrow(new Conflict('export.too-many'));
  await expect(exportCompilation(focalPointOf('GT', 'MIGRATION'), call.id, asked)).resolves.toBeTruthy();
});
