import { addDays, startOfDay } from '@/lib/core/clock';
import type { CycleJoint, SessionKind } from '@/prisma/generated/enums';

export type ChainBody = 'NETWORK_TRAFFICKING' | 'NETWORK_CONSULAR' | 'GRCM' | 'VICE_MINISTERS';

/** A session that is proposed: the day of the meeting counted from 0, hours of that day where it is held (`09:00`). */
export type ProposedSession = Readonly<{ kind: SessionKind; day: number; from: string; to: string }>;

/** A meeting that is proposed, on calendar days. */
export type ProposedMeeting = Readonly<{
  bodyCode: ChainBody;
  startsOn: string;
  endsOn: string;
  sessions: readonly ProposedSession[];
}>;

/** What a chain is proposed from: the GRCM's first day, the half of the year, and how the Networks meet together. */
export type ChainAsked = Readonly<{ half: 1 | 2; startsOn: string; joint: CycleJoint }>;

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => startOfDay(day, 'UTC').getUTCDay() || 7;

/** The Monday of the week in which a day lies. */
export const weekOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

const session = (kind: SessionKind, day: number, from: string, to: string): ProposedSession => ({
  kind,
  day,
  from,
  to,
});

/**
 * The lawful chain around the GRCM's first day, in the order in which it is held: the Networks immediately before it, which is the same
 * week and no later than its first day; a joint session after them or in their place; in the first half the Vice-Ministers after it. On a
 * Monday no day of that week lies before: then all meet on it, the Networks in the morning. What meets behind closed doors is not proposed:
 * Vice-Ministers plan it (ADR 17). Source: DR-10, 17, 50, 52, 53, 57, 58, P-12, P-14.
 */
export function proposeChain({ half, startsOn, joint }: ChainAsked): ProposedMeeting[] {
  const isMonday = weekdayOf(startsOn) === 1;
  const networksOn = isMonday ? startsOn : addDays(startsOn, -1);
  const grcm = proposeGrcm(startsOn, isMonday);
  return [
    ...proposeNetworks(networksOn, joint, isMonday),
    grcm,
    ...(half === 1 ? [proposeMinisters(grcm.endsOn)] : []),
  ];
}

/** A single joint session counts as the meeting that each Network holds (P-12): it stands under the Network that is named first. */
function proposeNetworks(day: string, joint: CycleJoint, isShort: boolean): ProposedMeeting[] {
  const [from, to] = isShort ? ['08:00', '11:00'] : ['09:00', '13:00'];
  const one = (bodyCode: ChainBody, sessions: readonly ProposedSession[]): ProposedMeeting => ({
    bodyCode,
    startsOn: day,
    endsOn: day,
    sessions,
  });
  if (joint === 'SINGLE') return [one('NETWORK_TRAFFICKING', [session('JOINT', 0, from, to)])];
  const own = session('NETWORK', 0, from, to);
  const together = isShort ? session('JOINT', 0, '11:00', '12:30') : session('JOINT', 0, '15:00', '17:00');
  return [one('NETWORK_TRAFFICKING', joint === 'AFTER' ? [own, together] : [own]), one('NETWORK_CONSULAR', [own])];
}

/** Two days, one where the second would be a Saturday or a Sunday. */
function proposeGrcm(startsOn: string, isAfternoon: boolean): ProposedMeeting {
  const endsOn = weekdayOf(startsOn) >= 5 ? startsOn : addDays(startsOn, 1);
  const first = isAfternoon
    ? [session('OPENING', 0, '14:00', '14:30'), session('TECHNICAL', 0, '14:30', '18:00')]
    : [session('OPENING', 0, '09:00', '10:00'), session('TECHNICAL', 0, '10:00', '13:00')];
  const second =
    endsOn === startsOn
      ? [session('CIVIL_SOCIETY_DIALOGUE', 0, '18:00', '19:00')]
      : [session('CIVIL_SOCIETY_DIALOGUE', 1, '09:00', '10:00'), session('TECHNICAL', 1, '10:00', '13:00')];
  const afternoon = isAfternoon ? [] : [session('TECHNICAL', 0, '15:00', '18:00')];
  return { bodyCode: 'GRCM', startsOn, endsOn, sessions: [...first, ...afternoon, ...second] };
}

/** The two days after the GRCM, or the Monday and Tuesday after it where they would reach into a weekend. */
function proposeMinisters(after: string): ProposedMeeting {
  const next = addDays(after, 1);
  const startsOn = weekdayOf(next) >= 5 ? addDays(weekOf(next), 7) : next;
  return {
    bodyCode: 'VICE_MINISTERS',
    startsOn,
    endsOn: addDays(startsOn, 1),
    sessions: [
      session('DRAFTING', 0, '08:00', '09:00'),
      session('OPENING', 0, '09:00', '10:00'),
      session('PLENARY', 0, '10:00', '13:00'),
      session('CIVIL_SOCIETY_DIALOGUE', 0, '15:00', '17:00'),
    ],
  };
}
