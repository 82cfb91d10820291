import type { Actor } from '@/lib/core/actor';
import { errandsOf, type Told } from '@/lib/meetings/sessions/visibility';
import { negotiatedTexts, readsTexts } from '@/lib/texts/texts/visibility';
import type { Prisma } from '@/prisma/generated/client';

/**
 * Does `actor`, who may know of the meeting, know of its Drafting Group: Members' people, the Secretariat that assists, and its own drafters?
 * Observers, the RROCM and guests do not draft and learn of none (DR-41, P-10).
 */
export const knowsGroup = (actor: Actor, meetingId: string): boolean =>
  readsTexts(actor) || errandsOf(actor).meetingIds.includes(meetingId);

/** Where paragraphs came from, as far as `actor` may know of the text there and reads how delegations stood on it; of others nothing shows. */
export const visibleOrigins = (actor: Actor, told: readonly Told[]): Prisma.ParagraphOriginWhereInput => ({
  source: { text: negotiatedTexts(actor, told) },
});
