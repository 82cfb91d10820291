import { lines, type MailWords, signature } from './report-texts';

type In = 'es' | 'en';

/** What every mail on a delegation speaks of, in the reader's language. */
export type DelegateMail = Readonly<{ name: string; meeting: string; link: string }>;

/** To whoever nominated: the Secretariat asks for a correction. */
export function returnedDelegateMail(locale: In, { name, meeting, link }: DelegateMail, reason: string): MailWords {
  return locale === 'es'
    ? {
        subject: `Por corregir: la nominación de ${name}`,
        text: lines(
          `La Secretaría Técnica devolvió la nominación de ${name} para «${meeting}».`,
          `Motivo: ${reason}`,
          `Para corregirla:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `To be corrected: the nomination of ${name}`,
        text: lines(
          `The Technical Secretariat has returned the nomination of ${name} for “${meeting}”.`,
          `Reason: ${reason}`,
          `To correct it:\n${link}`,
          signature.en,
        ),
      };
}

/** To whoever nominated: the person is accredited. */
export function accreditedMail(locale: In, { name, meeting, link }: DelegateMail): MailWords {
  return locale === 'es'
    ? {
        subject: `Acreditación: ${name}`,
        text: lines(
          `${name} está acreditado(a) para «${meeting}».`,
          `Las delegaciones están aquí:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `Accreditation: ${name}`,
        text: lines(`${name} is accredited for “${meeting}”.`, `The delegations are here:\n${link}`, signature.en),
      };
}
