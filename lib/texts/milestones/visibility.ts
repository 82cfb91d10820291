import type { Actor } from '@/lib/core/actor';
import type { Told } from '@/lib/meetings/sessions/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { negotiatedTexts } from '../texts/visibility';

/**
 * Milestones that `actor` may know of: those of the texts that they read as those who negotiate do. An observer State with an
 * authorisation reads the words as they stand and none of a text's history (P-02). Source: DR-21, DR-41, P-02, P-05, P-10.
 */
export function visibleMilestones(actor: Actor, told: readonly Told[]): Prisma.TextMilestoneWhereInput {
  return { text: negotiatedTexts(actor, told) };
}

/** Milestones that everybody may know of, signed in or not: the adopted ones that do not stand behind closed doors (P-04). */
export const adoptedMilestones: Prisma.TextMilestoneWhereInput = { isAdopted: true, isClosed: false };

/**
 * Milestones that a command of the operator may speak of: none behind closed doors, since whoever runs the machine is not in the room (P-05,
 * P-11).
 */
export const openMilestones: Prisma.TextMilestoneWhereInput = { isClosed: false };
