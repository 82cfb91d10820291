import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import readExcel from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { type Actor, ownMembers } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { paperToDocx } from '@/lib/core/paper/docx';
import type { Paper } from '@/lib/core/paper/model';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { csvOf, xlsxOf } from '@/lib/core/sheet';
import { compilationPaper, reportPaper } from '@/lib/reports/compilations/paper';
import { getComparison, getCompilation, getReportPaper, listCallChoices } from '@/lib/reports/compilations/queries';
import { answersSheet } from '@/lib/reports/compilations/sheets';
import type { Compilation } from '@/lib/reports/compilations/views';
import { visibleReports } from '@/lib/reports/reports/visibility';
import { readPdf } from '@/tests/support/papers';
import { type ByPersona, cellsOf } from '@/tests/support/personas';
import { aYearOfReports, type KindCode, type KnownReport, type ReportWorld } from '@/tests/support/report-world';
import { firstSectionKey } from '@/tests/support/reports';

/** Who takes part in reporting. For the others there is no call, no compilation, no comparison, no paper. */
const takesPart: ByPersona<boolean> = {
  'focal-point.GT.MIGRATION': true,
  'focal-point.PA.FOREIGN_AFFAIRS': true,
  'vice-minister.GT': true,
  'vice-minister.HN': true,
  'grcm-delegate.GT': true,
  'grcm-delegate.HN': true,
  'liaison-officer.GT.NETWORK_CONSULAR': true,
  'liaison-officer.HN.NETWORK_TRAFFICKING': true,
  'liaison-officer.HN.NETWORK_CONSULAR': true,
  'presidency-officer.PA': true,
  'drafter.HN': false,
  'secretariat.coordinator': true,
  'secretariat.assistant': true,
  'secretariat.it-specialist': false,
  'delegate.AR': false,
  'delegate.ACNUR': false,
  'delegate.RROCM': false,
  guest: false,
  'former-official.GT': false,
  nobody: false,
};
const everybody = cellsOf(takesPart);
const readers = everybody.filter(([, , isReader]) => isReader);

const kinds: readonly KindCode[] = ['TRAFFICKING', 'CONSULAR', 'COOPERATION'];
const form = { locale: 'es', languages: 'both', layout: 'side', at: now() } as const;

const textOfDocx = async (paper: Paper) => (await mammoth.extractRawText({ buffer: await paperToDocx(paper) })).value;
const textOfPdf = async (paper: Paper) => {
  const { pages, title, bookmarks } = await readPdf(await buffer(await paperToPdf(paper)));
  return [title, ...bookmarks, ...pages].join('\n');
};

/** Everything that leaves about a compilation, as its readers' programs read it. */
async function everyForm(compilation: Compilation): Promise<string> {
  const paper = compilationPaper(compilation, form);
  const sheet = answersSheet(compilation, 'es');
  const csv = parse(csvOf(sheet), { bom: true }) as string[][];
  const [xlsx] = await readExcel(await xlsxOf([sheet]));
  return [await textOfDocx(paper), await textOfPdf(paper), JSON.stringify(csv), JSON.stringify(xlsx?.data)].join('\n');
}

/** Reports of the world that `actor` may read, by the one filter. */
async function readableOf(actor: Actor, { reports }: ReportWorld): Promise<KnownReport[]> {
  const rows = await db.countryReport.findMany({ where: visibleReports(actor), select: { id: true } });
  const ids = new Set(rows.map(({ id }) => id));
  return reports.filter(({ id }) => ids.has(id));
}

/** The phrases of the world that stand in `text`. */
const phrasesIn = (text: string, { reports }: ReportWorld): string[] =>
  reports
    .flatMap(({ submittedPhrase, workingPhrase }) => [submittedPhrase, workingPhrase])
    .filter((phrase): phrase is string => phrase !== null && text.replace(/\s+/g, ' ').includes(phrase))
    .toSorted();

const submittedPhrases = (reports: readonly KnownReport[]): string[] =>
  reports.flatMap(({ submittedPhrase }) => submittedPhrase ?? []).toSorted();

