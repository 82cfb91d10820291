import type { InBoth, Reasons } from '@/lib/core/labels';
import { reportStatusLabels } from '../reports/labels';
import type { MemberState } from './views';
import type { CallStatus } from './workflow';

export const callReasons: Reasons = {
  'call.not-found': { es: 'No existe esa convocatoria.', en: 'There is no such call.' },
  'call.secretariat-only': {
    rule: 'DR-60',
    es: 'Las convocatorias de informes las lleva la Secretaría Técnica (coordinación y asistencia), que recibe los informes.',
    en: 'Calls for reports are kept by the Technical Secretariat (coordinator and assistant), which receives the reports.',
  },
  'call.stale': {
    es: 'Otra persona cambió esta convocatoria entretanto. La página muestra ahora cómo está: revise y vuelva a intentarlo.',
    en: 'Somebody else has changed this call meanwhile. The page now shows how it stands: check and try once more.',
  },
  'call.already-open': {
    es: 'Ya hay una convocatoria de este tipo para esa reunión o ese año. Búsquela en la lista; si está cerrada, puede reabrirla.',
    en: 'There is already a call of this kind for that meeting or year. Find it in the list; if it is closed, you can reopen it.',
  },
  'call.kind-not-in-use': {
    es: 'Este tipo de informe está fuera de uso. Póngalo en uso en su página antes de convocar.',
    en: 'This kind of report is not in use. Put it in use on its page before you open a call.',
  },
  'call.no-template': {
    es: 'Este tipo de informe aún no tiene plantilla. Prepárela antes de convocar.',
    en: 'This kind of report has no template yet. Prepare it before you open a call.',
  },
  'call.is-yearly': {
    es: 'Este tipo de informe se convoca por año, no por reunión.',
    en: 'This kind of report is called for a year, not for a meeting.',
  },
  'call.other-body': {
    es: 'Esa reunión es de otro órgano que el que corresponde a este tipo de informe.',
    en: 'That meeting is of another body than the one that this kind of report goes with.',
  },
  'call.meeting-not-planned': {
    es: 'Esa reunión ya se celebró o se canceló.',
    en: 'That meeting has been held or cancelled.',
  },
  'call.day-needed': { es: 'Indique la fecha límite.', en: 'State the deadline’s day.' },
  'call.departure-needs-reason': {
    rule: 'P-16',
    es: 'Esa fecha se aparta de la que resulta de la regla ({rule}). Puede fijarla, pero escriba el motivo: quedará registrado y a la vista.',
    en: 'That day departs from the one that the rule gives ({rule}). You may set it, but write the reason: it stays on record and in view.',
  },
  'call.due-in-the-past': {
    rule: 'P-11',
    es: 'Con esa fecha el plazo ya habría vencido. Indique otra fecha límite y su motivo.',
    en: 'With that date the deadline would already be over. State another day and the reason for it.',
  },
  'call.nobody-to-remind': {
    es: 'No hay a quién recordar: todos los países indicados ya enviaron su informe.',
    en: 'There is nobody to remind: every country named has sent its report.',
  },
};

export const callStatusWords: Readonly<Record<CallStatus, InBoth>> = {
  OPEN: { es: 'Abierta', en: 'Open' },
  CLOSED: { es: 'Cerrada', en: 'Closed' },
};

/** A Member's state in a call. */
export const memberStateWords: Readonly<Record<MemberState['status'], InBoth>> = {
  NOT_SENT: { es: 'Sin enviar', en: 'Not sent' },
  ...reportStatusLabels,
};
