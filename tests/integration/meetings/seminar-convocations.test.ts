import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { visibleDocuments } from '@/lib/documents/documents/visibility';
import { listAskedConvocations } from '@/lib/meetings/convocations/asked-queries';
import {
  acknowledgeConvocation,
  answerConvocation,
  prepareConvocation,
  sendConvocation,
} from '@/lib/meetings/convocations/commands';
import { letterPaper } from '@/lib/meetings/convocations/letter';
import { getConvocations, getLetter } from '@/lib/meetings/convocations/queries';
import { getMeetingByCode } from '@/lib/meetings/meetings/queries';
import { addSession } from '@/lib/meetings/sessions/commands';
import { grantException, revokeException } from '@/lib/meetings/sessions/exception-commands';
import { mailsOf } from '@/tests/support/convocation-world';
import { inDatabase } from '@/tests/support/factories';
import { observerStateDelegate } from '@/tests/support/personas';
import { actsOn, aKey } from '@/tests/support/reports';
import { aSeminarWorld, type SeminarWorld, technical } from '@/tests/support/seminar-world';

let world: SeminarWorld;
let { guatemala, mexico, honduras, secretariat, presidency, meetingId, code, opening } = {} as SeminarWorld;

beforeEach(async () => {
  world = await aSeminarWorld();
  ({ guatemala, mexico, honduras, secretariat, presidency, meetingId, code, opening } = world);
});

describe('it is convened', () => {
  const newest = () => db.convocation.findFirstOrThrow({ where: { meetingId }, orderBy: { id: 'desc' } });
  const prepare = (actor: Actor) => prepareConvocation(actor, { meetingId, key: aKey() });
  const send = async (actor: Actor) => {
    const { id, version } = await newest();
    return sendConvocation(actor, { convocationId: id, version });
  };

  test('by a numbered letter that says who convenes, in coordination with the Secretariat, in both languages (DR-31)', async () => {
    await prepare(secretariat);
    const { textEs, textEn, id } = await newest();
    expect(textEs).toContain('Guatemala y México, en coordinación con la Secretaría Técnica');
    expect(textEs).toContain(
      'convocan a «Seminario sobre retorno», que se celebrará del 18 al 19 de mayo de 2027 en Antigua',
    );
    expect(textEs).not.toContain('Presidencia');
    expect(textEn).toContain('Guatemala and Mexico, in coordination with the Technical Secretariat');
    expect(textEn).not.toContain('Presidency');
    const draft = letterPaper(await getLetter(guatemala, code, id), 'es', (await newest()).preparedAt);
    expect(draft.opening).toMatchObject([{ text: expect.stringContaining('mientras el país anfitrión') }]);
    expect(await send(guatemala)).toEqual({ code, symbol: 'SEM/CONV/2027/1' });
    expect(await actsOn(id)).toEqual(['convocation.prepare', 'convocation.send']);
    expect((await mailsOf('convocation.send')).map(({ toAddress }) => toAddress)).toContain(
      'focal-point.hn.foreign_affairs@crm.example',
    );
  });

  test('by a co-sponsor as well, who may also prepare the letter', async () => {
    await prepare(mexico);
    expect((await send(mexico)).symbol).toBe('SEM/CONV/2027/1');
  });

  test.each([
    ['the Presidency', (w: SeminarWorld) => w.presidency],
    ['the Secretariat on its own (DR-62)', (w: SeminarWorld) => w.secretariat],
  ])('and not by %s (DR-31)', async (_words, who) => {
    await prepare(secretariat);
    await expect(send(who(world))).rejects.toMatchObject({ reason: 'convocation.hosts-convene' });
    expect((await newest()).symbol).toBeNull();
  });

  test('the Presidency does not prepare it, and a Member that is neither does not know of what is in preparation', async () => {
    await expect(prepare(presidency)).rejects.toMatchObject({ reason: 'convocation.prepared-with-hosts' });
    await expect(prepare(honduras)).rejects.toMatchObject({ reason: 'convocation.prepared-with-hosts' });
    await prepare(secretariat);
    await expect(send(honduras)).rejects.toBeInstanceOf(NotFound);
    expect((await getConvocations(honduras, code)).letters).toEqual([]);
    const own = await getConvocations(guatemala, code);
    expect(own.letters[0]?.can).toEqual({ edit: null, send: null, remind: 'workflow.closed' });
    expect(own.conveners.map((one) => one.code)).toEqual(['GT', 'MX']);
    expect(own.addressees?.length).toBeGreaterThan(33);
    const seen = await getConvocations(presidency, code);
    expect([seen.canPrepare, seen.letters[0]?.can.send]).toEqual([
      'convocation.prepared-with-hosts',
      'convocation.hosts-convene',
    ]);
  });

  test('goes to Members, organisations (DR-74) and the RROCM (DR-76), to observer States only by invitation (P-06)', async () => {
    await addSession(guatemala, technical(meetingId));
    const { id: sessionId } = await opening();
    await grantException(guatemala, {
      ...{ sessionId, kind: 'SEMINAR_INVITATION', partyCode: 'AR', right: null, scope: '' },
      ...{ reason: 'Experiencia en el tema', endsOn: null, key: aKey() },
    });
    await prepare(secretariat);
    await send(guatemala);
    const rows = await db.convocationRecipient.findMany({ where: { convocationId: (await newest()).id } });
    const rules = new Map(rows.map(({ partyCode, rule }) => [partyCode, rule]));
    expect([rules.get('GT'), rules.get('OIM'), rules.get('RROCM'), rules.get('AR'), rules.get('PE')]).toEqual([
      ...['DR-69', 'DR-74', 'DR-76', 'P-06', undefined],
    ]);
  });

  test('is received and answered as any other, and the convener reads all that comes back', async () => {
    await prepare(secretariat);
    await send(guatemala);
    const { id: convocationId } = await newest();
    const { id: recipientId } = await db.convocationRecipient.findFirstOrThrow({
      where: { convocationId, partyCode: 'HN', institution: { family: 'FOREIGN_AFFAIRS' } },
    });
    await acknowledgeConvocation(honduras, { recipientId });
    await answerConvocation(honduras, { recipientId, answer: 'ATTENDS', answerText: '' });
    const [letter] = (await getConvocations(mexico, code)).letters;
    expect(letter?.recipients.filter(({ answer }) => answer !== null).map(({ party }) => party.code)).toEqual(['HN']);
    expect(
      new Set((await getConvocations(honduras, code)).letters[0]?.recipients.map(({ party }) => party.code)),
    ).toEqual(new Set(['HN']));
  });

  test('the Secretariat is asked to prepare it, then its host to convene; the Presidency is asked for nothing', async () => {
    const verbs = async (actor: Actor) =>
      (await listAskedConvocations(actor)).filter(({ meeting }) => meeting.code === code).map(({ verb }) => verb);
    expect([await verbs(secretariat), await verbs(guatemala), await verbs(presidency)]).toEqual([['prepare'], [], []]);
    await prepare(secretariat);
    expect([await verbs(secretariat), await verbs(guatemala), await verbs(presidency)]).toEqual([[], ['convene'], []]);
    expect(await verbs(honduras)).toEqual([]);
  });
});

