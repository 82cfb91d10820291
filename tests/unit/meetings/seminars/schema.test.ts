import { describe, expect, test } from 'vitest';
import { PlanSeminar } from '@/lib/meetings/seminars/schema';

const form = {
  ...{ kind: 'WORKSHOP', titleEs: 'Taller', titleEn: 'Workshop', hostPartyCode: 'GT', startsOn: '2027-05-18' },
  ...{ endsOn: '2027-05-19', timeZone: 'America/Guatemala', city: '', subthemeCode: '', departureReason: '' },
  key: '01900000-0000-7000-8000-000000000001',
};

describe('the form of a seminar', () => {
  test('the boxes that are ticked are its co-sponsors; the host is none of itself', () => {
    const read = PlanSeminar.parse({
      ...form,
      'cosponsor-MX': 'on',
      'cosponsor-CEPAL-CELADE': 'on',
      'cosponsor-GT': 'on',
    });
    expect(read.cosponsors).toEqual(['MX', 'CEPAL-CELADE']);
    expect([read.subthemeCode, read.departureReason]).toEqual([null, '']);
    expect(PlanSeminar.parse(form).cosponsors).toEqual([]);
  });

  test.each([
    ['a box that names no party', { 'cosponsor-': 'on' }, 'cosponsors'],
    ['a box of something else', { 'cosponsor-<b>': 'on' }, 'cosponsors'],
    ['no host', { hostPartyCode: '' }, 'hostPartyCode'],
    ['no kind', { kind: 'PARTY' }, 'kind'],
    ['days in the wrong order', { endsOn: '2027-05-17' }, 'endsOn'],
    ['no English title', { titleEn: ' ' }, 'titleEn'],
  ])('refuses %s', (_words, more, field) => {
    const read = PlanSeminar.safeParse({ ...form, ...more });
    expect(read.success ? [] : read.error.issues.map(({ path }) => path[0])).toContain(field);
  });

  test('refuses what it does not know, and what is no form at all', () => {
    expect(PlanSeminar.safeParse({ ...form, conveners: 'MX' }).success).toBe(false);
    expect(PlanSeminar.safeParse(null).success).toBe(false);
  });
});
