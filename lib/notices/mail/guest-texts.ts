import { lines, type MailWords, signature } from './report-texts';

type In = 'es' | 'en';

/** `day` is a calendar day where the meeting is held (`2027-05-26`). */
export type GuestMail = Readonly<{ session: string; meeting: string; day: string; link: string }>;

const dayWords = (day: string, locale: In): string =>
  new Intl.DateTimeFormat(locale === 'es' ? 'es' : 'en-GB', { timeZone: 'UTC', dateStyle: 'long' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** To a special guest: the Presidency lets them in to one session, or does so no longer. */
export function guestMail(locale: In, act: 'invite' | 'takeBack', given: GuestMail): MailWords {
  const { session, meeting, link } = given;
  const day = dayWords(given.day, locale);
  if (locale === 'es') {
    return act === 'invite'
      ? {
          subject: `Invitación especial: ${session}`,
          text: lines(
            `La Presidencia Pro-Témpore le invita a la sesión «${session}» de la reunión «${meeting}», el ${day}.`,
            `La sesión está aquí:\n${link}`,
            'Su acceso vale para esa sesión y termina con ella.',
            signature.es,
          ),
        }
      : {
          subject: `Su invitación terminó: ${session}`,
          text: lines(
            `La Presidencia Pro-Témpore retiró su invitación a la sesión «${session}» de la reunión «${meeting}», el ${day}.`,
            signature.es,
          ),
        };
  }
  return act === 'invite'
    ? {
        subject: `Special invitation: ${session}`,
        text: lines(
          `The Presidency Pro-Tempore invites you to the session “${session}” of the meeting “${meeting}” on ${day}.`,
          `The session is here:\n${link}`,
          'Your access is for that session and ends with it.',
          signature.en,
        ),
      }
    : {
        subject: `Your invitation has ended: ${session}`,
        text: lines(
          `The Presidency Pro-Tempore has taken back your invitation to the session “${session}” of the meeting “${meeting}” on ${day}.`,
          signature.en,
        ),
      };
}
