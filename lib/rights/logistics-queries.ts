import 'server-only';
import { db } from '@/lib/core/db';
import { logisticsPolicy } from '@/lib/meetings/logistics/policy';
import { logisticsAbilities } from '@/lib/meetings/logistics/queries';
import { visibleMeetings } from '@/lib/meetings/meetings/visibility';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { visibleSessions } from '@/lib/meetings/sessions/visibility';
import { actsOf, allowed, hidden, isIn, type Subject, verdictOf } from './subject';

/** Logistics of a meeting, `logistics:CRM-2027`, or of one of its sessions, `logistics:CRM-2027-PLENARY`. */
export const logisticsSubject: Subject = {
  kind: 'logistics',
  words: { es: 'Logística', en: 'Logistics' },
  forms: ['logistics:CRM-2027', 'logistics:CRM-2027-PLENARY'],
  acts: {
    see: { basis: 'DR-67', words: { es: 'Ver la logística', en: 'See the logistics' } },
    list: { basis: 'DR-67', words: { es: 'Encontrarla en su reunión', en: 'Find them at their meeting' } },
    ...actsOf(logisticsPolicy, {
      edit: { es: 'Cambiar la sede y las indicaciones', en: 'Change the venue and the notes' },
      addRoom: { es: 'Agregar una sala', en: 'Add a room' },
      changeRoom: { es: 'Cambiar una sala', en: 'Change a room' },
      removeRoom: { es: 'Quitar una sala', en: 'Remove a room' },
      arrange: { es: 'Asignar sala e interpretación', en: 'Assign room and interpretation' },
      addContact: { es: 'Agregar un contacto', en: 'Add a contact' },
      changeContact: { es: 'Cambiar un contacto', en: 'Change a contact' },
      removeContact: { es: 'Quitar un contacto', en: 'Remove a contact' },
    }),
  },
  judge: async (actor, act, name) => {
    const code = name.toUpperCase();
    const told = await toldRows(actor);
    const session = await db.meetingSession.findUnique({
      where: { code },
      select: { id: true, kind: true, meeting: { select: { status: true, conveners: true } } },
    });
    if (session !== null) {
      const seen = { AND: [{ id: session.id }, visibleSessions(actor, told)] };
      if ((await db.meetingSession.count({ where: seen })) === 0) return hidden('P-06');
      if (!isIn(logisticsPolicy, act)) return allowed;
      return verdictOf(logisticsAbilities(actor, session.meeting, session.kind)[act]);
    }
    const meeting = await db.meeting.findUnique({
      where: { code },
      select: { id: true, status: true, conveners: true },
    });
    if (meeting === null) return null;
    const visible = { AND: [{ id: meeting.id }, visibleMeetings(actor, told)] };
    if ((await db.meeting.count({ where: visible })) === 0) return hidden('P-06');
    if (!isIn(logisticsPolicy, act)) return allowed;
    return verdictOf(logisticsAbilities(actor, meeting, null)[act]);
  },
};
