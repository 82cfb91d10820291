import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { endCustody, recordCustody } from '@/lib/documents/custody/commands';
import {
  issueDocument,
  publishDocument,
  reclassifyDocument,
  registerDocument,
} from '@/lib/documents/documents/commands';
import { grantDocument } from '@/lib/documents/documents/grant-commands';
import { listDocuments } from '@/lib/documents/documents/list-queries';
import { getDocument } from '@/lib/documents/documents/queries';
import { DocumentsAsked } from '@/lib/documents/documents/schema';
import { suggestDocuments } from '@/lib/documents/documents/suggestion-queries';
import { openVersion } from '@/lib/documents/versions/commands';
import { changeSession, removeSession } from '@/lib/meetings/sessions/commands';
import {
  aDocumentWorld,
  anIssued,
  aVersion,
  type DocumentWorld,
  documentOf,
  on,
  paperForm,
} from '@/tests/support/document-world';
import { aKey } from '@/tests/support/reports';

let world: DocumentWorld;
let secretariat: Actor;
let coordinator: Actor;

beforeEach(async () => {
  world = await aDocumentWorld();
  secretariat = world.as('secretariat.assistant');
  coordinator = world.as('secretariat.coordinator');
});

const reads = async (actor: Actor, symbol: string) => (await getDocument(actor, symbol).catch(() => null)) !== null;
const found = async (actor: Actor, words: string) =>
  (await listDocuments(actor, DocumentsAsked.parse({ words }))).rows.map(({ symbol }) => symbol);

describe('behind closed doors (DR-24, P-05)', () => {
  const closed = () => ({ place: world.sessionId('CLOSED_DOOR') });

  test('a Vice-Minister files, the Vice-Ministers read, and nobody else learns of it', async () => {
    const minister = world.as('vice-minister.HN');
    const symbol = await anIssued(minister, closed(), 'zafiro presupuestario');
    expect(await documentOf(symbol)).toMatchObject({ classification: 'CLOSED_DOOR', symbol: 'CRM/2027/VM/PC.1' });
    for (const [name, actor] of world.people) {
      const isInRoom = name.startsWith('vice-minister');
      expect([
        name,
        (await suggestDocuments(actor, symbol)).length,
        (await suggestDocuments(actor, 'VM/PC')).length,
      ]).toEqual([name, isInRoom ? 1 : 0, isInRoom ? 1 : 0]);
      expect([name, await reads(actor, symbol), (await found(actor, 'zafiro')).length]).toEqual([
        name,
        isInRoom,
        isInRoom ? 1 : 0,
      ]);
    }
    const { id } = await documentOf(symbol);
    const entries = await db.auditEntry.findMany({ where: { subjectId: id } });
    expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toMatch(/CRM|sha256|CLOSED/);
  });

  test('the Secretariat does not even find the place, before the Presidency’s Vice-Minister gives the coordinator the custody', async () => {
    await expect(registerDocument(coordinator, paperForm(closed()))).rejects.toMatchObject({
      reason: 'session.not-found',
    });
    const given = { sessionId: world.sessionId('CLOSED_DOOR'), reason: 'Archivo', endsOn: '2027-03-10' };
    await expect(
      recordCustody(world.as('vice-minister.HN'), { ...given, userId: coordinator.userId }),
    ).rejects.toMatchObject({
      reason: 'custody.presidency-records',
    });
    await db.presidency.updateMany({ where: { startsAt: { not: null } }, data: { partyCode: 'HN' } });
    const hn = world.as('vice-minister.HN');
    await expect(recordCustody(hn, { ...given, userId: secretariat.userId })).rejects.toMatchObject({
      fields: { userId: 'custody.coordinator-only' },
    });
    await recordCustody(hn, { ...given, userId: coordinator.userId });
    const { symbol } = await registerDocument(coordinator, paperForm(closed()));
    const { id } = await aVersion(coordinator, symbol);
    await issueDocument(coordinator, await on(symbol));
    expect([await reads(world.as('vice-minister.GT'), symbol), await reads(secretariat, symbol)]).toEqual([
      true,
      false,
    ]);
    // Filed and listed, not read: nor does a search tell which words stand in it.
    const listed = async () =>
      (await listDocuments(coordinator, DocumentsAsked.parse({}))).rows.map((one) => one.symbol);
    expect([await listed(), await found(coordinator, 'fronteras')]).toEqual([[symbol], []]);
    await expect(openVersion(coordinator, id, 'DOWNLOAD')).rejects.toMatchObject({
      reason: 'document.custody-reads-nothing',
    });
    expect((await openVersion(world.as('vice-minister.GT'), id, 'DOWNLOAD')).isMarked).toBe(true);
    const custody = await db.closedDoorCustody.findFirstOrThrow({ where: { revokedAt: null } });
    await endCustody(hn, { custodyId: custody.id });
    expect([await reads(coordinator, symbol), await listed()]).toEqual([false, []]);
  });

  test('nothing opens it: no class, no grant, no publication', async () => {
    const minister = world.as('vice-minister.HN');
    const symbol = await anIssued(minister, closed());
    const { documentId } = await on(symbol);
    const grant = { documentId, partyCode: 'ACNUR', email: '', reason: 'x', endsOn: null, key: aKey() };
    const refused = { reason: 'document.closed-doors-stay' };
    await expect(grantDocument(minister, grant)).rejects.toMatchObject(refused);
    await expect(publishDocument(minister, await on(symbol))).rejects.toMatchObject(refused);
    const other = { ...(await on(symbol)), classification: 'MEMBERS' as const, listed: '' };
    await expect(reclassifyDocument(minister, other)).rejects.toMatchObject(refused);
    await expect(db.document.update({ where: { symbol }, data: { classification: 'PUBLIC' } })).rejects.toThrow();
  });

  test('its session stays in the programme as long as it has papers', async () => {
    const minister = world.as('vice-minister.HN');
    await anIssued(minister, closed());
    const removal = { sessionId: world.sessionId('CLOSED_DOOR'), version: 1 };
    await expect(removeSession(minister, removal)).rejects.toMatchObject({ reason: 'session.has-papers' });
  });

  test('its doors stay as they are', async () => {
    const minister = world.as('vice-minister.HN');
    const form = (kind: 'PLENARY' | 'CLOSED_DOOR') => ({
      kind,
      titleEs: 'Sesión',
      titleEn: 'Session',
      day: '2027-11-26',
      from: '09:00',
      endDay: null,
      to: '10:00',
      version: 1,
    });
    for (const [from, to] of [
      ['CLOSED_DOOR', 'PLENARY'],
      ['PLENARY', 'CLOSED_DOOR'],
    ] as const) {
      const change = changeSession(minister, { sessionId: world.sessionId(from), ...form(to) });
      await expect(change).rejects.toMatchObject({ reason: 'session.secretariat-only' });
    }
  });
});
