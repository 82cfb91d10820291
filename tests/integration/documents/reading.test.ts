import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/core/db';
import { issueDocument, registerDocument } from '@/lib/documents/documents/commands';
import { openVersionPart } from '@/lib/documents/versions/commands';
import { readInBrowser } from '@/lib/documents/versions/reading-queries';
import { readText } from '@/lib/documents/versions/text-queries';
import { at } from '@/tests/support/clock';
import { aDocumentWorld, anIssued, aVersion, type DocumentWorld, on, paperForm } from '@/tests/support/document-world';
import { aDocx, anEncryptedDocx, aPdf, aPng, aZipBomb } from '@/tests/support/files';
import { aBadVersion, anUploadedVersion, keptOf } from '@/tests/support/kept-versions';
import {
  aChangedWordFile,
  aLongPdf,
  aPresentation,
  aScannedPdf,
  aWorkbookWithFormulas,
} from '@/tests/support/papers-to-read';
import type { PersonaName } from '@/tests/support/personas';

let world: DocumentWorld;
beforeEach(async () => {
  world = await aDocumentWorld();
});

const secretariat = () => world.as('secretariat.assistant');
const newestOf = async (symbol: string) =>
  (await db.documentVersion.findFirstOrThrow({ where: { document: { symbol } }, orderBy: { number: 'desc' } })).id;
const openingsOf = (versionId: string) => db.documentOpening.findMany({ where: { versionId }, orderBy: { at: 'asc' } });

/** A paper of Members that has this file. */
async function aPaperWith(bytes: Buffer | Promise<Buffer>, name: string): Promise<string> {
  const { symbol } = await registerDocument(secretariat(), paperForm({ place: 'body:GRCM' }));
  const { documentId } = await on(symbol);
  const id = await anUploadedVersion(secretariat(), documentId, await bytes, name);
  await issueDocument(secretariat(), await on(symbol));
  return id;
}

async function aPaperWithBad(bytes: Buffer, type: 'docx' | 'xlsx' | 'pptx' | 'pdf'): Promise<string> {
  const { symbol } = await registerDocument(secretariat(), paperForm({ place: 'body:GRCM' }));
  await aVersion(secretariat(), symbol);
  const { documentId } = await on(symbol);
  const id = await aBadVersion(secretariat(), documentId, bytes, type);
  await issueDocument(secretariat(), await on(symbol));
  return id;
}

const reader: PersonaName = 'vice-minister.GT';

describe('who reads a version in the browser', () => {
  test('is who may take its file: for everybody else it does not exist, and nothing is on record', async () => {
    const closed = await anIssued(world.as('vice-minister.HN'), { place: world.sessionId('CLOSED_DOOR') });
    const id = await newestOf(closed);
    expect((await readInBrowser(world.as(reader), id)).document.symbol).toBe(closed);
    const others = [...world.people].filter(([name]) => !/^vice-minister/.test(name));
    expect(others.length).toBeGreaterThan(5);
    for (const [, other] of others) {
      for (const open of [readInBrowser, openVersionPart, readText]) {
        await expect(open(other, id)).rejects.toMatchObject({ reason: 'document.not-found' });
      }
    }
    expect((await openingsOf(id)).map(({ userId, kind }) => [userId, kind])).toEqual([
      [world.as(reader).userId, 'READ'],
    ]);
  });

  test('is on record at each opening of the page; what the page then asks part by part is the same reading', async () => {
    const id = await aPaperWith(aPdf(), 'nota.pdf');
    const actor = world.as(reader);
    await readInBrowser(actor, id);
    for (let part = 0; part < 5; part += 1) await openVersionPart(actor, id);
    expect(await openingsOf(id)).toHaveLength(1);
    await readInBrowser(actor, id);
    expect(await openingsOf(id)).toHaveLength(2);
    // Who asks for parts without the page, or long after it, reads anew; and one person's reading is not another's.
    at('2027-03-01T15:16:00Z');
    await openVersionPart(actor, id);
    await openVersionPart(secretariat(), id);
    expect((await openingsOf(id)).map(({ kind }) => kind)).toEqual(['READ', 'READ', 'READ', 'READ']);
  });

  test('finds the mark of a closed-door paper on its page, with their name, and none on others', async () => {
    const closed = await anIssued(world.as('vice-minister.HN'), { place: world.sessionId('CLOSED_DOOR') });
    const actor = world.as(reader);
    const { displayName } = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
    expect((await readInBrowser(actor, await newestOf(closed))).mark).toEqual({
      es: `Ejemplar de ${displayName} · ${closed} · 2027-03-01 09:00`,
      en: `Copy of ${displayName} · ${closed} · 2027-03-01 09:00`,
    });
    expect((await readInBrowser(actor, await aPaperWith(aPdf(), 'nota.pdf'))).mark).toBeNull();
  });
});

