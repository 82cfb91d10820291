// Longer than 250 lines: every act in the life of a paper.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { verifyFiles } from '@/lib/core/file-keeping';
import {
  editDocument,
  issueDocument,
  moveDocument,
  publishDocument,
  reclassifyDocument,
  registerDocument,
  relateDocument,
  unpublishDocument,
  withdrawByReason,
} from '@/lib/documents/documents/commands';
import { grantDocument, revokeGrant } from '@/lib/documents/documents/grant-commands';
import { listDocuments } from '@/lib/documents/documents/list-queries';
import { listOpenings } from '@/lib/documents/documents/opening-queries';
import { getDocument, previewAudience } from '@/lib/documents/documents/queries';
import { DocumentsAsked } from '@/lib/documents/documents/schema';
import { openVersion } from '@/lib/documents/versions/commands';
import { listVersions } from '@/lib/documents/versions/queries';
import { compareVersions, readText } from '@/lib/documents/versions/text-queries';
import { at } from '@/tests/support/clock';
import {
  aDocumentWorld,
  anIssued,
  aVersion,
  type DocumentWorld,
  documentOf,
  on,
  paperForm,
} from '@/tests/support/document-world';
import { statementsOf } from '@/tests/support/queries';
import { actsOn, aKey } from '@/tests/support/reports';

let world: DocumentWorld;
let secretariat: Actor;
let presidency: Actor;
let coordinator: Actor;

beforeEach(async () => {
  world = await aDocumentWorld();
  secretariat = world.as('secretariat.assistant');
  coordinator = world.as('secretariat.coordinator');
  presidency = world.as('presidency-officer.PA');
});

const reads = async (actor: Actor, symbol: string) => (await getDocument(actor, symbol).catch(() => null)) !== null;
const found = async (actor: Actor, words: string) =>
  (await listDocuments(actor, DocumentsAsked.parse({ words }))).rows.map(({ symbol }) => symbol);

