import type { InBoth, Reasons } from '@/lib/core/labels';
import type { ReportStatus } from '@/prisma/generated/enums';

/** A report's status in words. */
export const reportStatusLabels: Readonly<Record<ReportStatus, InBoth>> = {
  DRAFT: { es: 'En redacción', en: 'Being written' },
  SUBMITTED: { es: 'Enviado', en: 'Submitted' },
  RETURNED: { es: 'Devuelto para corregir', en: 'Returned for correction' },
  ACCEPTED: { es: 'Aceptado', en: 'Accepted' },
};

/** Why an act on a report is refused, in words: what, why, and what to do next. */
export const countryReportReasons: Reasons = {
  'report.not-your-country': {
    rule: 'DR-70',
    es: 'Solo los puntos focales de un país escriben y envían sus informes.',
    en: 'Only the focal points of a country write and send its reports.',
  },
  'report.secretariat-only': {
    rule: 'DR-60',
    es: 'Los informes se presentan a la Secretaría Técnica; los reciben, devuelven y aceptan su coordinador y su asistente.',
    en: 'Reports are filed with the Technical Secretariat; its coordinator and assistant receive, return and accept them.',
  },
  'report.not-found': { es: 'El informe no existe.', en: 'The report does not exist.' },
  'section.not-found': { es: 'El informe no tiene ese apartado.', en: 'The report has no such section.' },
  'call.not-found': { es: 'La convocatoria no existe.', en: 'The call does not exist.' },
  'report.call-closed': {
    es: 'La Secretaría Técnica cerró esta convocatoria y ya no recibe informes nuevos. Lo que escribió se conserva; escriba a la Secretaría si debe enviarlo.',
    en: 'The Technical Secretariat has closed this call and takes no new reports. What you wrote is kept; write to the Secretariat if it must be sent.',
  },
  'report.call-not-open': {
    es: 'Esta convocatoria todavía no está abierta.',
    en: 'This call is not open yet.',
  },
  'report.stale': {
    es: 'El informe cambió después de que usted abrió esta página. Actualícela y decida de nuevo; lo que escribió sigue en el formulario.',
    en: 'The report has changed since you opened this page. Reload it and decide again; what you wrote is still in the form.',
  },
  'report.changed-since-check': {
    es: 'Otra persona de su país cambió el informe mientras usted lo revisaba, y no se envió. Revíselo de nuevo: la página muestra ahora el texto actual.',
    en: 'Somebody else of your country changed the report while you were checking it, and it was not sent. Check it again: the page now shows the present text.',
  },
  'report.answer-changed': {
    es: 'Otra persona de su país guardó otro texto en este apartado. Nada se perdió: vea los dos textos y guarde el que deba quedar.',
    en: 'Somebody else of your country saved another text in this section. Nothing is lost: see both texts and save the one that is to stay.',
  },
  'report.not-ready': {
    es: 'El informe no se envió: apartados obligatorios sin responder: {missing}; caracteres que sobran: {excess}.',
    en: 'The report was not sent: required sections without an answer: {missing}; characters in excess: {excess}.',
  },
  'report.section-missing': {
    es: 'Responda a este apartado en el idioma del informe.',
    en: 'Answer this section in the language of the report.',
  },
  'report.section-too-long': {
    es: 'Acorte este apartado: supera el máximo de caracteres. El texto completo está guardado.',
    en: 'Shorten this section: it is over the limit of characters. The whole text is saved.',
  },
  'report.text-too-large': {
    es: 'El texto es demasiado largo para guardarlo (más de 100 000 caracteres). Sigue en el formulario; adjunte el documento como archivo.',
    en: 'The text is too long to be saved (over 100,000 characters). It is still in the form; attach the document as a file.',
  },
  'report.reason-needed': {
    es: 'Escriba el motivo: el país lo recibirá y quedará en el historial.',
    en: 'Write the reason: the country will receive it and it stays on record.',
  },
  'report.reason-too-long': {
    es: 'El motivo supera los 4000 caracteres. Acórtelo; lo que escribió sigue en el formulario.',
    en: 'The reason is over 4,000 characters. Shorten it; what you wrote is still in the form.',
  },
  'report.nothing-to-prefill': {
    es: 'No hay un informe anterior aceptado de su país del que tomar respuestas.',
    en: 'There is no earlier accepted report of your country to take answers from.',
  },
};
