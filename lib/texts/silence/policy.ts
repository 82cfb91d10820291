import type { Policy, Rule } from '@/lib/core/policy';
import { decidesFor } from '../adoption/policy';
import { directs, type TextFacts } from '../texts/policy';
import type { SilenceAct } from './workflow';

/** Behind closed doors one is in the room: nothing of it is told by mail to those who are not (P-05). */
const presidency: Rule<TextFacts> = (actor, facts) => {
  if (facts.session.kind === 'CLOSED_DOOR') return 'silence.not-behind-closed-doors';
  return directs(actor, facts) ? null : 'text.presidency-only';
};

const decider: Rule<TextFacts> = (actor, facts) =>
  decidesFor(actor, facts) === null ? 'adoption.deciders-only' : null;

/** Who asks for silence, breaks it and takes it back. Source: product.md 2.4, DR-13, DR-40, P-05, P-08; docs/decisions/0043. */
export const silencePolicy = {
  openSilence: { basis: 'P-08', may: presidency },
  breakSilence: { basis: 'DR-13', may: decider },
  withdrawSilence: { basis: 'P-08', may: presidency },
} satisfies Policy<SilenceAct | 'openSilence', TextFacts>;
