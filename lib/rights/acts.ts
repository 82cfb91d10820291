import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { accountSubject, outboxSubject } from './account-queries';
import { agendaSubject } from './agenda-queries';
import { attendanceSubject } from './attendance-queries';
import { callSubject, kindSubject } from './call-queries';
import { checklistSubject, checklistTemplateSubject } from './checklist-queries';
import { convocationSubject } from './convocation-queries';
import { cycleSubject } from './cycle-queries';
import { decisionSubject } from './decision-queries';
import { delegationSubject } from './delegation-queries';
import { documentSubject } from './document-queries';
import { bodySubject, partySubject } from './institution-queries';
import { logisticsSubject } from './logistics-queries';
import { meetingSubject, sessionSubject } from './meeting-queries';
import { reportSubject } from './report-queries';
import type { Subject, Verdict } from './subject';
import { presidencySubject } from './term-queries';
import { textSubject } from './text-queries';

/** Everything on which the product knows an act; what a new capability brings joins here. */
export const subjects: readonly Subject[] = [
  partySubject,
  bodySubject,
  presidencySubject,
  reportSubject,
  callSubject,
  kindSubject,
  documentSubject,
  decisionSubject,
  cycleSubject,
  meetingSubject,
  sessionSubject,
  convocationSubject,
  delegationSubject,
  attendanceSubject,
  logisticsSubject,
  checklistSubject,
  checklistTemplateSubject,
  agendaSubject,
  textSubject,
  accountSubject,
  outboxSubject,
];

/** Why a question cannot be answered: a word that the product does not know. */
export type Unanswerable = Readonly<{ unknown: 'kind' | 'act' | 'reference'; known: readonly string[] }>;

/** The kind and the name of `report:TRAFFICKING-2027-GT`; null without a kind that is known. */
export function findSubject(reference: string): Readonly<{ subject: Subject; name: string }> | null {
  const at = reference.indexOf(':');
  const subject = subjects.find(({ kind }) => kind === reference.slice(0, at));
  return subject === undefined ? null : { subject, name: reference.slice(at + 1) };
}

/** May `actor` do `act` to what `reference` names? The answer is the one that the product itself would give. */
export async function can(actor: Actor, act: string, reference: string): Promise<Verdict | Unanswerable> {
  const found = findSubject(reference);
  if (found === null) return { unknown: 'kind', known: subjects.map(({ kind }) => kind) };
  const { subject, name } = found;
  if (!Object.hasOwn(subject.acts, act)) return { unknown: 'act', known: Object.keys(subject.acts) };
  return (await subject.judge(actor, act, name)) ?? { unknown: 'reference', known: subject.forms };
}