describe('a paper is shown', () => {
  const slides = [{ title: 'Retorno', text: 'Cifras' }];
  const shown = [
    ['a PDF', 'a.pdf', () => aPdf('Texto'), { text: 'READ', shown: { as: 'PDF' } }],
    ['a PDF of 400 pages', 'b.pdf', () => aLongPdf(400, (n) => `Folio ${n}`), { text: 'READ', shown: { as: 'PDF' } }],
    ['a PDF without text', 'c.pdf', aScannedPdf, { text: 'EMPTY', shown: { as: 'PDF' } }],
    ['a picture', 'd.png', () => aPng, { text: 'EMPTY', shown: { as: 'PICTURE' } }],
    [
      'a Word file with 2,000 tracked changes',
      'e.docx',
      () => aChangedWordFile(2_000),
      {
        trackedChanges: { inserted: 2_000, deleted: 2_000, authors: ['Guatemala'] },
        shown: { as: 'OFFICE', view: { kind: 'TEXT' } },
      },
    ],
    ['a workbook', 'f.xlsx', aWorkbookWithFormulas, { shown: { as: 'OFFICE', view: { kind: 'SHEETS' } } }],
    ['a presentation', 'g.pptx', () => aPresentation(slides), { shown: { as: 'OFFICE', view: { kind: 'SLIDES' } } }],
  ] as const;
  test.each(shown)('%s', async (_title, name, bytes, expected) => {
    const id = await aPaperWith(Buffer.from(await bytes()), name);
    expect(await readInBrowser(world.as(reader), id)).toMatchObject(expected);
  });

  test('and its bare text: that of a presentation and of a workbook too', async () => {
    const text = async (bytes: Promise<Buffer>, name: string) =>
      (await readText(world.as(reader), await aPaperWith(bytes, name))).paragraphs;
    expect(await text(aPresentation(slides), 'g.pptx')).toEqual(expect.arrayContaining(['Retorno', 'Cifras']));
    expect(await text(aWorkbookWithFormulas(), 'f.xlsx')).toEqual(expect.arrayContaining(['=1+1', '2501']));
  });

  test('under a name that leads nowhere else and breaks no line', async () => {
    const id = await aPaperWith(aDocx(), '../../etc/"informe"\r\nX-Injected: 1\u202E\n.docx');
    const { fileName, shown } = await readInBrowser(world.as(reader), id);
    expect(fileName).toMatch(/^_?informe[^"/\\\r\n\u202E]*\.docx$/);
    expect(shown.as).toBe('OFFICE');
  });
});

describe('a paper that cannot be shown', () => {
  test.each([
    ['a zip bomb', 'docx', aZipBomb, 'TOO_LARGE'],
    ['one behind a password', 'docx', () => anEncryptedDocx, 'DAMAGED'],
    ['one that was cut off', 'docx', async () => (await aDocx()).subarray(0, 300), 'DAMAGED'],
    ['one with macros', 'docx', () => aDocx({ 'word/vbaProject.bin': 'x' }), 'UNSAFE'],
    ['what is none', 'xlsx', () => Buffer.from('no es una hoja'), 'DAMAGED'],
  ] as const)('%s says so, stays byte for byte, and was read on record', async (_title, type, bytes, fault) => {
    const id = await aPaperWithBad(Buffer.from(await bytes()), type);
    const before = await keptOf(id);
    expect((await readInBrowser(world.as(reader), id)).shown).toEqual({ as: 'FAULT', fault });
    expect(await keptOf(id)).toEqual(before);
    expect(await openingsOf(id)).toHaveLength(1);
  });
});
