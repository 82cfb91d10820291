import { lines, type MailWords, signature } from './report-texts';

type In = 'es' | 'en';

/** What every mail of a silence procedure speaks of, in the reader's language. `endsAt` is read on the clocks of `zone`. */
export type SilenceMail = Readonly<{ title: string; code: string; link: string; endsAt: Date; zone: string }>;

/** «14 de mayo de 2027, 18:00 (America/Tijuana)»: the zone by its name in the tables of the world's clocks, which no two share. */
function untilWords(endsAt: Date, zone: string, locale: In): string {
  const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-CR' : 'en-GB', {
    ...{ timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' },
  });
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short', hourCycle: 'h23' });
  return `${format.format(endsAt)}, ${hour.format(endsAt)} (${zone})`;
}

const addition: Readonly<Record<In, string>> = {
  es: 'El procedimiento de silencio es una adición de esta secretaría virtual; las reglas de la Conferencia no lo prevén.',
  en: 'The silence procedure is an addition of this virtual secretariat; the rules of the Conference do not provide for it.',
};

/** To whoever decides for each Member: silence is asked for, with the words of the Presidency. */
export function silenceOpenedMail(
  locale: In,
  { title, code, link, endsAt, zone, note }: SilenceMail & Readonly<{ note: string }>,
): MailWords {
  const until = untilWords(endsAt, zone, locale);
  return locale === 'es'
    ? {
        subject: `Procedimiento de silencio: ${title}`,
        text: lines(
          `La Presidencia Pro-Témpore somete a procedimiento de silencio el texto «${title}» (${code}). Si ningún País Miembro lo rompe antes del ${until}, queda adoptado en ese instante.`,
          note,
          `Para leerlo, declarar su posición o romper el silencio:\n${link}`,
          addition.es,
          signature.es,
        ),
      }
    : {
        subject: `Silence procedure: ${title}`,
        text: lines(
          `The Presidency Pro-Tempore places the text “${title}” (${code}) under a silence procedure. Unless a Member Country breaks it before ${until}, it is adopted at that instant.`,
          note,
          `To read it, state where you stand or break the silence:\n${link}`,
          addition.en,
          signature.en,
        ),
      };
}

/** To those of them whose Member has said nothing, a day before. */
export function silenceRemindedMail(locale: In, { title, code, link, endsAt, zone }: SilenceMail): MailWords {
  const until = untilWords(endsAt, zone, locale);
  return locale === 'es'
    ? {
        subject: `El silencio está por terminar: ${title}`,
        text: lines(
          `De su país no consta posición sobre el texto «${title}» (${code}). Si nadie rompe el silencio antes del ${until}, queda adoptado en ese instante.`,
          `Para leerlo, declarar su posición o romper el silencio:\n${link}`,
          addition.es,
          signature.es,
        ),
      }
    : {
        subject: `The silence is about to end: ${title}`,
        text: lines(
          `Your country has not stated where it stands on the text “${title}” (${code}). Unless somebody breaks the silence before ${until}, it is adopted at that instant.`,
          `To read it, state where you stand or break the silence:\n${link}`,
          addition.en,
          signature.en,
        ),
      };
}

export type SilenceEnd = 'ADOPTED' | 'BROKEN' | 'WITHDRAWN';

/** To all who were asked: how it ended. Whoever broke it, and why, is read on its page. */
export function silenceEndedMail(
  locale: In,
  { title, code, link, end }: Omit<SilenceMail, 'endsAt' | 'zone'> & Readonly<{ end: SilenceEnd }>,
): MailWords {
  const es = {
    ADOPTED: 'Nadie rompió el silencio: el texto quedó adoptado en el instante anunciado.',
    BROKEN: 'Un País Miembro rompió el silencio: el texto no queda adoptado y se sigue negociando.',
    WITHDRAWN: 'El procedimiento de silencio quedó sin efecto: el texto no queda adoptado por él.',
  };
  const en = {
    ADOPTED: 'Nobody broke the silence: the text was adopted at the announced instant.',
    BROKEN: 'A Member Country broke the silence: the text is not adopted and is still in negotiation.',
    WITHDRAWN: 'The silence procedure has been called off: the text is not adopted by it.',
  };
  return locale === 'es'
    ? {
        subject: `Terminó el procedimiento de silencio: ${title}`,
        text: lines(`${es[end]} Texto: «${title}» (${code}).`, `Para ver cómo terminó:\n${link}`, signature.es),
      }
    : {
        subject: `The silence procedure has ended: ${title}`,
        text: lines(`${en[end]} Text: “${title}” (${code}).`, `To see how it ended:\n${link}`, signature.en),
      };
}
