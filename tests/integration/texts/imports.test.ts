import { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { stageFile } from '@/lib/core/storage';
import {
  authorizeImport,
  beginImport,
  dropImport,
  readAgain,
  readWord,
  removeOldImports,
  saveImport,
} from '@/lib/texts/imports/commands';
import { getImport, getImportStart } from '@/lib/texts/imports/queries';
import type { SaveImport } from '@/lib/texts/imports/schema';
import type { ImportView } from '@/lib/texts/imports/views';
import { getText } from '@/lib/texts/texts/queries';
import { undoChange } from '@/lib/texts/texts/undo-commands';
import { at } from '@/tests/support/clock';
import { aDocx, aPdf, aZipBomb } from '@/tests/support/files';
import { aKey } from '@/tests/support/reports';
import { aText, aTextWorld, type TextWorld } from '@/tests/support/text-world';
import { aDeclarationFile, aWordFile, declarationCount, declarationWords } from '@/tests/support/word-files';

let world: TextWorld;
let presidency: Actor;
let textId: string;

beforeEach(async () => {
  world = await aTextWorld();
  presidency = world.as('presidency-officer.PA');
  textId = await aText(world);
});

const staged = (bytes: Buffer) => stageFile(Readable.from([bytes]), 25_000_000);
const given = async (language: 'es' | 'en') =>
  readWord(await staged(await aDeclarationFile(language)), `declaracion-${language}.docx`, language);
const both = async () => beginImport(presidency, textId, [await given('es'), await given('en')]);

const asShown = (view: ImportView, intent: SaveImport['intent'] = 'take'): SaveImport => ({
  ...{ importId: view.id, version: view.version, intent, isInStep: true, key: aKey() },
  rows: view.rows.map(({ kind, level, es, en, isTaken }) => ({ kind, level, es, en, fate: isTaken ? 'TAKE' : 'OUT' })),
});

describe('a declaration of six pages in both languages', () => {
  test('is shown paragraph by paragraph, with what it brings, and stands in the text when it is taken', async () => {
    const { importId } = await both();
    const view = await getImport(presidency, textId, importId);
    expect(view.rows).toHaveLength(declarationCount);
    expect(view.loneCount).toBe(0);
    expect(view.rows[0]).toMatchObject({ kind: 'TITLE', isTaken: false });
    expect(view.files[0]).toMatchObject({
      ...{ language: 'es', tables: 1, notes: 1, leftOut: [], isOther: false },
      tracked: { inserted: 1, deleted: 1, authors: ['Presidencia'] },
      edges: [declarationWords.es.header],
    });
    const form = asShown(view);
    // Sent twice, as a nervous hand does.
    await Promise.all([saveImport(presidency, form), saveImport(presidency, form)]);
    const { paragraphs, outOfStep } = await getText(presidency, textId);
    expect(paragraphs).toHaveLength(declarationCount);
    expect(outOfStep).toBe(0);
    const numbers = paragraphs.filter(({ kind }) => kind === 'OPERATIVE').map(({ number }) => number);
    expect(numbers.slice(0, 4)).toEqual(['1', '1.1', '1.2', '2']);
    expect(numbers.at(-1)).toBe('24.2');
    const said = paragraphs.map(({ es }) => es.words).join('\n');
    expect(said).toContain(`no acompañados${declarationWords.es.inserted},`);
    expect(said).not.toContain(declarationWords.es.deleted);
    expect(said).toContain('Taller consular | Marzo');
    expect(paragraphs.at(-1)?.en.words).toBe(`¹ ${declarationWords.en.note}`);
    await expect(getImport(presidency, textId, importId)).rejects.toMatchObject({ reason: 'import.not-found' });
    const entries = await db.auditEntry.findMany({ where: { subjectId: textId }, orderBy: { seq: 'asc' } });
    expect(entries.map(({ act }) => act)).toEqual(['text.begin', 'text.read-file', 'text.import']);
    expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toContain('migra');
    const last = await db.textChange.findFirstOrThrow({ where: { textId }, orderBy: { number: 'desc' } });
    await undoChange(presidency, { textId, number: last.number });
    expect((await getText(presidency, textId)).paragraphs).toHaveLength(1);
  });

  test('is read again with changes refused, notes and tables left out and named', async () => {
    const { importId } = await both();
    const { version } = await getImport(presidency, textId, importId);
    const choices = { changesEs: 'REFUSE', changesEn: 'ACCEPT', tables: 'OUT', notes: 'OUT' } as const;
    await readAgain(presidency, { importId, version, ...choices });
    const view = await getImport(presidency, textId, importId);
    const said = view.rows.map(({ es, en }) => `${es} / ${en}`).join('\n');
    expect(said).toContain(`no acompañados${declarationWords.es.deleted},`);
    expect(said).toContain(`adolescents${declarationWords.en.inserted},`);
    expect(said).not.toContain('Taller consular');
    expect(view.files[0]?.leftOut).toEqual([
      declarationWords.es.note,
      'Actividad | Fecha',
      'Taller consular | Marzo',
      'Seminario sobre retorno | Junio',
    ]);
    await expect(readAgain(presidency, { importId, version, ...choices })).rejects.toMatchObject({
      reason: 'text.import-moved-on',
    });
  });

  test('is corrected, kept for later and dropped without a word in the text', async () => {
    const { importId } = await both();
    const view = await getImport(presidency, textId, importId);
    const form = asShown(view, 'keep');
    const rows = form.rows.map((row, index) =>
      index === 1 ? { ...row, kind: 'HEADING' as const, es: 'Uno.\n\nDos.' } : row,
    );
    await saveImport(presidency, { ...form, rows });
    const kept = await getImport(presidency, textId, importId);
    expect(kept.rows[1]).toMatchObject({ kind: 'HEADING', es: 'Uno.' });
    expect(kept.rows[2]).toMatchObject({ es: 'Dos.', en: '', lacks: 'en' });
    await expect(saveImport(presidency, { ...form, key: aKey() })).rejects.toMatchObject({
      reason: 'text.import-moved-on',
    });
    await dropImport(presidency, { importId });
    expect((await getText(presidency, textId)).paragraphs).toHaveLength(1);
    expect(await db.textImport.count()).toBe(0);
  });

  test('waits for whoever gave it alone, and a week', async () => {
    const { importId } = await both();
    for (const name of ['drafter.HN', 'secretariat.coordinator', 'vice-minister.GT', 'delegate.AR'] as const) {
      await expect(getImport(world.as(name), textId, importId), name).rejects.toBeInstanceOf(NotFound);
      await expect(dropImport(world.as(name), { importId }), name).rejects.toBeInstanceOf(NotFound);
    }
    expect((await getImportStart(world.as('drafter.HN'), textId)).waiting).toEqual([]);
    expect((await getImportStart(presidency, textId)).waiting).toHaveLength(1);
    expect(await removeOldImports()).toBe(0);
    const { readAt } = await db.textImport.findFirstOrThrow();
    at(new Date(readAt.getTime() + 8 * 86_400_000).toISOString());
    expect(await removeOldImports()).toBe(1);
  });
});

describe('who imports, and where', () => {
  test.each([
    ['drafter.HN', null],
    ['secretariat.coordinator', null],
    ['vice-minister.GT', 'text.drafters-only'],
    ['delegate.AR', 'text.not-found'],
    ['guest', 'text.not-found'],
  ] as const)('%s: %s', async (name, reason) => {
    const asked = authorizeImport(world.as(name), textId);
    if (reason === null) await asked;
    else await expect(asked).rejects.toMatchObject({ reason });
  });

  test('behind closed doors the presiding Vice-Minister alone, on record without a detail', async () => {
    const closed = await aText(world, 'CLOSED_DOOR', { kind: 'DECISIONS' });
    await expect(authorizeImport(world.as('secretariat.coordinator'), closed)).rejects.toMatchObject({
      reason: 'text.not-found',
    });
    await beginImport(world.presidingMinister, closed, [await given('es')]);
    const entries = await db.auditEntry.findMany({ where: { subjectId: closed, act: 'text.read-file' } });
    expect(entries.map(({ detail }) => detail)).toEqual([{}]);
  });
});

describe('bad files are refused with their reason, and nothing is written', () => {
  const long = () => aWordFile(Array.from({ length: 601 }, (_one, index) => `Párrafo ${index}.`));
  const body = (inner: string) =>
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`;
  test.each([
    ['a PDF', () => aPdf(), 'a.pdf', 'text.file-not-word'],
    ['a bomb', () => aZipBomb(), 'a.docx', 'file.is-bomb'],
    ['nothing', () => aWordFile([]), 'a.docx', 'text.file-without-words'],
    ['too many paragraphs', long, 'a.docx', 'text.too-many-paragraphs'],
    ['no XML', () => aDocx({ 'word/document.xml': '<w:document><w:body>' }), 'a.docx', 'file.is-damaged'],
    [
      'entities',
      () => aDocx({ 'word/document.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${body('')}` }),
      'a.docx',
      'file.is-damaged',
    ],
    [
      'far too much',
      () => aDocx({ 'word/document.xml': body(`<w:p><w:r><w:t>${'palabra '.repeat(1_100_000)}</w:t></w:r></w:p>`) }),
      'a.docx',
      'file.too-much-text',
    ],
    ['macros', () => aDocx({ 'word/vbaProject.bin': 'x' }), 'a.docx', 'file.has-macros'],
  ] as const)('%s', async (_title, bytes, name, reason) => {
    await expect(readWord(await staged(await bytes()), name, 'es')).rejects.toMatchObject({ reason });
    expect(await db.textImport.count()).toBe(0);
  });

  test('the longest that is read takes seconds, not minutes', async () => {
    const sentence = 'Fortalecer la cooperación entre los Países Miembros. '.repeat(200);
    const file = await aWordFile(Array.from({ length: 590 }, (_one, index) => `${index + 1}. ${sentence}`));
    const began = performance.now();
    await readWord(await staged(file), 'largo.docx', 'es');
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
