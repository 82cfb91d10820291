// Longer than 250 lines: one register, and who knows of what in it.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import {
  editDecision,
  followDecision,
  issueDecision,
  publishDecision,
  registerDecision,
  reportDecision,
  unpublishDecision,
} from '@/lib/decisions/commands';
import { findOutstanding, listOutstanding } from '@/lib/decisions/outstanding-queries';
import { getPublishedDecision, listPublishedDecisions } from '@/lib/decisions/published-queries';
import { getDecision, getDecisionChoices, listAllDecisions, listBoard, listDecisions } from '@/lib/decisions/queries';
import { DecisionsAsked, EditDecision, FollowDecision, RegisterDecision, ReportDecision } from '@/lib/decisions/schema';
import { at } from '@/tests/support/clock';
import { aDocumentWorld, type DocumentWorld } from '@/tests/support/document-world';
import { aMeeting } from '@/tests/support/factories';
import type { PersonaName } from '@/tests/support/personas';
import { statementsOf } from '@/tests/support/queries';
import { aKey } from '@/tests/support/reports';

let world: DocumentWorld;
let assistant: Actor;

beforeEach(async () => {
  world = await aDocumentWorld();
  at('2027-05-28T15:00:00Z');
  assistant = world.as('secretariat.assistant');
});

type Given = Readonly<Record<string, string>>;

const form = (given: Given = {}) =>
  RegisterDecision.parse({
    ...{
      sessionId: world.sessionId('PLENARY'),
      paragraph: '4',
      textEs: 'Celebrar un taller.',
      textEn: 'Hold a workshop.',
    },
    ...{
      adoptedOn: '2027-05-27',
      documentSymbol: '',
      addressees: 'party:GT\nbody:GRCM',
      subthemeCode: '',
      dueOn: '',
    },
    ...{ key: aKey(), ...given },
  });
const registered = async (actor = assistant, given: Given = {}) => (await registerDecision(actor, form(given))).code;
const inTheRoom = () => ({ sessionId: world.sessionId('CLOSED_DOOR'), textEs: 'Zafiro.', textEn: 'Sapphire.' });
const all = DecisionsAsked.parse({ year: '2027' });
const on = async (code: string) => {
  const { id, version } = await db.decision.findUniqueOrThrow({ where: { code } });
  return { decisionId: id, version };
};
const followed = async (actor: Actor, code: string, given: Given) =>
  followDecision(
    actor,
    FollowDecision.parse({ ...(await formOn(code)), note: 'Consta.', supersededBy: '', evidenceSymbol: '', ...given }),
  );
const formOn = async (code: string) => {
  const { decisionId, version } = await on(code);
  return { decisionId, version: String(version) };
};

/** Who is told of it by list, board, file, search and its own address; the five always agree. */
async function readers(code: string, words: string): Promise<PersonaName[]> {
  const found: PersonaName[] = [];
  for (const [name, actor] of world.people) {
    const [list, board, file, search] = await Promise.all([
      listDecisions(actor, all),
      listBoard(actor, all),
      listAllDecisions(actor, all),
      listDecisions(actor, DecisionsAsked.parse({ words })),
    ]);
    const one = await getDecision(actor, code).catch(() => null);
    const counted = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
    expect(counted, name).toBe(list.rows.length);
    const said = [
      list.rows.some((row) => row.code === code),
      [...board.values()].flat().some((row) => row.code === code),
      file.some((row) => row.code === code),
      search.rows.some((row) => row.code === code),
      one !== null,
    ];
    expect(new Set(said).size, `${name}: ${said}`).toBe(1);
    if (one !== null) found.push(name);
  }
  return found.sort();
}

