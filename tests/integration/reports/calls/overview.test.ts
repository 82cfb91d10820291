import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dateOn, endOfDay, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { memberCodesOn } from '@/lib/membership/parties/member-queries';
import { getCallsOverview } from '@/lib/reports/calls/overview-queries';
import { getNewCall } from '@/lib/reports/calls/proposal-queries';
import { getCall } from '@/lib/reports/calls/queries';
import { getKindIndex } from '@/lib/reports/kinds/queries';
import { at } from '@/tests/support/clock';
import { aCall, aMeeting, aReport, everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import { type ByPersona, cellsOf, coordinator, focalPointOf, presidencyOfficerOf } from '@/tests/support/personas';
import { statementsOf } from '@/tests/support/queries';

let secretariat: Actor;
beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  secretariat = await inDatabase(coordinator);
});

/** `keeps` opens calls and edits kinds, `reads` knows of them, `none` finds nothing there. */
const known: ByPersona<'keeps' | 'reads' | 'none'> = {
  'focal-point.GT.MIGRATION': 'reads',
  'focal-point.PA.FOREIGN_AFFAIRS': 'reads',
  'vice-minister.GT': 'reads',
  'vice-minister.HN': 'reads',
  'grcm-delegate.GT': 'reads',
  'grcm-delegate.HN': 'reads',
  'liaison-officer.GT.NETWORK_CONSULAR': 'reads',
  'liaison-officer.HN.NETWORK_TRAFFICKING': 'reads',
  'liaison-officer.HN.NETWORK_CONSULAR': 'reads',
  'presidency-officer.PA': 'reads',
  'drafter.HN': 'none',
  'secretariat.coordinator': 'keeps',
  'secretariat.assistant': 'keeps',
  'secretariat.it-specialist': 'none',
  'delegate.AR': 'none',
  'delegate.ACNUR': 'none',
  'delegate.RROCM': 'none',
  guest: 'none',
  'former-official.GT': 'none',
  nobody: 'none',
};

test('the overview, a new call and the kinds are there for whoever takes part in reporting, and missing for everybody else', async () => {
  const people = await everyoneInDatabase();
  const call = await aCall();
  for (const [name, , cell] of cellsOf(known)) {
    const actor = people.get(name);
    if (actor === undefined) throw new Error(name);
    const asked = [
      getCallsOverview(actor, {}),
      getNewCall(actor, { kind: 'TRAFFICKING' }),
      getKindIndex(actor),
    ] as const;
    if (cell === 'none') {
      for (const one of asked) await expect(one, name).rejects.toThrow(NotFound);
      continue;
    }
    const [overview, newCall, kinds] = await Promise.all(asked);
    expect(
      overview.open.map(({ id }) => id),
      name,
    ).toEqual([call.id]);
    const denial = cell === 'keeps' ? null : 'call.secretariat-only';
    expect([overview.canOpen, newCall.denial], name).toEqual([denial, denial]);
    expect(newCall.proposal === null, name).toBe(cell !== 'keeps');
    expect(
      kinds.map(({ can }) => can.edit === null),
      name,
    ).toEqual(kinds.map(() => cell === 'keeps'));
  }
});

