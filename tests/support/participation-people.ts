import type { Actor } from '@/lib/core/actor';
import { dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { inDatabase } from './factories';
import {
  assistant,
  coordinator,
  drafterOf,
  focalPointOf,
  formerOfficial,
  grcmDelegateOf,
  guest,
  itSpecialist,
  liaisonOfficerOf,
  nobody,
  observerOrganizationDelegate,
  observerStateDelegate,
  type Persona,
  presidencyOfficerOf,
  rrocmDelegate,
  stableId,
  viceMinisterOf,
} from './personas';

/** The same class of person again, as another one. */
const another = <Name extends string>(name: Name, like: Persona, partyCode?: string): Persona<Name> => ({
  ...like,
  name,
  userId: stableId(`person ${name}`),
  mandates: like.mandates.map((one) => ({
    ...one,
    id: stableId(`mandate ${name} ${one.office}`),
    ...(partyCode && { partyCode }),
  })),
});

/** Every class of person by the persona that they are like. */
const likes = {
  'Vice-Minister, accredited': viceMinisterOf('GT'),
  'Vice-Minister of another Member': viceMinisterOf('SV'),
  'Vice-Minister without second factor': { ...viceMinisterOf('CR'), hasSecondFactor: false },
  'focal point, accredited for the GRCM': focalPointOf('GT', 'MIGRATION'),
  'focal point of another Member': focalPointOf('DO', 'FOREIGN_AFFAIRS'),
  'GRCM delegate': grcmDelegateOf('CR'),
  'liaison officer against trafficking': liaisonOfficerOf('HN', 'NETWORK_TRAFFICKING'),
  'liaison officer for consular protection': liaisonOfficerOf('SV', 'NETWORK_CONSULAR'),
  'Presidency officer': presidencyOfficerOf('PA'),
  drafter: drafterOf('HN'),
  companion: grcmDelegateOf('GT'),
  'companion without second factor': { ...grcmDelegateOf('HN'), hasSecondFactor: false },
  coordinator,
  'coordinator with the custody': another('secretariat.custodian', coordinator),
  assistant,
  'IT specialist': itSpecialist,
  'observer State': observerStateDelegate,
  'observer State, authorised': another('delegate.EC', observerStateDelegate, 'EC'),
  'observer State, invited': another('delegate.PE', observerStateDelegate, 'PE'),
  'observer organisation': observerOrganizationDelegate,
  'observer organisation, invited': another('delegate.OIM', observerOrganizationDelegate, 'OIM'),
  RROCM: rrocmDelegate,
  'special guest': guest,
  'special guest among Members only': another('guest.members-only', guest),
  'former official': formerOfficial,
  nobody,
} as const satisfies Readonly<Record<string, Persona>>;

export type ClassName = keyof typeof likes;
export const classNames = Object.keys(likes) as ClassName[];

/**
 * Every class of person that the rules tell apart, and within a class those whom an exception, a place or an accreditation sets apart. Their names are
 * no demonstration account's.
 */
export const classes = Object.fromEntries(
  classNames.map((name, index) => [name, another(`participation-${index}`, likes[name])]),
) as Readonly<Record<ClassName, Persona>>;

/** Behind closed doors the pen is with the presiding Member's Vice-Minister. */
export const presidingMinisterPersona: Persona = another('participation-presiding', viceMinisterOf('PA'));

/** All of them in the database, as the application loads them. */
export async function everyClassInDatabase(): Promise<ReadonlyMap<ClassName, Actor>> {
  const people = new Map<ClassName, Actor>();
  for (const name of classNames) people.set(name, await inDatabase(classes[name]));
  return people;
}

/** Somebody of that party is accredited for the meeting, with their account where they have one. */
export async function accredited(
  meetingId: string,
  given: Readonly<{
    partyCode: string;
    userId: string | null;
    byId: string;
    rank?: 'VICE_MINISTER' | 'SENIOR_OFFICIAL';
    familyName: string;
  }>,
): Promise<string> {
  const { byId, partyCode, userId, rank = 'OTHER', familyName } = given;
  const on = { nominatedAt: instant('2027-02-20T15:00:00Z'), accreditedAt: instant('2027-02-21T15:00:00Z') };
  const { id } = await db.delegate.create({
    data: {
      ...{
        meetingId,
        partyCode,
        userId,
        rank,
        familyName,
        givenName: 'Persona',
        post: 'Cargo',
        institution: 'Entidad',
      },
      ...{ email: `${stableId(`${meetingId} ${familyName}`)}@crm.example`, role: 'DELEGATE', status: 'ACCREDITED' },
      ...{ isLate: false, code: stableId(`badge ${meetingId} ${familyName}`), statusAt: on.accreditedAt },
      ...{ nominatedById: byId, accreditedById: byId, ...on },
    },
    select: { id: true },
  });
  return id;
}

/** The days of every meeting of the world of participation. */
export const theDays = { startsOn: dateOn('2027-05-26'), endsOn: dateOn('2027-05-27') } as const;
