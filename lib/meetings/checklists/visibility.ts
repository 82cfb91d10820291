import type { Actor } from '@/lib/core/actor';
import { EVERYTHING, NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { visibleMeetings } from '../meetings/visibility';
import type { Told } from '../sessions/visibility';
import { keepsChecklists } from './policy';

const noMeeting = { meeting: NOTHING } satisfies Prisma.ChecklistWhereInput;

/** Lists of what is being prepared: for the Secretariat and the Presidency; for everybody else there are none. Source: DR-36, DR-67. */
export function visibleChecklists(actor: Actor, told: readonly Told[]): Prisma.ChecklistWhereInput {
  return keepsChecklists(actor) ? { meeting: visibleMeetings(actor, told) } : noMeeting;
}

/** Their items. */
export function visibleChecklistItems(actor: Actor, told: readonly Told[]): Prisma.ChecklistItemWhereInput {
  return { checklist: visibleChecklists(actor, told) };
}

/** What every meeting of a body needs: for the same. */
export function visibleTemplateItems(actor: Actor): Prisma.ChecklistTemplateItemWhereInput {
  return keepsChecklists(actor) ? EVERYTHING : NOTHING;
}
