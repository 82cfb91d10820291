import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dateOn, dayOf, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { moveMeeting, planMeeting } from '@/lib/meetings/meetings/commands';
import { getMeeting, previewMove } from '@/lib/meetings/meetings/queries';
import type { PlanMeeting } from '@/lib/meetings/meetings/schema';
import { followers } from '@/lib/web/followers';
import { at } from '@/tests/support/clock';
import { aMeeting, inDatabase } from '@/tests/support/factories';
import { aParty } from '@/tests/support/institution';
import { coordinator, stableId } from '@/tests/support/personas';

let secretariat: Actor;
beforeEach(async () => {
  at('2027-01-11T15:00:00Z');
  secretariat = await inDatabase(coordinator);
});

describe('where the calendar is departed from', () => {
  const ministers = (given: Partial<PlanMeeting> = {}): PlanMeeting => ({
    ...{ bodyCode: 'VICE_MINISTERS', titleEs: 'Reunión', titleEn: 'Meeting', timeZone: 'America/Panama', city: '' },
    ...{ startsOn: '2027-09-01', endsOn: '2027-09-02', hostPartyCode: null, key: stableId(JSON.stringify(given)) },
    ...given,
  });

  test('a reason is asked for, with each rule at its field, and is kept (DR-08, DR-09, P-16)', async () => {
    await aParty('XX', 'OBSERVER_STATE');
    await aMeeting({ startsOn: dateOn('2027-02-03') });
    await expect(planMeeting(secretariat, ministers({ hostPartyCode: 'XX' }))).rejects.toMatchObject({
      reason: 'meeting.departure-needs-reason',
      fields: {
        startsOn: 'meeting.second-half',
        bodyCode: 'meeting.second-this-year',
        hostPartyCode: 'meeting.host-not-member',
        departureReason: 'meeting.departure-needs-reason',
      },
    });
    expect(await db.meeting.count()).toBe(1);
    const { id } = await planMeeting(secretariat, ministers({ hostPartyCode: 'XX', departureReason: 'Elecciones.' }));
    expect((await getMeeting(secretariat, id)).departure).toEqual({ rules: ['DR-08', 'DR-09'], reason: 'Elecciones.' });
    expect((await db.auditEntry.findFirstOrThrow({ where: { subjectId: id } })).detail).toMatchObject({
      departsFrom: ['DR-08', 'DR-09'],
    });
  });

  test('a third GRCM of a year takes a reason (DR-45); a cancelled one does not count', async () => {
    await aMeeting({ bodyCode: 'GRCM', startsOn: dateOn('2027-05-25') });
    const second = await aMeeting({ bodyCode: 'GRCM', startsOn: dateOn('2027-08-03') });
    const third = ministers({ bodyCode: 'GRCM' });
    await expect(planMeeting(secretariat, third)).rejects.toMatchObject({
      fields: { bodyCode: 'meeting.third-this-year' },
    });
    await db.meeting.update({
      where: { id: second.id },
      data: { status: 'CANCELLED', cancelReason: 'Huracán', cancelledAt: now() },
    });
    const { id } = await planMeeting(secretariat, third);
    expect((await getMeeting(secretariat, id)).departure).toBeNull();
  });

  test('a meeting that moves into the second half says why, and no longer when it moves back', async () => {
    const meeting = await aMeeting({ startsOn: dateOn('2027-05-26') });
    const move = async (startsOn: string, endsOn: string, departureReason?: string) => {
      const { listed, version, departures } = await previewMove(
        secretariat,
        meeting.id,
        { startsOn, endsOn },
        followers,
      );
      const given = { meetingId: meeting.id, version, listed, startsOn, endsOn };
      const go = () => moveMeeting(secretariat, { ...given, ...(departureReason && { departureReason }) }, followers);
      return { departures, go };
    };
    const late = await move('2027-07-14', '2027-07-15');
    expect(late.departures.map(({ rule }) => rule)).toEqual(['DR-08']);
    await expect(late.go()).rejects.toMatchObject({ reason: 'meeting.departure-needs-reason' });
    expect(dayOf((await db.meeting.findUniqueOrThrow({ where: { id: meeting.id } })).startsOn)).toBe('2027-05-26');
    await (await move('2027-07-14', '2027-07-15', 'Huracán.')).go();
    expect((await getMeeting(secretariat, meeting.id)).departure).toEqual({ rules: ['DR-08'], reason: 'Huracán.' });
    await (await move('2027-06-02', '2027-06-03', 'Motivo que sobra.')).go();
    expect((await getMeeting(secretariat, meeting.id)).departure).toBeNull();
  });
});
