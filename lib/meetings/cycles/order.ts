import type { RuleNumber } from '@/lib/core/policy';
import type { Departure } from '../meetings/calendar-rules';
import { weekOf } from './chain';

/** A meeting of a cycle as the rules of order see it; days are those of the place where it is held. */
export type InChain = Readonly<{ bodyCode: string; startsOn: string; endsOn: string; hasJoint: boolean }>;

/** A rule of order that a chain departs from, and the body whose meeting stands in the wrong place. */
export type OrderDeparture = Readonly<{ rule: RuleNumber; reason: string; bodyCode: string }>;

const networks = ['NETWORK_TRAFFICKING', 'NETWORK_CONSULAR'] as const;

/**
 * From which rules of order a chain departs: each Network immediately before the GRCM, that is in the same week and no later than its
 * first day, a single joint session counting for both (DR-52, P-12); the Vice-Ministers after the GRCM has begun (DR-53); a joint session
 * no earlier than the Networks' own meetings (DR-58). Without a GRCM there is no order. Only the calendar is at stake: warnings (P-16).
 */
export function orderDeparturesOf(chain: readonly InChain[]): OrderDeparture[] {
  const grcm = chain.find(({ bodyCode }) => bodyCode === 'GRCM');
  if (grcm === undefined) return [];
  const isJustBefore = ({ startsOn }: InChain): boolean =>
    startsOn <= grcm.startsOn && weekOf(startsOn) === weekOf(grcm.startsOn);
  const departures: OrderDeparture[] = [];
  const joint = chain.find(({ hasJoint }) => hasJoint);
  for (const bodyCode of networks) {
    const own = chain.filter((one) => one.bodyCode === bodyCode);
    const counted = own.length > 0 ? own : joint === undefined ? [] : [joint];
    if (counted.length > 0 && !counted.some(isJustBefore)) {
      departures.push({ rule: 'DR-52', reason: 'cycle.network-not-just-before', bodyCode });
    }
  }
  const ministers = chain.find(({ bodyCode }) => bodyCode === 'VICE_MINISTERS');
  if (ministers !== undefined && ministers.startsOn <= grcm.startsOn) {
    departures.push({ rule: 'DR-53', reason: 'cycle.ministers-before-grcm', bodyCode: 'VICE_MINISTERS' });
  }
  const others = chain.filter((one) => one !== joint && (networks as readonly string[]).includes(one.bodyCode));
  if (joint !== undefined && others.some(({ endsOn }) => endsOn > joint.endsOn)) {
    departures.push({ rule: 'DR-58', reason: 'cycle.joint-before-networks', bodyCode: joint.bodyCode });
  }
  return departures;
}

/**
 * What the order of a chain says to one body's meeting, as departures of that meeting from the rules; what is said of a body that has no meeting
 * of its own (a single joint session stands for it) is said to the GRCM's.
 */
export function orderFor(chain: readonly InChain[], bodyCode: string): Departure[] {
  const present = new Set(chain.map((one) => one.bodyCode));
  return orderDeparturesOf(chain)
    .filter((one) => (present.has(one.bodyCode) ? one.bodyCode : 'GRCM') === bodyCode)
    .map(({ rule, reason }) => ({ rule, reason, field: 'startsOn' }));
}
