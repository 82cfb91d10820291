import { instant, now, startOfDay } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { beginAgenda, publishAgenda } from '@/lib/meetings/agenda/commands';
import { consultAgenda } from '@/lib/meetings/agenda/consultation-commands';
import { answerAgenda } from '@/lib/meetings/agenda/input-commands';
import { addItem } from '@/lib/meetings/agenda/item-commands';
import type { AddItem } from '@/lib/meetings/agenda/schema';
import type { Accounts } from './accounts';
import { formKey } from './form-key';
import type { Meetings } from './meetings';
import { presidingMember } from './people';
import { actorAt, type Event } from './timeline';

const day = 86_400_000;
const coordinator = 'secretariat.coordinator@crm.example';
const presidency = `presidency-officer.${presidingMember.toLowerCase()}@crm.example`;

type Told = Readonly<{ accounts: Accounts; meeting: NonNullable<ReturnType<Meetings['get']>> }>;

/** The coming Vice-Ministers' agenda is in consultation, with two answers; that of the first coming GRCM is published. */
export function agendaEvents(accounts: Accounts, meetings: Meetings): Event[] {
  // The meetings are planned by events of the same story: they are looked up when each happens.
  const at = (daysAgo: number): Date => instant(now().getTime() - daysAgo * day);
  const told = (...keys: Parameters<Meetings['get']>[0][]): Told => {
    const meeting = keys.map((key) => meetings.get(key)).find((one) => one !== undefined);
    if (meeting === undefined) throw new Error(`the demonstration has no meeting ${keys.join(' ')}`);
    return { accounts, meeting };
  };
  const grcm = () => told('grcm-next', 'grcm');
  return [
    { at: at(12), happens: () => write(told('vm'), viceMinisters) },
    { at: at(11), happens: () => writeClosed(told('vm')) },
    { at: at(10), happens: () => consult(told('vm')) },
    { at: at(6), happens: () => answers(told('vm')) },
    { at: at(9), happens: () => write(grcm(), technical) },
    { at: at(8), happens: () => publish(grcm()) },
  ];
}

type Words = Pick<AddItem, 'kind' | 'titleEs' | 'titleEn' | 'minutes'> & Readonly<{ suffix: string }>;

const viceMinisters: readonly Words[] = [
  {
    ...{ suffix: 'OPENING', kind: 'CEREMONY', minutes: 30 },
    ...{ titleEs: 'Bienvenida del país anfitrión', titleEn: 'Welcome by the host country' },
  },
  {
    ...{ suffix: 'PLENARY', kind: 'FOLLOW_UP', minutes: 40 },
    ...{ titleEs: 'Seguimiento de las decisiones anteriores', titleEn: 'Follow-up of earlier decisions' },
  },
  {
    ...{ suffix: 'PLENARY', kind: 'CANDIDACIES', minutes: 10 },
    ...{ titleEs: 'Interés por la próxima Presidencia', titleEn: 'Interest in the next Presidency' },
  },
  {
    ...{ suffix: 'PLENARY', kind: 'ADOPTION', minutes: 30 },
    ...{ titleEs: 'Declaración y Decisiones', titleEn: 'Declaration and Decisions' },
  },
];

const technical: readonly Words[] = [
  {
    ...{ suffix: 'TECHNICAL', kind: 'PLAN_OF_ACTION_REVIEW', minutes: 45 },
    ...{ titleEs: 'Revisión del Plan de Acción', titleEn: 'Review of the Plan of Action' },
  },
  {
    ...{ suffix: 'TECHNICAL', kind: 'BUDGET_EXAMINATION', minutes: 30 },
    ...{ titleEs: 'Examen del presupuesto de la Secretaría', titleEn: 'Examination of the Secretariat’s budget' },
  },
];

const noWords = { noteEs: '', noteEn: '', presenterCode: null, aboutBodyCode: null, parentId: null, takesUpId: null };

async function sessionId({ meeting }: Told, suffix: string): Promise<string> {
  const code = `${meeting.code}-${suffix}`;
  return (await db.meetingSession.findUniqueOrThrow({ where: { code }, select: { id: true } })).id;
}

async function add(told: Told, address: string, { suffix, ...words }: Words): Promise<void> {
  const key = formKey(`item ${told.meeting.key} ${words.titleEs}`);
  const place = { ...noWords, sessionId: await sessionId(told, suffix) };
  await addItem(await actorAt(told.accounts, address), { ...place, ...words, key });
}

async function write(told: Told, items: readonly Words[]): Promise<void> {
  const { accounts, meeting } = told;
  const key = formKey(`agenda ${meeting.key}`);
  await beginAgenda(await actorAt(accounts, coordinator), { meetingId: meeting.id, key });
  for (const item of items) await add(told, coordinator, item);
  // What the rules demand comes without length.
  await db.agendaItem.updateMany({ where: { session: { meetingId: meeting.id }, minutes: 0 }, data: { minutes: 25 } });
}

/** What meets behind closed doors writes its own items. */
async function writeClosed(told: Told): Promise<void> {
  await add(told, 'vice-minister.cr@crm.example', {
    ...{ suffix: 'CLOSED', kind: 'BUDGET_DECISION', minutes: 45 },
    ...{ titleEs: 'Presupuesto de la Secretaría Técnica', titleEn: 'Budget of the Technical Secretariat' },
  });
}

async function versionOf({ meeting }: Told): Promise<{ agendaId: string; version: number }> {
  const where = { meetingId: meeting.id };
  const { id, version } = await db.agenda.findUniqueOrThrow({ where, select: { id: true, version: true } });
  return { agendaId: id, version };
}

async function consult(told: Told): Promise<void> {
  const days = Math.floor((startOfDay(told.meeting.startsOn).getTime() - now().getTime()) / day);
  await consultAgenda(await actorAt(told.accounts, presidency), {
    ...(await versionOf(told)),
    // Still open when the demonstration is loaded, on whatever day.
    daysBefore: Math.max(0, Math.min(30, days - 17)),
    messageEs: 'Demostración: la Presidencia agradece sus aportes.',
    messageEn: 'Demonstration: the Presidency thanks you for your input.',
  });
}

async function answers(told: Told): Promise<void> {
  const { agendaId } = await versionOf(told);
  const empty = { agendaId, itemId: null, titleEs: '', titleEn: '', text: '' };
  await answerAgenda(await actorAt(told.accounts, 'focal-point.cr.migration@crm.example'), {
    ...{ ...empty, partyCode: 'CR', kind: 'PROPOSAL', key: formKey('agenda answer CR') },
    ...{ titleEs: 'Movilidad por razones ambientales', titleEn: 'Mobility for environmental reasons' },
    text: 'Demostración: se propone como tema de la plenaria.',
  });
  await answerAgenda(await actorAt(told.accounts, 'delegate.acnur@crm.example'), {
    ...{ ...empty, partyCode: 'ACNUR', kind: 'NO_COMMENTS', key: formKey('agenda answer ACNUR') },
  });
}

async function publish(told: Told): Promise<void> {
  const input = { ...(await versionOf(told)), departureReason: '' };
  await publishAgenda(await actorAt(told.accounts, presidency), input);
}
