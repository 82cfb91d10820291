import { describe, expect, test } from 'vitest';
import { getActivity, listActivities, listActivitiesOf } from '@/lib/plan-of-action/activities/queries';
import { ActivityFilter } from '@/lib/plan-of-action/activities/schema';
import { countRecord, listAcronyms, listMilestones, listMilestonesOf } from '@/lib/plan-of-action/chronicle/queries';
import { getPlanDocument, listPlanDocuments } from '@/lib/plan-of-action/documents/queries';
import {
  findPartnerOf,
  getPartner,
  listForums,
  listMentions,
  listPartners,
  listSeminars,
} from '@/lib/plan-of-action/partners/queries';
import { getArea, getPlanOfAction, getSubtheme, listDiscussionsOf } from '@/lib/plan-of-action/subthemes/queries';
import { statementsOf } from '@/tests/support/queries';

const filter = (given: Record<string, unknown> = {}) => ActivityFilter.parse(given);

describe('the Plan', () => {
  test('has three themes, five areas and forty-two subthemes, each with its discussions, in four queries', async () => {
    const { answer, statements } = await statementsOf(() => getPlanOfAction());
    const areas = answer.flatMap((theme) => theme.areas);
    const subthemes = areas.flatMap((area) => area.subthemes);
    expect([answer.length, areas.length, subthemes.length]).toEqual([3, 5, 42]);
    expect(subthemes.every(({ discussions }) => discussions.length > 0)).toBe(true);
    expect(areas.reduce((sum, { _count }) => sum + _count.documents, 0)).toBe(21);
    expect(areas.reduce((sum, { _count }) => sum + _count.activities, 0)).toBe(66);
    expect(statements.length).toBeLessThanOrEqual(5);
  });

  test('an area in eight queries', async () => {
    const { answer, statements } = await statementsOf(() => getArea('TRAFFICKING'));
    expect(answer.theme.code).toBe('POLICIES_MANAGEMENT');
    expect(answer.subthemes.length).toBeGreaterThan(0);
    expect(answer.noteViews.length).toBeGreaterThan(0);
    expect(statements.length).toBeLessThanOrEqual(8);
    await expect(getArea('NOTHING')).rejects.toMatchObject({ reason: 'area.not-found' });
  });

  test('a subtheme with forums, years and siblings in eight queries', async () => {
    const { answer, statements } = await statementsOf(() => getSubtheme('pgm-04-granting-asylum'));
    expect(answer.discussions.map(({ bodyCode, year }) => [bodyCode, year])).toEqual([
      ['GRCM', 2002],
      ['GRCM', 2005],
      ['GRCM', 2008],
    ]);
    expect(answer.discussions[0]?.body?.shortEs).toBe('GRCM');
    expect(answer.siblings.map(({ code }) => code)).not.toContain('pgm-04-granting-asylum');
    expect(answer.area.theme.position).toBe(1);
    expect(statements.length).toBeLessThanOrEqual(8);
    await expect(getSubtheme('pgm-99-nothing')).rejects.toMatchObject({ reason: 'subtheme.not-found' });
  });

  test('what was discussed in a year is what the subthemes say of that year', async () => {
    const subthemes = (await getPlanOfAction()).flatMap(({ areas }) => areas).flatMap((area) => area.subthemes);
    for (const year of [1996, 2003, 2009]) {
      const expected = subthemes.flatMap(({ discussions }) => discussions).filter((held) => held.year === year);
      expect(await listDiscussionsOf(year)).toHaveLength(expected.length);
    }
    const networks = (await listDiscussionsOf(2004)).filter(({ bodyCode }) => bodyCode === null);
    expect(networks.every(({ shortEs }) => shortEs === null)).toBe(true);
  });
});

describe('documents', () => {
  test('all of them in four queries', async () => {
    const { answer, statements } = await statementsOf(() => listPlanDocuments());
    expect(answer).toHaveLength(21);
    expect(statements.length).toBeLessThanOrEqual(4);
  });

  test('each is read whole in two queries', async () => {
    for (const { code } of await listPlanDocuments()) {
      const { answer, statements } = await statementsOf(() => getPlanDocument(code));
      expect(answer.code).toBe(code);
      expect(statements.length).toBeLessThanOrEqual(2);
    }
    const framework = await getPlanDocument('pgm-d05-stranded-migrants-framework');
    expect(framework.acts.map(({ act, body, year }) => [act, body?.code, year])).toEqual([
      ['APPROVED', 'GRCM', 2003],
      ['RATIFIED', 'VICE_MINISTERS', 2004],
    ]);
    expect(framework.actors.map(({ role, actor }) => [role, actor.code])).toEqual([
      ['PREPARED', 'MX'],
      ['PREPARED', 'OIM'],
    ]);
    expect((await getPlanDocument('trf-d03-smuggling-studies')).parts).toHaveLength(8);
    await expect(getPlanDocument('trf-d99-nothing')).rejects.toMatchObject({ reason: 'plan-document.not-found' });
  });
});

