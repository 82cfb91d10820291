import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import type { ChecklistOwner } from '@/prisma/generated/enums';
import type { ChecklistAct } from './workflow';

const presides = (actor: Actor): boolean => holds(actor, 'PRESIDENCY_OFFICER', { partyKind: 'MEMBER' });

/** Who reads and ticks what is being prepared: the Secretariat and the Presidency. For everybody else there is no such list. */
export const keepsChecklists = (actor: Actor): boolean => holds(actor, readingSecretariat) || presides(actor);

/**
 * The owners whose items are asked of `actor`. The IT specialist reads no meeting by that post, so that the coordinator is asked and passes
 * it on; the host's are asked of the Presidency, whose Member receives the meeting.
 */
export function ownedBy(actor: Actor): ChecklistOwner[] {
  return [
    ...(holds(actor, 'SECRETARIAT_COORDINATOR') ? (['COORDINATOR', 'IT_SPECIALIST'] as const) : []),
    ...(holds(actor, 'SECRETARIAT_ASSISTANT') ? (['ASSISTANT'] as const) : []),
    ...(presides(actor) ? (['PRESIDENCY', 'HOST'] as const) : []),
  ];
}

const office: Rule<null> = (actor) => (keepsChecklists(actor) ? null : 'checklist.office-only');

const secretariat: Rule<null> = (actor) => (holds(actor, readingSecretariat) ? null : 'checklist.secretariat-only');

type TemplateAct = 'addToTemplate' | 'changeTemplate' | 'removeFromTemplate';

/** Secretariat and Presidency prepare a meeting together (DR-36, DR-67); what every meeting of a body needs, the Secretariat keeps. */
export const checklistPolicy = {
  begin: { basis: 'DR-67', may: office },
  add: { basis: 'DR-67', may: office },
  change: { basis: 'DR-67', may: office },
  tick: { basis: 'DR-67', may: office },
  reopen: { basis: 'DR-67', may: office },
  remove: { basis: 'DR-67', may: office },
  addToTemplate: { basis: 'DR-67', may: secretariat },
  changeTemplate: { basis: 'DR-67', may: secretariat },
  removeFromTemplate: { basis: 'DR-67', may: secretariat },
} satisfies Policy<ChecklistAct | TemplateAct, null>;
