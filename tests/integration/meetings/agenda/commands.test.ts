// Longer than 250 lines: one agenda from its beginning to what it leaves behind.
import { beforeEach, describe, expect, test } from 'vitest';
import { instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { beginAgenda, completeAgenda, publishAgenda } from '@/lib/meetings/agenda/commands';
import { consultAgenda } from '@/lib/meetings/agenda/consultation-commands';
import { addItem, arrangeItem, editItem, markItem, moveItem, removeItem } from '@/lib/meetings/agenda/item-commands';
import { getAgenda } from '@/lib/meetings/agenda/queries';
import { getVersion } from '@/lib/meetings/agenda/version-queries';
import { removeSession } from '@/lib/meetings/sessions/commands';
import {
  type AgendaWorld,
  anAgendaWorld,
  aTopic,
  begun,
  consulted,
  published,
  versionOf,
} from '@/tests/support/agenda-world';
import { at } from '@/tests/support/clock';
import { aMeeting, aSession } from '@/tests/support/factories';
import { aKey } from '@/tests/support/reports';

let world: AgendaWorld;

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  world = await anAgendaWorld();
});

const titles = async (as: Parameters<AgendaWorld['as']>[0] = 'secretariat.coordinator') =>
  (await getAgenda(world.as(as), world.meeting.code)).sessions.flatMap(({ lines }) =>
    lines.map(({ code, kind, titleEs }) => `${code} ${kind === 'TOPIC' ? titleEs : kind}`),
  );
const itemOf = (where: object) => db.agendaItem.findFirstOrThrow({ where });
const editing = async (where: object) => {
  const row = await itemOf(where);
  const { id: itemId, kind, titleEs, titleEn, noteEs, noteEn, minutes, presenterCode, aboutBodyCode, version } = row;
  return { itemId, kind, titleEs, titleEn, noteEs, noteEn, minutes, presenterCode, aboutBodyCode, version };
};

describe('beginAgenda', () => {
  test('puts in what DR-17 demands, each where it may stand, once however often it is sent', async () => {
    const key = aKey();
    const input = { meetingId: world.meeting.id, key };
    await Promise.all([1, 2].map(() => beginAgenda(world.as('secretariat.coordinator'), input)));
    await beginAgenda(world.as('secretariat.assistant'), { ...input, key: aKey() });
    expect(await titles()).toEqual(['1 PRESIDENCY_REPORT', '2 OPENING_STATEMENTS', '1 CIVIL_SOCIETY_DIALOGUE']);
    expect(await db.agenda.count()).toBe(1);
    expect(await db.auditEntry.count({ where: { act: 'agenda.begin' } })).toBe(1);
  });

  test('of the GRCM: a report of each Network (DR-55) and the space of civil society (DR-50); of a Network its space (DR-57)', async () => {
    for (const [body, expected] of [
      ['GRCM', ['NETWORK_REPORT', 'NETWORK_REPORT', 'CIVIL_SOCIETY_SPACE']],
      ['NETWORK_CONSULAR', ['CIVIL_SOCIETY_SPACE']],
    ] as const) {
      world = await anAgendaWorld(body);
      await beginAgenda(world.as('secretariat.coordinator'), { meetingId: world.meeting.id, key: aKey() });
      const view = await getAgenda(world.as('secretariat.coordinator'), world.meeting.code);
      expect(view.sessions.flatMap(({ lines }) => lines.map(({ kind }) => kind))).toEqual(expected);
    }
  });

  test.each([
    ['focal-point.GT.MIGRATION', 'agenda.prepared-by-secretariat-only'],
    ['vice-minister.HN', 'agenda.prepared-by-secretariat-only'],
    ['delegate.ACNUR', 'agenda.prepared-by-secretariat-only'],
    ['secretariat.it-specialist', 'meeting.not-found'],
  ] as const)('is not for %s', async (name, reason) => {
    const input = { meetingId: world.meeting.id, key: aKey() };
    await expect(beginAgenda(world.as(name), input)).rejects.toMatchObject({ reason });
  });
});

