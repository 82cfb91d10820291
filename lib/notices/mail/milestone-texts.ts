import { lines, type MailWords, signature } from './report-texts';

/** What the mail on a milestone speaks of, in the reader's language. `link` leads to it. */
export type MilestoneMail = Readonly<{
  title: string;
  code: string;
  number: number;
  note: string;
  sha256: string;
  link: string;
}>;

/** To everybody who may read it: a milestone of a text goes to capitals. */
export function circulatedMail(
  locale: 'es' | 'en',
  { title, code, number, note, sha256, link }: MilestoneMail,
): MailWords {
  const hash = sha256.match(/.{1,4}/g)?.join(' ') ?? '';
  return locale === 'es'
    ? {
        subject: `Texto circulado a las capitales: ${title}, hito ${number}`,
        text: lines(
          `Se circula el hito ${number} del texto «${title}» (${code}), en español e inglés, tal como quedó fijado.`,
          `Nota: ${note}`,
          `Para leerlo, compararlo y descargarlo en Word o PDF:\n${link}`,
          `Su huella (SHA-256), impresa al pie de cada página de sus archivos:\n${hash}`,
          signature.es,
        ),
      }
    : {
        subject: `Text circulated to capitals: ${title}, milestone ${number}`,
        text: lines(
          `Milestone ${number} of the text “${title}” (${code}) is circulated, in Spanish and English, as it was frozen.`,
          `Note: ${note}`,
          `To read it, compare it and take it as Word or PDF:\n${link}`,
          `Its hash (SHA-256), printed at the foot of every page of its files:\n${hash}`,
          signature.en,
        ),
      };
}