describe('activities', () => {
  test('pages hold every one once, in eight queries each', async () => {
    const codes: string[] = [];
    for (const page of [1, 2, 3]) {
      const { answer, statements } = await statementsOf(() => listActivities(filter({ page })));
      codes.push(...answer.items.map(({ code }) => code));
      expect([answer.page, answer.pageCount, answer.found, answer.total]).toEqual([page, 3, 66, 66]);
      expect(statements.length).toBeLessThanOrEqual(8);
    }
    expect(new Set(codes).size).toBe(66);
    expect((await listActivities(filter({ page: 99 }))).page).toBe(3);
  });

  test('filters narrow together, and what an address cannot mean is left out', async () => {
    const hosted = await listActivities(filter({ country: 'GT' }));
    expect(hosted.found).toBe(8);
    expect(hosted.items.every(({ places }) => places.some(({ countryCode }) => countryCode === 'GT'))).toBe(true);
    const workshops = await listActivities(filter({ kind: 'WORKSHOP', area: 'TRAFFICKING', state: 'HELD' }));
    expect(workshops.found).toBeGreaterThan(0);
    expect(
      workshops.items.every(
        ({ kind, state, area }) => kind === 'WORKSHOP' && state === 'HELD' && area.code === 'TRAFFICKING',
      ),
    ).toBe(true);
    expect((await listActivities(filter({ theme: 'HUMAN_RIGHTS' }))).found).toBeLessThan(66);
    expect((await listActivities(filter({ country: 'gt; DROP', kind: 'PARTY', year: 'x', page: '-3' }))).found).toBe(
      66,
    );
    expect((await listActivities(filter({ year: 1991 }))).found).toBe(0);
  });

  test('a year holds what began before and ended after it', async () => {
    const codes = (await listActivitiesOf(2006)).map(({ startsOn, endsOn }) => [startsOn, endsOn]);
    expect(codes).toContainEqual(['2005', '2008']);
  });

  test('the years and countries offered each find something', async () => {
    const { choices } = await listActivities(filter());
    for (const year of choices.years) expect((await listActivities(filter({ year }))).found).toBeGreaterThan(0);
    for (const { code } of choices.countries)
      expect((await listActivities(filter({ country: code }))).found).toBeGreaterThan(0);
  });

  test('each is read whole in two queries', async () => {
    for (const page of [1, 2, 3]) {
      for (const { code } of (await listActivities(filter({ page }))).items) {
        const { answer, statements } = await statementsOf(() => getActivity(code));
        expect(answer.code).toBe(code);
        expect(answer.noteViews.map(({ id }) => id).sort()).toEqual([...answer.notes].sort());
        expect(statements.length).toBeLessThanOrEqual(2);
      }
    }
    const workshop = await getActivity('trf-a13-legislation-challenges-workshop');
    expect(workshop.sponsors.find(({ printedEs }) => printedEs === 'Save the Children')?.actor).toMatchObject({
      code: 'SAVE-THE-CHILDREN',
      partnerCode: 'SAVE-THE-CHILDREN-PANIAMOR',
    });
    await expect(getActivity('trf-a99-nothing')).rejects.toMatchObject({ reason: 'activity.not-found' });
  });
});

describe('partners and events', () => {
  test('twenty-two partners; one is read in four queries with where else it is named', async () => {
    expect(await listPartners()).toHaveLength(22);
    const { answer, statements } = await statementsOf(() => getPartner('OIM'));
    expect(answer.contributions.length).toBeGreaterThan(0);
    expect(answer.mentions.some(({ kind }) => kind === 'DOCUMENT')).toBe(true);
    expect(answer.mentions.some(({ kind }) => kind === 'ACTIVITY')).toBe(true);
    expect(statements.length).toBeLessThanOrEqual(4);
    expect((await findPartnerOf('ACNUR'))?.code).toBe('ACNUR');
    expect(await findPartnerOf('CIDH')).toBeNull();
    await expect(getPartner('NOBODY')).rejects.toMatchObject({ reason: 'partner.not-found' });
  });

  test('a Member is named as place, sponsor, maker and subject of a volume', async () => {
    const mentions = await listMentions({ partyCode: 'GT' });
    expect(mentions.filter(({ kind, roles }) => kind === 'ACTIVITY' && roles.includes('VENUE'))).toHaveLength(8);
    expect(mentions.find(({ code }) => code === 'trf-d03-smuggling-studies')?.roles).toEqual(['PART', 'PREPARED']);
  });

  test('forums as dated, seminars with what seems the same event', async () => {
    const forums = await listForums();
    expect(forums).toHaveLength(18);
    expect(forums[0]).toMatchObject({ startsOn: '2005-04-14', endsOn: '2005-04-15' });
    const { answer, statements } = await statementsOf(() => listSeminars());
    expect(answer).toHaveLength(30);
    expect(answer.find(({ code }) => code === 'SEM-R06')?.seems).not.toEqual([]);
    expect(statements.length).toBeLessThanOrEqual(3);
  });
});

test('chronicle and counts', async () => {
  const milestones = await listMilestones();
  expect(milestones).toHaveLength(63);
  expect(milestones[0]?.year).toBe(1996);
  expect(await listMilestonesOf(1999)).toEqual(milestones.filter(({ year }) => year === 1999));
  expect(await listAcronyms()).toHaveLength(37);
  expect(await countRecord()).toEqual({
    members: 11,
    observerStates: 5,
    observerOrganisations: 8,
    presidencies: 15,
    themes: 3,
    areas: 5,
    subthemes: 42,
    documents: 21,
    activities: 66,
    partners: 22,
    forums: 18,
    seminars: 30,
    milestones: 63,
    acronyms: 37,
    notes: 243,
  });
});
