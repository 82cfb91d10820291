import type { InBoth, Reasons } from '@/lib/core/labels';

/** Reason codes of this domain in words. */
export const noticeReasons: Reasons = {
  'outbox.secretariat-only': {
    rule: 'DR-62',
    es: 'La bandeja de salida la consulta la Secretaría Técnica. Sus propios mensajes están en «Mensajes».',
    en: 'The outbox is looked after by the Technical Secretariat. Your own messages are under “Messages”.',
  },
  'outbox.not-found': { es: 'No existe.', en: 'It does not exist.' },
  'outbox.contents-not-for-it': {
    rule: 'DR-63',
    es: 'El contenido de los mensajes lo leen el coordinador y el asistente de la Secretaría; el puesto de informática ve direcciones y estados.',
    en: 'The contents of messages are for the Secretariat’s coordinator and assistant; the IT specialist sees addresses and states.',
  },
};

/** What a mail tells of, by its topic: the act, with the domain's name before it. A mail of another topic does not compile. */
export const mailTopicLabels = {
  'user.invited': { es: 'Invitación a una cuenta', en: 'Invitation to an account' },
  'user.reset-asked': { es: 'Enlace para elegir otra contraseña', en: 'Link to choose another password' },
  'account.password-changed': { es: 'Cambio de contraseña', en: 'Change of password' },
  'account.factor-changed': { es: 'Cambio de la verificación en dos pasos', en: 'Change of the second step' },
  'account.factor-cleared': { es: 'Retiro de la verificación en dos pasos', en: 'Removal of the second step' },
  'account.code-used': { es: 'Uso de un código de recuperación', en: 'Use of a recovery code' },
  'account.codes-tried': { es: 'Intento de entrada en una cuenta', en: 'Attempt to enter an account' },
  'call.open': { es: 'Convocatoria de informes', en: 'Call for reports' },
  'call.remind': { es: 'Recordatorio de un informe', en: 'Reminder of a report' },
  'call.reschedule': { es: 'Cambio de fecha límite', en: 'New deadline' },
  'agenda.consult': { es: 'Consulta de una agenda', en: 'Consultation of an agenda' },
  'agenda.remind': { es: 'Recordatorio de una consulta', en: 'Reminder of a consultation' },
  'agenda.closing-moved': { es: 'Cambio de fecha de una consulta', en: 'New date of a consultation' },
  'agenda.publish': { es: 'Agenda publicada', en: 'Agenda published' },
  'agenda.answer': { es: 'Respuesta sobre una agenda', en: 'Answer on an agenda' },
  'agenda.accept': { es: 'Aporte a una agenda, aceptado', en: 'Input to an agenda, accepted' },
  'agenda.decline': { es: 'Aporte a una agenda, no aceptado', en: 'Input to an agenda, not accepted' },
  'report.submitted': { es: 'Informe recibido', en: 'Report received' },
  'report.returned': { es: 'Informe devuelto', en: 'Report returned' },
  'report.accepted': { es: 'Informe aceptado', en: 'Report accepted' },
  'report.reopened': { es: 'Informe reabierto', en: 'Report reopened' },
  'convocation.send': { es: 'Convocatoria a una reunión', en: 'Convocation to a meeting' },
  'convocation.remind': { es: 'Recordatorio de una convocatoria', en: 'Reminder of a convocation' },
  'delegate.return': { es: 'Nombramiento devuelto', en: 'Nomination returned' },
  'delegate.accredit': { es: 'Delegado acreditado', en: 'Delegate accredited' },
  'session.invite': { es: 'Invitación de calendario', en: 'Calendar invitation' },
  'session.change': { es: 'Cambio de una invitación', en: 'Change of an invitation' },
  'session.callOff': { es: 'Invitación sin efecto', en: 'Invitation called off' },
  'guest.invite': { es: 'Invitación especial a una sesión', en: 'Special invitation to a session' },
  'guest.takeBack': { es: 'Invitación especial retirada', en: 'Special invitation taken back' },
  'silence.open': { es: 'Procedimiento de silencio', en: 'Silence procedure' },
  'silence.remind': { es: 'Recordatorio de un procedimiento de silencio', en: 'Reminder of a silence procedure' },
  'silence.end': { es: 'Fin de un procedimiento de silencio', en: 'End of a silence procedure' },
  'text.circulate': { es: 'Texto circulado a las capitales', en: 'Text circulated to capitals' },
} as const satisfies Readonly<Record<string, InBoth>>;

export type MailTopic = keyof typeof mailTopicLabels;

export const mailStatusLabels: Readonly<Record<'QUEUED' | 'SENT' | 'FAILED', InBoth>> = {
  QUEUED: { es: 'En espera', en: 'Waiting' },
  SENT: { es: 'Enviado', en: 'Sent' },
  FAILED: { es: 'No entregado', en: 'Not delivered' },
};
