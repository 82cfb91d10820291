import { CONFERENCE_ZONE } from '@/lib/core/clock';
import { lines, type MailWords, signature } from './report-texts';

type In = 'es' | 'en';

/** What every mail on a call speaks of, in the reader's language. `occasion` is the meeting or the year; `link` leads to the call. */
export type CallMail = Readonly<{ kind: string; occasion: string; dueAt: Date | null; link: string }>;

/** «14 de mayo de 2027, a las 23:59:59, hora de Costa Rica». */
function dueWords(dueAt: Date, locale: In): string {
  const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-CR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: CONFERENCE_ZONE,
  });
  const day = format.format(dueAt);
  return locale === 'es' ? `${day}, a las 23:59:59, hora de Costa Rica` : `${day}, at 23:59:59, Costa Rica time`;
}

function dueLine(dueAt: Date | null, locale: In): string {
  if (locale === 'es')
    return dueAt === null ? 'Se recibe sin fecha límite.' : `Fecha límite: ${dueWords(dueAt, 'es')}.`;
  return dueAt === null ? 'It is received without a deadline.' : `Deadline: ${dueWords(dueAt, 'en')}.`;
}

/** To every Member's focal points: a call has opened. `message` is the Secretariat's own. */
export function openedMail(
  locale: In,
  { kind, occasion, dueAt, link, message }: CallMail & Readonly<{ message: string }>,
): MailWords {
  const own = message === '' ? null : message;
  return locale === 'es'
    ? {
        subject: `Convocatoria abierta: ${kind}, ${occasion}`,
        text: lines(
          `La Secretaría Técnica solicita el informe de su país «${kind}» (${occasion}).`,
          dueLine(dueAt, 'es'),
          own,
          `Para comenzar o continuar el informe:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `Call open: ${kind}, ${occasion}`,
        text: lines(
          `The Technical Secretariat asks for your country’s report “${kind}” (${occasion}).`,
          dueLine(dueAt, 'en'),
          own,
          `To begin or continue the report:\n${link}`,
          signature.en,
        ),
      };
}

/** To the focal points of a Member that has not sent. */
export function remindedMail(
  locale: In,
  { kind, occasion, dueAt, link, isOver }: CallMail & Readonly<{ isOver: boolean }>,
): MailWords {
  return locale === 'es'
    ? {
        subject: `Recordatorio: ${kind}, ${occasion}`,
        text: lines(
          `La Secretaría Técnica aún no ha recibido el informe de su país «${kind}» (${occasion}).`,
          dueLine(dueAt, 'es'),
          isOver ? 'La fecha límite ya pasó; el informe se recibe igualmente y constará como tardío.' : null,
          `Para escribirlo y enviarlo:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `Reminder: ${kind}, ${occasion}`,
        text: lines(
          `The Technical Secretariat has not yet received your country’s report “${kind}” (${occasion}).`,
          dueLine(dueAt, 'en'),
          isOver ? 'The deadline has passed; the report is received all the same and will count as late.' : null,
          `To write and send it:\n${link}`,
          signature.en,
        ),
      };
}

/** To the focal points of a Member that has not sent: the deadline is another. */
export function rescheduledMail(
  locale: In,
  { kind, occasion, dueAt, link, reason }: CallMail & Readonly<{ reason: string | null }>,
): MailWords {
  return locale === 'es'
    ? {
        subject: `Cambio de fecha límite: ${kind}, ${occasion}`,
        text: lines(
          `Cambió la fecha límite del informe «${kind}» (${occasion}).`,
          dueLine(dueAt, 'es'),
          reason === null ? null : `Motivo: ${reason}`,
          `La convocatoria está aquí:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `New deadline: ${kind}, ${occasion}`,
        text: lines(
          `The deadline of the report “${kind}” (${occasion}) has changed.`,
          dueLine(dueAt, 'en'),
          reason === null ? null : `Reason: ${reason}`,
          `The call is here:\n${link}`,
          signature.en,
        ),
      };
}
