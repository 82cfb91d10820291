import { beforeEach, expect, test } from 'vitest';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { prepareConvocation, sendConvocation } from '@/lib/meetings/convocations/commands';
import { getMeeting } from '@/lib/meetings/meetings/queries';
import { changeHosts } from '@/lib/meetings/seminars/hosts-commands';
import { getHosts } from '@/lib/meetings/seminars/hosts-queries';
import type { ChangeHosts } from '@/lib/meetings/seminars/schema';
import { aMeeting } from '@/tests/support/factories';
import { aKey } from '@/tests/support/reports';
import { aSeminarWorld, type SeminarWorld } from '@/tests/support/seminar-world';

let world: SeminarWorld;
beforeEach(async () => {
  world = await aSeminarWorld();
});

/** Honduras is host from now on, Guatemala and IOM co-sponsor. */
async function theForm(given: Partial<ChangeHosts> = {}): Promise<ChangeHosts> {
  const { version } = await db.meeting.findUniqueOrThrow({ where: { id: world.meetingId } });
  return {
    ...{ meetingId: world.meetingId, version, hostPartyCode: 'HN', cosponsors: ['GT', 'OIM'] },
    ...{ reason: 'Guatemala cedió la sede.', ...given },
  };
}
const stands = async () => {
  const { hostPartyCode, conveners, seminar, departsFrom } = await db.meeting.findUniqueOrThrow({
    where: { id: world.meetingId },
    include: { seminar: { include: { cosponsors: { orderBy: { position: 'asc' } } } } },
  });
  const cosponsors = seminar?.cosponsors.map(({ partyCode }) => partyCode);
  return { hostPartyCode, conveners, cosponsors, reason: seminar?.hostsReason ?? null, departsFrom };
};

test('the host hands it on, with a reason that stands on record and on its page', async () => {
  const { guatemala, honduras, mexico, meetingId } = world;
  expect((await getMeeting(honduras, meetingId)).seminar).toMatchObject({ offersHosts: false, hostsReason: null });
  await changeHosts(guatemala, await theForm());
  expect(await stands()).toEqual({
    ...{ hostPartyCode: 'HN', conveners: ['HN', 'GT'], cosponsors: ['GT', 'OIM'], departsFrom: [] },
    reason: 'Guatemala cedió la sede.',
  });
  const entry = await db.auditEntry.findFirstOrThrow({ where: { act: 'seminar.changeHosts' } });
  expect(entry.detail).toMatchObject({
    ...{ was: { host: 'GT', cosponsors: ['MX', 'OIM'] }, host: 'HN', cosponsors: ['GT', 'OIM'] },
    reason: 'Guatemala cedió la sede.',
  });
  // Rights follow: Honduras convenes, Mexico does so no longer.
  const seen = await getMeeting(honduras, meetingId);
  expect(seen.seminar).toMatchObject({ offersHosts: true, hostsReason: 'Guatemala cedió la sede.' });
  expect(seen.can.move).toBeNull();
  expect((await getMeeting(mexico, meetingId)).can.move).toBe('seminar.conveners-only');
  await expect(changeHosts(mexico, await theForm({ hostPartyCode: 'MX' }))).rejects.toMatchObject({
    reason: 'seminar.conveners-only',
  });
});

test('is of those who convene it and of the Secretariat (DR-31), not of the Presidency or of others', async () => {
  const { presidency, honduras, secretariat } = world;
  for (const actor of [presidency, honduras]) {
    await expect(changeHosts(actor, await theForm())).rejects.toMatchObject({ reason: 'seminar.conveners-only' });
    expect((await getHosts(actor, world.code)).denial).toBe('seminar.conveners-only');
  }
  await changeHosts(secretariat, await theForm());
  expect((await stands()).hostPartyCode).toBe('HN');
});

test('ends with the letter that convenes it; one in preparation is pointed out', async () => {
  const { guatemala, meetingId, code } = world;
  expect(await getHosts(guatemala, code)).toMatchObject({ denial: null, hasDraftLetter: false, host: 'GT' });
  await prepareConvocation(guatemala, { meetingId, key: aKey() });
  expect(await getHosts(guatemala, code)).toMatchObject({ denial: null, hasDraftLetter: true });
  const letter = await db.convocation.findFirstOrThrow({ where: { meetingId } });
  await sendConvocation(guatemala, { convocationId: letter.id, version: letter.version });
  const refused = { reason: 'seminar.convened-already' };
  await expect(changeHosts(guatemala, await theForm())).rejects.toMatchObject(refused);
  expect((await getHosts(guatemala, code)).denial).toBe('seminar.convened-already');
  expect((await stands()).reason).toBeNull();
});

test('what cannot be host or co-sponsor, what is not new, and what another changed meanwhile is refused', async () => {
  const { guatemala, mexico } = world;
  const refusalOf = async (given: Partial<ChangeHosts>) => changeHosts(guatemala, await theForm(given));
  await expect(refusalOf({ hostPartyCode: 'AR' })).rejects.toMatchObject({
    fields: { hostPartyCode: 'seminar.host-not-member' },
  });
  await expect(refusalOf({ cosponsors: ['AR'] })).rejects.toMatchObject({
    fields: { cosponsors: 'seminar.cosponsor-not-possible' },
  });
  const same = { hostPartyCode: 'GT', cosponsors: ['OIM', 'MX'] };
  await expect(refusalOf(same)).rejects.toMatchObject({ reason: 'seminar.same-hosts' });
  const form = await theForm();
  const outcomes = await Promise.allSettled([
    changeHosts(guatemala, form),
    changeHosts(mexico, { ...form, cosponsors: ['MX', 'GT'] }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await db.auditEntry.count({ where: { act: 'seminar.changeHosts' } })).toBe(1);
});

test('a holiday of the new host is departed from for the same reason (P-16); a body’s meeting has no hosts to change', async () => {
  const { guatemala, secretariat } = world;
  await db.holiday.create({
    data: {
      ...{ partyCode: 'HN', nameEs: 'Feriado de prueba', nameEn: 'Test holiday', month: 5, day: 18, source: 'tests' },
      ...{ addedById: secretariat.userId, addedAt: now() },
    },
  });
  await changeHosts(guatemala, await theForm());
  expect((await stands()).departsFrom).toEqual(['P-16']);
  const grcm = await aMeeting({ bodyCode: 'GRCM' });
  await expect(changeHosts(secretariat, await theForm({ meetingId: grcm.id }))).rejects.toMatchObject({
    reason: 'meeting.not-found',
  });
  await expect(getHosts(secretariat, grcm.code)).rejects.toMatchObject({ reason: 'meeting.not-found' });
});