describe('an observer State is invited', () => {
  const invitation = (sessionId: string, partyCode = 'AR') => ({
    ...{ sessionId, kind: 'SEMINAR_INVITATION' as const, partyCode, right: null, scope: '' },
    ...{ reason: 'Experiencia en el tema', endsOn: null, key: aKey() },
  });

  test('by whoever convenes (DR-31), and knows of that one session from then on', async () => {
    const argentina = await inDatabase(observerStateDelegate);
    await addSession(guatemala, technical(meetingId));
    await expect(getMeetingByCode(argentina, code)).rejects.toBeInstanceOf(NotFound);
    const { id } = await opening();
    await grantException(mexico, invitation(id));
    const view = await getMeetingByCode(argentina, code);
    expect(view.sessions.map(({ kind }) => kind)).toEqual(['OPENING']);
    const paper = {
      kind: 'NOTE',
      classification: 'CONFERENCE',
      status: 'ISSUED',
      year: 2027,
      titleEs: 'a',
      titleEn: 'a',
    } as const;
    const of = { bodyCode: 'SEMINAR', meetingId, registeredById: guatemala.userId, issuedAt: now() };
    const own = await db.document.create({ data: { ...paper, ...of, symbol: 'CRM/2027/SEM/INF.1', sessionId: id } });
    await db.document.create({ data: { ...paper, ...of, symbol: 'CRM/2027/SEM/INF.2' } });
    const read = await db.document.findMany({ where: visibleDocuments(argentina) });
    expect(read.map((one) => one.id)).toEqual([own.id]);
    expect(view.sessions[0]?.own[1]).toEqual({ right: 'ATTENDS', verdict: 'YES', rule: 'P-06' });
    const { id: exceptionId } = await db.participationException.findFirstOrThrow();
    await revokeException(guatemala, { exceptionId, reason: 'Ya no procede' });
    await expect(getMeetingByCode(argentina, code)).rejects.toBeInstanceOf(NotFound);
  });

  test('by nobody else, and an organisation needs no invitation', async () => {
    const { id } = await opening();
    for (const actor of [presidency, secretariat, honduras]) {
      const refused = grantException(actor, invitation(id));
      await expect(refused).rejects.toMatchObject({ reason: 'exception.conveners-only' });
    }
    const refused = grantException(guatemala, invitation(id, 'ACNUR'));
    await expect(refused).rejects.toMatchObject({ fields: { partyCode: 'exception.not-an-observer-state' } });
  });
});
