import type { Reasons } from '@/lib/core/labels';

/** Reason codes of attendance in words. */
export const attendanceReasons: Reasons = {
  'attendance.hosts-only': {
    rule: 'DR-31',
    es: 'La asistencia a las sesiones de un seminario la llevan la Secretaría Técnica y el país anfitrión o los que lo coauspician.',
    en: 'Attendance of the sessions of a seminar is kept by the Technical Secretariat and the host country or those that co-sponsor it.',
  },
  'attendance.office-only': {
    rule: 'DR-67',
    es: 'La asistencia a las sesiones la llevan la Secretaría Técnica (coordinación y asistencia) y la Presidencia Pro-Témpore.',
    en: 'Attendance of sessions is kept by the Technical Secretariat (coordinator and assistant) and the Presidency Pro-Tempore.',
  },
  'attendance.not-begun': {
    es: 'La asistencia se toma desde el día de la sesión.',
    en: 'Attendance is taken from the day of the session on.',
  },
  'attendance.stale': {
    es: 'Otra persona cambió esta lista entretanto. Actualice la página, revise y vuelva a guardar.',
    en: 'Somebody else has changed this list meanwhile. Reload the page, check, and save once more.',
  },
  'attendance.not-accredited': {
    es: 'Esta persona no está acreditada.',
    en: 'This person is not accredited.',
  },
  'attendance.party-does-not-attend': {
    es: 'Su país u organización no asiste a esta sesión (regla {rule}).',
    en: 'Their country or organisation does not attend this session (rule {rule}).',
  },
};

/** Words of the list by sessions in its own language. */
export const attendanceListWords = {
  es: { file: 'Asistencia', present: 'Sí', none: 'No consta la asistencia a ninguna sesión' },
  en: { file: 'Attendance', present: 'Yes', none: 'No attendance is on record' },
} as const;
