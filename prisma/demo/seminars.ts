import { addDays, instant, now, startOfDay, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { answerConvocation, prepareConvocation, sendConvocation } from '@/lib/meetings/convocations/commands';
import { planSeminar } from '@/lib/meetings/seminars/commands';
import { addSession } from '@/lib/meetings/sessions/commands';
import type { Accounts } from './accounts';
import { formKey } from './form-key';
import { actorAt, type Event } from './timeline';

const day = 86_400_000;
/** The host's institution that convenes, a co-sponsor, and a Member that answers. */
const host = 'focal-point.cr.foreign-affairs@crm.example';
const assistant = 'secretariat.assistant@crm.example';
const answering = 'focal-point.gt.migration@crm.example';

const venue = { city: 'San José', timeZone: 'America/Costa_Rica', hostPartyCode: 'CR' } as const;

/** The Tuesday on or after the twenty-fourth day from now. */
export function seminarDay(from: string = today()): string {
  const soon = addDays(from, 24);
  return addDays(soon, (2 - startOfDay(soon, 'UTC').getUTCDay() + 7) % 7);
}

/** A seminar of Costa Rica, which Mexico and IOM co-sponsor: planned and convened by its host, and answered by one Member. */
export function seminarEvents(accounts: Accounts): Event[] {
  const at = (daysAgo: number, minutes = 0) => instant(now().getTime() - daysAgo * day + minutes * 60_000);
  return [
    { at: at(7), happens: () => plan(accounts) },
    { at: at(7, 30), happens: async () => programme(accounts, await idOfSeminar()) },
    { at: at(5), happens: async () => prepare(accounts, await idOfSeminar()) },
    { at: at(5, 60), happens: async () => send(accounts, await idOfSeminar()) },
    { at: at(3), happens: async () => answer(accounts, await idOfSeminar()) },
  ];
}

async function idOfSeminar(): Promise<string> {
  const { meetingId } = await db.seminar.findFirstOrThrow({ select: { meetingId: true } });
  return meetingId;
}

async function plan(accounts: Accounts): Promise<void> {
  const startsOn = seminarDay();
  await planSeminar(await actorAt(accounts, host), {
    ...{ kind: 'SEMINAR', subthemeCode: null, cosponsors: ['MX', 'OIM'] },
    titleEs: 'Seminario de demostración: documentos de viaje y protección consular',
    titleEn: 'Demonstration seminar: travel documents and consular protection',
    ...{ startsOn, endsOn: addDays(startsOn, 1), ...venue },
    // Kept only where one of the days is a holiday of the host.
    departureReason: 'Demostración: fecha acordada con la sede.',
    key: formKey('seminar'),
  });
}

async function programme(accounts: Accounts, meetingId: string): Promise<void> {
  await addSession(await actorAt(accounts, host), {
    ...{ meetingId, kind: 'TECHNICAL', day: seminarDay(), from: '10:30', endDay: null, to: '16:00' },
    ...{ titleEs: 'Prácticas de los países', titleEn: 'Practices of the countries' },
    key: formKey('seminar session'),
  });
}

async function prepare(accounts: Accounts, meetingId: string): Promise<void> {
  const key = formKey('convocation seminar');
  await prepareConvocation(await actorAt(accounts, assistant), { meetingId, key });
}

async function send(accounts: Accounts, meetingId: string): Promise<void> {
  const { id, version } = await db.convocation.findFirstOrThrow({
    where: { meetingId },
    select: { id: true, version: true },
  });
  await sendConvocation(await actorAt(accounts, host), { convocationId: id, version });
}

async function answer(accounts: Accounts, meetingId: string): Promise<void> {
  const actor = await actorAt(accounts, answering);
  const institutionIds = actor.mandates.map(({ institutionId }) => institutionId).filter((id) => id !== null);
  const { id } = await db.convocationRecipient.findFirstOrThrow({
    where: { convocation: { meetingId }, partyCode: 'GT', institutionId: { in: institutionIds } },
    select: { id: true },
  });
  await answerConvocation(actor, { recipientId: id, answer: 'ATTENDS', answerText: '' });
}