describe('a paper', () => {
  test('has its symbol when it is registered, is received with its file, and reaches its readers when it is issued', async () => {
    const { symbol } = await registerDocument(
      secretariat,
      paperForm({ place: world.sessionId('TECHNICAL'), kind: 'WORKING_PAPER' }),
    );
    expect(symbol).toBe('CRM/2027/GRCM/L.1');
    expect(await documentOf(symbol)).toMatchObject({
      status: 'AWAITED',
      classification: 'TECHNICAL',
      bodyCode: 'GRCM',
    });
    const member = world.as('focal-point.GT.MIGRATION');
    await aVersion(secretariat, symbol, { text: 'Las aduanas terrestres' });
    expect((await documentOf(symbol)).status).toBe('RECEIVED');
    expect(await reads(member, symbol)).toBe(false);
    await moveDocument(secretariat, 'review', await on(symbol));
    await moveDocument(secretariat, 'translate', await on(symbol));
    await moveDocument(secretariat, 'ready', await on(symbol));
    await issueDocument(secretariat, await on(symbol));
    expect(await reads(member, symbol)).toBe(true);
    expect(await found(member, 'aduana')).toEqual([symbol]);
    // The GRCM’s papers are not an observer State’s (P-01), nor the RROCM’s.
    expect([await reads(world.as('delegate.AR'), symbol), await found(world.as('delegate.AR'), 'aduanas')]).toEqual([
      false,
      [],
    ]);
    expect(await reads(world.as('delegate.ACNUR'), symbol)).toBe(true);
    expect(await reads(world.as('delegate.RROCM'), symbol)).toBe(false);
    const { id } = await documentOf(symbol);
    expect(await actsOn(id)).toEqual([
      ...['document.register', 'document.addVersion', 'document.review', 'document.translate'],
      ...['document.ready', 'document.issue'],
    ]);
  });

  test('is not issued without a file', async () => {
    const { symbol } = await registerDocument(secretariat, paperForm());
    await expect(issueDocument(secretariat, await on(symbol))).rejects.toMatchObject({ reason: 'workflow.closed' });
    await moveDocument(secretariat, 'receive', await on(symbol));
    await expect(issueDocument(secretariat, await on(symbol))).rejects.toMatchObject({
      reason: 'document.without-version',
    });
    expect((await documentOf(symbol)).status).toBe('RECEIVED');
  });

  test('of a Network or the GRCM needs its body', async () => {
    await expect(registerDocument(secretariat, paperForm({ classification: 'NETWORK' }))).rejects.toMatchObject({
      fields: { classification: 'document.no-body' },
    });
  });

  test('is sent by an observer in its own name only, and completed until it is looked at', async () => {
    const acnur = world.as('delegate.ACNUR');
    const { symbol } = await registerDocument(acnur, paperForm({ partyCode: 'GT', classification: 'SECRETARIAT' }));
    // Nor does it choose who reads it.
    expect(await documentOf(symbol)).toMatchObject({
      partyCode: 'ACNUR',
      status: 'AWAITED',
      classification: 'CONFERENCE',
    });
    await aVersion(acnur, symbol);
    await moveDocument(secretariat, 'review', await on(symbol));
    await expect(aVersion(acnur, symbol)).rejects.toMatchObject({ reason: 'document.kept-by-secretariat' });
    await expect(registerDocument(world.as('secretariat.it-specialist'), paperForm())).rejects.toMatchObject({
      reason: 'document.kept-by-secretariat',
    });
  });

  test('changed by two at once keeps the first and tells the second', async () => {
    const { symbol } = await registerDocument(secretariat, paperForm());
    const seen = await on(symbol);
    const edit = { titleEs: 'Uno', titleEn: 'One', awaitedOn: null, authentic: null };
    await editDocument(coordinator, { ...seen, ...edit });
    await expect(editDocument(secretariat, { ...seen, ...edit })).rejects.toMatchObject({ reason: 'document.stale' });
  });

  test('withdrawn is read by its keepers and its party only, and nothing more happens to it', async () => {
    const symbol = await anIssued(secretariat, { partyCode: 'GT' });
    const versionId = (await listVersions(secretariat, (await documentOf(symbol)).id)).versions[0]?.id ?? '';
    await withdrawByReason(secretariat, { ...(await on(symbol)), reason: 'Duplicado' });
    expect([
      await reads(world.as('focal-point.GT.MIGRATION'), symbol),
      await reads(world.as('vice-minister.HN'), symbol),
    ]).toEqual([true, false]);
    await expect(openVersion(world.as('vice-minister.HN'), versionId, 'DOWNLOAD')).rejects.toMatchObject({
      reason: 'document.not-found',
    });
    await expect(aVersion(secretariat, symbol)).rejects.toMatchObject({ reason: 'document.withdrawn' });
  });

  test('supersedes another, and both say so to whom they are visible', async () => {
    const [first, second] = [await anIssued(secretariat), await anIssued(secretariat)];
    await relateDocument(secretariat, { documentId: (await on(second)).documentId, kind: 'SUPERSEDES', symbol: first });
    const how = async (symbol: string) =>
      (await getDocument(world.as('delegate.AR'), symbol)).related.map((one) => one.how);
    expect([await how(second), await how(first)]).toEqual([['SUPERSEDES'], ['SUPERSEDED_BY']]);
    const self = { documentId: (await on(first)).documentId, kind: 'CORRECTS' as const };
    await expect(relateDocument(secretariat, { ...self, symbol: first })).rejects.toMatchObject({
      fields: { symbol: 'document.not-to-itself' },
    });
    await expect(relateDocument(secretariat, { ...self, symbol: 'CRM/1/X' })).rejects.toMatchObject({
      fields: { symbol: 'document.not-found' },
    });
  });
});

describe('symbols', () => {
  test('follow each other under twenty writers at once, and none is given twice', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => registerDocument(secretariat, paperForm({ place: 'body:GRCM' }))),
    );
    expect(all.map(({ symbol }) => symbol).sort()).toEqual(
      Array.from({ length: 20 }, (_, index) => `CRM/2027/GRCM/INF.${index + 1}`).sort(),
    );
  });

  test('are not given by a form that is sent twice', async () => {
    const form = paperForm();
    const [one, two] = await Promise.all([registerDocument(secretariat, form), registerDocument(secretariat, form)]);
    expect(one).toEqual(two);
    expect(await db.document.count()).toBe(1);
  });
});

