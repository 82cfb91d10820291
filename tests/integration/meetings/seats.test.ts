import { beforeEach, describe, expect, test } from 'vitest';
import { loadActor } from '@/lib/access/mandates/queries';
import type { Actor } from '@/lib/core/actor';
import { dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import {
  accreditDelegate,
  checkDelegate,
  nominateDelegate,
  withdrawDelegate,
} from '@/lib/meetings/delegations/commands';
import { getDelegations } from '@/lib/meetings/delegations/queries';
import { NominateDelegate } from '@/lib/meetings/delegations/schema';
import { getMeetingByCode } from '@/lib/meetings/meetings/queries';
import { accompanySeat, leaveSeat, takeSeat } from '@/lib/meetings/seats/commands';
import { findSeats } from '@/lib/meetings/seats/queries';
import { getSession } from '@/lib/meetings/sessions/programme-queries';
import { at } from '@/tests/support/clock';
import { aMandate, aMeeting, aSession, aUser, everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import {
  coordinator,
  focalPointOf,
  grcmDelegateOf,
  presidencyOfficerOf,
  viceMinisterOf,
} from '@/tests/support/personas';
import { aKey } from '@/tests/support/reports';

let minister: Actor;
let focalPoint: Actor;
let secretariat: Actor;
let presidency: Actor;
let meetingId: string;
let meetingCode: string;
let sessionId: string;
let sessionCode: string;

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  minister = await inDatabase(viceMinisterOf('GT'));
  focalPoint = await inDatabase(focalPointOf('GT', 'MIGRATION'));
  secretariat = await inDatabase(coordinator);
  presidency = await inDatabase(presidencyOfficerOf('PA'));
  ({ id: meetingId, code: meetingCode } = await aMeeting({ startsOn: dateOn('2027-05-26') }));
  ({ id: sessionId, code: sessionCode } = await aSession({
    ...{ meetingId, kind: 'CLOSED_DOOR', startsAt: instant('2027-05-27T15:00:00Z') },
  }));
});

let serial = 0;
async function aDelegate(rank: 'VICE_MINISTER' | 'SENIOR_OFFICIAL' | 'OTHER', email?: string): Promise<string> {
  serial += 1;
  const address = email ?? `seat-${serial}@crm.example`;
  await nominateDelegate(
    focalPoint,
    NominateDelegate.parse({
      ...{ meetingId, partyCode: 'GT', givenName: 'Delegación', familyName: `Lugar ${serial}`, post: 'a' },
      ...{ institution: 'b', email: address, role: 'DELEGATE', rank, key: aKey() },
    }),
  );
  return (await db.delegate.findFirstOrThrow({ where: { email: address, status: 'NOMINATED' } })).id;
}

const on = async (delegateId: string) => ({
  delegateId,
  version: (await db.delegate.findUniqueOrThrow({ where: { id: delegateId } })).version,
});

async function accredit(id: string): Promise<void> {
  await checkDelegate(secretariat, await on(id));
  await accreditDelegate(presidency, await on(id));
}

