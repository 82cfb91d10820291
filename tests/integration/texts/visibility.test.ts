import { beforeEach, describe, expect, test } from 'vitest';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { removeSession } from '@/lib/meetings/sessions/commands';
import { getMeetingTexts, getParagraph, getText, knowsTexts, listTexts } from '@/lib/texts/texts/queries';
import type { SessionKind } from '@/prisma/generated/enums';
import { aUser } from '@/tests/support/factories';
import { type ByPersona, cellsOf, type PersonaName } from '@/tests/support/personas';
import { aText, aTextWorld, type TextWorld } from '@/tests/support/text-world';

let world: TextWorld;
let texts: ReadonlyMap<SessionKind, string>;

beforeEach(async () => {
  world = await aTextWorld();
  const made = new Map<SessionKind, string>();
  for (const kind of ['DRAFTING', 'PLENARY', 'CLOSED_DOOR'] as const) made.set(kind, await aText(world, kind));
  texts = made;
});

const idOf = (kind: SessionKind) => texts.get(kind) ?? '';

/** Which texts each knows of: `D` the Drafting Group's, `P` the plenary's, `C` the one behind closed doors. */
const table: ByPersona<string> = {
  'focal-point.GT.MIGRATION': 'DP',
  'focal-point.PA.FOREIGN_AFFAIRS': 'DP',
  'vice-minister.GT': 'DPC',
  'vice-minister.HN': 'DPC',
  'grcm-delegate.GT': 'DP',
  'grcm-delegate.HN': 'DP',
  'liaison-officer.GT.NETWORK_CONSULAR': 'DP',
  'liaison-officer.HN.NETWORK_TRAFFICKING': 'DP',
  'liaison-officer.HN.NETWORK_CONSULAR': 'DP',
  'presidency-officer.PA': 'DP',
  'drafter.HN': 'D',
  'secretariat.coordinator': 'DP',
  'secretariat.assistant': 'DP',
  'secretariat.it-specialist': '',
  'delegate.AR': '',
  'delegate.ACNUR': '',
  'delegate.RROCM': '',
  guest: '',
  'former-official.GT': '',
  nobody: '',
};

/** What one person learns of each text by list, count, page, paragraph and meeting: all the same, or the test says where not. */
async function learns(name: PersonaName): Promise<string> {
  const actor = world.as(name);
  const list = await listTexts(actor, { page: 1 });
  const code = 'CRM-ERRANDS';
  const meeting = await getMeetingTexts(actor, code).catch(() => ({ texts: [] as { id: string }[] }));
  let known = '';
  for (const [kind, letter] of [
    ['DRAFTING', 'D'],
    ['PLENARY', 'P'],
    ['CLOSED_DOOR', 'C'],
  ] as const) {
    const id = idOf(kind);
    const paragraph = await db.textParagraph.findFirstOrThrow({ where: { textId: id } });
    const ways = [
      list.rows.some((one) => one.id === id),
      (await getText(actor, id).catch(() => null)) !== null,
      (await getParagraph(actor, id, paragraph.id).catch(() => null)) !== null,
      meeting.texts.some((one) => one.id === id),
    ];
    expect(new Set(ways).size, `${name} ${kind} ${ways.join()}`).toBe(1);
    if (ways[0] === true) known += letter;
  }
  expect(list.total).toBe(known.length);
  expect(await knowsTexts(actor)).toBe(known !== '');
  return known;
}