describe('items', () => {
  beforeEach(() => begun(world));

  test('are numbered session by session, so that no number tells of another session', async () => {
    expect(await titles('vice-minister.GT')).toEqual([...(await titles()), '1 BUDGET_DECISION']);
  });

  test('the same form twice adds one; a sub-item stands under its item', async () => {
    const topic = aTopic(world.sessionId('PLENARY'), { titleEs: 'Retorno' });
    const [first, second] = await Promise.all([1, 2].map(() => addItem(world.as('secretariat.coordinator'), topic)));
    expect(first?.itemId).toBe(second?.itemId);
    const below = { parentId: first?.itemId ?? null, titleEs: 'Reintegración' };
    await addItem(world.as('secretariat.coordinator'), aTopic(world.sessionId('PLENARY'), below));
    expect(await titles()).toContain('4.1 Reintegración');
    await expect(
      addItem(world.as('secretariat.coordinator'), aTopic(world.sessionId('CIVIL_SOCIETY_DIALOGUE'), below)),
    ).rejects.toMatchObject({ fields: { parentId: 'agenda.no-such-parent' } });
  });

  test('what is reserved to closed doors is refused elsewhere (DR-23), also when it is changed or moved there', async () => {
    const reserved = aTopic(world.sessionId('PLENARY'), { kind: 'BUDGET_DECISION' });
    await expect(addItem(world.as('secretariat.coordinator'), reserved)).rejects.toMatchObject({
      fields: { kind: 'agenda.reserved-subject' },
    });
    const changed = { ...(await editing({ titleEs: 'Niñez migrante' })), kind: 'FUTURE_ACTIONS' as const };
    await expect(editItem(world.as('secretariat.coordinator'), changed)).rejects.toMatchObject({
      reason: 'agenda.reserved-subject',
    });
  });

  test('behind closed doors the Secretariat and the Presidency find nothing to act on', async () => {
    const secret = await editing({ kind: 'BUDGET_DECISION' });
    const { itemId, version } = secret;
    for (const name of ['secretariat.coordinator', 'presidency-officer.PA', 'focal-point.GT.MIGRATION'] as const) {
      const actor = world.as(name);
      await expect(editItem(actor, secret), name).rejects.toMatchObject({ reason: 'item.not-found' });
      await expect(removeItem(actor, { itemId, version })).rejects.toMatchObject({ reason: 'item.not-found' });
      await expect(arrangeItem(actor, { press: { way: 'up', itemId, version } })).rejects.toMatchObject({
        reason: 'item.not-found',
      });
      await expect(addItem(actor, aTopic(world.sessionId('CLOSED_DOOR')))).rejects.toMatchObject({
        reason: 'session.not-found',
      });
    }
    const audit = await db.auditEntry.findMany({ where: { subjectId: itemId } });
    expect(audit.map(({ detail }) => detail)).toEqual([{}]);
  });

  test('nothing passes between closed doors and open rooms (P-05)', async () => {
    const { itemId, version } = await editing({ kind: 'BUDGET_DECISION' });
    const to = { sessionId: world.sessionId('PLENARY'), parentId: null };
    await expect(moveItem(world.as('vice-minister.HN'), { itemId, version, to })).rejects.toMatchObject({
      reason: expect.stringMatching(/closed-doors-stay|secretariat-only/),
    });
  });

  test('two editors: the second sees both texts, and nothing is lost', async () => {
    const seen = await editing({ titleEs: 'Niñez migrante' });
    await editItem(world.as('secretariat.coordinator'), { ...seen, titleEs: 'Primera', noteEs: 'Nota de la primera' });
    const second = { ...seen, titleEs: 'Segunda' };
    const refused = editItem(world.as('secretariat.assistant'), second);
    await expect(refused).rejects.toMatchObject({
      reason: 'agenda.item-stale',
      detail: {
        ...{ theirsTitleEs: 'Primera', theirsNoteEs: 'Nota de la primera' },
        ...{ by: 'secretariat.coordinator', version: seen.version + 1 },
      },
    });
    await editItem(world.as('secretariat.assistant'), { ...second, version: seen.version + 1 });
    expect((await itemOf({ id: seen.itemId })).titleEs).toBe('Segunda');
  });

  test('go up and down, into another session with all below them, and away', async () => {
    const coordinator = world.as('secretariat.coordinator');
    const { itemId, version } = await editing({ titleEs: 'Niñez migrante' });
    await arrangeItem(coordinator, { press: { way: 'up', itemId, version } });
    expect((await titles()).slice(0, 3)).toEqual(['1 PRESIDENCY_REPORT', '2 Niñez migrante', '3 OPENING_STATEMENTS']);
    await addItem(coordinator, aTopic(world.sessionId('PLENARY'), { parentId: itemId, titleEs: 'Bajo' }));
    const to = { sessionId: world.sessionId('DRAFTING'), parentId: null };
    await moveItem(coordinator, { itemId, version, to });
    expect((await titles()).slice(-2)).toEqual(['1 Niñez migrante', '1.1 Bajo']);
    await expect(arrangeItem(coordinator, { press: { way: 'up', itemId, version } })).rejects.toMatchObject({
      reason: 'agenda.item-moved-on',
    });
    await removeItem(coordinator, { itemId, version: version + 1 });
    expect(await titles()).toHaveLength(3);
  });

  test('a session that has items, or stands in a published agenda, stays', async () => {
    const { id: sessionId, version } = await db.meetingSession.findUniqueOrThrow({
      where: { id: world.sessionId('PLENARY') },
    });
    await expect(removeSession(world.as('secretariat.coordinator'), { sessionId, version })).rejects.toMatchObject({
      reason: 'session.in-the-agenda',
    });
  });
});