const viceMinisters = ['vice-minister.GT', 'vice-minister.HN'];
const members = [
  ...['focal-point.GT.MIGRATION', 'focal-point.PA.FOREIGN_AFFAIRS', 'grcm-delegate.GT', 'grcm-delegate.HN'],
  ...['liaison-officer.GT.NETWORK_CONSULAR', 'liaison-officer.HN.NETWORK_CONSULAR'],
  ...['liaison-officer.HN.NETWORK_TRAFFICKING', 'presidency-officer.PA'],
  ...['secretariat.assistant', 'secretariat.coordinator'],
];

describe('who knows of a decision (P-04, DR-24)', () => {
  test('of the plenary: Members, the Secretariat, and observers of a Vice-Ministers’ Meeting', async () => {
    const observers = ['delegate.ACNUR', 'delegate.AR', 'delegate.RROCM'];
    expect(await readers(await registered(), 'taller')).toEqual([...members, ...observers, ...viceMinisters].sort());
  });

  test('of the GRCM: no observer State and no RROCM (P-01)', async () => {
    const code = await registered(assistant, { sessionId: world.sessionId('TECHNICAL') });
    expect(await readers(code, 'taller')).toEqual([...members, 'delegate.ACNUR', ...viceMinisters].sort());
  });

  test('of closed doors: those in the room, until the final texts are issued', async () => {
    const code = await registered(world.as('vice-minister.HN'), inTheRoom());
    expect(code).toBe('D-2027-PC1');
    expect(await readers(code, 'zafiro')).toEqual(viceMinisters);
    expect(await db.auditEntry.findMany({ where: { act: 'decision.register' }, select: { detail: true } })).toEqual([
      { detail: {} },
    ]);
    // Nor do the numbers of the others tell of it.
    expect(await registered()).toBe('D-2027-1');

    await issueDecision(world.as('vice-minister.GT'), await on(code));
    expect(await readers(code, 'zafiro')).toEqual(
      [...members, 'delegate.ACNUR', 'delegate.AR', 'delegate.RROCM', ...viceMinisters].sort(),
    );
    expect((await listPublishedDecisions(2027)).rows).toEqual([]);
  });

  test('its session is not offered, and not taken, outside the room', async () => {
    const [inside, outside] = [world.as('vice-minister.HN'), assistant];
    expect((await getDecisionChoices(inside)).sessions.map(({ id }) => id)).toEqual([world.sessionId('CLOSED_DOOR')]);
    expect((await getDecisionChoices(outside)).sessions.map(({ id }) => id)).not.toContain(
      world.sessionId('CLOSED_DOOR'),
    );
    await expect(registerDecision(outside, form(inTheRoom()))).rejects.toMatchObject({ reason: 'session.not-found' });
    await expect(registerDecision(inside, form())).rejects.toMatchObject({ reason: 'decision.kept-by-secretariat' });
    await expect(getDecisionChoices(world.as('focal-point.GT.MIGRATION'))).rejects.toMatchObject({
      reason: 'decision.not-found',
    });
  });

  test('a decision is not laid aside for one of which fewer people know', async () => {
    const open = await registered();
    const hidden = await registered(world.as('vice-minister.HN'), inTheRoom());
    const lay = (actor: Actor, code: string, by: string) =>
      followed(actor, code, { status: 'SUPERSEDED', supersededBy: by });
    const refused = { fields: { supersededBy: 'decision.superseded-by-what' } };
    await expect(lay(assistant, open, hidden)).rejects.toMatchObject(refused);
    await expect(lay(assistant, open, open)).rejects.toMatchObject(refused);
    await lay(world.as('vice-minister.HN'), hidden, open);
    expect((await getDecision(world.as('vice-minister.HN'), hidden)).supersededBy).toMatchObject({ code: open });
    expect((await getDecision(assistant, open)).supersedes).toEqual([]);
  });
});

