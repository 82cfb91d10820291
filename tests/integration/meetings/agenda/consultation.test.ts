// Longer than 250 lines: one consultation from its opening to its closing.
import { beforeEach, describe, expect, test } from 'vitest';
import { dayIn } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { listAskedAgendas } from '@/lib/meetings/agenda/asked-queries';
import { getConsultation } from '@/lib/meetings/agenda/consultation-queries';
import { acceptInput, answerAgenda, declineInput } from '@/lib/meetings/agenda/input-commands';
import { getAgenda } from '@/lib/meetings/agenda/queries';
import { remindDue } from '@/lib/meetings/agenda/reminder-commands';
import type { AnswerAgenda } from '@/lib/meetings/agenda/schema';
import { moveMeeting } from '@/lib/meetings/meetings/commands';
import { previewMove } from '@/lib/meetings/meetings/queries';
import { followers } from '@/lib/web/followers';
import { type AgendaWorld, anAgendaWorld, begun, consulted, versionOf } from '@/tests/support/agenda-world';
import { at } from '@/tests/support/clock';
import { jobsOf } from '@/tests/support/jobs';
import type { PersonaName } from '@/tests/support/personas';
import { aKey } from '@/tests/support/reports';

let world: AgendaWorld;

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  world = await anAgendaWorld();
  await begun(world);
});

async function answer(name: PersonaName, given: Partial<AnswerAgenda> & Pick<AnswerAgenda, 'partyCode'>) {
  const { agendaId } = await versionOf(world.meeting.id);
  const empty = {
    agendaId,
    kind: 'NO_COMMENTS',
    itemId: null,
    titleEs: '',
    titleEn: '',
    text: '',
    key: aKey(),
  } as const;
  return answerAgenda(world.as(name), { ...empty, ...given });
}
const proposal = { kind: 'PROPOSAL', titleEs: 'Remesas', titleEn: 'Remittances', text: 'Por qué.' } as const;
const page = (name: PersonaName) => getConsultation(world.as(name), world.meeting.code);
const theInput = () => db.agendaInput.findFirstOrThrow();
const asked = async (name: PersonaName) => (await listAskedAgendas(world.as(name))).map(({ verb }) => verb);

describe('opening the consultation (DR-12)', () => {
  test('freezes a version and goes to exactly all Members and the observer organisations', async () => {
    await consulted(world);
    const recipients = await db.agendaRecipient.findMany({
      include: { party: { include: { statuses: { include: { class: true } } } } },
    });
    const kinds = new Set(recipients.flatMap(({ party }) => party.statuses.map((status) => status.class.kind)));
    expect(kinds).toEqual(new Set(['MEMBER', 'OBSERVER_ORGANIZATION']));
    expect(recipients.map(({ partyCode }) => partyCode)).not.toContain('AR');
    expect(recipients.map(({ partyCode }) => partyCode)).not.toContain('RROCM');
    const members = await db.partyStatus.count({ where: { class: { kind: 'MEMBER' }, validTo: null } });
    const codes = recipients.map(({ partyCode }) => partyCode);
    expect(codes.filter((code) => code.length === 2).length).toBe(members);
    const mails = await db.outboxMail.findMany({ where: { topic: 'agenda.consult' }, include: { user: true } });
    // Focal points and Vice-Ministers of Members, delegates of organisations; no liaison officer, no GRCM delegate, no other class.
    expect(mails.map(({ user }) => user?.displayName).sort()).toEqual([
      'delegate.ACNUR',
      'focal-point.GT.MIGRATION',
      'focal-point.PA.FOREIGN_AFFAIRS',
      'vice-minister.GT',
      'vice-minister.HN',
    ]);
    expect(mails.some(({ text }) => /zafiro|sapphire/i.test(text))).toBe(false);
    expect((await db.agendaVersion.findFirstOrThrow()).kind).toBe('PRELIMINARY');
    expect(dayIn((await db.agendaConsultation.findFirstOrThrow()).closesAt)).toBe('2027-04-26');
  });

  test('of a Network goes to its own liaison officers, and to no organisation (DR-56)', async () => {
    world = await anAgendaWorld('NETWORK_CONSULAR');
    await begun(world);
    await consulted(world);
    const mails = await db.outboxMail.findMany({ where: { topic: 'agenda.consult' }, include: { user: true } });
    expect(mails.map(({ user }) => user?.displayName).sort()).toEqual([
      'focal-point.GT.MIGRATION',
      'focal-point.PA.FOREIGN_AFFAIRS',
      'liaison-officer.GT.NETWORK_CONSULAR',
      'liaison-officer.HN.NETWORK_CONSULAR',
    ]);
    expect(await db.agendaRecipient.count({ where: { partyCode: 'ACNUR' } })).toBe(0);
  });
});

