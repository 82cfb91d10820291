import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { dateOn } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { Invalid } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { findPartyKindOn } from '@/lib/membership/parties/member-queries';
import { createMeeting } from '../meetings/commands';
import { convenesFor, SEMINAR } from '../meetings/conveners';
import { createSession } from '../sessions/commands';
import { instantsOf } from '../sessions/hours';
import { openingTitle } from './labels';
import { seminarPolicy } from './policy';
import type { PlanSeminar } from './schema';

/** When the opening is held until somebody says otherwise: the first morning, where the seminar is. */
const openingHours = { from: '09:00', endDay: null, to: '10:00' } as const;

/**
 * The seminar is in the calendar, with a code of its own (`SEM-2027-1`), its host and co-sponsors, and the opening session in which the
 * Presidency takes part (DR-32). The same form twice plans one.
 * @throws Forbidden `seminar.conveners-only`, Invalid at the host (`seminar.host-not-member`) or the co-sponsors
 * (`seminar.cosponsor-not-possible`), and where a day is a holiday of the host without a reason (P-16)
 */
export async function planSeminar(actor: Actor, input: PlanSeminar): Promise<{ id: string; code: string }> {
  const { key, departureReason = '', ...body } = input;
  return once(actor, key, { ...body, departureReason }, async (tx) => {
    const { kind, cosponsors, subthemeCode, ...meeting } = body;
    // Whoever plans no seminar at all learns nothing of what is wrong with the form.
    authorize(seminarPolicy, 'plan', actor, { conveners: convenesFor(actor) });
    const conveners = await convenersOf(tx, body);
    authorize(seminarPolicy, 'plan', actor, { conveners });
    if (subthemeCode !== null && (await tx.subtheme.count({ where: { code: subthemeCode } })) === 0) {
      throw new Invalid('form.faulty', { subthemeCode: 'field.choose' });
    }
    const planned = await createMeeting(tx, actor, { ...meeting, bodyCode: SEMINAR, conveners, departureReason });
    const parties = [...new Set(cosponsors)].filter((code) => code !== meeting.hostPartyCode);
    await tx.seminar.create({
      data: {
        ...{ meetingId: planned.id, kind, subthemeCode },
        cosponsors: { create: parties.map((partyCode, position) => ({ partyCode, position })) },
      },
    });
    await createSession(tx, actor, planned, {
      ...{ kind: 'OPENING', titleEs: openingTitle.es, titleEn: openingTitle.en },
      ...instantsOf({ day: meeting.startsOn, ...openingHours }, meeting),
    });
    const detail = { kind, host: meeting.hostPartyCode, cosponsors: parties, conveners };
    await record(tx, actor, { act: 'seminar.plan', subjectId: planned.id, detail });
    return planned;
  });
}

export type Parties = Pick<PlanSeminar, 'hostPartyCode' | 'cosponsors' | 'startsOn'>;

/** The host and the Members among the co-sponsors, on the first day. @throws Invalid where one of them cannot be what it is to be */
export async function convenersOf(tx: Tx, { hostPartyCode, cosponsors, startsOn }: Parties): Promise<string[]> {
  const day = dateOn(startsOn);
  if ((await findPartyKindOn(tx, hostPartyCode, day)) !== 'MEMBER') {
    throw new Invalid('form.faulty', { hostPartyCode: 'seminar.host-not-member' });
  }
  const conveners = [hostPartyCode];
  for (const code of new Set(cosponsors)) {
    const kind = await findPartyKindOn(tx, code, day);
    if (kind !== 'MEMBER' && kind !== 'OBSERVER_ORGANIZATION') {
      throw new Invalid('form.faulty', { cosponsors: 'seminar.cosponsor-not-possible' });
    }
    if (kind === 'MEMBER' && code !== hostPartyCode) conveners.push(code);
  }
  return conveners;
}