describe('who knows of a text (DR-21, DR-24, DR-41, P-05, P-10, P-13)', () => {
  test('each class, by list, count, page, paragraph and meeting alike', async () => {
    const found = Object.fromEntries(
      await Promise.all(cellsOf(table).map(async ([name]) => [name, await learns(name)])),
    );
    expect(found).toEqual(table);
  });

  test('a companion reads what is negotiated in the room, with a second factor, and nothing else of it (DR-22)', async () => {
    const { id: userId } = await aUser();
    const companion = { userId, mandates: [], hasSecondFactor: true };
    expect((await listTexts(companion, { page: 1 })).total).toBe(0);
    const delegate = (rank: 'VICE_MINISTER' | 'SENIOR_OFFICIAL', account: string | null) =>
      db.delegate.create({
        data: {
          ...{ meetingId: world.meetingId, partyCode: 'GT', userId: account, givenName: 'a', familyName: rank },
          ...{
            post: 'b',
            institution: 'c',
            email: `${rank}@crm.example`,
            role: 'DELEGATE',
            rank,
            status: 'ACCREDITED',
          },
          ...{ isLate: false, nominatedById: userId, nominatedAt: now(), code: rank.slice(0, 10) },
          ...{ accreditedById: userId, accreditedAt: now() },
        },
      });
    const principal = await delegate('VICE_MINISTER', null);
    const official = await delegate('SENIOR_OFFICIAL', userId);
    const seat = { sessionId: world.sessionId('CLOSED_DOOR'), partyCode: 'GT' };
    await db.closedSeat.create({ data: { ...seat, principalId: principal.id, companionId: official.id } });
    expect((await listTexts(companion, { page: 1 })).rows.map(({ id }) => id)).toEqual([idOf('CLOSED_DOOR')]);
    expect((await getText(companion, idOf('CLOSED_DOOR'))).can.save).toBe('text.closed-pen-only');
    expect((await listTexts({ ...companion, hasSecondFactor: false }, { page: 1 })).total).toBe(0);
  });

  test('an observer State reads the very text that was opened to it, without its history, until its session ends (P-02)', async () => {
    const { code } = await db.negotiatedText.findUniqueOrThrow({ where: { id: idOf('PLENARY') } });
    const grant = (scope: string) =>
      db.participationException.create({
        data: {
          ...{
            sessionId: world.sessionId('PLENARY'),
            kind: 'OBSERVER_AUTHORISATION',
            partyCode: 'AR',
            right: 'DRAFTS',
          },
          ...{ scope, reason: 'Por su aporte.', authorId: world.as('presidency-officer.PA').userId },
        },
      });
    await grant('otro documento');
    expect((await listTexts(world.as('delegate.AR'), { page: 1 })).total).toBe(0);
    await db.participationException.updateMany({ data: { scope: code.toLowerCase() } });
    const view = await getText(world.as('delegate.AR'), idOf('PLENARY'));
    expect(view).toMatchObject({ seesBrackets: false, lastChange: null });
    expect(view.can.save).toBe('text.drafters-only');
    const [paragraph] = view.paragraphs;
    await expect(getParagraph(world.as('delegate.AR'), idOf('PLENARY'), paragraph?.id ?? '')).rejects.toMatchObject({
      reason: 'paragraph.not-found',
    });
    expect((await listTexts(world.as('delegate.ACNUR'), { page: 1 })).total).toBe(0);
    await db.meetingSession.update({ where: { id: world.sessionId('PLENARY') }, data: { endsAt: now() } });
    expect((await listTexts(world.as('delegate.AR'), { page: 1 })).total).toBe(0);
  });

  test('no authorisation opens the Drafting Group or closed doors (P-02, P-10)', async () => {
    for (const kind of ['DRAFTING', 'CLOSED_DOOR'] as const) {
      const { code } = await db.negotiatedText.findUniqueOrThrow({ where: { id: idOf(kind) } });
      await db.participationException.create({
        data: {
          ...{ sessionId: world.sessionId(kind), kind: 'OBSERVER_AUTHORISATION', partyCode: 'AR', right: 'DRAFTS' },
          ...{ scope: code, reason: 'Forzada.', authorId: world.as('presidency-officer.PA').userId },
        },
      });
    }
    expect((await listTexts(world.as('delegate.AR'), { page: 1 })).total).toBe(0);
  });

  test('where Members keep to themselves the Secretariat knows of no text (DR-05)', async () => {
    await db.participationException.create({
      data: {
        ...{ sessionId: world.sessionId('PLENARY'), kind: 'MEMBERS_ONLY', reason: 'Entre Países Miembros.' },
        authorId: world.as('presidency-officer.PA').userId,
      },
    });
    expect(await learns('secretariat.coordinator')).toBe('D');
    expect(await learns('focal-point.GT.MIGRATION')).toBe('DP');
  });
});

describe('the database as a second wall', () => {
  const refused = (work: Promise<unknown>) => expect(work).rejects.toThrow();

  test('a text has its session’s doors and keeps them, whoever writes (DR-24)', async () => {
    const id = idOf('CLOSED_DOOR');
    await refused(db.negotiatedText.update({ where: { id }, data: { isClosed: false } }));
    await refused(db.negotiatedText.update({ where: { id }, data: { sessionId: world.sessionId('PLENARY') } }));
    await refused(
      db.meetingSession.update({ where: { id: world.sessionId('CLOSED_DOOR') }, data: { kind: 'PLENARY' } }),
    );
    await refused(
      db.meetingSession.update({ where: { id: world.sessionId('DRAFTING') }, data: { kind: 'CLOSED_DOOR' } }),
    );
    await refused(db.negotiatedText.delete({ where: { id } }));
  });

  test('what was written is neither changed nor deleted', async () => {
    const revision = await db.paragraphRevision.findFirstOrThrow();
    await refused(db.paragraphRevision.update({ where: { id: revision.id }, data: { words: 'x' } }));
    await refused(db.paragraphRevision.delete({ where: { id: revision.id } }));
    await refused(db.textChange.deleteMany());
    await refused(db.paragraphWords.updateMany({ data: { words: 'x' } }));
  });

  test('a session in which a text stands stays in the programme', async () => {
    const { id: sessionId, version } = await db.meetingSession.findUniqueOrThrow({
      where: { id: world.sessionId('DRAFTING') },
    });
    await expect(removeSession(world.as('secretariat.coordinator'), { sessionId, version })).rejects.toMatchObject({
      reason: 'session.has-texts',
    });
  });

  test('the audit says of a text behind closed doors that something was done, and no more (P-05)', async () => {
    const entries = await db.auditEntry.findMany({ where: { subjectId: idOf('CLOSED_DOOR') } });
    expect(entries.map(({ act, detail }) => [act, detail])).toEqual([['text.begin', {}]]);
  });
});
