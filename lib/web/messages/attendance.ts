import { bilingual } from './bilingual';

/** Who was in which session. */
export const attendance = bilingual(
  {
    title: 'Asistencia',
    notKept: 'Todavía no consta la asistencia a esta sesión.',
    count:
      '{parties, plural, =0 {Ninguna delegación presente} one {# delegación presente} other {# delegaciones presentes}}, {people, plural, =0 {nadie} one {# persona} other {# personas}}',
    people: '({count, plural, one {# persona} other {# personas}})',
    toKeep: 'Llevar la asistencia',
    toRead: 'Ver quién asistió',
    asked: 'Llevar la asistencia: {session}',
    export: 'Asistencia por sesión (XLSX)',
    doesNotAttend: 'No asiste a esta sesión ({rule}).',
    done: { keep: 'La asistencia quedó guardada.' },
    badge: {
      title: 'Por el gafete',
      press: 'Marcar como presente',
      pressing: 'Marcando…',
      refused: 'No se marcó a nadie',
      marked: '{name}, {party}: presente.',
      again: '{name}, {party}: ya constaba como presente.',
    },
    list: {
      title: 'Por la lista',
      none: 'Todavía no hay nadie acreditado',
      noneText: 'Cuando haya personas acreditadas, estarán aquí en el orden de protocolo.',
      press: 'Guardar la asistencia',
      pressing: 'Guardando…',
      refused: 'No se guardó la asistencia',
    },
    there: {
      caption: 'Quién asistió',
      name: 'Nombre',
      party: 'País u organización',
      role: 'En la delegación',
      none: 'No consta que haya asistido nadie.',
    },
  },
  {
    title: 'Attendance',
    notKept: 'Attendance of this session is not on record yet.',
    count:
      '{parties, plural, =0 {No delegation present} one {# delegation present} other {# delegations present}}, {people, plural, =0 {nobody} one {# person} other {# people}}',
    people: '({count, plural, one {# person} other {# people}})',
    toKeep: 'Keep attendance',
    toRead: 'See who attended',
    asked: 'Keep attendance: {session}',
    export: 'Attendance by session (XLSX)',
    doesNotAttend: 'Does not attend this session ({rule}).',
    done: { keep: 'Attendance is saved.' },
    badge: {
      title: 'By badge',
      press: 'Mark as present',
      pressing: 'Marking…',
      refused: 'Nobody was marked',
      marked: '{name}, {party}: present.',
      again: '{name}, {party}: was on record as present already.',
    },
    list: {
      title: 'By list',
      none: 'Nobody is accredited yet',
      noneText: 'When people are accredited, they will be here in the order of protocol.',
      press: 'Save attendance',
      pressing: 'Saving…',
      refused: 'Attendance was not saved',
    },
    there: {
      caption: 'Who attended',
      name: 'Name',
      party: 'Country or organisation',
      role: 'In the delegation',
      none: 'Nobody is on record as having attended.',
    },
  },
);
