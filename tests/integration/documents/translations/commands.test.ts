// Longer than 250 lines: one preview, from the names to the versions, with what goes wrong on the way.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { sweepFiles } from '@/lib/core/file-keeping';
import { isKept } from '@/lib/core/storage';
import { registerDocument, withdrawByReason } from '@/lib/documents/documents/commands';
import { dropTranslations, removeOldTranslations, saveTranslations } from '@/lib/documents/translations/commands';
import { getTranslations, getTranslationsStart } from '@/lib/documents/translations/queries';
import { beginTranslations } from '@/lib/documents/translations/receive-commands';
import { mostWaiting } from '@/lib/documents/translations/schema';
import { at } from '@/tests/support/clock';
import {
  aDocumentWorld,
  aVersion,
  type DocumentWorld,
  documentOf,
  on,
  paperForm,
} from '@/tests/support/document-world';
import { aPdf, aPng } from '@/tests/support/files';
import { allInShort, giveTranslations, inName, translationsForm } from '@/tests/support/translations';

let world: DocumentWorld;
let assistant: Actor;
let symbol: string;

beforeEach(async () => {
  world = await aDocumentWorld();
  assistant = world.as('secretariat.assistant');
  ({ symbol } = await registerDocument(assistant, paperForm({ kind: 'WORKING_PAPER' })));
});

const versionsOf = async (of: string) =>
  (
    await db.documentVersion.findMany({
      where: { document: { symbol: of } },
      orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    })
  ).map(
    ({ language, number, rendersNumber }) =>
      `${language}${number}${rendersNumber === null ? '' : ` = ${rendersNumber}`}`,
  );

const preview = async (actor: Actor, batchId: string) => allInShort(await getTranslations(actor, batchId));
const confirm = async (actor: Actor, batchId: string) =>
  saveTranslations(actor, await translationsForm(actor, batchId, 'file'));