describe('answers', () => {
  test('a Member may propose before the consultation (DR-11); an organisation when it is asked (DR-12); others never', async () => {
    await answer('focal-point.GT.MIGRATION', { ...proposal, partyCode: 'GT' });
    await expect(answer('delegate.ACNUR', { ...proposal, partyCode: 'ACNUR' })).rejects.toMatchObject({
      reason: 'agenda.not-found',
    });
    await consulted(world);
    await answer('delegate.ACNUR', { ...proposal, partyCode: 'ACNUR' });
    await expect(answer('focal-point.GT.MIGRATION', { ...proposal, partyCode: 'PA' })).rejects.toMatchObject({
      reason: 'agenda.not-your-voice',
    });
    await expect(answer('liaison-officer.HN.NETWORK_CONSULAR', { ...proposal, partyCode: 'HN' })).rejects.toMatchObject(
      {
        reason: 'agenda.not-your-voice',
      },
    );
    for (const name of ['delegate.AR', 'delegate.RROCM', 'guest', 'drafter.HN'] as const) {
      await expect(answer(name, { ...proposal, partyCode: 'AR' }), name).rejects.toMatchObject({
        reason: expect.stringMatching(/not-found/),
      });
    }
  });

  test('after the closing date are taken, and late', async () => {
    await consulted(world);
    at('2027-04-27T05:59:59.999Z');
    await answer('focal-point.GT.MIGRATION', { partyCode: 'GT' });
    at('2027-04-27T06:00:00.000Z');
    await answer('focal-point.PA.FOREIGN_AFFAIRS', { partyCode: 'PA' });
    const inputs = await db.agendaInput.findMany({ orderBy: { sentAt: 'asc' } });
    expect(inputs.map(({ partyCode, isLate }) => [partyCode, isLate])).toEqual([
      ['GT', false],
      ['PA', true],
    ]);
    await expect(answer('vice-minister.GT', { partyCode: 'GT' })).rejects.toMatchObject({
      reason: 'agenda.no-comments-already',
    });
  });

  test('are asked of each recipient until their party answered, and then of the Secretariat', async () => {
    await consulted(world);
    expect(await asked('focal-point.GT.MIGRATION')).toEqual(['answer']);
    expect(await asked('vice-minister.GT')).toEqual(['answer']);
    expect(await asked('delegate.ACNUR')).toEqual(['answer']);
    for (const name of ['delegate.AR', 'delegate.RROCM', 'liaison-officer.GT.NETWORK_CONSULAR', 'guest'] as const) {
      expect(await asked(name), name).toEqual([]);
    }
    expect(await asked('secretariat.coordinator')).toEqual([]);
    await answer('focal-point.GT.MIGRATION', { ...proposal, partyCode: 'GT' });
    expect(await asked('vice-minister.GT')).toEqual([]);
    expect(await asked('secretariat.coordinator')).toEqual(['review']);
    expect(await asked('secretariat.it-specialist')).toEqual([]);
  });

  test('are read by their own party and by whoever prepares the agenda, and by nobody else', async () => {
    await consulted(world);
    await answer('focal-point.GT.MIGRATION', { ...proposal, partyCode: 'GT' });
    const count = async (name: PersonaName) => (await page(name)).inputs.length;
    for (const name of [
      'focal-point.GT.MIGRATION',
      'vice-minister.GT',
      'secretariat.assistant',
      'presidency-officer.PA',
    ] as const)
      expect(await count(name), name).toBe(1);
    for (const name of ['focal-point.PA.FOREIGN_AFFAIRS', 'vice-minister.HN', 'delegate.ACNUR'] as const)
      expect(await count(name), name).toBe(0);
    expect((await page('focal-point.PA.FOREIGN_AFFAIRS')).recipients.map(({ party }) => party.code)).toEqual(['PA']);
    const gt = (await page('secretariat.coordinator')).recipients.find(({ party }) => party.code === 'GT');
    expect(gt?.answeredAt).not.toBeNull();
  });

  test('a comment is about an item that was published, never about one behind closed doors', async () => {
    await consulted(world);
    const secret = await db.agendaItem.findFirstOrThrow({ where: { kind: 'BUDGET_DECISION' } });
    const about = { kind: 'COMMENT', text: 'Sí.', itemId: secret.id } as const;
    for (const name of ['vice-minister.HN', 'delegate.ACNUR'] as const) {
      const partyCode = name === 'delegate.ACNUR' ? 'ACNUR' : 'HN';
      await expect(answer(name, { ...about, partyCode }), name).rejects.toMatchObject({
        fields: { itemId: 'field.choose' },
      });
    }
  });
});

