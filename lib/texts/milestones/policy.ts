import { holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import { directs, penOf, type TextFacts } from '../texts/policy';
import type { MilestoneAct } from './workflow';

/**
 * Who says that a text is to be named and kept as it stands: whoever directs it (DR-38; behind closed doors the presiding Vice-Minister,
 * DR-21), or the Secretariat's officer where they assist (DR-62). A drafter writes the base and freezes nothing.
 */
const directing: Rule<TextFacts> = (actor, facts) => {
  if (directs(actor, facts)) return null;
  if (holds(actor, readingSecretariat) && penOf(actor, facts) !== null) return null;
  return facts.session.kind === 'CLOSED_DOOR' ? 'milestone.closed-directing-only' : 'milestone.directing-only';
};

/** What stands behind closed doors goes to nobody outside the room (DR-21, DR-24). */
const openDoors: Rule<TextFacts> = (actor, facts) =>
  facts.session.kind === 'CLOSED_DOOR' ? 'milestone.closed-stays' : directing(actor, facts);

/** Who freezes a text and who sends what was frozen to capitals. Source: DR-38, DR-62, DR-70, P-05. */
export const milestonePolicy = {
  freeze: { basis: 'DR-38', may: directing },
  circulate: { basis: 'DR-70', may: openDoors },
} satisfies Policy<MilestoneAct, TextFacts>;