describe('the register', () => {
  test('numbers each once, also under twenty at once, and the same form twice is one', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, () => registered()));
    expect(codes.toSorted()).toEqual(Array.from({ length: 20 }, (_, index) => `D-2027-${index + 1}`).toSorted());
    const same = form();
    const [first, second] = [await registerDecision(assistant, same), await registerDecision(assistant, same)];
    expect(first).toEqual(second);
  });

  test('takes what bodies that decide have decided, on a day on which they could', async () => {
    const faulty = (given: Given) => registered(assistant, given).catch(({ fields }) => fields);
    expect(await faulty({ sessionId: world.sessionId('NETWORK') })).toEqual({ sessionId: 'decision.decides-nothing' });
    expect(await faulty({ adoptedOn: '2027-05-29' })).toEqual({ adoptedOn: 'decision.not-yet-held' });
    expect(await faulty({ adoptedOn: '2027-05-25' })).toEqual({ adoptedOn: 'decision.not-yet-held' });
    expect(await faulty({ addressees: 'party:ZZ' })).toEqual({ addressees: 'decision.no-such-addressee' });
    expect(await faulty({ subthemeCode: 'none' })).toEqual({ subthemeCode: 'decision.no-such-subtheme' });
    expect(await faulty({ documentSymbol: 'CRM/1999/L.1' })).toEqual({ documentSymbol: 'decision.no-such-document' });
    await expect(registered(world.as('focal-point.GT.MIGRATION'))).rejects.toMatchObject({
      reason: 'decision.kept-by-secretariat',
    });
  });

  test('words that were issued stand for ever, whoever writes; what they ask is put right', async () => {
    const code = await registered();
    const edit = async (given: Given) =>
      editDecision(
        assistant,
        EditDecision.parse({
          ...{
            paragraph: '4',
            textEs: 'Celebrar un taller.',
            textEn: 'Hold a workshop.',
            documentSymbol: '',
            subthemeCode: '',
          },
          ...{ addressees: 'party:HN', dueOn: '2028-01-31', ...(await formOn(code)), ...given },
        }),
      );
    await expect(edit({ textEs: 'Otra cosa.' })).rejects.toMatchObject({ reason: 'decision.words-stand' });
    await edit({});
    await expect(edit({ version: '1' })).rejects.toMatchObject({ reason: 'decision.stale' });
    const { addressees, dueOn, updates } = await getDecision(assistant, code);
    expect([addressees.map((one) => one.code), dueOn?.toISOString().slice(0, 10)]).toEqual([['HN'], '2028-01-31']);
    expect(updates?.map(({ kind }) => kind)).toEqual(['EDIT', 'REGISTER']);
    const write = db.decision.update({ where: { code }, data: { textEs: 'Otra cosa.' } });
    await expect(write).rejects.toThrow(/words of an issued decision/);
    await expect(db.decisionUpdate.deleteMany()).rejects.toThrow(/permission denied/);
  });

  test('whom it asks reports, others do not; where it stands is put on record with its reason', async () => {
    const code = await registered();
    const report = async (name: PersonaName) =>
      reportDecision(
        world.as(name),
        ReportDecision.parse({
          ...(await formOn(code)),
          note: 'Taller fijado para marzo.',
          evidenceSymbol: '',
          key: aKey(),
        }),
      );
    await report('focal-point.GT.MIGRATION');
    await report('grcm-delegate.HN');
    await expect(report('focal-point.PA.FOREIGN_AFFAIRS')).rejects.toMatchObject({ reason: 'decision.asks-another' });
    await expect(report('delegate.ACNUR')).rejects.toMatchObject({ reason: 'decision.asks-another' });
    await followed(world.as('presidency-officer.PA'), code, { status: 'IN_PROGRESS' });
    await expect(followed(world.as('focal-point.GT.MIGRATION'), code, { status: 'IMPLEMENTED' })).rejects.toMatchObject(
      {
        reason: 'decision.followed-by-secretariat',
      },
    );
    const { status, updates } = await getDecision(assistant, code);
    expect(status).toBe('IN_PROGRESS');
    expect(updates?.map(({ kind, party, by }) => [kind, party?.code ?? null, by])).toEqual([
      ['FOLLOW', null, 'presidency-officer.PA'],
      ['REPORT', 'HN', 'grcm-delegate.HN'],
      ['REPORT', 'GT', 'focal-point.GT.MIGRATION'],
      ['REGISTER', null, 'secretariat.assistant'],
    ]);
    expect((await getDecision(world.as('delegate.ACNUR'), code)).updates).toBeNull();
    await followed(assistant, code, { status: 'IMPLEMENTED' });
    await expect(report('focal-point.GT.MIGRATION')).rejects.toMatchObject({ reason: 'workflow.closed' });
  });

  test('two who follow at once: one is told that the other was quicker', async () => {
    const code = await registered();
    const results = await Promise.allSettled([
      followed(assistant, code, { status: 'IN_PROGRESS' }),
      followed(world.as('presidency-officer.PA'), code, { status: 'NEEDS_FUNDING' }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db.decisionUpdate.count({ where: { kind: 'FOLLOW' } })).toBe(1);
  });

  test('is read page by page, each once', async () => {
    for (let index = 0; index < 53; index += 1) await registered();
    const first = await listDecisions(assistant, all);
    const { answer: second, statements } = await statementsOf(() =>
      listDecisions(assistant, DecisionsAsked.parse({ year: '2027', after: first.next ?? '' })),
    );
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ code }) => code)).size).toBe(53);
    expect(statements.length).toBeLessThanOrEqual(14);
  });
});

