import type { Actor } from '@/lib/core/actor';
import { NOTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { filesPapers } from '../documents/policy';

/**
 * Files that wait to be filed: whoever gave them knows of them, nobody else whatever their office, and only while an office of theirs files papers at all.
 * Their names may tell of closed doors. Source: DR-24, DR-66, P-05.
 */
export function visibleTranslations(actor: Actor): Prisma.TranslationBatchWhereInput {
  return filesPapers(actor) ? { byId: actor.userId } : NOTHING;
}
