import { CONFERENCE_ZONE } from '@/lib/core/clock';
import { lines, type MailWords, signature } from './report-texts';

type In = 'es' | 'en';

/**
 * What every mail on an agenda speaks of, in the reader's language. `link` leads to it. A seminar's agenda is its host's and co-sponsors' and
 * not the Presidency's (DR-31).
 */
export type AgendaMail = Readonly<{ meeting: string; link: string; isSeminar: boolean }>;

/** Who sends an agenda to consultation and publishes it. */
const whoSends = (isSeminar: boolean, locale: In): string => {
  if (locale === 'es') return isSeminar ? 'Quien convoca el seminario' : 'La Presidencia Pro-Témpore';
  return isSeminar ? 'Whoever convenes the seminar' : 'The Presidency Pro-Tempore';
};

/** «14 de mayo de 2027, a las 23:59:59, hora de Costa Rica». */
function closingWords(closesAt: Date, locale: In): string {
  const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-CR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: CONFERENCE_ZONE,
  });
  const day = format.format(closesAt);
  return locale === 'es' ? `${day}, a las 23:59:59, hora de Costa Rica` : `${day}, at 23:59:59, Costa Rica time`;
}

/** To everybody who is consulted: the preliminary agenda is there. `message` is of whoever consults. */
export function consultedMail(
  locale: In,
  { meeting, link, isSeminar, closesAt, message }: AgendaMail & Readonly<{ closesAt: Date; message: string }>,
): MailWords {
  const own = message === '' ? null : message;
  return locale === 'es'
    ? {
        subject: `Agenda preliminar en consulta: ${meeting}`,
        text: lines(
          `${whoSends(isSeminar, 'es')} somete a consulta la agenda preliminar de «${meeting}».`,
          `Se reciben propuestas y observaciones hasta el ${closingWords(closesAt, 'es')}. Lo que llegue después también se recibe y constará como tardío.`,
          own,
          `Para leerla y responder, también si no tiene observaciones:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `Preliminary agenda for consultation: ${meeting}`,
        text: lines(
          `${whoSends(isSeminar, 'en')} submits the preliminary agenda of “${meeting}” for consultation.`,
          `Proposals and comments are received until ${closingWords(closesAt, 'en')}. What comes later is received as well and will count as late.`,
          own,
          `To read it and answer, also if you have no comments:\n${link}`,
          signature.en,
        ),
      };
}

/** To those who were consulted and have not answered, some days before it closes. */
export function consultationClosesMail(
  locale: In,
  { meeting, link, closesAt }: AgendaMail & Readonly<{ closesAt: Date }>,
): MailWords {
  return locale === 'es'
    ? {
        subject: `La consulta de la agenda está por cerrar: ${meeting}`,
        text: lines(
          `Aún no consta respuesta de su parte a la consulta de la agenda preliminar de «${meeting}», que cierra el ${closingWords(closesAt, 'es')}.`,
          `Para leerla y responder, también si no tiene observaciones:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `The consultation on the agenda is about to close: ${meeting}`,
        text: lines(
          `No answer from you is on record yet to the consultation on the preliminary agenda of “${meeting}”, which closes on ${closingWords(closesAt, 'en')}.`,
          `To read it and answer, also if you have no comments:\n${link}`,
          signature.en,
        ),
      };
}

/** To those who were consulted and have not answered: the meeting moved, and the closing date with it. */
export function closingMovedMail(
  locale: In,
  { meeting, link, closesAt }: AgendaMail & Readonly<{ closesAt: Date }>,
): MailWords {
  return locale === 'es'
    ? {
        subject: `Nueva fecha de cierre de la consulta: ${meeting}`,
        text: lines(
          `La reunión «${meeting}» cambió de fechas, y con ella el cierre de la consulta de su agenda: ${closingWords(closesAt, 'es')}.`,
          `La consulta está aquí:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `New closing date of the consultation: ${meeting}`,
        text: lines(
          `The meeting “${meeting}” has new dates, and with it the consultation on its agenda closes on another day: ${closingWords(closesAt, 'en')}.`,
          `The consultation is here:\n${link}`,
          signature.en,
        ),
      };
}

/** To whoever prepares the agenda: a party has answered. */
export function answeredMail(
  locale: In,
  { meeting, link, party, isLate }: AgendaMail & Readonly<{ party: string; isLate: boolean }>,
): MailWords {
  return locale === 'es'
    ? {
        subject: `Respuesta sobre la agenda: ${meeting}`,
        text: lines(
          `${party} respondió sobre la agenda de «${meeting}».`,
          isLate ? 'Llegó después del cierre de la consulta y consta como tardía.' : null,
          `Está aquí:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `Answer on the agenda: ${meeting}`,
        text: lines(
          `${party} has answered on the agenda of “${meeting}”.`,
          isLate ? 'It came after the consultation had closed and counts as late.' : null,
          `It is here:\n${link}`,
          signature.en,
        ),
      };
}

/** To whoever sent it: what became of it. */
export function decidedMail(
  locale: In,
  { meeting, link, isAccepted, reason }: AgendaMail & Readonly<{ isAccepted: boolean; reason: string }>,
): MailWords {
  const why = reason === '' ? null : reason;
  return locale === 'es'
    ? {
        subject: `${isAccepted ? 'Aceptado' : 'No aceptado'}: su aporte a la agenda, ${meeting}`,
        text: lines(
          isAccepted
            ? `Su aporte a la agenda de «${meeting}» fue aceptado.`
            : `Su aporte a la agenda de «${meeting}» no fue aceptado.`,
          why,
          `Está aquí:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `${isAccepted ? 'Accepted' : 'Not accepted'}: your input to the agenda, ${meeting}`,
        text: lines(
          isAccepted
            ? `Your input to the agenda of “${meeting}” was accepted.`
            : `Your input to the agenda of “${meeting}” was not accepted.`,
          why,
          `It is here:\n${link}`,
          signature.en,
        ),
      };
}

/** To those who may read it: the final agenda, or a revised one, was published. */
export function publishedMail(
  locale: In,
  { meeting, link, isSeminar, isRevised }: AgendaMail & Readonly<{ isRevised: boolean }>,
): MailWords {
  return locale === 'es'
    ? {
        subject: `${isRevised ? 'Agenda revisada' : 'Agenda definitiva'}: ${meeting}`,
        text: lines(
          `${whoSends(isSeminar, 'es')} publicó la ${isRevised ? 'agenda revisada' : 'agenda definitiva'} de «${meeting}».`,
          `Está aquí:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `${isRevised ? 'Revised agenda' : 'Final agenda'}: ${meeting}`,
        text: lines(
          `${whoSends(isSeminar, 'en')} has published the ${isRevised ? 'revised' : 'final'} agenda of “${meeting}”.`,
          `It is here:\n${link}`,
          signature.en,
        ),
      };
}
