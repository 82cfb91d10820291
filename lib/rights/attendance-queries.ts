import 'server-only';
import { db } from '@/lib/core/db';
import { attendancePolicy } from '@/lib/meetings/attendance/policy';
import { closedToMarks } from '@/lib/meetings/attendance/queries';
import { sessionsWithAttendance } from '@/lib/meetings/attendance/visibility';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { actsOf, allowed, hidden, isIn, type Subject, verdictOf } from './subject';

/** Who was in a session: `attendance:CRM-2027-PLENARY`. */
export const attendanceSubject: Subject = {
  kind: 'attendance',
  words: { es: 'Asistencia a una sesión', en: 'Attendance of a session' },
  forms: ['attendance:CRM-2027-PLENARY'],
  acts: {
    see: { basis: 'DR-16', words: { es: 'Ver quién asistió', en: 'See who attended' } },
    list: { basis: 'DR-16', words: { es: 'Exportar la lista por sesión', en: 'Export the list by sessions' } },
    ...actsOf(attendancePolicy, {
      keep: { es: 'Guardar la lista', en: 'Save the list' },
      mark: { es: 'Marcar a una persona por su gafete', en: 'Mark a person by their badge' },
    }),
  },
  judge: async (actor, act, name) => {
    const session = await db.meetingSession.findUnique({
      where: { code: name.toUpperCase() },
      select: {
        id: true,
        kind: true,
        startsAt: true,
        meeting: { select: { status: true, timeZone: true, conveners: true } },
      },
    });
    if (session === null) return null;
    const visible = { AND: [{ id: session.id }, sessionsWithAttendance(actor, await toldRows(actor))] };
    if ((await db.meetingSession.count({ where: visible })) === 0) {
      return hidden(session.kind === 'CLOSED_DOOR' ? 'P-05' : 'P-06');
    }
    if (!isIn(attendancePolicy, act)) return allowed;
    return verdictOf(attendancePolicy[act].may(actor, session.meeting) ?? closedToMarks(session, session.meeting));
  },
};
