import type { InBoth, Reasons } from '@/lib/core/labels';
import type { MandateStanding } from './mandates/views';
import type { UserStatus } from './users/workflow';

const signInReasons: Reasons = {
  'sign-in.wrong': {
    es: 'El correo o la contraseña no son correctos. Escríbalos de nuevo o elija otra contraseña con «Olvidé mi contraseña».',
    en: 'The e-mail address or the password is not right. Type them again, or choose another password with “I forgot my password”.',
  },
  'sign-in.slow-down': {
    es: 'Hubo demasiados intentos. Espere {seconds} segundos antes del siguiente, o elija otra contraseña con «Olvidé mi contraseña».',
    en: 'There were too many attempts. Wait {seconds} seconds before the next one, or choose another password with “I forgot my password”.',
  },
  'calendar-feed.slow-down': {
    es: 'Este calendario se leyó demasiadas veces en una hora. Un programa lo lee bien una vez por hora.',
    en: 'This calendar was read too many times in an hour. Once an hour is enough for a program.',
  },
  'calendar-feed.not-found': {
    es: 'No existe ese calendario.',
    en: 'There is no such calendar.',
  },
  'challenge.over': {
    es: 'Este inicio de sesión terminó: pasaron diez minutos o hubo cinco códigos equivocados. Empiece de nuevo con su contraseña.',
    en: 'This sign-in is over: ten minutes have passed or five wrong codes were given. Start again with your password.',
  },
  'code.wrong': {
    es: 'El código no es correcto o ya se usó. Escriba el que muestra ahora su aplicación.',
    en: 'The code is not right or was used already. Type the one that your app shows now.',
  },
  'link.over': {
    es: 'Este enlace ya se usó o venció. Pida otro.',
    en: 'This link was used already or has expired. Ask for another one.',
  },
  'password.too-short': {
    es: 'La contraseña debe tener al menos 12 caracteres. Varias palabras seguidas sirven bien.',
    en: 'The password must have at least 12 characters. Several words in a row do well.',
  },
  'password.too-long': {
    es: 'La contraseña tiene más de 1000 caracteres. Elija una más corta.',
    en: 'The password has more than 1000 characters. Choose a shorter one.',
  },
  'password.weak': {
    es: 'Esta contraseña es fácil de adivinar: se parece a palabras, nombres o series conocidas. Elija otra, por ejemplo cuatro palabras sin relación.',
    en: 'This password is easy to guess: it is close to known words, names or sequences. Choose another, for instance four unrelated words.',
  },
  'password.same': { es: 'Es la contraseña que ya tiene.', en: 'It is the password that you already have.' },
  'password.not-yours': { es: 'No es su contraseña actual.', en: 'It is not your present password.' },
};

const accountReasons: Reasons = {
  'account.stale': {
    es: 'Sus datos cambiaron en otra ventana. Lo que escribió sigue en el formulario; compárelo con lo guardado y, si es lo que quiere, guárdelo de nuevo.',
    en: 'Your details were changed in another window. What you wrote is still in the form; compare it with what is kept and, if it is what you want, save it again.',
  },
  'factor.none': {
    es: 'Esta cuenta no tiene verificación en dos pasos.',
    en: 'This account has no second step.',
  },
  'factor.not-given': {
    es: 'En esta sesión no se usó la verificación en dos pasos. Cierre la sesión, inicie otra con ella y repita.',
    en: 'The second step was not given in this session. Sign out, sign in with it and try again.',
  },
  'factor.obligatory': {
    es: 'Un cargo vigente suyo exige la verificación en dos pasos. Puede cambiar de aplicación, pero no retirarla.',
    en: 'An office of yours in force demands the second step. You may change the app, but not remove it.',
  },
  'session.not-found': { es: 'Esa sesión ya terminó.', en: 'That session has already ended.' },
};

