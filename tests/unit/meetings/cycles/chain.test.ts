import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '@/lib/core/clock';
import { type ChainAsked, proposeChain, weekdayOf, weekOf } from '@/lib/meetings/cycles/chain';
import { type InChain, orderDeparturesOf } from '@/lib/meetings/cycles/order';
import { kindsOfBody } from '@/lib/meetings/sessions/programme-policy';

const inWords = (asked: ChainAsked) =>
  proposeChain(asked).map(({ bodyCode, startsOn, endsOn }) => `${bodyCode} ${startsOn}/${endsOn}`);

describe('the chain that is proposed', () => {
  test('of a second half: both Networks the day before the GRCM, which takes two days', () => {
    // A Wednesday.
    expect(inWords({ half: 2, startsOn: '2027-11-10', joint: 'AFTER' })).toEqual([
      'NETWORK_TRAFFICKING 2027-11-09/2027-11-09',
      'NETWORK_CONSULAR 2027-11-09/2027-11-09',
      'GRCM 2027-11-10/2027-11-11',
    ]);
  });

  test('of a first half: the Vice-Ministers after it, not into a weekend', () => {
    expect(inWords({ half: 1, startsOn: '2027-05-11', joint: 'NONE' }).slice(2)).toEqual([
      'GRCM 2027-05-11/2027-05-12',
      'VICE_MINISTERS 2027-05-13/2027-05-14',
    ]);
    expect(inWords({ half: 1, startsOn: '2027-05-12', joint: 'NONE' }).slice(2)).toEqual([
      'GRCM 2027-05-12/2027-05-13',
      'VICE_MINISTERS 2027-05-17/2027-05-18',
    ]);
  });

  test('on a Monday: the Networks in the morning of the same day, since no day of that week lies before', () => {
    const chain = proposeChain({ half: 2, startsOn: '2027-11-08', joint: 'AFTER' });
    expect(chain.map(({ startsOn }) => startsOn)).toEqual(['2027-11-08', '2027-11-08', '2027-11-08']);
    const [network] = chain;
    const ends = network?.sessions.map(({ to }) => to) ?? [];
    const grcm = chain.at(-1)?.sessions.map(({ from }) => from) ?? [];
    expect((ends.sort().at(-1) ?? '') <= (grcm[0] ?? '')).toBe(true);
  });

  test('with a single joint session: one meeting in the place of two (P-12)', () => {
    const [joint, ...rest] = proposeChain({ half: 2, startsOn: '2027-11-10', joint: 'SINGLE' });
    expect(joint?.sessions.map(({ kind }) => kind)).toEqual(['JOINT']);
    expect(rest.map(({ bodyCode }) => bodyCode)).toEqual(['GRCM']);
  });

  const anyAsked = fc.record({
    half: fc.constantFrom(1 as const, 2 as const),
    startsOn: fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2020-01-01', days)),
    joint: fc.constantFrom('NONE' as const, 'AFTER' as const, 'SINGLE' as const),
  });

  test('keeps the rules of order whatever the date (DR-52, DR-53, DR-58, P-12)', () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        const chain = proposeChain(asked);
        const asOrdered = chain.map(
          (one): InChain => ({ ...one, hasJoint: one.sessions.some(({ kind }) => kind === 'JOINT') }),
        );
        expect(orderDeparturesOf(asOrdered)).toEqual([]);
        const bodyKind = { NETWORK_TRAFFICKING: 'NETWORK', NETWORK_CONSULAR: 'NETWORK' } as const;
        for (const { bodyCode, startsOn, endsOn, sessions } of chain) {
          expect(endsOn >= startsOn).toBe(true);
          const kind = bodyCode in bodyKind ? 'NETWORK' : (bodyCode as 'GRCM' | 'VICE_MINISTERS');
          for (const one of sessions) {
            expect(kindsOfBody(kind)).toContain(one.kind);
            expect(one.from < one.to).toBe(true);
            expect(one.day).toBeLessThanOrEqual(daysBetween(startsOn, endsOn));
            // What meets behind closed doors is nobody's to propose but theirs who are in it.
            expect(one.kind).not.toBe('CLOSED_DOOR');
          }
          const hours = sessions.map(({ day, from, to }) => [`${day} ${from}`, `${day} ${to}`] as const).sort();
          for (const [index, [from]] of hours.entries()) {
            if (index > 0) expect(from >= (hours[index - 1]?.[1] ?? '')).toBe(true);
          }
        }
        const ministers = chain.find(({ bodyCode }) => bodyCode === 'VICE_MINISTERS');
        expect(ministers !== undefined).toBe(asked.half === 1);
        if (ministers) expect(weekdayOf(ministers.endsOn)).toBeLessThan(6);
        // DR-50: civil society has its space in every GRCM.
        const grcm = chain.find(({ bodyCode }) => bodyCode === 'GRCM');
        expect(grcm?.sessions.some(({ kind }) => kind === 'CIVIL_SOCIETY_DIALOGUE')).toBe(true);
      }),
    );
  });
});

describe('the order of a chain', () => {
  const one = (bodyCode: string, startsOn: string, more: Partial<InChain> = {}): InChain => ({
    ...{ bodyCode, startsOn, endsOn: startsOn, hasJoint: false },
    ...more,
  });
  const trafficking = one('NETWORK_TRAFFICKING', '2027-11-09');
  const consular = one('NETWORK_CONSULAR', '2027-11-09');
  const grcm = one('GRCM', '2027-11-10');
  const rules = (...chain: readonly InChain[]) =>
    orderDeparturesOf(chain).map(({ rule, bodyCode }) => `${rule} ${bodyCode}`);

  test('is kept on the day before and on the first day', () => {
    expect(rules(trafficking, consular, grcm)).toEqual([]);
    expect(rules({ ...trafficking, startsOn: '2027-11-10' }, consular, grcm)).toEqual([]);
  });

  test('is departed from by a Network of another week or after the GRCM has begun (DR-52)', () => {
    expect(rules({ ...trafficking, startsOn: '2027-11-05' }, consular, grcm)).toEqual(['DR-52 NETWORK_TRAFFICKING']);
    expect(rules(trafficking, { ...consular, startsOn: '2027-11-11' }, grcm)).toEqual(['DR-52 NETWORK_CONSULAR']);
  });

  test('counts a single joint session for both Networks (P-12)', () => {
    const joint = { ...trafficking, hasJoint: true };
    expect(rules(joint, grcm)).toEqual([]);
    expect(rules({ ...joint, startsOn: '2027-11-12', endsOn: '2027-11-12' }, grcm)).toEqual([
      'DR-52 NETWORK_TRAFFICKING',
      'DR-52 NETWORK_CONSULAR',
    ]);
  });

  test('is departed from by Vice-Ministers before the GRCM (DR-53), and by a joint session before a Network (DR-58)', () => {
    expect(rules(trafficking, consular, grcm, one('VICE_MINISTERS', '2027-11-09'))).toEqual(['DR-53 VICE_MINISTERS']);
    expect(
      rules({ ...trafficking, startsOn: '2027-11-08', endsOn: '2027-11-08', hasJoint: true }, consular, grcm),
    ).toEqual(['DR-58 NETWORK_TRAFFICKING']);
  });

  test('is none where there is no GRCM', () => {
    expect(rules(trafficking, one('VICE_MINISTERS', '2027-01-01'))).toEqual([]);
  });
});

test('a week begins on Monday', () => {
  expect([weekOf('2027-11-07'), weekOf('2027-11-08'), weekdayOf('2027-11-07')]).toEqual([
    '2027-11-01',
    '2027-11-08',
    7,
  ]);
});
