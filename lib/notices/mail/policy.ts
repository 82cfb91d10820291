import { holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy } from '@/lib/core/policy';

export type OutboxAct = 'list' | 'readContents';

/**
 * Who looks into the outbox. Source: product.md §2.7; DR-62, DR-63 (the Secretariat follows up); product.md §1 (the IT specialist runs
 * the system and never reads by that right).
 */
export const outboxPolicy: Policy<OutboxAct, null> = {
  list: {
    basis: 'DR-62',
    may: (actor) => (holds(actor, [...readingSecretariat, 'SECRETARIAT_IT']) ? null : 'outbox.secretariat-only'),
  },
  readContents: {
    basis: 'DR-62',
    may: (actor) => (holds(actor, readingSecretariat) ? null : 'outbox.contents-not-for-it'),
  },
};