describe('at the next meeting (DR-11)', () => {
  test('what is not done is offered to whoever writes the agenda; nothing from behind closed doors', async () => {
    const next = await aMeeting({ bodyCode: 'VICE_MINISTERS', startsOn: instant('2028-05-26T00:00:00Z') });
    const of = async (actor: Actor) => (await listOutstanding(actor, next.code)).map(({ code }) => code);
    const open = await registered(assistant, { dueOn: '2028-03-01' });
    const hidden = await registered(world.as('vice-minister.HN'), inTheRoom());
    const done = await registered();
    await followed(assistant, done, { status: 'IMPLEMENTED' });
    expect(await of(assistant)).toEqual([open]);
    expect(await of(world.as('presidency-officer.PA'))).toEqual([open]);
    expect(await of(world.as('vice-minister.HN'))).toEqual([]);
    expect(await findOutstanding(assistant, next.code, hidden)).toBeNull();
    await issueDecision(world.as('vice-minister.HN'), await on(hidden));
    expect(await of(assistant)).toEqual([open, hidden]);
    const own = await db.meetingSession.findUniqueOrThrow({
      where: { id: world.sessionId('PLENARY') },
      select: { meeting: { select: { code: true } } },
    });
    expect(await listOutstanding(assistant, own.meeting.code)).toEqual([]);
  });
});

describe('on the portal (P-15)', () => {
  test('is what the Secretariat publishes, and is taken off again', async () => {
    const code = await registered();
    await expect(getPublishedDecision(code)).rejects.toMatchObject({ reason: 'decision.not-found' });
    await publishDecision(assistant, await on(code));
    expect(await getPublishedDecision(code)).toMatchObject({ textEs: 'Celebrar un taller.', status: 'ACTIVE' });
    await followed(assistant, code, { status: 'IMPLEMENTED' });
    expect((await listPublishedDecisions(2027)).rows).toMatchObject([{ code, status: 'IMPLEMENTED' }]);
    await unpublishDecision(assistant, await on(code));
    expect((await listPublishedDecisions(2027)).rows).toEqual([]);
    await expect(publishDecision(world.as('presidency-officer.PA'), await on(code))).rejects.toMatchObject({
      reason: 'decision.published-by-secretariat',
    });
  });

  test('its role of the database reads no row that is not published, whatever it asks', async () => {
    const { publicDb } = await import('@/lib/core/db');
    await registered();
    expect(await publicDb.decision.count({ where: { year: 2027 } })).toBe(0);
    await expect(publicDb.decisionUpdate.count()).rejects.toThrow(/permission denied/);
  });
});
