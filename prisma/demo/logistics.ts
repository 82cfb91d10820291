import { addDays, instant, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { beginChecklist, pressItem } from '@/lib/meetings/checklists/commands';
import { addContact, addRoom, arrangeSession, editLogistics } from '@/lib/meetings/logistics/commands';
import type { AddContact } from '@/lib/meetings/logistics/schema';
import type { Accounts } from './accounts';
import type { DemoMeeting } from './calendar';
import { formKey } from './form-key';
import type { Meetings } from './meetings';
import { presidingMember } from './people';
import { actorAt, type Event } from './timeline';

const day = 86_400_000;
const coordinator = 'secretariat.coordinator@crm.example';
const presidency = `presidency-officer.${presidingMember.toLowerCase()}@crm.example`;

const rooms = [
  ['Salón Principal', 180],
  ['Salón Norte', 40],
  ['Salón Sur', 25],
] as const;

/** Which session is in which room, by the end of its code; behind closed doors by those who meet there. */
const placed = [
  ['OPENING', 'Salón Principal', 'SIMULTANEOUS', coordinator],
  ['PLENARY', 'Salón Principal', 'SIMULTANEOUS', coordinator],
  ['DIALOGUE', 'Salón Principal', 'SIMULTANEOUS', coordinator],
  ['DRAFTING', 'Salón Norte', 'CONSECUTIVE', coordinator],
  ['CLOSED', 'Salón Sur', 'CONSECUTIVE', 'vice-minister.cr@crm.example'],
] as const;

const contacts: readonly Omit<AddContact, 'meetingId' | 'key'>[] = [
  {
    ...{ postEs: 'Mesa de protocolo', postEn: 'Protocol desk', organisation: 'Cancillería del país anfitrión' },
    ...{ purposeEs: 'Llegadas, visados y seguridad', purposeEn: 'Arrivals, visas and security' },
    ...{ phone: '+1 809 555 0100', email: 'protocolo@sede.example' },
  },
  {
    ...{ postEs: 'Asistencia de la Secretaría Técnica', postEn: 'Technical Secretariat, assistant' },
    ...{ organisation: 'Secretaría Técnica de la CRM', purposeEs: 'Inscripción y hoteles' },
    ...{ purposeEn: 'Registration and hotels', phone: '+506 5550 0100', email: 'secretariat.assistant@crm.example' },
  },
];

type Key = DemoMeeting['key'];

/** The coming Vice-Ministers' Meeting has its venue and its preparations; the next one of the technical group copies the list of its last. */
export function logisticsEvents(accounts: Accounts, meetings: Meetings): Event[] {
  const at = (daysAgo: number, minutes = 0) => instant(now().getTime() - daysAgo * day + minutes * 60_000);
  const next: Key = meetings.has('grcm-next') ? 'grcm-next' : 'grcm';
  const lists = [
    { key: 'grcm-before', from: 'TEMPLATE', open: 0 },
    { key: 'vm', from: 'TEMPLATE', open: 0 },
    { key: next, from: 'LAST', open: 2 },
  ] as const;
  return [
    { at: at(8), happens: () => write(accounts, meetings) },
    ...lists.map(({ key, from, open }, index) => ({
      at: at(7, index),
      happens: () => prepare(accounts, meetings, { key, from, open }),
    })),
  ];
}

function meetingOf(meetings: Meetings, key: Key) {
  const meeting = meetings.get(key);
  if (meeting === undefined) throw new Error(`the demonstration has no meeting ${key}`);
  return meeting;
}

async function write(accounts: Accounts, meetings: Meetings): Promise<void> {
  const { id: meetingId, code } = meetingOf(meetings, 'vm');
  const secretariat = await actorAt(accounts, coordinator);
  await editLogistics(await actorAt(accounts, presidency), {
    ...{ meetingId, version: 0, mapUrl: 'https://www.openstreetmap.org/#map=15/18.4730/-69.9180' },
    ...{ venueEs: 'Centro de convenciones de la Cancillería', venueEn: 'Convention centre of the Foreign Ministry' },
    ...{ addressEs: 'Avenida Independencia, Santo Domingo', addressEn: 'Avenida Independencia, Santo Domingo' },
    lodgingEs: 'Hay habitaciones reservadas en dos hoteles, a diez minutos de la sede, hasta cuatro semanas antes.',
    lodgingEn: 'Rooms are held in two hotels, ten minutes from the venue, until four weeks before.',
    transportEs: 'Un autobús sale de los hoteles una hora antes de la primera sesión de cada día.',
    transportEn: 'A bus leaves the hotels one hour before the first session of each day.',
    noteEs: 'Para entrar hace falta el gafete. Corriente eléctrica: 110 V.',
    noteEn: 'A badge is needed to enter. Mains: 110 V.',
  });
  for (const [name, capacity] of rooms) {
    await addRoom(secretariat, { meetingId, name, capacity, key: formKey(`room ${name}`) });
  }
  for (const [end, name, interpretation, by] of placed) {
    const { id: roomId } = await db.meetingRoom.findFirstOrThrow({ where: { meetingId, name }, select: { id: true } });
    const { id: sessionId } = await db.meetingSession.findUniqueOrThrow({
      where: { code: `${code}-${end}` },
      select: { id: true },
    });
    const given = { sessionId, version: 0, roomId, interpretation, languages: ['es', 'en'] };
    await arrangeSession(await actorAt(accounts, by), given);
  }
  for (const contact of contacts) {
    await addContact(secretariat, { meetingId, ...contact, key: formKey(`contact ${contact.postEs}`) });
  }
}

type List = Readonly<{ key: Key; from: 'TEMPLATE' | 'LAST'; open: number }>;

/** The list is begun, and what was due by today is done but for the last `open` of it. */
async function prepare(accounts: Accounts, meetings: Meetings, { key, from, open }: List): Promise<void> {
  const { id: meetingId, startsOn } = meetingOf(meetings, key);
  const actor = await actorAt(accounts, coordinator);
  await beginChecklist(actor, { meetingId, from, key: formKey(`checklist ${key}`) });
  const items = await db.checklistItem.findMany({ where: { meetingId }, orderBy: [{ days: 'asc' }, { id: 'asc' }] });
  const due = items.filter(({ days }) => addDays(startsOn, days) <= today());
  const done = key === 'grcm-before' ? items : due.slice(0, Math.max(0, due.length - open));
  for (const { id: itemId, version } of done) await pressItem(actor, { press: { act: 'tick', itemId, version } });
}
