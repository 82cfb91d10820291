import { describe, expect, test } from 'vitest';
import { findContributionOf, getContributionScale, listBudgetHeadings } from '@/lib/finance/contributions/queries';
import { listBodies, listSecretariatPosts } from '@/lib/membership/bodies/queries';
import {
  getMember,
  getObserver,
  listMemberCommitments,
  listMembers,
  listObserverCriteria,
  listObserverRights,
  listObservers,
} from '@/lib/membership/parties/queries';
import { getPresidency, listPresidencies } from '@/lib/membership/presidency/queries';
import { listAllNotes } from '@/lib/membership/record-notes/queries';
import { statementsOf } from '@/tests/support/queries';
import { aPresidency } from '../../support/institution';

describe('Members', () => {
  test('are the eleven of the record, in its order, with the years in which they presided', async () => {
    const { answer, statements } = await statementsOf(() => listMembers());
    expect(answer.map(({ code }) => code)).toEqual(['BZ', 'CA', 'CR', 'SV', 'US', 'GT', 'HN', 'MX', 'NI', 'PA', 'DO']);
    expect(answer.find(({ code }) => code === 'MX')?.presidencyYears).toEqual([1996, 2003, 2010]);
    expect(answer.find(({ code }) => code === 'BZ')?.presidencyYears).toEqual([]);
    expect(answer.find(({ code }) => code === 'GT')?.hostedActivityCount).toBe(8);
    expect(statements.length).toBeLessThanOrEqual(4);
  });

  test('each have three focal cells in the order of the families', async () => {
    for (const { code } of await listMembers()) {
      const member = await getMember(code);
      expect(member.institutions.map(({ family }) => family)).toEqual(['FOREIGN_AFFAIRS', 'INTERIOR', 'MIGRATION']);
    }
  });

  test('one is read in six queries, with its notes', async () => {
    const { answer, statements } = await statementsOf(() => getMember('US'));
    const migration = answer.institutions.find(({ family }) => family === 'MIGRATION');
    expect(migration?.nameEs).toBeNull();
    expect(migration?.units).toHaveLength(2);
    expect(answer.noteViews.map(({ id }) => id)).toContain('RN-I21');
    expect(answer).toMatchObject({ sinceYear: 1996, sinceBasis: 'IMPLIED' });
    expect(statements.length).toBeLessThanOrEqual(6);
  });

  test('the record does not say since when the Dominican Republic is one', async () => {
    expect(await getMember('DO')).toMatchObject({ sinceYear: null, sinceBasis: null, kind: 'MEMBER' });
  });

  test('an observer is not found among them, nor is a code that nobody has', async () => {
    await expect(getMember('AR')).rejects.toMatchObject({ reason: 'party.not-found' });
    await expect(getMember('XX')).rejects.toMatchObject({ reason: 'party.not-found' });
  });
});

test('observers: five States, eight organisations, the RROCM apart, in three queries', async () => {
  const { answer, statements } = await statementsOf(() => listObservers());
  expect(answer.states.map(({ code }) => code)).toEqual(['AR', 'CO', 'EC', 'JM', 'PE']);
  expect(answer.organisations).toHaveLength(8);
  expect(answer.civilSociety.map(({ code, sinceYear }) => [code, sinceYear])).toEqual([['RROCM', 1998]]);
  expect(statements.length).toBeLessThanOrEqual(3);
  expect((await getObserver('ACNUR')).noteViews.map(({ id }) => id)).toEqual(['RN-I04', 'RN-I11']);
  await expect(getObserver('CR')).rejects.toMatchObject({ reason: 'party.not-found' });
});

test('criteria, rights and commitments as printed', async () => {
  const criteria = await listObserverCriteria();
  expect(criteria.filter(({ kind }) => kind === 'STATE')).toHaveLength(8);
  expect(criteria.filter(({ kind }) => kind === 'ORGANIZATION')).toHaveLength(3);
  expect((await listObserverRights()).map(({ holder }) => holder)).toEqual(['OBSERVERS', 'MEMBERS']);
  expect(await listMemberCommitments()).toHaveLength(4);
});

test('bodies in order of importance, posts of the Secretariat', async () => {
  expect((await listBodies()).map(({ code, rank }) => [code, rank])).toEqual([
    ['VICE_MINISTERS', 1],
    ['GRCM', 2],
    ['NETWORK_TRAFFICKING', 3],
    ['NETWORK_CONSULAR', 3],
    ['PRESIDENCY', null],
    ['SECRETARIAT', null],
  ]);
  expect(await listSecretariatPosts()).toHaveLength(3);
});

describe('presidencies', () => {
  test('fifteen, first to last, none in force until a term is opened', async () => {
    const { answer, statements } = await statementsOf(() => listPresidencies());
    expect(answer.map(({ year }) => year)).toEqual(Array.from({ length: 15 }, (_, i) => 1996 + i));
    expect(answer.some(({ isInForce }) => isInForce)).toBe(false);
    expect(statements.length).toBeLessThanOrEqual(3);
    await aPresidency('PA');
    expect((await listPresidencies()).filter(({ isInForce }) => isInForce).map(({ party }) => party.code)).toEqual([
      'PA',
    ]);
  });

  test('one with its neighbours and the meeting as far as it is printed', async () => {
    const { answer, statements } = await statementsOf(() => getPresidency(1999));
    expect(answer).toMatchObject({
      previousYear: 1998,
      nextYear: 2000,
      meetingStartsOn: '1999-01-28',
      meetingEndsOn: '1999-01-29',
      themeKind: 'CENTRAL_THEME',
    });
    expect((await getPresidency(1996)).previousYear).toBeNull();
    expect((await getPresidency(2003)).otherYears).toEqual([1996, 2010]);
    expect(statements.length).toBeLessThanOrEqual(4);
    await expect(getPresidency(1995)).rejects.toMatchObject({ reason: 'presidency.not-found' });
  });
});

test('contributions are exact and as printed', async () => {
  const scale = await getContributionScale();
  expect(scale.rows).toHaveLength(11);
  expect(scale.rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(28_272_400n);
  expect(scale.totalAmountMinor).toBe(28_272_400n);
  expect(await findContributionOf('US')).toMatchObject({ amountPrinted: '141,360', percentagePrinted: '50.00' });
  expect(await findContributionOf('AR')).toBeNull();
  expect(await listBudgetHeadings()).toHaveLength(6);
});

test('every note is read, those on the institution first', async () => {
  const notes = await listAllNotes();
  expect(notes).toHaveLength(243);
  expect(notes[0]?.id).toBe('RN-I01');
  expect(notes.at(-1)?.id).toBe('RN-P136');
});
