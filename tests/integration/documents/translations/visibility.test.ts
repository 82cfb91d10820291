import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { recordCustody } from '@/lib/documents/custody/commands';
import { registerDocument } from '@/lib/documents/documents/commands';
import { dropTranslations, saveTranslations } from '@/lib/documents/translations/commands';
import { getTranslations, getTranslationsStart } from '@/lib/documents/translations/queries';
import { authorizeTranslations } from '@/lib/documents/translations/receive-commands';
import { aDocumentWorld, aVersion, type DocumentWorld, paperForm } from '@/tests/support/document-world';
import type { PersonaName } from '@/tests/support/personas';
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

describe('whose files wait', () => {
  const everybody: readonly (readonly [PersonaName, boolean])[] = [
    ['secretariat.coordinator', true],
    ['secretariat.assistant', true],
    ['presidency-officer.PA', true],
    ['vice-minister.GT', true],
    ['focal-point.GT.MIGRATION', true],
    ['grcm-delegate.HN', true],
    ['liaison-officer.HN.NETWORK_CONSULAR', true],
    ['delegate.AR', true],
    ['delegate.ACNUR', true],
    ['delegate.RROCM', true],
    ['drafter.HN', false],
    ['guest', false],
    ['secretariat.it-specialist', false],
    ['former-official.GT', false],
    ['nobody', false],
  ];

  test.each(everybody)('%s gives files: %s', async (name, may) => {
    const actor = world.as(name);
    const asked = Promise.all([authorizeTranslations(actor), getTranslationsStart(actor)]);
    if (may) await asked;
    else await expect(asked).rejects.toBeInstanceOf(NotFound);
  });

  test('their giver’s alone, while an office of theirs files papers; nobody else finds, changes or drops them', async () => {
    const batchId = await giveTranslations(assistant, [[`${inName(symbol)}-es.pdf`, 'a']]);
    const form = await translationsForm(assistant, batchId, 'file');
    for (const [name] of everybody.filter(([one]) => one !== 'secretariat.assistant')) {
      const actor = world.as(name);
      await expect(getTranslations(actor, batchId), name).rejects.toBeInstanceOf(NotFound);
      await expect(saveTranslations(actor, form), name).rejects.toBeInstanceOf(NotFound);
      await expect(dropTranslations(actor, { batchId }), name).rejects.toBeInstanceOf(NotFound);
    }
    expect((await getTranslationsStart(world.as('secretariat.coordinator'))).waiting).toEqual([]);
    await expect(getTranslations({ ...assistant, mandates: [] }, batchId)).rejects.toBeInstanceOf(NotFound);
    expect(await versionsOf(symbol)).toEqual([]);
  });

  test('each files what the policy lets them: their own party’s young papers, and no other that they know of', async () => {
    const officer = world.as('focal-point.GT.MIGRATION');
    const own = (await registerDocument(officer, paperForm({ partyCode: 'GT' }))).symbol;
    const conference = (await registerDocument(assistant, paperForm({ classification: 'CONFERENCE' }))).symbol;
    await aVersion(assistant, conference);
    await db.document.update({ where: { symbol: conference }, data: { status: 'ISSUED' } });
    const batchId = await giveTranslations(officer, [
      [`${inName(own)}-es.pdf`, 'a'],
      [`${inName(conference)}-en.pdf`, 'b'],
      // Not issued: for this person it is not there.
      [`${inName(symbol)}-en.pdf`, 'c'],
    ]);
    const shown = await preview(officer, batchId);
    expect(shown).toEqual([
      `READY ${own} es1`,
      `BLOCKED ${conference} en1 document.kept-by-secretariat`,
      'BLOCKED - en translation.unknown-symbol',
    ]);
    await confirm(officer, batchId);
    expect([await versionsOf(own), await versionsOf(conference), await versionsOf(symbol)]).toEqual([
      ['es1'],
      ['es1'],
      [],
    ]);
  });

  test('a closed-door paper is an unknown symbol to all but the Vice-Ministers and whoever has its custody', async () => {
    await db.presidency.updateMany({ where: { startsAt: { not: null } }, data: { partyCode: 'HN' } });
    const minister = world.as('vice-minister.HN');
    const coordinator = world.as('secretariat.coordinator');
    const sessionId = world.sessionId('CLOSED_DOOR');
    const closed = (await registerDocument(minister, paperForm({ place: sessionId }))).symbol;
    const name = `${inName(closed)}-es.pdf`;
    const [absent, missing] = [await giveTranslations(coordinator, [[name, 'a']]), 'CRM-2027-VM-PC.99-es.pdf'];
    const never = await giveTranslations(coordinator, [[missing, 'a']]);
    // The same words as for what there never was, and it is not offered.
    const [hidden, none] = [await getTranslations(coordinator, absent), await getTranslations(coordinator, never)];
    expect(allInShort(hidden)).toEqual(['BLOCKED - es translation.unknown-symbol']);
    expect(allInShort(none)).toEqual(allInShort(hidden));
    expect(hidden.offered.map((one) => one.symbol)).toEqual([symbol]);
    const written = await translationsForm(coordinator, absent, 'file', { [name]: { symbol: closed } });
    await saveTranslations(coordinator, written);
    expect(allInShort(await getTranslations(coordinator, absent))).toEqual(['BLOCKED - es translation.unknown-symbol']);
    const given = { sessionId, reason: 'Archivo', endsOn: '2027-03-10' };
    await recordCustody(minister, { ...given, userId: coordinator.userId });
    expect(allInShort(await getTranslations(coordinator, absent))).toEqual([`READY ${closed} es1`]);
    await confirm(coordinator, absent);
    expect(await versionsOf(closed)).toEqual(['es1']);
    const own = await giveTranslations(minister, [[`${inName(closed)}-en.pdf`, 'b']]);
    await confirm(minister, own);
    expect(await versionsOf(closed)).toEqual(['es1', 'en1 = 1']);
    // Of closed doors nothing is on record but that it was done.
    const entries = await db.auditEntry.findMany({ where: { act: { startsWith: 'translations.' } } });
    expect(entries.map(({ detail }) => detail)).toEqual([{ count: 1 }, { count: 1 }, { count: 1 }]);
  });
});
