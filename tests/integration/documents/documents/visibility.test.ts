import { describe, expect, test } from 'vitest';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { listDocuments } from '@/lib/documents/documents/list-queries';
import { getDocument } from '@/lib/documents/documents/queries';
import { DocumentsAsked } from '@/lib/documents/documents/schema';
import { suggestDocuments } from '@/lib/documents/documents/suggestion-queries';
import { saveAnswer } from '@/lib/reports/reports/drafting-commands';
import { acceptReport, reopenReport } from '@/lib/reports/reports/review-commands';
import { aCall, aReport } from '@/tests/support/factories';
import { type ByPersona, cellsOf, coordinator, focalPointOf } from '@/tests/support/personas';
import { aKey, firstSectionKey, sendReport, textOfSection } from '@/tests/support/reports';

type Seen = Readonly<{ accepted: boolean; withdrawn: boolean }>;

const always: Seen = { accepted: true, withdrawn: true };
const whileItStands: Seen = { accepted: true, withdrawn: false };
const never: Seen = { accepted: false, withdrawn: false };

/** The document that a report of Guatemala on trafficking became. */
const table: ByPersona<Seen> = {
  'focal-point.GT.MIGRATION': always,
  'focal-point.PA.FOREIGN_AFFAIRS': never,
  'vice-minister.GT': always,
  'vice-minister.HN': never,
  'grcm-delegate.GT': always,
  'grcm-delegate.HN': never,
  'liaison-officer.GT.NETWORK_CONSULAR': always,
  'liaison-officer.HN.NETWORK_TRAFFICKING': whileItStands,
  'liaison-officer.HN.NETWORK_CONSULAR': never,
  'presidency-officer.PA': whileItStands,
  'drafter.HN': never,
  'secretariat.coordinator': always,
  'secretariat.assistant': always,
  'secretariat.it-specialist': never,
  'delegate.AR': never,
  'delegate.ACNUR': never,
  'delegate.RROCM': never,
  guest: never,
  'former-official.GT': never,
  nobody: never,
};

const ours = focalPointOf('GT', 'MIGRATION');
const text = 'Se capacitó a 40 fiscales en protección consular y declaraciones anticipadas.';

async function anAcceptedReport(kindCode = 'TRAFFICKING') {
  const call = await aCall({ year: 2027, kindCode });
  const { id } = await aReport({ callId: call.id });
  const sectionKey = await firstSectionKey(id);
  const { revision } = await textOfSection(id, sectionKey);
  await saveAnswer(ours, { reportId: id, sectionKey, language: 'es', text, revision });
  await sendReport(ours, id);
  const { symbol } = await acceptReport(coordinator, { reportId: id, version: 2, key: aKey() });
  return { id, symbol };
}

const asked = (words?: string) => DocumentsAsked.parse({ words });

async function canLoad(load: Promise<unknown>): Promise<boolean> {
  return load.then(
    () => true,
    (error: unknown) => {
      if (error instanceof NotFound) return false;
      throw error;
    },
  );
}

async function everybodySees(symbol: string, column: keyof Seen): Promise<void> {
  for (const [name, actor, seen] of cellsOf(table)) {
    const [list, search, single] = [
      await listDocuments(actor, asked()),
      await listDocuments(actor, asked('fiscales')),
      await canLoad(getDocument(actor, symbol)),
    ];
    const count = seen[column] ? 1 : 0;
    expect
      .soft(
        { list: list.rows.length, total: list.total, search: search.total, found: search.rows.length, single },
        name,
      )
      .toEqual({ list: count, total: count, search: count, found: count, single: seen[column] });
  }
}

