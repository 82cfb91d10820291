import { createHash } from 'node:crypto';
import type { OfficeKind } from '@/lib/core/actor';

/** The Member that presides in the demonstration: one that, by the record, had not held the Presidency up to 2010 (DR-27). */
export const presidingMember = 'DO';
/** The Member that presides after it: its officers have no rights of the Presidency yet (P-09). */
export const nextPresidingMember = 'BZ';

/** The password of every demonstration account; documented in README.md and good for nothing else. */
export const demonstrationPassword = 'puebla-1996-demostracion';

export type Family = 'FOREIGN_AFFAIRS' | 'INTERIOR' | 'MIGRATION';

/** A demonstration account: named by its function, never by an invented name. */
export type DemoPerson = Readonly<{
  address: string;
  displayName: string;
  office: OfficeKind;
  party: string;
  family?: Family;
  body?: 'NETWORK_TRAFFICKING' | 'NETWORK_CONSULAR';
  /** Codes of the demonstration's meeting or session for which the errand is given. */
  errand?: 'meeting' | 'session';
  locale: 'es' | 'en';
  timeZone: string;
  hasSecondFactor: boolean;
  /** Held the office until it was revoked yesterday. */
  isFormer?: boolean;
}>;

type Place = Readonly<{ code: string; of: string; locale: 'es' | 'en'; timeZone: string }>;

const place = (code: string, of: string, timeZone: string, locale: 'es' | 'en' = 'es'): Place => ({
  code,
  of,
  timeZone,
  locale,
});

const members: readonly Place[] = [
  place('BZ', 'Belice', 'America/Belize', 'en'),
  place('CA', 'Canadá', 'America/Toronto', 'en'),
  place('CR', 'Costa Rica', 'America/Costa_Rica'),
  place('SV', 'El Salvador', 'America/El_Salvador'),
  place('US', 'Estados Unidos', 'America/New_York', 'en'),
  place('GT', 'Guatemala', 'America/Guatemala'),
  place('HN', 'Honduras', 'America/Tegucigalpa'),
  place('MX', 'México', 'America/Mexico_City'),
  place('NI', 'Nicaragua', 'America/Managua'),
  place('PA', 'Panamá', 'America/Panama'),
  place('DO', 'República Dominicana', 'America/Santo_Domingo'),
];

const observerStates: readonly Place[] = [
  place('AR', 'Argentina', 'America/Argentina/Buenos_Aires'),
  place('CO', 'Colombia', 'America/Bogota'),
  place('EC', 'Ecuador', 'America/Guayaquil'),
  place('JM', 'Jamaica', 'America/Jamaica', 'en'),
  place('PE', 'Perú', 'America/Lima'),
];

const organizations = ['ACNUR', 'RELATORIA', 'CEPAL-CELADE', 'SEGIB', 'CIDH', 'SICA', 'OIM', 'UNFPA'];

const families: Readonly<Record<Family, string>> = {
  FOREIGN_AFFAIRS: 'relaciones exteriores',
  INTERIOR: 'gobernación o seguridad',
  MIGRATION: 'migración',
};

const at = (local: string): string => `${local.toLowerCase().replaceAll('_', '-')}@crm.example`;

function ofMember({ code, of, locale, timeZone }: Place): DemoPerson[] {
  const base = { party: code, locale, timeZone, hasSecondFactor: false };
  return [
    ...(Object.keys(families) as Family[]).map(
      (family): DemoPerson => ({
        ...base,
        address: at(`focal-point.${code}.${family}`),
        displayName: `Punto focal de ${of}, ${families[family]}`,
        office: 'FOCAL_POINT',
        family,
      }),
    ),
    {
      ...base,
      address: at(`vice-minister.${code}`),
      displayName: `Viceministro(a) de ${of}`,
      office: 'VICE_MINISTER',
      hasSecondFactor: true,
    },
    {
      ...base,
      address: at(`grcm-delegate.${code}`),
      displayName: `Delegado(a) de ${of} al GRCM`,
      office: 'GRCM_DELEGATE',
    },
    {
      ...base,
      address: at(`liaison-officer.${code}.trafficking`),
      displayName: `Funcionario(a) de enlace de ${of}, trata y tráfico`,
      office: 'LIAISON_OFFICER',
      body: 'NETWORK_TRAFFICKING',
    },
    {
      ...base,
      address: at(`liaison-officer.${code}.consular`),
      displayName: `Funcionario(a) de enlace de ${of}, protección consular`,
      office: 'LIAISON_OFFICER',
      body: 'NETWORK_CONSULAR',
    },
  ];
}

