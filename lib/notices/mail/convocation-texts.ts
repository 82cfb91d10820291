import { lines, type MailWords, signature } from './report-texts';

type In = 'es' | 'en';

/** What every mail on a convocation speaks of, in the reader's language. */
export type ConvocationMail = Readonly<{ symbol: string; meeting: string; link: string }>;

/** To those whom a letter is addressed to: the letter itself. */
export function convenedMail(
  locale: In,
  { symbol, meeting, link }: ConvocationMail,
  { letter, isCancelling }: Readonly<{ letter: string; isCancelling: boolean }>,
): MailWords {
  return locale === 'es'
    ? {
        subject: `${isCancelling ? 'Cancelación' : 'Convocatoria'} ${symbol}: ${meeting}`,
        text: lines(letter, `Para acusar recibo y responder:\n${link}`, signature.es),
      }
    : {
        subject: `${isCancelling ? 'Cancellation' : 'Convocation'} ${symbol}: ${meeting}`,
        text: lines(letter, `To acknowledge receipt and answer:\n${link}`, signature.en),
      };
}

/** To those who have not answered. */
export function answerAwaitedMail(locale: In, { symbol, meeting, link }: ConvocationMail): MailWords {
  return locale === 'es'
    ? {
        subject: `Recordatorio: responder a la convocatoria ${symbol}`,
        text: lines(
          `Su institución no ha respondido a la convocatoria ${symbol} de «${meeting}».`,
          `Para leerla y responder:\n${link}`,
          signature.es,
        ),
      }
    : {
        subject: `Reminder: convocation ${symbol} awaits your answer`,
        text: lines(
          `Your institution has not answered the convocation ${symbol} to “${meeting}”.`,
          `To read it and answer:\n${link}`,
          signature.en,
        ),
      };
}