describe('behind closed doors a Member has one place', () => {
  test('its Vice-Minister, and one senior official at most: a second companion is refused (DR-21)', async () => {
    await takeSeat(minister, { sessionId, delegateId: await aDelegate('VICE_MINISTER') });
    await accompanySeat(minister, { sessionId, delegateId: await aDelegate('SENIOR_OFFICIAL') });
    const second = await aDelegate('SENIOR_OFFICIAL');
    await expect(accompanySeat(minister, { sessionId, delegateId: second })).rejects.toMatchObject({
      reason: 'seat.second-companion',
    });
    await expect(takeSeat(minister, { sessionId, delegateId: await aDelegate('VICE_MINISTER') })).rejects.toMatchObject(
      { reason: 'seat.taken' },
    );
    const view = await findSeats(minister, { id: sessionId, meetingId }, 'es');
    expect(view?.seats).toHaveLength(1);
    expect(view).toMatchObject({ principals: [], companions: [] });
    // Whoever writes: there is no room for a second one.
    const { principalId } = await db.closedSeat.findFirstOrThrow();
    await expect(
      db.closedSeat.create({ data: { sessionId, partyCode: 'GT', principalId: second } }),
    ).rejects.toMatchObject({ code: 'P2002' });
    await expect(db.closedSeat.updateMany({ data: { companionId: principalId } })).rejects.toThrow(/two_people/);
  });

  test('of two who bring a companion at once one is heard', async () => {
    await takeSeat(minister, { sessionId, delegateId: await aDelegate('VICE_MINISTER') });
    const both = [await aDelegate('SENIOR_OFFICIAL'), await aDelegate('SENIOR_OFFICIAL')];
    const outcomes = await Promise.allSettled(
      both.map((delegateId) => accompanySeat(minister, { sessionId, delegateId })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('nobody comes along without a principal (DR-22), and who comes along leaves with them', async () => {
    const companion = await aDelegate('SENIOR_OFFICIAL');
    await expect(accompanySeat(minister, { sessionId, delegateId: companion })).rejects.toMatchObject({
      reason: 'seat.no-principal',
    });
    const principal = await aDelegate('VICE_MINISTER');
    await takeSeat(minister, { sessionId, delegateId: principal });
    await accompanySeat(minister, { sessionId, delegateId: companion });
    await withdrawDelegate(focalPoint, await on(principal));
    expect(await db.closedSeat.count()).toBe(0);

    await takeSeat(minister, { sessionId, delegateId: await aDelegate('VICE_MINISTER') });
    await accompanySeat(minister, { sessionId, delegateId: companion });
    await leaveSeat(minister, { sessionId, who: 'COMPANION' });
    expect(await db.closedSeat.findFirst()).toMatchObject({ companionId: null });
    await leaveSeat(minister, { sessionId, who: 'PRINCIPAL' });
    expect(await db.closedSeat.count()).toBe(0);
  });

  test('is for those ranks of the own delegation only (DR-21)', async () => {
    await expect(takeSeat(minister, { sessionId, delegateId: await aDelegate('OTHER') })).rejects.toMatchObject({
      fields: { delegateId: 'seat.not-a-vice-minister' },
    });
    const honduras = await inDatabase(viceMinisterOf('HN'));
    await expect(takeSeat(honduras, { sessionId, delegateId: await aDelegate('VICE_MINISTER') })).rejects.toMatchObject(
      { fields: { delegateId: 'seat.not-a-vice-minister' } },
    );
    await takeSeat(minister, { sessionId, delegateId: await aDelegate('VICE_MINISTER') });
    await expect(accompanySeat(minister, { sessionId, delegateId: await aDelegate('OTHER') })).rejects.toMatchObject({
      fields: { delegateId: 'seat.not-a-senior-official' },
    });
  });

  test('exists for nobody else: not for the Secretariat, the Presidency’s officers or the own focal point (P-05)', async () => {
    const delegateId = await aDelegate('VICE_MINISTER');
    await takeSeat(minister, { sessionId, delegateId });
    for (const [name, actor] of await everyoneInDatabase()) {
      const isMinister = name.startsWith('vice-minister');
      const seats = await findSeats(actor, { id: sessionId, meetingId }, 'es');
      expect([name, seats !== null]).toEqual([name, isMinister]);
      if (isMinister) continue;
      for (const act of [takeSeat, accompanySeat]) {
        await expect(act(actor, { sessionId, delegateId })).rejects.toMatchObject({ reason: 'session.not-found' });
      }
    }
    // The audit, which others may read, says nothing of whom.
    const entries = await db.auditEntry.findMany({ where: { act: { startsWith: 'seat.' } } });
    expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toContain(delegateId);
  });
});

describe('the companion', () => {
  async function aCompanion(): Promise<{ actor: () => Promise<Actor>; delegateId: string }> {
    const { id: userId, email } = await aUser({ email: `companion-${aKey()}@crm.example` });
    await aMandate({ userId, office: 'GRCM_DELEGATE', partyCode: 'GT' });
    const delegateId = await aDelegate('SENIOR_OFFICIAL', email);
    await takeSeat(minister, { sessionId, delegateId: await aDelegate('VICE_MINISTER') });
    await accompanySeat(minister, { sessionId, delegateId });
    return { actor: () => loadActor(userId, { hasSecondFactor: true }), delegateId };
  }

  const knows = async (actor: Actor): Promise<boolean> => {
    const listed = (await getMeetingByCode(actor, meetingCode)).sessions.some(({ id }) => id === sessionId);
    const one = await getSession(actor, meetingCode, sessionCode).then(
      () => true,
      () => false,
    );
    expect(one).toBe(listed);
    return listed;
  };

  test('learns of the room once accredited, listens, and changes nothing; with the withdrawal it is over', async () => {
    const { actor, delegateId } = await aCompanion();
    expect(await knows(await actor())).toBe(false);
    await accredit(delegateId);
    expect(await knows(await actor())).toBe(true);
    const { session } = await getSession(await actor(), meetingCode, sessionCode);
    expect(session.own.map(({ right, verdict, rule }) => `${right} ${verdict} ${rule}`)).toEqual([
      'IS_TOLD YES DR-21',
      'ATTENDS YES DR-21',
      'SPEAKS NO DR-21',
      'DRAFTS NO DR-21',
      'DECIDES NO DR-21',
    ]);
    expect(session.can.change).toBe('session.closed-door-not-your-room');
    await expect(takeSeat(await actor(), { sessionId, delegateId })).rejects.toMatchObject({
      reason: 'seat.vice-minister-only',
    });
    await withdrawDelegate(focalPoint, await on(delegateId));
    expect(await knows(await actor())).toBe(false);
  });

  test('without a second factor the doors stay closed', async () => {
    const { actor, delegateId } = await aCompanion();
    await accredit(delegateId);
    expect(await knows({ ...(await actor()), hasSecondFactor: false })).toBe(false);
  });

  test('is an ordinary delegate for everybody else', async () => {
    const { delegateId } = await aCompanion();
    await accredit(delegateId);
    const other = await inDatabase(grcmDelegateOf('HN'));
    for (const reader of [secretariat, presidency, other, focalPoint]) {
      const view = await getDelegations(reader, meetingCode, 'es');
      expect(JSON.stringify(view)).not.toMatch(/companionOf|principalOf|closedSeat/);
      expect(view.delegations.flatMap(({ delegates }) => delegates).some(({ id }) => id === delegateId)).toBe(true);
      expect(await knows(reader)).toBe(false);
    }
  });
});
