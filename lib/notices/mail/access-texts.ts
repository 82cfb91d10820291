import type { MailWords } from './report-texts';

type In = 'es' | 'en';

const signature: Readonly<Record<In, string>> = {
  es: 'Secretaría virtual de la Conferencia Regional sobre Migración',
  en: 'Virtual secretariat of the Regional Conference on Migration',
};

const text = (locale: In, ...paragraphs: readonly string[]): string => [...paragraphs, signature[locale]].join('\n\n');

/** To a person who was given an account: a link to choose a password, good for seven days and once. */
export function invitationMail(
  locale: In,
  { name, address, link }: Readonly<{ name: string; address: string; link: string }>,
): MailWords {
  return locale === 'es'
    ? {
        subject: 'Su cuenta en la secretaría virtual de la CRM',
        text: text(
          'es',
          `${name}:`,
          `La Secretaría Técnica abrió una cuenta para usted (${address}). Para elegir su contraseña y entrar:\n${link}`,
          'El enlace sirve una sola vez, durante siete días. Si no esperaba este mensaje, no lo abra y avise a la Secretaría Técnica.',
        ),
      }
    : {
        subject: 'Your account in the virtual secretariat of the RCM',
        text: text(
          'en',
          `${name}:`,
          `The Technical Secretariat has opened an account for you (${address}). To choose your password and sign in:\n${link}`,
          'The link works once, for seven days. If you did not expect this message, do not open it and tell the Technical Secretariat.',
        ),
      };
}

/** To a person who asked to choose another password: a link good for ten minutes and once. */
export function resetMail(locale: In, { link }: Readonly<{ link: string }>): MailWords {
  return locale === 'es'
    ? {
        subject: 'Para elegir otra contraseña',
        text: text(
          'es',
          `Alguien, quizá usted, pidió elegir otra contraseña para esta cuenta. Para hacerlo:\n${link}`,
          'El enlace sirve una sola vez, durante diez minutos. Si no lo pidió usted, no haga nada: su contraseña sigue siendo la misma.',
        ),
      }
    : {
        subject: 'To choose another password',
        text: text(
          'en',
          `Somebody, perhaps you, asked to choose another password for this account. To do so:\n${link}`,
          'The link works once, for ten minutes. If it was not you, do nothing: your password stays the same.',
        ),
      };
}

/** What happened to an account that its owner must hear of, in case it was somebody else. */
export type AccountEvent = 'password-changed' | 'factor-changed' | 'factor-cleared' | 'code-used' | 'codes-tried';

const events: Readonly<Record<AccountEvent, Readonly<Record<In, MailWords>>>> = {
  'password-changed': {
    es: {
      subject: 'Su contraseña cambió',
      text: 'La contraseña de su cuenta cambió y todas sus sesiones se cerraron.',
    },
    en: {
      subject: 'Your password has changed',
      text: 'The password of your account has changed and all your sessions were ended.',
    },
  },
  'factor-changed': {
    es: {
      subject: 'Su verificación en dos pasos cambió',
      text: 'La verificación en dos pasos de su cuenta o sus códigos de recuperación cambiaron, y todas sus sesiones se cerraron.',
    },
    en: {
      subject: 'Your second step has changed',
      text: 'The second step of your account or its recovery codes have changed, and all your sessions were ended.',
    },
  },
  'factor-cleared': {
    es: {
      subject: 'Su verificación en dos pasos se retiró',
      text: 'La Secretaría Técnica retiró la verificación en dos pasos de su cuenta. Si su cargo la exige, la configurará de nuevo al iniciar sesión.',
    },
    en: {
      subject: 'Your second step was removed',
      text: 'The Technical Secretariat has removed the second step of your account. If your office demands it, you will set it up again when you sign in.',
    },
  },
  'code-used': {
    es: {
      subject: 'Se usó un código de recuperación',
      text: 'Se inició sesión en su cuenta con un código de recuperación. Ese código ya no sirve.',
    },
    en: {
      subject: 'A recovery code was used',
      text: 'Somebody signed in to your account with a recovery code. That code works no longer.',
    },
  },
  'codes-tried': {
    es: {
      subject: 'Intento de entrada en su cuenta',
      text: 'Alguien escribió la contraseña de su cuenta y cinco códigos equivocados. No entró.',
    },
    en: {
      subject: 'An attempt to enter your account',
      text: 'Somebody gave the password of your account and five wrong codes. They did not get in.',
    },
  },
};

/** To the owner of an account: what happened to it, and what to do if it was not they. `link` leads to the reset of the password. */
export function accountEventMail(locale: In, event: AccountEvent, { link }: Readonly<{ link: string }>): MailWords {
  const { subject, text: words } = events[event][locale];
  const otherwise =
    locale === 'es'
      ? `Si no fue usted, elija otra contraseña ahora y avise a la Secretaría Técnica:\n${link}`
      : `If it was not you, choose another password now and tell the Technical Secretariat:\n${link}`;
  return { subject, text: text(locale, words, otherwise) };
}