describe('what leaves', () => {
  test('a compilation holds, in every form, the words that its reader may read and no others', async () => {
    const world = await aYearOfReports();
    for (const [name, persona] of readers) {
      const readable = await readableOf(persona, world);
      for (const kind of kinds) {
        const ofKind = readable.filter((report) => report.kind === kind);
        for (const scope of ['accepted', 'submitted'] as const) {
          const statuses = scope === 'accepted' ? ['ACCEPTED'] : ['ACCEPTED', 'SUBMITTED'];
          const due = submittedPhrases(ofKind.filter(({ status }) => statuses.includes(status)));
          const compilation = await getCompilation(persona, world.callIds[kind], scope);
          // All forms once a kind; the data of both scopes.
          const text = scope === 'submitted' ? await everyForm(compilation) : JSON.stringify(compilation);
          expect(phrasesIn(text, world), `${name} ${kind} ${scope}`).toEqual(due);
        }
      }
    }
  }, 120_000);

  test('a compilation tells nobody else who is silent, who writes and who corrects', async () => {
    const world = await aYearOfReports();
    for (const [name, persona] of readers) {
      const { silent, absent, reports } = await getCompilation(persona, world.callIds.TRAFFICKING, 'submitted');
      const codes = (countries: readonly Readonly<{ code: string }>[] | null) =>
        countries?.map(({ code }) => code).toSorted();
      if (name.startsWith('secretariat') || name.startsWith('presidency')) {
        // GT, PA and SV write: to all others that is silence.
        expect(codes(silent), name).toEqual(['DO', 'GT', 'PA', 'SV']);
        expect(codes(absent), name).toEqual(['CR', 'NI']);
      } else {
        expect(silent, name).toBeNull();
        expect(absent.length + reports.length, name).toBe(11);
      }
    }
  });

  test('there is no call, no compilation and no comparison for whoever takes no part in reporting', async () => {
    const world = await aYearOfReports();
    for (const [name, persona, isReader] of everybody) {
      if (isReader) continue;
      await expect(getCompilation(persona, world.callIds.CONSULAR, 'accepted'), name).rejects.toThrow(NotFound);
      await expect(getComparison(persona, { call: world.callIds.CONSULAR }), name).rejects.toThrow(NotFound);
      await expect(listCallChoices(persona), name).rejects.toThrow(NotFound);
    }
  });

  test('a report is a paper for whoever may read its submission; its working text only for its own country', async () => {
    const world = await aYearOfReports();
    const loads = async (load: Promise<unknown>) =>
      load.then(
        () => true,
        (error: unknown) => {
          if (error instanceof NotFound) return false;
          throw error;
        },
      );
    for (const [name, persona] of everybody) {
      const readable = new Set((await readableOf(persona, world)).map(({ id }) => id));
      for (const { id, party, status, kind } of world.reports) {
        const about = `${name}: ${kind} ${party} ${status}`;
        const isOwn = ownMembers(persona).includes(party);
        const isWriting = status === 'DRAFT' || status === 'RETURNED';
        expect(await loads(getReportPaper(persona, id, 'submitted')), about).toBe(
          readable.has(id) && status !== 'DRAFT',
        );
        expect(await loads(getReportPaper(persona, id, 'working')), about).toBe(isOwn && isWriting);
      }
    }
  });

  test('a report’s paper holds its own words in both forms, and those of the text that was asked for', async () => {
    const world = await aYearOfReports();
    const [, focalPoint] = everybody[0] ?? [];
    const returned = world.reports.find(({ kind, party }) => kind === 'COOPERATION' && party === 'GT');
    if (focalPoint === undefined || returned === undefined) throw new Error('the world has changed');
    for (const text of ['submitted', 'working'] as const) {
      const paper = reportPaper(await getReportPaper(focalPoint, returned.id, text), form);
      const due = [text === 'submitted' ? returned.submittedPhrase : returned.workingPhrase];
      expect(phrasesIn(await textOfDocx(paper), world)).toEqual(due);
      expect(phrasesIn(await textOfPdf(paper), world)).toEqual(due);
      expect((await textOfPdf(paper)).includes('BORRADOR')).toBe(text === 'working');
    }
  });

  test('a comparison shows the submissions that its reader may read, and counts no others', async () => {
    const world = await aYearOfReports();
    for (const [name, persona] of readers) {
      const readable = await readableOf(persona, world);
      const choices = await listCallChoices(persona);
      for (const kind of kinds) {
        const call = world.callIds[kind];
        const sent = readable.filter((report) => report.kind === kind && report.submittedPhrase !== null);
        const section = await firstSectionKey(world.reports.find((report) => report.kind === kind)?.id ?? '');
        const comparison = await getComparison(persona, { call, section });
        expect(phrasesIn(JSON.stringify(comparison), world), `${name} ${kind}`).toEqual(submittedPhrases(sent));
        expect(comparison.countries).toHaveLength(sent.length);
        expect(choices.find(({ id }) => id === call)?.readableCount, `${name} ${kind}`).toBe(sent.length);
      }
    }
  });
});