describe('the overview', () => {
  async function threeCalls() {
    const late = await aCall({ dueAt: endOfDay('2027-05-01') });
    const none = await aCall({ kindCode: 'CONSULAR', meetingId: null, dueAt: null });
    const soon = await aCall({ kindCode: 'COOPERATION', dueAt: endOfDay('2027-04-01') });
    const closed = await aCall({ kindCode: 'CONSULAR', meetingId: null, year: 2026, closedAt: instant('2027-01-01') });
    return { late, none, soon, closed };
  }

  test('has open calls by their deadline, those without one last, and closed ones apart; narrowed to a kind by the address', async () => {
    const { late, none, soon, closed } = await threeCalls();
    const all = await getCallsOverview(secretariat, {});
    expect(all.open.map(({ id }) => id)).toEqual([soon.id, late.id, none.id]);
    expect(all.closed.map(({ id }) => id)).toEqual([closed.id]);
    const narrowed = await getCallsOverview(secretariat, { kind: 'CONSULAR' });
    expect([...narrowed.open, ...narrowed.closed].map(({ id }) => id)).toEqual([none.id, closed.id]);
    expect((await getCallsOverview(secretariat, { kind: 'NOTHING' })).open.length).toBe(3);
  });

  test('counts what stands with the Secretariat: what was returned is missing, a draft is nobody’s to count', async () => {
    const { id: callId } = await aCall();
    for (const [partyCode, status] of [
      ['HN', 'SUBMITTED'],
      ['MX', 'ACCEPTED'],
      ['CR', 'RETURNED'],
      ['GT', 'DRAFT'],
    ] as const)
      await aReport({ callId, partyCode, status });
    const countsFor = async (actor: Actor) => (await getCallsOverview(actor, {})).open[0]?.counts;
    expect(await countsFor(secretariat)).toEqual({ sent: 2, missing: 9 });
    expect(await countsFor(await inDatabase(presidencyOfficerOf('PA')))).toEqual({ sent: 2, missing: 9 });

    const guatemala = await inDatabase(focalPointOf('GT', 'MIGRATION'));
    expect(await countsFor(guatemala)).toBeNull();
    const [own] = (await getCallsOverview(guatemala, {})).open;
    expect(own?.own.map(({ country, status }) => [country.code, status])).toEqual([['GT', 'DRAFT']]);
  });

  test('counts the Members of the day on which the call opened, as the call’s own page does', async () => {
    const [status] = await db.partyStatus.findMany({ where: { partyCode: 'DO', class: { kind: 'MEMBER' } }, take: 1 });
    if (status === undefined) throw new Error('the record lacks the Dominican Republic');
    await db.partyStatus.update({ where: { id: status.id }, data: { validFrom: dateOn('2027-02-01') } });
    try {
      const before = await aCall({ kindCode: 'CONSULAR', meetingId: null, year: 2026, opensAt: instant('2027-01-15') });
      const after = await aCall({ kindCode: 'CONSULAR', meetingId: null, year: 2027 });
      const { open } = await getCallsOverview(secretariat, {});
      const missing = new Map(open.map(({ id, counts }) => [id, counts?.missing]));
      for (const { id } of [before, after]) {
        const { members } = await getCall(secretariat, id);
        expect(missing.get(id)).toBe(members.length);
      }
      expect(missing.get(after.id)).toBe((missing.get(before.id) ?? 0) + 1);
      expect((await memberCodesOn(db, ['2027-01-31', '2027-02-01'])).get('2027-01-31')).not.toContain('DO');
    } finally {
      await db.partyStatus.update({ where: { id: status.id }, data: { validFrom: status.validFrom } });
    }
  });

  test('asks the database no more for many calls than for one', async () => {
    await aCall();
    const one = await statementsOf(() => getCallsOverview(secretariat, {}));
    for (let n = 0; n < 12; n += 1) {
      const { id: callId } = await aCall({ opensAt: instant(`2027-02-${10 + n}`) });
      await aReport({ callId, status: 'SUBMITTED' });
    }
    const many = await statementsOf(() => getCallsOverview(secretariat, {}));
    expect(many.answer.open.length).toBe(13);
    // A relation is loaded by a statement of its own only where there is one to load.
    expect(many.statements.length).toBeLessThanOrEqual(one.statements.length + 2);
  });
});

describe('a new call', () => {
  const proposalFor = async (kind: string) => {
    const { proposal } = await getNewCall(secretariat, { kind });
    if (proposal === null) throw new Error(`nothing is proposed for ${kind}`);
    return proposal;
  };

  test('proposes for each coming meeting of the kind’s body the deadline of DR-60, at the last instant of the day in Costa Rica', async () => {
    const meeting = await aMeeting({ startsOn: dateOn('2027-05-28'), titleEs: 'XXII CRM' });
    const soon = await aMeeting({ startsOn: dateOn('2027-03-10') });
    const called = await aMeeting({ startsOn: dateOn('2027-06-28') });
    const call = await aCall({ meetingId: called.id });
    await aMeeting({ bodyCode: 'GRCM' });
    await aMeeting({ status: 'HELD' });
    const { meetings, existing, year, revision, sectionCount } = await proposalFor('TRAFFICKING');
    expect(meetings.map(({ id, dueAt, isOver }) => [id, dueAt?.toISOString(), isOver])).toEqual([
      [soon.id, '2027-02-25T05:59:59.999Z', true],
      [meeting.id, '2027-05-15T05:59:59.999Z', false],
    ]);
    expect(existing.map(({ id }) => id)).toEqual([call.id]);
    expect({ year, revision }).toEqual({ year: null, revision: 1 });
    expect(sectionCount).toBeGreaterThan(0);
    expect(await db.reportCall.count()).toBe(1);
  });

  test('of a yearly kind proposes the first year without a call and, by DR-61, no deadline', async () => {
    await aCall({ kindCode: 'CONSULAR', meetingId: null, dueAt: null, year: 2027 });
    await aCall({ kindCode: 'CONSULAR', meetingId: null, dueAt: null, year: 2028 });
    const proposal = await proposalFor('CONSULAR');
    expect(proposal).toMatchObject({ year: 2029, meetings: [], deadline: { deadlineRule: 'NONE', rule: 'DR-61' } });
    expect(proposal.existing.map(({ year }) => year)).toEqual([2028, 2027]);
  });

  test('is not offered for a kind that is not in use, nor for one that does not exist', async () => {
    await db.reportKind.update({ where: { code: 'CONSULAR' }, data: { isActive: false } });
    try {
      const { kinds, proposal } = await getNewCall(secretariat, { kind: 'CONSULAR' });
      expect(kinds.map(({ code }) => code)).not.toContain('CONSULAR');
      expect(proposal).toBeNull();
    } finally {
      await db.reportKind.update({ where: { code: 'CONSULAR' }, data: { isActive: true } });
    }
    expect((await getNewCall(secretariat, { kind: 'NOTHING' })).proposal).toBeNull();
  });
});