describe('versions', () => {
  test('follow each other in their language, and say whether the two languages are in step', async () => {
    const { symbol } = await registerDocument(secretariat, paperForm());
    const { documentId } = await on(symbol);
    const parity = async () => (await listVersions(secretariat, documentId)).parity;
    expect(await parity()).toBe('NONE');
    await aVersion(secretariat, symbol, { text: 'Uno' });
    expect(await parity()).toBe('MISSING_EN');
    await aVersion(secretariat, symbol, { language: 'en', text: 'One', renders: true });
    expect(await parity()).toBe('BOTH');
    at('2027-03-02T15:00:00Z');
    await aVersion(secretariat, symbol, { text: 'Dos' });
    expect(await parity()).toBe('BEHIND_EN');
    await aVersion(secretariat, symbol, { language: 'en', text: 'Two', renders: true });
    expect(await parity()).toBe('BOTH');
    expect(await verifyFiles()).toMatchObject({ missing: [], altered: [] });
  });

  test('sent by ten at once have ten numbers; the same bytes again are no new version', async () => {
    const { symbol } = await registerDocument(secretariat, paperForm());
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) => aVersion(secretariat, symbol, { text: `Texto ${index}` })),
    );
    expect(all.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('are never changed or deleted, whoever writes', async () => {
    const symbol = await anIssued(secretariat);
    const { id } = await db.documentVersion.findFirstOrThrow({ where: { document: { symbol } } });
    await expect(db.documentVersion.update({ where: { id }, data: { note: 'x' } })).rejects.toThrow();
    await expect(db.documentVersion.delete({ where: { id } })).rejects.toThrow();
  });

  test('are found by the words of the newest one only', async () => {
    const { symbol } = await registerDocument(secretariat, paperForm());
    await aVersion(secretariat, symbol, { text: 'ornitorrinco' });
    expect(await found(secretariat, 'ornitorrinco')).toEqual([symbol]);
    await aVersion(secretariat, symbol, { text: 'quetzal' });
    expect([await found(secretariat, 'ornitorrinco'), await found(secretariat, 'quetzal')]).toEqual([[], [symbol]]);
  });

  test('are read as text and compared, on record', async () => {
    const symbol = await anIssued(secretariat, {}, 'Uno dos tres');
    const { id } = await aVersion(secretariat, symbol, { text: 'Uno dos cuatro' });
    const reader = world.as('delegate.AR');
    expect((await readText(reader, id)).paragraphs.join(' ')).toContain('Uno dos cuatro');
    expect((await compareVersions(reader, id)).isSame).toBe(false);
    const log = await listOpenings(secretariat, (await on(symbol)).documentId);
    expect(log.map(({ kind, number }) => [kind, number]).toSorted()).toEqual([
      ['READ', 1],
      ['READ', 2],
      ['READ', 2],
    ]);
    // Whoever opened it sees their own; another reader nothing.
    expect((await listOpenings(reader, (await on(symbol)).documentId)).length).toBe(3);
    expect(await listOpenings(world.as('delegate.ACNUR'), (await on(symbol)).documentId)).toEqual([]);
  });

  test('any two of one language are compared, the older one first; of another language or paper none', async () => {
    const symbol = await anIssued(secretariat, {}, 'Uno dos tres');
    const reader = world.as('delegate.AR');
    const [first] = await db.documentVersion.findMany({ where: { document: { symbol } } });
    await aVersion(secretariat, symbol, { text: 'Uno dos cuatro' });
    const third = await aVersion(secretariat, symbol, { text: 'Uno dos tres' });
    const english = await aVersion(secretariat, symbol, { text: 'One two', language: 'en' });
    const foreign = await anIssued(secretariat, {}, 'Otro');
    const { id: elsewhere } = await db.documentVersion.findFirstOrThrow({ where: { document: { symbol: foreign } } });
    const oldest = first?.id ?? '';
    for (const [asked, other] of [
      [oldest, third.id],
      [third.id, oldest],
    ] as const) {
      const { from, to, isSame, versions } = await compareVersions(reader, asked, other);
      expect([from, to, isSame, versions.map(({ number }) => number)]).toEqual([1, 3, true, [3, 2, 1]]);
    }
    for (const other of [english.id, elsewhere, third.id, aKey()]) {
      await expect(compareVersions(reader, third.id, other)).rejects.toMatchObject({ reason: 'document.not-found' });
    }
    await expect(compareVersions(reader, oldest)).rejects.toMatchObject({ reason: 'document.not-found' });
  });
});

