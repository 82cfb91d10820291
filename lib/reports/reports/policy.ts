import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import type { ReportAct } from './workflow';

/** All that the rules look at; every query that feeds them selects it. */
export type ReportFacts = Readonly<{ partyCode: string }>;

/** Any of the three institutions through which a Member takes part writes and sends its reports (DR-69, DR-70). */
const ownFocalPoint: Rule<ReportFacts> = (actor: Actor, { partyCode }) =>
  holds(actor, 'FOCAL_POINT', { partyCode, partyKind: 'MEMBER' }) ? null : 'report.not-your-country';

/** Reports are filed with the Secretariat (DR-60); its IT specialist runs the system and takes no part in papers (DR-63). */
const receivingSecretariat: Rule<ReportFacts> = (actor: Actor) =>
  holds(actor, readingSecretariat) ? null : 'report.secretariat-only';

/**
 * Who may act on a report that they can see. When is workflow.ts; whether they can see it is visibility.ts. Source: DR-60, DR-61,
 * DR-62, DR-69, DR-70. `start` speaks of a report that does not exist yet, and so is not in the workflow.
 */
export const reportPolicy = {
  start: { basis: 'DR-70', may: ownFocalPoint },
  edit: { basis: 'DR-70', may: ownFocalPoint },
  prefill: { basis: 'DR-70', may: ownFocalPoint },
  attach: { basis: 'DR-70', may: ownFocalPoint },
  submit: { basis: 'DR-69', may: ownFocalPoint },
  return: { basis: 'DR-60', may: receivingSecretariat },
  accept: { basis: 'DR-60', may: receivingSecretariat },
  reopen: { basis: 'DR-62', may: receivingSecretariat },
} satisfies Policy<ReportAct | 'start', ReportFacts>;
