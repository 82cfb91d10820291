import type { Sheet } from '@/lib/core/sheet';
import { inLocale, type Locale } from '@/lib/web/locale';
import { delegateRoleLabels, participantListWords } from '../delegations/labels';
import { participantWords } from '../labels';
import { attendanceListWords } from './labels';
import type { AttendanceList } from './views';

/** A row for each person in the order of protocol, a column for each session whose attendance is on record. */
export function attendanceSheet({ sessions, rows }: AttendanceList, lang: Locale): Sheet {
  const words = participantListWords[lang];
  const own = attendanceListWords[lang];
  return {
    name: own.file,
    columns: [
      { title: words.klass, width: 24 },
      { title: words.party, width: 34 },
      { title: words.name, width: 34 },
      { title: words.role, width: 26 },
      { title: words.post, width: 40 },
      ...(sessions.length === 0 ? [{ title: own.none, width: 30 }] : []),
      ...sessions.map((session) => ({ title: inLocale(session, 'title', lang), width: 22 })),
    ],
    rows: rows.map(({ name, party, partyKind, role, post, sessionIds }) => [
      participantWords[partyKind][lang],
      inLocale(party, 'name', lang),
      name,
      delegateRoleLabels[role][lang],
      post,
      ...(sessions.length === 0 ? [''] : []),
      ...sessions.map(({ id }) => (sessionIds.includes(id) ? own.present : '')),
    ]),
  };
}

/** `Asistencia CRM-2027` */
export const attendanceFileName = ({ meeting }: AttendanceList, lang: Locale): string =>
  `${attendanceListWords[lang].file} ${meeting.code}`;