describe('many files at once', () => {
  test('are matched by their names, shown one by one, and filed when the person says so', async () => {
    await aVersion(assistant, symbol, { text: 'Original' });
    const other = (await registerDocument(assistant, paperForm())).symbol;
    const batchId = await giveTranslations(assistant, [
      [`${inName(symbol)}-en.pdf`, 'Translation'],
      [`${symbol.replaceAll('/', '_').toLowerCase()}_ES.pdf`, 'Original, corregido'],
      [`${inName(other)} español.pdf`, 'Nota'],
      [`${inName(other)}_eng.pdf`, 'Note'],
    ]);
    expect(await preview(assistant, batchId)).toEqual([
      `READY ${symbol} en1`,
      `READY ${symbol} es2 = 1`,
      `READY ${other} es1`,
      `READY ${other} en1 = 1`,
    ]);
    // Until then nothing of it is a version.
    expect([await versionsOf(symbol), await versionsOf(other)]).toEqual([['es1'], []]);
    expect(await confirm(assistant, batchId)).toEqual({ batchId, done: 'file' });
    expect([await versionsOf(symbol), await versionsOf(other)]).toEqual([
      ['es1', 'en1', 'es2 = 1'],
      ['es1', 'en1 = 1'],
    ]);
    expect(await preview(assistant, batchId)).toEqual([
      `FILED ${symbol} en1`,
      `FILED ${symbol} es2`,
      `FILED ${other} es1`,
      `FILED ${other} en1`,
    ]);
    // By the one command: on record with each paper, received, and to be read by the job.
    const { documentId } = await on(other);
    const entries = await db.auditEntry.findMany({ where: { subjectId: documentId, act: 'document.addVersion' } });
    expect(entries).toHaveLength(2);
    expect((await documentOf(other)).status).toBe('RECEIVED');
  });

  test('what cannot be filed says why, and the rest is', async () => {
    await aVersion(assistant, symbol, { text: 'La misma' });
    const withdrawn = (await registerDocument(assistant, paperForm())).symbol;
    await withdrawByReason(assistant, { ...(await on(withdrawn)), reason: 'x' });
    const name = inName(symbol);
    const batchId = await giveTranslations(assistant, [
      ['CRM-2027-INF.777-es.pdf', 'a'],
      ['Agenda.pdf', 'b'],
      [`${name}.pdf`, 'c'],
      [`${name}-es.docx`, await aPdf('d')],
      [`${name}-es.exe`, Buffer.from('MZ')],
      [`${inName(withdrawn)}-es.pdf`, 'e'],
      [`${name}-Rev.4-es.pdf`, 'f'],
      [`${name}-en.pdf`, 'g'],
      [`${name}-en (1).pdf`, 'h'],
    ]);
    const shown = [
      'BLOCKED - es translation.unknown-symbol',
      'BLOCKED - ? translation.unknown-symbol',
      `BLOCKED ${symbol} ? translation.no-language`,
      'REFUSED - ? file.name-and-content-differ',
      'REFUSED - ? file.type-not-accepted',
      `BLOCKED ${withdrawn} es1 document.withdrawn`,
      `DOUBTFUL ${symbol} es2 translation.other-revision`,
      `BLOCKED ${symbol} en1 translation.same-version`,
      `BLOCKED ${symbol} en1 translation.same-version`,
    ];
    expect(await preview(assistant, batchId)).toEqual(shown);
    expect(await confirm(assistant, batchId)).toEqual({ batchId, done: 'file' });
    expect(await preview(assistant, batchId)).toEqual(shown);
    expect(await versionsOf(symbol)).toEqual(['es1']);
  });

  test('the same bytes as the present version, and as the one of the other language', async () => {
    const same = await aPdf('Las mismas');
    const batchId = await giveTranslations(assistant, [[`${inName(symbol)}-es.pdf`, same]]);
    await confirm(assistant, batchId);
    const again = await giveTranslations(assistant, [
      [`${inName(symbol)}-ES.pdf`, same],
      [`${inName(symbol)}-en.pdf`, same],
    ]);
    expect(await preview(assistant, again)).toEqual([
      `BLOCKED ${symbol} es2 translation.same-bytes`,
      `DOUBTFUL ${symbol} en1 = 1 translation.bytes-of-other`,
    ]);
    // What is doubtful is filed where somebody chooses it, having seen it.
    const form = await translationsForm(assistant, again, 'file', { [`${inName(symbol)}-en.pdf`]: { fate: 'TAKE' } });
    expect(await saveTranslations(assistant, form)).toMatchObject({ done: 'file' });
    expect(await versionsOf(symbol)).toEqual(['es1', 'en1 = 1']);
  });

  test('a choice is corrected line by line, and what it changes is seen before it is filed', async () => {
    const [unknown, double, twin] = ['Traduccion.pdf', `${inName(symbol)}-en.pdf`, `${inName(symbol)} English.pdf`];
    const batchId = await giveTranslations(assistant, [
      [unknown, 'a'],
      [double, 'b'],
      [twin, 'c'],
    ]);
    const corrected = {
      [unknown]: { symbol: symbol.toLowerCase(), language: 'es' as const },
      [twin]: { fate: 'OUT' as const },
    };
    const form = await translationsForm(assistant, batchId, 'file', corrected);
    expect(await saveTranslations(assistant, form)).toMatchObject({ done: 'again' });
    expect(await versionsOf(symbol)).toEqual([]);
    expect(await preview(assistant, batchId)).toEqual([
      `READY ${symbol} es1`,
      `READY ${symbol} en1 = 1`,
      `OUT ${symbol} en1`,
    ]);
    // Leaving out changes nothing that was seen of the others.
    const without = await translationsForm(assistant, batchId, 'file', { [double]: { renders: 'no' } });
    expect(await saveTranslations(assistant, without)).toMatchObject({ done: 'file' });
    expect(await versionsOf(symbol)).toEqual(['es1', 'en1']);
    expect(await preview(assistant, batchId)).toEqual([
      `FILED ${symbol} es1`,
      `FILED ${symbol} en1`,
      `OUT ${symbol} en2`,
    ]);
  });

  test('a file of another list is no file of this form', async () => {
    const batchId = await giveTranslations(assistant, [['a.pdf', 'a']]);
    const other = await giveTranslations(assistant, [['b.pdf', 'b']]);
    const { files } = await translationsForm(assistant, other, 'look');
    const form = await translationsForm(assistant, batchId, 'look');
    await expect(saveTranslations(assistant, { ...form, files })).rejects.toMatchObject({ reason: 'form.faulty' });
  });
});