describe('what becomes of an answer', () => {
  beforeEach(async () => {
    await consulted(world);
    await answer('focal-point.GT.MIGRATION', { ...proposal, partyCode: 'GT' });
  });

  test('an accepted proposal is an item of its session, presented by its party, and its sender has mail', async () => {
    const { id: inputId, version } = await theInput();
    const input = { inputId, version, sessionId: world.sessionId('PLENARY'), reason: '' };
    await acceptInput(world.as('secretariat.coordinator'), input);
    const { sessions } = await getAgenda(world.as('secretariat.coordinator'), world.meeting.code);
    const line = sessions.flatMap(({ lines }) => lines).find(({ titleEs }) => titleEs === 'Remesas');
    expect([line?.code, line?.presenterCode]).toEqual(['4', 'GT']);
    expect((await theInput()).becameItemId).toBe(line?.itemId);
    expect(
      await db.outboxMail.count({
        where: { topic: 'agenda.accept', user: { displayName: 'focal-point.GT.MIGRATION' } },
      }),
    ).toBe(1);
    await expect(acceptInput(world.as('secretariat.assistant'), input)).rejects.toMatchObject({
      reason: 'workflow.closed',
    });
  });

  test('a declined one has its reason; only whoever prepares the agenda decides', async () => {
    const { id: inputId, version } = await theInput();
    const input = { inputId, version, reason: 'Ya está en el punto 3.' };
    await expect(declineInput(world.as('delegate.ACNUR'), input)).rejects.toMatchObject({ reason: 'input.not-found' });
    await expect(declineInput(world.as('vice-minister.HN'), input)).rejects.toMatchObject({
      reason: 'input.not-found',
    });
    await declineInput(world.as('secretariat.coordinator'), input);
    const [own] = (await page('focal-point.GT.MIGRATION')).inputs;
    expect([own?.status, own?.reason]).toEqual(['DECLINED', 'Ya está en el punto 3.']);
  });
});

test('the closing date follows the meeting: listed before it moves, moved with it, told to those who have not answered', async () => {
  await consulted(world);
  await answer('focal-point.GT.MIGRATION', { partyCode: 'GT' });
  const coordinator = world.as('secretariat.coordinator');
  const dates = { startsOn: '2027-06-02', endsOn: '2027-06-03' };
  const preview = await previewMove(coordinator, world.meeting.id, dates, followers);
  const listed = preview.moved.find(({ what }) => what === 'AGENDA_CONSULTATION');
  expect(listed === undefined ? null : dayIn(listed.to)).toBe('2027-05-03');
  await moveMeeting(
    coordinator,
    {
      ...{ meetingId: world.meeting.id, version: preview.version, listed: preview.listed },
      ...{ ...dates, departureReason: 'Segunda del año.' },
    },
    followers,
  );
  expect(dayIn((await db.agendaConsultation.findFirstOrThrow()).closesAt)).toBe('2027-05-03');
  expect((await jobsOf('agenda.remind-due')).map(({ runAt }) => runAt.slice(0, 10))).toEqual(['2027-05-01']);
  const mails = await db.outboxMail.findMany({ where: { topic: 'agenda.closing-moved' }, include: { user: true } });
  const told = mails.map(({ user }) => user?.displayName);
  expect(told).toContain('vice-minister.HN');
  expect(told).not.toContain('vice-minister.GT');
});

test('three days before it closes, those who have not answered are reminded, once; a new closing date has its own reminder', async () => {
  await consulted(world);
  await answer('focal-point.GT.MIGRATION', { partyCode: 'GT' });
  const { id, version, closesAt } = await db.agendaConsultation.findFirstOrThrow();
  const three = 3 * 86_400_000;
  const due = { key: `agenda.remind-due:${id}`, runAt: new Date(closesAt.getTime() - three).toISOString() };
  expect(await jobsOf('agenda.remind-due')).toEqual([due]);
  const reminded = async () => {
    const mails = await db.outboxMail.findMany({ where: { topic: 'agenda.remind' }, include: { user: true } });
    return mails.map(({ user }) => user?.displayName).sort();
  };

  await remindDue(id, version + 1);
  expect(await reminded()).toEqual([]);
  await Promise.all([remindDue(id, version), remindDue(id, version)]);
  const told = await reminded();
  expect(told).toContain('vice-minister.HN');
  expect(told).toContain('delegate.ACNUR');
  expect(told).not.toContain('focal-point.GT.MIGRATION');
  expect(await db.auditEntry.count({ where: { act: 'agenda.remindDue' } })).toBe(1);

  at(new Date(closesAt.getTime() + 1000).toISOString());
  await db.outboxMail.deleteMany({ where: { topic: 'agenda.remind' } });
  await remindDue(id, version);
  expect(await reminded()).toEqual([]);
});
