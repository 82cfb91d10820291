import type { RuleNumber } from '@/lib/core/policy';
import type { AgendaItemKind, SessionKind } from '@/prisma/generated/enums';
import type { SessionFacts } from '../sessions/policy';

type BodyKind = SessionFacts['bodyKind'];

/** Where an item of a kind is to stand. */
type Place = Readonly<{ bodyKind: BodyKind; sessionKind: SessionKind }>;

/** The kinds of item in the order in which a form offers them. */
export const itemKinds = [
  'TOPIC',
  'PRESIDENCY_REPORT',
  'OPENING_STATEMENTS',
  'CIVIL_SOCIETY_DIALOGUE',
  'CIVIL_SOCIETY_SPACE',
  'NETWORK_REPORT',
  'WORK_PLANS',
  'PLAN_OF_ACTION_REVIEW',
  'RECOMMENDATIONS',
  'FOLLOW_UP',
  'CANDIDACIES',
  'ADOPTION',
  'BUDGET_EXAMINATION',
  'BUDGET_DECISION',
  'FUTURE_ACTIONS',
  'NEW_MEMBERSHIPS',
  'OBSERVER_CRITERIA',
  'OBSERVER_APPLICATIONS',
  'CEREMONY',
  'BREAK',
  'OTHER',
] as const satisfies readonly AgendaItemKind[];

/** What only the closed-door session deals with. Source: DR-23; admission of observers DR-25. */
const reserved: readonly AgendaItemKind[] = [
  'BUDGET_DECISION',
  'FUTURE_ACTIONS',
  'NEW_MEMBERSHIPS',
  'OBSERVER_CRITERIA',
  'OBSERVER_APPLICATIONS',
];

const civilSociety: readonly AgendaItemKind[] = ['CIVIL_SOCIETY_DIALOGUE', 'CIVIL_SOCIETY_SPACE'];

/**
 * Null, or why an item of this kind has no place in such a session: whoever asks. What a rule leaves open is open.
 * Source: DR-07 (a seminar adopts nothing), DR-19 (candidacies in plenary), DR-21, DR-23, DR-25 (behind closed doors), DR-48 (work
 * plans), DR-49 (the GRCM examines the budget, the Vice-Ministers decide it), DR-16, DR-17, DR-50, DR-57 (spaces of civil society).
 */
export function misplaced(kind: AgendaItemKind, { bodyKind, sessionKind }: Place): string | null {
  if (reserved.includes(kind)) {
    if (sessionKind === 'CLOSED_DOOR') return null;
    return kind === 'OBSERVER_APPLICATIONS' ? 'agenda.admission-behind-closed-doors' : 'agenda.reserved-subject';
  }
  if (civilSociety.includes(kind)) {
    if (sessionKind === 'CLOSED_DOOR' || sessionKind === 'DRAFTING') return 'agenda.civil-society-not-in-room';
    if (kind === 'CIVIL_SOCIETY_DIALOGUE' && bodyKind !== 'VICE_MINISTERS') return 'agenda.dialogue-is-of-plenary';
    return null;
  }
  if (kind === 'ADOPTION' && bodyKind === 'SEMINAR') return 'agenda.nothing-adopted-at-seminars';
  const isTechnical = bodyKind === 'GRCM' && sessionKind === 'TECHNICAL';
  if (kind === 'BUDGET_EXAMINATION') return isTechnical ? null : 'agenda.budget-examined-by-grcm';
  if (kind === 'WORK_PLANS') return isTechnical ? null : 'agenda.work-plans-approved-by-grcm';
  if (kind === 'CANDIDACIES') return sessionKind === 'PLENARY' ? null : 'agenda.candidacies-in-plenary';
  return null;
}

/** An item that a rule demands: where it may stand, best place first, and the reason code when it is missing. */
export type Requirement = Readonly<{
  kind: AgendaItemKind;
  /** The Network whose report it is. */
  aboutBodyCode: string | null;
  sessionKinds: readonly SessionKind[];
  rule: RuleNumber;
  reason: string;
  titleEs: string;
  titleEn: string;
}>;

const space = (rule: 'DR-50' | 'DR-57', sessionKinds: readonly SessionKind[]): Requirement => ({
  kind: 'CIVIL_SOCIETY_SPACE',
  aboutBodyCode: null,
  sessionKinds,
  rule,
  reason: rule === 'DR-50' ? 'agenda.no-civil-society-space' : 'agenda.no-space-in-network',
  titleEs: 'Espacio de la sociedad civil, representada por la RROCM',
  titleEn: 'Space for civil society, represented by the RNCOM',
});

const plenary: readonly Requirement[] = [
  {
    kind: 'PRESIDENCY_REPORT',
    aboutBodyCode: null,
    sessionKinds: ['PLENARY'],
    rule: 'DR-17',
    reason: 'agenda.no-presidency-report',
    titleEs: 'Informe de la Presidencia Pro-Témpore',
    titleEn: 'Report of the Presidency Pro-Tempore',
  },
  {
    kind: 'OPENING_STATEMENTS',
    aboutBodyCode: null,
    sessionKinds: ['PLENARY'],
    rule: 'DR-17',
    reason: 'agenda.no-opening-statements',
    titleEs: 'Intervenciones iniciales de las delegaciones de los Países Miembros',
    titleEn: 'Opening statements of the delegations of Member Countries',
  },
  {
    kind: 'CIVIL_SOCIETY_DIALOGUE',
    aboutBodyCode: null,
    sessionKinds: ['CIVIL_SOCIETY_DIALOGUE', 'PLENARY'],
    rule: 'DR-17',
    reason: 'agenda.no-dialogue',
    titleEs: 'Diálogo con la sociedad civil, representada por la RROCM',
    titleEn: 'Dialogue with civil society, represented by the RNCOM',
  },
];

type Network = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/**
 * The items that the agenda of a body's meeting must have. The GRCM's follow-up (DR-46) and its review of the Plan of Action (DR-47) are
 * its work and no item that each meeting must have: they are offered, not demanded.
 * Source: DR-17 (plenary), DR-50 and DR-55 (GRCM), DR-57 (Networks).
 */
export function requirementsOf(bodyKind: BodyKind, networks: readonly Network[]): Requirement[] {
  if (bodyKind === 'VICE_MINISTERS') return [...plenary];
  if (bodyKind === 'NETWORK') return [space('DR-57', ['CIVIL_SOCIETY_DIALOGUE', 'NETWORK', 'JOINT'])];
  if (bodyKind !== 'GRCM') return [];
  const reports = networks.map(
    ({ code, nameEs, nameEn }): Requirement => ({
      kind: 'NETWORK_REPORT',
      aboutBodyCode: code,
      sessionKinds: ['TECHNICAL'],
      rule: 'DR-55',
      reason: 'agenda.no-network-report',
      titleEs: `Informe: ${nameEs}`,
      titleEn: `Report: ${nameEn}`,
    }),
  );
  return [...reports, space('DR-50', ['CIVIL_SOCIETY_DIALOGUE', 'TECHNICAL'])];
}

/** An item as the check of what is missing sees it. */
export type Standing = Readonly<{ kind: AgendaItemKind; aboutBodyCode: string | null; sessionKind: SessionKind }>;

/** The requirements that no item meets. */
export function missingFrom(requirements: readonly Requirement[], items: readonly Standing[]): Requirement[] {
  return requirements.filter(
    ({ kind, aboutBodyCode, sessionKinds }) =>
      !items.some(
        (item) => item.kind === kind && item.aboutBodyCode === aboutBodyCode && sessionKinds.includes(item.sessionKind),
      ),
  );
}