describe('who reads it', () => {
  test('changes exactly as the preview said', async () => {
    const symbol = await anIssued(secretariat, { place: world.sessionId('PLENARY') });
    const preview = await previewAudience(secretariat, symbol, 'MEMBERS');
    expect(preview?.gains).toEqual([]);
    expect(preview?.loses.map(({ es }) => es)).toEqual([
      ...[
        'los países observadores',
        'las organizaciones observadoras',
        'la RROCM',
        'los invitados especiales de la sesión',
      ],
    ]);
    const given = { ...(await on(symbol)), classification: 'MEMBERS' as const };
    await expect(reclassifyDocument(secretariat, { ...given, listed: 'another' })).rejects.toMatchObject({
      reason: 'document.preview-is-old',
    });
    await reclassifyDocument(secretariat, { ...given, listed: preview?.listed ?? '' });
    expect([
      await reads(world.as('delegate.ACNUR'), symbol),
      await reads(world.as('vice-minister.HN'), symbol),
    ]).toEqual([false, true]);
    expect(await previewAudience(world.as('vice-minister.HN'), symbol, 'PUBLIC')).toBeNull();
  });

  test('is widened by a grant with its reason, until its day, and ends when it is revoked', async () => {
    const symbol = await anIssued(secretariat, { place: world.sessionId('TECHNICAL') });
    const { documentId } = await on(symbol);
    const grant = (given: object) => ({
      documentId,
      partyCode: null,
      email: '',
      reason: 'Consulta',
      endsOn: null,
      key: aKey(),
      ...given,
    });
    await grantDocument(secretariat, grant({ partyCode: 'RROCM', endsOn: '2027-03-05' }));
    const rrocm = world.as('delegate.RROCM');
    expect(await reads(rrocm, symbol)).toBe(true);
    await expect(grantDocument(secretariat, grant({ partyCode: 'RROCM' }))).rejects.toMatchObject({
      reason: 'grant.standing',
    });
    at('2027-03-06T15:00:00Z');
    expect([await reads(rrocm, symbol), await found(rrocm, 'fronteras')]).toEqual([false, []]);
    await grantDocument(secretariat, grant({ partyCode: 'RROCM' }));
    expect(await reads(rrocm, symbol)).toBe(true);
    const { id } = await db.documentGrant.findFirstOrThrow({ where: { documentId, revokedAt: null } });
    await revokeGrant(secretariat, { grantId: id });
    expect(await reads(rrocm, symbol)).toBe(false);
  });

  test('is opened to an observer State by the Presidency only, and until a day (P-02), its delegate included', async () => {
    const symbol = await anIssued(secretariat, { place: world.sessionId('TECHNICAL') });
    const { documentId } = await on(symbol);
    const grant = (given: object) => ({
      documentId,
      partyCode: null,
      email: '',
      reason: 'Consulta',
      endsOn: '2027-03-05',
      key: aKey(),
      ...given,
    });
    const refused = { reason: 'grant.state-by-presidency' };
    await expect(grantDocument(secretariat, grant({ partyCode: 'AR' }))).rejects.toMatchObject(refused);
    await expect(grantDocument(presidency, grant({ partyCode: 'AR', endsOn: null }))).rejects.toMatchObject(refused);
    await expect(grantDocument(secretariat, grant({ email: 'delegate.ar@crm.example' }))).rejects.toMatchObject(
      refused,
    );
    await grantDocument(presidency, grant({ partyCode: 'AR' }));
    expect(await reads(world.as('delegate.AR'), symbol)).toBe(true);
    await expect(grantDocument(secretariat, grant({ email: 'not-there@crm.example' }))).rejects.toMatchObject({
      fields: { email: 'grant.to-nobody' },
    });
  });
});

describe('publication (P-15)', () => {
  test('is an act of the Secretariat on what is public, and is taken back', async () => {
    const symbol = await anIssued(secretariat, { classification: 'PUBLIC' });
    await expect(publishDocument(presidency, await on(symbol))).rejects.toMatchObject({
      reason: 'document.secretariat-publishes',
    });
    await publishDocument(secretariat, await on(symbol));
    const { publishedAt, publishedById } = await documentOf(symbol);
    expect([publishedAt !== null, publishedById]).toEqual([true, secretariat.userId]);
    const preview = await previewAudience(secretariat, symbol, 'MEMBERS');
    expect(preview).toBeNull();
    await unpublishDocument(secretariat, await on(symbol));
    expect((await documentOf(symbol)).publishedAt).toBeNull();
    const inside = await anIssued(secretariat, { classification: 'MEMBERS' });
    await expect(publishDocument(secretariat, await on(inside))).rejects.toMatchObject({
      reason: 'document.not-public',
    });
  });
});

test('a page of the list costs as many statements for a thousand papers as for one', async () => {
  await anIssued(secretariat);
  const list = () => listDocuments(world.as('delegate.ACNUR'), DocumentsAsked.parse({}));
  const few = await statementsOf(list);
  const base = await documentOf('CRM/2027/INF.1');
  await db.document.createMany({
    data: Array.from({ length: 1000 }, (_, index) => ({
      ...{ symbol: `CRM/2026/INF.${index}`, kind: 'NOTE' as const, titleEs: 'a', titleEn: 'b', year: 2026 },
      ...{ classification: 'CONFERENCE' as const, issuedAt: base.issuedAt },
    })),
  });
  const many = await statementsOf(list);
  expect(many.statements.length).toBe(few.statements.length);
  expect(many.statements.length).toBeLessThanOrEqual(6);
});
