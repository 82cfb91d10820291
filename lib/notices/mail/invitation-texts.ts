import { lines, type MailWords, signature } from './report-texts';

type In = 'es' | 'en';

/** What an invitation to a session says. `own` are the hours in the reader's zone; null where they are those of the venue. */
export type InvitationMail = Readonly<{
  session: string;
  meeting: string;
  hours: string;
  own: string | null;
  place: string;
  link: string;
  account: string;
}>;

/** To whoever attends a session: it is in the programme, it changed, or they are not expected at it any more. */
export function invitationMail(locale: In, act: 'invite' | 'change' | 'callOff', given: InvitationMail): MailWords {
  const { session, meeting, hours, own, place, link, account } = given;
  if (locale === 'es') {
    const head = { invite: 'Sesión', change: 'Cambio en la sesión', callOff: 'Sin efecto' }[act];
    const opening = {
      invite: `Usted está acreditado o acreditada para la sesión «${session}» de «${meeting}».`,
      change: `La sesión «${session}» de «${meeting}» cambió. Ahora es así:`,
      callOff: `La sesión «${session}» de «${meeting}» ya no está en su programa.`,
    }[act];
    return {
      subject: `${head}: ${session}`,
      text: lines(
        opening,
        `${hours}${own === null ? '' : `\n${own}`}`,
        place === '' ? null : place,
        act === 'callOff' ? null : `La sesión está aquí:\n${link}`,
        `Va adjunta para su calendario. Si no quiere recibir estas invitaciones, apáguelas en su cuenta:\n${account}`,
        signature.es,
      ),
    };
  }
  const head = { invite: 'Session', change: 'Session changed', callOff: 'Called off' }[act];
  const opening = {
    invite: `You are accredited for the session “${session}” of “${meeting}”.`,
    change: `The session “${session}” of “${meeting}” has changed. It is now as follows:`,
    callOff: `The session “${session}” of “${meeting}” is in your programme no longer.`,
  }[act];
  return {
    subject: `${head}: ${session}`,
    text: lines(
      opening,
      `${hours}${own === null ? '' : `\n${own}`}`,
      place === '' ? null : place,
      act === 'callOff' ? null : `The session is here:\n${link}`,
      `It is attached for your calendar. If you do not want these invitations, switch them off in your account:\n${account}`,
      signature.en,
    ),
  };
}
