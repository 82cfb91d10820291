/** What every mail on a country report speaks of, in the reader's language. `link` leads to the report. */
export type ReportMail = Readonly<{ country: string; kind: string; year: number; link: string }>;

/** A mail's words. */
export type MailWords = Readonly<{ subject: string; text: string }>;

type In = 'es' | 'en';

/** Paragraphs of a mail; what is null is left out. */
export const lines = (...all: readonly (string | null)[]): string => all.filter((line) => line !== null).join('\n\n');

/** Who writes. */
export const signature: Readonly<Record<In, string>> = {
  es: 'Secretaría virtual de la Conferencia Regional sobre Migración',
  en: 'Virtual secretariat of the Regional Conference on Migration',
};

/** To the Secretariat's readers: a report has come in. */
export function submittedMail(
  locale: In,
  { country, kind, year, link, reference, isLate }: ReportMail & Readonly<{ reference: string; isLate: boolean }>,
): MailWords {
  if (locale === 'es') {
    return {
      subject: `Informe recibido: ${country}, ${kind}, ${year}`,
      text: lines(
        `${country} envió su informe «${kind}» de ${year}, con la referencia ${reference}.`,
        isLate ? 'Llegó después de la fecha límite.' : null,
        `Para leerlo, aceptarlo o devolverlo:\n${link}`,
        signature.es,
      ),
    };
  }
  return {
    subject: `Report received: ${country}, ${kind}, ${year}`,
    text: lines(
      `${country} has sent its report “${kind}” of ${year}, with the reference ${reference}.`,
      isLate ? 'It came after its deadline.' : null,
      `To read, accept or return it:\n${link}`,
      signature.en,
    ),
  };
}

/** To a country's focal points: their report was returned, with the reason. */
export function returnedMail(
  locale: In,
  { kind, year, link, reason }: ReportMail & Readonly<{ reason: string }>,
): MailWords {
  return locale === 'es'
    ? {
        subject: `Informe devuelto para corregir: ${kind}, ${year}`,
        text: lines(
          `La Secretaría Técnica devolvió el informe de su país «${kind}» de ${year} por este motivo:`,
          reason,
          `Su texto se conserva. Para corregirlo y enviarlo de nuevo:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `Report returned for correction: ${kind}, ${year}`,
        text: lines(
          `The Technical Secretariat has returned your country’s report “${kind}” of ${year} for this reason:`,
          reason,
          `Your text is kept. To correct it and send it again:\n${link}`,
          signature.en,
        ),
      };
}

/** To a country's focal points: their report was accepted and has a symbol. */
export function acceptedMail(
  locale: In,
  { kind, year, link, symbol }: ReportMail & Readonly<{ symbol: string }>,
): MailWords {
  return locale === 'es'
    ? {
        subject: `Informe aceptado: ${kind}, ${year}`,
        text: lines(
          `La Secretaría Técnica aceptó el informe de su país «${kind}» de ${year}. Es ahora el documento ${symbol}.`,
          `Puede leerlo aquí:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `Report accepted: ${kind}, ${year}`,
        text: lines(
          `The Technical Secretariat has accepted your country’s report “${kind}” of ${year}. It is now the document ${symbol}.`,
          `You can read it here:\n${link}`,
          signature.en,
        ),
      };
}

/** To a country's focal points: their accepted report was reopened, with the reason. */
export function reopenedMail(
  locale: In,
  { kind, year, link, reason }: ReportMail & Readonly<{ reason: string }>,
): MailWords {
  return locale === 'es'
    ? {
        subject: `Informe reabierto: ${kind}, ${year}`,
        text: lines(
          `La Secretaría Técnica reabrió el informe aceptado de su país «${kind}» de ${year} por este motivo:`,
          reason,
          `El documento queda retirado hasta que el informe se envíe y se acepte de nuevo. Para corregirlo:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `Report reopened: ${kind}, ${year}`,
        text: lines(
          `The Technical Secretariat has reopened your country’s accepted report “${kind}” of ${year} for this reason:`,
          reason,
          `The document is withdrawn until the report is sent and accepted again. To correct it:\n${link}`,
          signature.en,
        ),
      };
}