const userReasons: Reasons = {
  'administration.not-found': { es: 'No existe.', en: 'It does not exist.' },
  'user.not-found': { es: 'No existe esa cuenta.', en: 'There is no such account.' },
  'user.administrators-only': {
    rule: 'DR-63',
    es: 'Las cuentas las llevan el especialista en informática y el coordinador de la Secretaría Técnica.',
    en: 'Accounts are kept by the Technical Secretariat’s IT specialist and coordinator.',
  },
  'user.not-your-own': {
    rule: 'DR-63',
    es: 'Sobre su propia cuenta decide otra persona que administre cuentas.',
    en: 'Somebody else who keeps accounts decides on your own.',
  },
  'user.not-an-address': {
    es: 'Escriba una dirección de correo completa, como nombre@ministerio.gob.gt.',
    en: 'Write a whole e-mail address, such as name@ministry.gob.gt.',
  },
  'user.address-taken': {
    es: 'Ya hay una cuenta con esta dirección de correo. Búsquela en la lista.',
    en: 'There is already an account with this e-mail address. Look for it in the list.',
  },
  'user.disabled': {
    es: 'La cuenta está desactivada. Actívela antes.',
    en: 'The account is disabled. Enable it first.',
  },
  'user.administrator-exists': {
    es: 'Ya hay quien administre cuentas. Las demás se invitan desde «Personas y cargos».',
    en: 'Somebody keeps accounts already. Others are invited from “People and offices”.',
  },
  'user.record-missing': {
    es: 'Faltan los cargos y la Secretaría en la base de datos. Cargue antes el registro de la Conferencia.',
    en: 'Offices and Secretariat are missing in the database. Load the Conference’s record first.',
  },
};

const mandateReasons: Reasons = {
  'mandate.not-found': { es: 'No existe ese cargo.', en: 'There is no such mandate.' },
  'mandate.not-your-own': {
    rule: 'DR-63',
    es: 'Nadie se da ni se quita cargos: lo hace otra persona que administre cuentas.',
    en: 'Nobody gives or takes offices from themselves: somebody else who keeps accounts does.',
  },
  'mandate.ends-before-it-starts': {
    es: 'El último día es anterior al primero.',
    en: 'The last day is before the first.',
  },
  'mandate.party-not-then': {
    es: 'Ese día no participaba en la Conferencia.',
    en: 'It took no part in the Conference on that day.',
  },
  'mandate.party-of-another-kind': {
    rule: 'P-06',
    es: 'Este cargo corresponde a otra clase de participante.',
    en: 'This office belongs to another class of participant.',
  },
  'mandate.office-not-then': {
    es: 'Ese cargo no existe en todas esas fechas.',
    en: 'That office does not exist on all of those dates.',
  },
  'mandate.place-needed': {
    rule: 'DR-69',
    es: 'Este cargo lo necesita: el punto focal su institución, el enlace su Red, el redactor su reunión, el invitado su sesión.',
    en: 'This office needs it: a focal point the institution, a liaison officer the Network, a drafter the meeting, a guest the session.',
  },
  'mandate.place-not-here': {
    es: 'Este cargo no lo lleva. Déjelo vacío.',
    en: 'This office has none. Leave it empty.',
  },
  'mandate.other-party': {
    rule: 'DR-69',
    es: 'La institución es de otro país.',
    en: 'The institution is another country’s.',
  },
  'mandate.no-guest-behind-closed-doors': {
    rule: 'P-13',
    es: 'No hay invitados en una sesión a puerta cerrada.',
    en: 'There are no guests in a closed-door session.',
  },
  'mandate.over-already': { es: 'Ya terminó.', en: 'It is over already.' },
  'mandate.held-already': {
    es: 'Esta persona ya tiene ese cargo en alguna de esas fechas.',
    en: 'This person already holds that office on some of those dates.',
  },
};

/** Reason codes of this domain in words. */
export const accessReasons: Reasons = { ...signInReasons, ...accountReasons, ...userReasons, ...mandateReasons };

export const userStatusLabels: Readonly<Record<UserStatus, InBoth>> = {
  INVITED: { es: 'Con invitación pendiente', en: 'Invited' },
  ACTIVE: { es: 'Activa', en: 'Active' },
  DISABLED: { es: 'Desactivada', en: 'Disabled' },
};

export const standingLabels: Readonly<Record<MandateStanding, InBoth>> = {
  IN_FORCE: { es: 'Vigente', en: 'In force' },
  WAITING: { es: 'Sin efecto ahora', en: 'Without effect now' },
  FUTURE: { es: 'Aún no empieza', en: 'Not begun yet' },
  ENDED: { es: 'Terminado', en: 'Ended' },
  REVOKED: { es: 'Revocado', en: 'Revoked' },
};

/** The institution families of DR-69, where a cell of the record names units and no institution above them. */
export const familyLabels: Readonly<Record<'FOREIGN_AFFAIRS' | 'INTERIOR' | 'MIGRATION', InBoth>> = {
  FOREIGN_AFFAIRS: { es: 'Relaciones exteriores', en: 'Foreign affairs' },
  INTERIOR: { es: 'Gobernación o seguridad', en: 'Interior or security' },
  MIGRATION: { es: 'Migración', en: 'Migration' },
};