describe('a document', () => {
  test('is listed, counted, found and opened by the audience of its report', async () => {
    const { symbol } = await anAcceptedReport();
    await everybodySees(symbol, 'accepted');
  });

  test('withdrawn stays with its own country and the Secretariat, marked as withdrawn', async () => {
    const { id, symbol } = await anAcceptedReport();
    await reopenReport(coordinator, { reportId: id, version: 3, reason: 'Corregir.', key: aKey() });
    await everybodySees(symbol, 'withdrawn');
    expect((await getDocument(ours, symbol)).withdrawnAt).not.toBeNull();
  });

  test('of the GRCM is read by its delegates and not by a Network', async () => {
    const { symbol } = await anAcceptedReport('COOPERATION');
    expect(symbol).toBe('CRM/2027/GRCM/INF.1');
    for (const [name, actor, seen] of cellsOf(table)) {
      if (name.includes('.HN')) continue;
      expect.soft(await canLoad(getDocument(actor, symbol)), name).toBe(seen.accepted);
    }
    const honduras = cellsOf(table).filter(([name]) => name.includes('.HN'));
    const readers: string[] = [];
    for (const [name, actor] of honduras) if (await canLoad(getDocument(actor, symbol))) readers.push(name);
    expect(readers).toEqual(['grcm-delegate.HN']);
  });

  test('is no closed-door paper outside a closed-door session, whoever writes', async () => {
    const { symbol } = await anAcceptedReport();
    const closing = db.document.update({ where: { symbol }, data: { classification: 'CLOSED_DOOR' } });
    await expect(closing).rejects.toThrow(/closed-door/);
  });
});

describe('the search', () => {
  test.each([
    ['without accents', 'proteccion consular'],
    ['in the plural, with its accent', 'protecciones'],
    ['in the singular', 'declaración anticipada'],
    ['the symbol', 'CRM/2027/RT/INF.1'],
    ['the beginning of a word', 'fisc'],
    ['the reference', 'INF-2027-TRATA-GT-1'],
  ])('finds by %s', async (_name, words) => {
    await anAcceptedReport();
    expect((await listDocuments(coordinator, asked(words))).total).toBe(1);
  });

  test.each(['cuotas', 'de la', "') OR 'zz'='zz' --", '%', 'NULL'])('finds nothing by %s', async (words) => {
    await anAcceptedReport();
    expect((await listDocuments(coordinator, asked(words))).total).toBe(0);
  });

  test('shows where it was found', async () => {
    await anAcceptedReport();
    const { rows } = await listDocuments(coordinator, asked('fiscales'));
    expect(rows[0]?.snippet).toContain('\ue000fiscales\ue001');
  });

  test('reads what was accepted and not what is being written', async () => {
    const { id } = await anAcceptedReport();
    await db.reportAnswer.updateMany({ where: { reportId: id }, data: { text: 'canario' } });
    expect((await listDocuments(ours, asked('canario'))).total).toBe(0);
  });
});

test('a document says what was accepted', async () => {
  const { id, symbol } = await anAcceptedReport();
  const { paper } = await getDocument(ours, symbol);
  expect(paper).toMatchObject({ reportId: id, reference: 'INF-2027-TRATA-GT-1', language: 'es' });
  expect(paper?.sections[0]?.textEs).toBe(text);
});

describe('what is suggested while one types', () => {
  test('is by symbol and title, without accents, of what the person may read', async () => {
    const { symbol } = await anAcceptedReport();
    const of = async (words: string) => (await suggestDocuments(coordinator, words)).map((one) => one.symbol);
    expect(await of('rt/inf')).toEqual([symbol]);
    expect(await of(symbol.toLowerCase())).toEqual([symbol]);
    const { titleEs } = await db.document.findUniqueOrThrow({ where: { symbol } });
    expect(await of(titleEs.slice(0, 12).toUpperCase())).toEqual([symbol]);
    expect([await of('x'), await of('zzzz'), await of('%')]).toEqual([[], [], []]);
    for (const [name, actor, seen] of cellsOf(table)) {
      expect((await suggestDocuments(actor, symbol)).length, name).toBe(seen.accepted ? 1 : 0);
    }
  });
});