const memberOf = (code: string): Place => {
  const found = members.find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is no Member`);
  return found;
};

function presidencyOfficers(code: string, count: number): DemoPerson[] {
  const { of, locale, timeZone } = memberOf(code);
  return Array.from({ length: count }, (_, index) => ({
    address: at(`presidency-officer${index === 0 ? '' : `-${index + 1}`}.${code}`),
    displayName: `Oficial${index === 0 ? '' : ` ${index + 1}`} de la Presidencia, ${of}`,
    office: 'PRESIDENCY_OFFICER' as const,
    party: code,
    locale,
    timeZone,
    hasSecondFactor: true,
  }));
}

const zone = 'America/Costa_Rica';

const secretariat: readonly DemoPerson[] = (
  [
    ['coordinator', 'Coordinación de la Secretaría Técnica', 'SECRETARIAT_COORDINATOR'],
    ['it-specialist', 'Informática de la Secretaría Técnica', 'SECRETARIAT_IT'],
    ['assistant', 'Asistencia de la Secretaría Técnica', 'SECRETARIAT_ASSISTANT'],
  ] as const
).map(([post, displayName, office]) => ({
  address: at(`secretariat.${post}`),
  displayName,
  office,
  party: 'ST',
  locale: 'es',
  timeZone: zone,
  hasSecondFactor: true,
}));

function delegate(code: string, office: OfficeKind, displayName: string, given: Partial<DemoPerson> = {}): DemoPerson {
  return {
    address: at(`delegate.${code}`),
    displayName,
    office,
    party: code,
    locale: 'es',
    timeZone: zone,
    hasSecondFactor: false,
    ...given,
  };
}

const drafters: readonly DemoPerson[] = ['GT', 'CR'].map((code) => {
  const { of, locale, timeZone } = memberOf(code);
  return {
    address: at(`drafter.${code}`),
    displayName: `Integrante del Grupo de Redacción, ${of}`,
    office: 'DRAFTER',
    party: code,
    errand: 'meeting',
    locale,
    timeZone,
    hasSecondFactor: false,
  };
});

const guatemala = memberOf('GT');

/** Everybody of the demonstration, office by office. */
export const demoPeople: readonly DemoPerson[] = [
  ...secretariat,
  ...presidencyOfficers(presidingMember, 2),
  ...presidencyOfficers(nextPresidingMember, 1),
  ...members.flatMap(ofMember),
  ...drafters,
  ...observerStates.map(({ code, of, locale, timeZone }) =>
    delegate(code, 'OBSERVER_STATE_DELEGATE', `Delegado(a) de ${of}, país observador`, { locale, timeZone }),
  ),
  ...organizations.map((code) =>
    delegate(code, 'OBSERVER_ORGANIZATION_DELEGATE', `Delegado(a) de ${code}, organización observadora`),
  ),
  delegate('RROCM', 'CIVIL_SOCIETY_DELEGATE', 'Delegado(a) de la RROCM'),
  {
    address: at('former-official.gt'),
    displayName: 'Ex punto focal de Guatemala, migración',
    office: 'FOCAL_POINT',
    party: 'GT',
    family: 'MIGRATION',
    isFormer: true,
    locale: guatemala.locale,
    timeZone: guatemala.timeZone,
    hasSecondFactor: false,
  },
  {
    address: at('guest'),
    displayName: 'Invitado(a) especial de una sesión',
    // The presiding Member let them in (P-13); no right of that Member follows from it.
    office: 'GUEST',
    party: presidingMember,
    errand: 'session',
    locale: 'es',
    timeZone: zone,
    hasSecondFactor: false,
  },
];

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The second-factor secret of a demonstration account, the same in every installation: 32 characters in base32. */
export function secondFactorSecret(address: string): string {
  const bytes = createHash('sha256').update(`demonstration second factor ${address}`).digest();
  return [...bytes].map((byte) => alphabet[byte % 32]).join('');
}