describe('publishAgenda', () => {
  beforeEach(() => begun(world));

  test('is the Presidency’s (DR-30), not the Secretariat’s (DR-62)', async () => {
    for (const name of ['secretariat.coordinator', 'vice-minister.HN', 'focal-point.GT.MIGRATION'] as const) {
      const input = { ...(await versionOf(world.meeting.id)), departureReason: 'x' };
      await expect(publishAgenda(world.as(name), input), name).rejects.toMatchObject({
        reason: 'agenda.presidency-only',
      });
    }
  });

  test.each([
    ['CIVIL_SOCIETY_DIALOGUE', 'agenda.no-dialogue'],
    ['PRESIDENCY_REPORT', 'agenda.no-presidency-report'],
    ['OPENING_STATEMENTS', 'agenda.no-opening-statements'],
  ] as const)('and its consultation are refused without %s (DR-17), until it is there again', async (kind, reason) => {
    const { itemId, version } = await editing({ kind });
    await removeItem(world.as('secretariat.coordinator'), { itemId, version });
    await expect(published(world)).rejects.toMatchObject({ reason });
    await expect(consulted(world)).rejects.toMatchObject({ reason });
    expect(await db.agendaVersion.count()).toBe(0);
    const { agendaId } = await versionOf(world.meeting.id);
    await completeAgenda(world.as('secretariat.coordinator'), { agendaId });
    await published(world);
    expect(await db.agendaVersion.count()).toBe(1);
  });

  test('is refused while an English title is missing', async () => {
    await addItem(world.as('secretariat.coordinator'), aTopic(world.sessionId('PLENARY'), { titleEn: '' }));
    await expect(published(world)).rejects.toMatchObject({ reason: 'agenda.english-missing', detail: { count: 1 } });
  });

  test('without a consultation that has closed asks for the reason, and keeps it (DR-12, P-16)', async () => {
    await expect(published(world, '')).rejects.toMatchObject({ fields: { departureReason: 'agenda.not-consulted' } });
    await consulted(world);
    await expect(published(world, '')).rejects.toMatchObject({
      fields: { departureReason: 'agenda.consultation-running' },
    });
    await published(world, 'Urgencia.');
    const last = await db.agendaVersion.findFirstOrThrow({ orderBy: { number: 'desc' } });
    expect([last.kind, last.departsFrom, last.departureReason]).toEqual(['FINAL', ['DR-12'], 'Urgencia.']);
    expect(await db.auditEntry.count({ where: { act: 'agenda.publish' } })).toBe(1);
  });

  test('two presses at once publish one; a later one is a revision that can be compared', async () => {
    const input = { ...(await versionOf(world.meeting.id)), departureReason: 'Urgencia.' };
    const presidency = world.as('presidency-officer.PA');
    const done = await Promise.allSettled([publishAgenda(presidency, input), publishAgenda(presidency, input)]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await editItem(world.as('secretariat.coordinator'), {
      ...(await editing({ titleEs: 'Niñez migrante' })),
      titleEs: 'Niñez y adolescencia',
    });
    await published(world);
    const page = await getVersion(world.as('delegate.AR'), world.meeting.code, 2);
    expect(page.version.kind).toBe('REVISED');
    const changed = page.comparison?.items.filter(({ changes }) => changes.length > 0) ?? [];
    expect(changed.map(({ item, before, changes }) => [item.titleEs, before?.titleEs, changes])).toEqual([
      ['Niñez y adolescencia', 'Niñez migrante', ['WORDS']],
    ]);
    // What was published first reads as it did.
    const first = await getVersion(world.as('delegate.AR'), world.meeting.code, 1);
    expect(JSON.stringify(first.sessions)).toContain('Niñez migrante');
  });

  test('nothing behind closed doors can be put into a version, not by hand either', async () => {
    await published(world);
    const { id: versionId } = await db.agendaVersion.findFirstOrThrow();
    const closed = { versionId, sessionId: world.sessionId('CLOSED_DOOR'), titleEs: 'x', titleEn: 'x' };
    const hours = { startsAt: instant('2027-05-26T15:00:00Z'), endsAt: instant('2027-05-26T16:00:00Z') };
    await expect(db.agendaVersionSession.create({ data: { ...closed, ...hours, kind: 'PLENARY' } })).rejects.toThrow(
      /closed-door/,
    );
  });
});

describe('what a held meeting left', () => {
  test('is offered to the next one of its body, behind closed doors only to those who are there, until it is taken up', async () => {
    await begun(world);
    at('2027-05-27T20:00:00Z');
    for (const [name, where] of [
      ['secretariat.coordinator', { titleEs: 'Niñez migrante' }],
      ['vice-minister.HN', { kind: 'BUDGET_DECISION' }],
    ] as const) {
      const { itemId, version } = await editing(where);
      await markItem(world.as(name), { itemId, version, isToBeTakenUp: true });
    }
    await db.meeting.update({ where: { id: world.meeting.id }, data: { status: 'HELD' } });
    const next = await aMeeting({
      bodyCode: 'VICE_MINISTERS',
      code: 'VICE-2028',
      startsOn: instant('2028-05-24T00:00:00Z'),
    });
    const plenary = await aSession({ meetingId: next.id, startsAt: instant('2028-05-24T15:00:00Z') });
    await beginAgenda(world.as('secretariat.coordinator'), { meetingId: next.id, key: aKey() });
    const offered = async (name: Parameters<AgendaWorld['as']>[0]) =>
      (await getAgenda(world.as(name), next.code)).offered.map(({ titleEs }) => titleEs);
    expect(await offered('secretariat.coordinator')).toEqual(['Niñez migrante']);
    expect(await offered('vice-minister.GT')).toEqual(['Asunto zafiro']);
    expect(await offered('focal-point.GT.MIGRATION')).toEqual([]);
    const { itemId: takesUpId } = await editing({ titleEs: 'Niñez migrante' });
    await addItem(world.as('secretariat.coordinator'), aTopic(plenary.id, { takesUpId, kind: 'FOLLOW_UP' }));
    expect(await offered('secretariat.coordinator')).toEqual([]);
    const secret = await editing({ kind: 'BUDGET_DECISION' });
    await expect(
      addItem(world.as('secretariat.coordinator'), aTopic(plenary.id, { takesUpId: secret.itemId })),
    ).rejects.toMatchObject({ reason: 'item.not-found' });
  });

  test('cannot be marked before its session', async () => {
    await begun(world);
    const { itemId, version } = await editing({ titleEs: 'Niñez migrante' });
    await expect(
      markItem(world.as('secretariat.coordinator'), { itemId, version, isToBeTakenUp: true }),
    ).rejects.toMatchObject({ reason: 'agenda.not-dealt-with-yet' });
  });
});

test('consultAgenda closes on a day that is still to come', async () => {
  await begun(world);
  const input = { ...(await versionOf(world.meeting.id)), daysBefore: 300, messageEs: '', messageEn: '' };
  await expect(consultAgenda(world.as('presidency-officer.PA'), input)).rejects.toMatchObject({
    fields: { daysBefore: 'agenda.closing-in-the-past' },
  });
});