describe('at the same time', () => {
  test('the same form twenty times files once, and another window’s choice is not overwritten', async () => {
    const batchId = await giveTranslations(assistant, [
      [`${inName(symbol)}-es.pdf`, 'a'],
      [`${inName(symbol)}-en.pdf`, 'b'],
    ]);
    const old = await translationsForm(assistant, batchId, 'look', {
      [`${inName(symbol)}-en.pdf`]: { language: 'es' },
    });
    const form = await translationsForm(assistant, batchId, 'file', {
      [`${inName(symbol)}-en.pdf`]: { renders: 'no' },
    });
    const answers = await Promise.all(Array.from({ length: 20 }, () => saveTranslations(assistant, form)));
    expect(new Set(answers.map(({ done }) => done))).toEqual(new Set(['file']));
    expect(await versionsOf(symbol)).toEqual(['es1', 'en1']);
    expect(await preview(assistant, batchId)).toEqual([`FILED ${symbol} es1`, `FILED ${symbol} en1`]);
    // Both were filed meanwhile: what the other window chose for them has nothing to change.
    await saveTranslations(assistant, old);
    const next = await giveTranslations(assistant, [[`${inName(symbol)}-en.pdf`, 'c']]);
    const first = await translationsForm(assistant, next, 'look', { [`${inName(symbol)}-en.pdf`]: { fate: 'OUT' } });
    const second = await translationsForm(assistant, next, 'look', {
      [`${inName(symbol)}-en.pdf`]: { language: 'es' },
    });
    await saveTranslations(assistant, first);
    await expect(saveTranslations(assistant, second)).rejects.toMatchObject({ reason: 'translation.moved-on' });
  });

  test('of two people with the same version one files it; the other is told, and files it as the next once they have seen that', async () => {
    const coordinator = world.as('secretariat.coordinator');
    const name = `${inName(symbol)}-es.pdf`;
    const mine = await giveTranslations(assistant, [[name, 'de una']]);
    const theirs = await giveTranslations(coordinator, [[name, 'de otra']]);
    const forms = [
      [assistant, await translationsForm(assistant, mine, 'file')],
      [coordinator, await translationsForm(coordinator, theirs, 'file')],
    ] as const;
    await Promise.all(forms.map(([actor, form]) => saveTranslations(actor, form)));
    expect(await versionsOf(symbol)).toEqual(['es1']);
    const states = [
      [assistant, mine, (await preview(assistant, mine)).join()],
      [coordinator, theirs, (await preview(coordinator, theirs)).join()],
    ] as const;
    expect(states.map(([, , state]) => state).sort()).toEqual([
      `FILED ${symbol} es1`,
      `READY ${symbol} es2 (document.version-moved-on)`,
    ]);
    const [loser, batchId] = states.find(([, , state]) => state.startsWith('READY')) ?? [assistant, mine];
    await confirm(loser, batchId);
    expect(await versionsOf(symbol)).toEqual(['es1', 'es2']);
    expect(await preview(loser, batchId)).toEqual([`FILED ${symbol} es2`]);
  });

  test('what another did since the preview is refused for that file alone', async () => {
    const other = (await registerDocument(assistant, paperForm())).symbol;
    const batchId = await giveTranslations(assistant, [
      [`${inName(symbol)}-es.pdf`, 'a'],
      [`${inName(other)}-es.pdf`, 'b'],
    ]);
    const form = await translationsForm(assistant, batchId, 'file');
    await aVersion(world.as('secretariat.coordinator'), symbol, { text: 'Más rápida' });
    expect(await saveTranslations(assistant, form)).toMatchObject({ done: 'file' });
    expect(await preview(assistant, batchId)).toEqual([
      `READY ${symbol} es2 (document.version-moved-on)`,
      `FILED ${other} es1`,
    ]);
  });
});

describe('how long they wait', () => {
  test('a week; then row and bytes are gone, but those that a version names', async () => {
    const batchId = await giveTranslations(assistant, [
      [`${inName(symbol)}-es.pdf`, 'archivado'],
      ['sin-simbolo.pdf', 'no archivado'],
    ]);
    await confirm(assistant, batchId);
    const files = await db.translationFile.findMany({ orderBy: { position: 'asc' } });
    const areKept = () => Promise.all(files.map(({ sha256, bytes }) => isKept(sha256 ?? '', Number(bytes))));
    await sweepFiles(-1);
    expect([await removeOldTranslations(), await areKept()]).toEqual([0, [true, true]]);
    at('2027-03-09T15:00:00Z');
    expect(await removeOldTranslations()).toBe(1);
    await expect(getTranslations(assistant, batchId)).rejects.toMatchObject({ reason: 'translations.not-found' });
    await sweepFiles(-1);
    expect(await areKept()).toEqual([true, false]);
    expect(await removeOldTranslations()).toBe(0);
  });

  test('they are discarded at once by their giver, on record', async () => {
    const batchId = await giveTranslations(assistant, [['a.png', aPng]]);
    await dropTranslations(assistant, { batchId });
    await expect(dropTranslations(assistant, { batchId })).rejects.toBeInstanceOf(NotFound);
    expect([await db.translationFile.count(), await db.blob.count()]).toEqual([0, 0]);
    const entries = await db.auditEntry.findMany({ where: { subjectId: batchId }, orderBy: { seq: 'asc' } });
    expect(entries.map(({ act }) => act)).toEqual(['translations.receive', 'translations.drop']);
  });

  test('no more lists than can be looked through', async () => {
    for (let count = 0; count < mostWaiting; count += 1) await giveTranslations(assistant, [['a.png', aPng]]);
    await expect(giveTranslations(assistant, [['a.png', aPng]])).rejects.toMatchObject({
      reason: 'translation.too-many-waiting',
    });
    expect((await getTranslationsStart(assistant)).denial).toBe('translation.too-many-waiting');
    await expect(beginTranslations(world.as('secretariat.coordinator'), [])).rejects.toMatchObject({
      reason: 'file.none',
    });
  });
});
