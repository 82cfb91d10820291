import type { Actor } from '@/lib/core/actor';
import { dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { addRoom, arrangeSession, editLogistics } from '@/lib/meetings/logistics/commands';
import { aMeeting, aSession, inDatabase } from './factories';
import { coordinator, presidencyOfficerOf, viceMinisterOf } from './personas';
import { aKey } from './reports';

/** From and to on a day, as clocks in Costa Rica show them. */
export const hours = (from: number, to: number, day = '2027-05-13') => ({
  startsAt: instant(`${day}T${String(from + 6).padStart(2, '0')}:00:00Z`),
  endsAt: instant(`${day}T${String(to + 6).padStart(2, '0')}:00:00Z`),
});

/** A Vice-Ministers' Meeting of two days with a plenary in the morning and closed doors in the afternoon, and who arranges them. */
export async function aMeetingToArrange() {
  const secretariat = await inDatabase(coordinator);
  const presidency = await inDatabase(presidencyOfficerOf('PA'));
  const minister = await inDatabase(viceMinisterOf('GT'));
  const { id: meetingId, code } = await aMeeting({ startsOn: dateOn('2027-05-13'), endsOn: dateOn('2027-05-14') });
  const { id: plenary } = await aSession({ meetingId, kind: 'PLENARY', ...hours(9, 12) });
  const { id: closed } = await aSession({ meetingId, kind: 'CLOSED_DOOR', ...hours(14, 16) });
  return { secretariat, presidency, minister, meetingId, code, plenary, closed };
}

const noTexts = {
  ...{ venueEs: '', venueEn: '', addressEs: '', addressEn: '', mapUrl: null, lodgingEs: '', lodgingEn: '' },
  ...{ transportEs: '', transportEn: '', noteEs: '', noteEn: '' },
};

/** The venue is called so, from the version given. */
export const writeVenue = (actor: Actor, meetingId: string, version: number, venueEs: string) =>
  editLogistics(actor, { meetingId, version, ...noTexts, venueEs });

/** A room for forty, by its id. */
export async function aRoom(actor: Actor, meetingId: string, name = 'Salón Sur'): Promise<string> {
  await addRoom(actor, { meetingId, name, capacity: 40, key: aKey() });
  return (await db.meetingRoom.findFirstOrThrow({ where: { meetingId, name } })).id;
}

/** The session is in that room, with interpretation into both languages. */
export const arrange = (actor: Actor, sessionId: string, roomId: string | null, version = 0) =>
  arrangeSession(actor, { sessionId, version, roomId, interpretation: 'SIMULTANEOUS', languages: ['es', 'en'] });

/** A contact with telephone and address. */
export const aContact = {
  ...{ postEs: 'Protocolo', postEn: 'Protocol', organisation: 'Cancillería', purposeEs: 'Visados', purposeEn: 'Visas' },
  ...{ phone: '+507 555 0100', email: 'protocolo@sede.example' },
};
