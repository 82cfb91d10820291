// Longer than 250 lines: one file a part of the record.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RecordFiles, readRecordFiles } from '@/prisma/record/files';
import { checkReferences } from '@/prisma/record/references';

const files = await readRecordFiles();

/** How many rows of each area. */
function byArea(rows: readonly { areaCode: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { areaCode } of rows) counts[areaCode] = (counts[areaCode] ?? 0) + 1;
  return counts;
}

describe('the institution', () => {
  test('eleven Members, five observer States, eight organisations, the RROCM, the Secretariat', () => {
    const ofKind = (kind: string) => files.parties.filter((party) => party.kind === kind).map(({ code }) => code);
    expect(ofKind('MEMBER')).toEqual(['BZ', 'CA', 'CR', 'SV', 'US', 'GT', 'HN', 'MX', 'NI', 'PA', 'DO']);
    expect(ofKind('OBSERVER_STATE')).toEqual(['AR', 'CO', 'EC', 'JM', 'PE']);
    expect(ofKind('OBSERVER_ORGANIZATION')).toHaveLength(8);
    expect([ofKind('CIVIL_SOCIETY'), ofKind('SECRETARIAT')]).toEqual([['RROCM'], ['ST']]);
  });

  test('observer organisations since the years that the report prints', () => {
    const since = files.parties
      .filter(({ kind }) => kind === 'OBSERVER_ORGANIZATION')
      .map((p) => [p.code, p.sinceYear]);
    expect(Object.fromEntries(since)).toEqual({
      ACNUR: 1997,
      RELATORIA: 2003,
      'CEPAL-CELADE': 1996,
      SEGIB: 2007,
      CIDH: 2000,
      SICA: 2003,
      OIM: 1996,
      UNFPA: 2006,
    });
  });

  test('thirty-three focal cells: each Member in each family', () => {
    const members = files.parties.filter(({ kind }) => kind === 'MEMBER').map(({ code }) => code);
    const families = ['FOREIGN_AFFAIRS', 'INTERIOR', 'MIGRATION'];
    const wanted = members.flatMap((member) => families.map((family) => `${member}-${family}`));
    expect(files['focal-cells'].map(({ code }) => code).sort()).toEqual(wanted.sort());
    expect(wanted).toHaveLength(33);
  });

  test('a presidency a year, 1996 to 2010, with ordinals in step and labels only in the founding years (DR-28)', () => {
    const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
    expect(files.presidencies.map(({ year, ordinalRoman }) => [year, ordinalRoman])).toEqual(
      roman.map((ordinal, i) => [1996 + i, ordinal]),
    );
    for (const { year, themeKind } of files.presidencies) {
      expect(themeKind).toBe(year < 1999 ? 'FOUNDING_LABEL' : 'CENTRAL_THEME');
    }
    const never = ['BZ', 'NI', 'DO'];
    expect(files.presidencies.filter(({ partyCode }) => never.includes(partyCode))).toEqual([]);
  });

  test('eleven contributions add up to 282,724.00 USD, and their percentages to 100.01 (DR-77, DR-78)', () => {
    const { rows, currency, totalPrinted, computed } = files.contributions;
    expect([rows.length, currency]).toEqual([11, 'USD']);
    const cents = rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const hundredths = rows.reduce((sum, { percentagePrinted }) => sum + Number(percentagePrinted.replace('.', '')), 0);
    expect([cents, hundredths]).toEqual([28_272_400, 10_001]);
    expect(computed).toMatchObject({ percentageSum: '100.01', amountSumMinor: cents, amountDifferenceMinor: 0 });
    expect(totalPrinted).toMatchObject({ percentage: '100.00', amount: '282,724', amountMinor: 28_272_400 });
    for (const row of rows) expect(Number(row.amountPrinted.replaceAll(',', '')) * 100).toBe(row.amountMinor);
    expect(rows.filter(({ amountMinor }) => amountMinor === 500_000)).toHaveLength(8);
  });

  test('six headings, three posts, eight and three criteria, four commitments', () => {
    expect(files['budget-headings']).toHaveLength(6);
    expect(files['secretariat-posts'].map(({ code }) => code)).toEqual([
      'SECRETARIAT_COORDINATOR',
      'SECRETARIAT_IT',
      'SECRETARIAT_ASSISTANT',
    ]);
    const criteria = (kind: string) => files['observer-criteria'].filter((row) => row.kind === kind).length;
    expect([criteria('STATE'), criteria('PROCEDURE'), criteria('ORGANIZATION')]).toEqual([8, 1, 3]);
    expect(files['member-commitments']).toHaveLength(4);
    expect(files['observer-rights'].map(({ holder }) => holder)).toEqual(['OBSERVERS', 'MEMBERS']);
  });

  test('bodies in order of importance, both Networks alike (DR-06)', () => {
    expect(files.bodies.map(({ code, rank }) => `${code} ${rank}`)).toEqual([
      'VICE_MINISTERS 1',
      'GRCM 2',
      'NETWORK_TRAFFICKING 3',
      'NETWORK_CONSULAR 3',
      'PRESIDENCY null',
      'SECRETARIAT null',
    ]);
  });

  test('one office and one class for each kind; whoever decides, presides or serves gives a second factor', () => {
    expect(files.offices).toHaveLength(13);
    expect(files.offices.every(({ code, kind }) => code === kind)).toBe(true);
    expect(new Set(files.offices.map(({ kind }) => kind)).size).toBe(13);
    expect(files.offices.filter(({ needsSecondFactor }) => needsSecondFactor).map(({ code }) => code)).toEqual([
      'VICE_MINISTER',
      'PRESIDENCY_OFFICER',
      'SECRETARIAT_COORDINATOR',
      'SECRETARIAT_ASSISTANT',
      'SECRETARIAT_IT',
    ]);
    expect(new Set(files['party-classes'].map(({ kind }) => kind)).size).toBe(5);
  });
});

describe('the Plan of Action', () => {
  test('three themes, five areas, forty-two subthemes', () => {
    expect([files.themes.length, files.areas.length, files.subthemes.length]).toEqual([3, 5, 42]);
  });

  test('rows of each area, as counted in the report', () => {
    const held = files.subthemes.flatMap(({ areaCode, discussions }) => discussions.map(() => ({ areaCode })));
    const areas = files.areas.map(({ code }) => code);
    const counts = [files.subthemes, held, files['plan-documents'], files.activities].map(byArea);
    expect(Object.fromEntries(areas.map((area) => [area, counts.map((count) => count[area])]))).toEqual({
      // subthemes, discussions, documents, activities
      MIGRATION_MANAGEMENT: [6, 36, 7, 15],
      TRAFFICKING: [8, 42, 5, 15],
      CONSULAR_PROTECTION: [8, 30, 4, 7],
      VULNERABLE_GROUPS: [10, 31, 4, 19],
      MIGRATION_DEVELOPMENT: [10, 33, 1, 10],
    });
  });

  test('every subtheme was discussed, or a note says why nobody is named', () => {
    for (const { code, discussions, notes } of files.subthemes) {
      expect(discussions.length > 0 || (notes ?? []).length > 0, code).toBe(true);
    }
  });

  test('the years of the discussions are those printed in the cell, or of the meeting that it names; no more and no fewer', () => {
    const yearOf = new Map(files.presidencies.map(({ ordinalRoman, year }) => [ordinalRoman as string, year]));
    for (const { code, discussedPrinted, discussions } of files.subthemes) {
      const printed = (discussedPrinted.match(/\b(19|20)\d\d\b/g) ?? []).map(Number);
      const named = [...discussedPrinted.matchAll(/\b([IVX]+) CRM\b/g)].map(([, ordinal = '']) => yearOf.get(ordinal));
      expect(new Set(discussions.map(({ year }) => year)), code).toEqual(new Set([...printed, ...named]));
    }
  });

  test('positions run from 1 within each area and part', () => {
    for (const rows of [files.subthemes, files['plan-documents'], files.activities]) {
      for (const { code } of files.areas) {
        const positions = rows.filter(({ areaCode }) => areaCode === code).map(({ position }) => position);
        expect(positions).toEqual(positions.map((_, i) => i + 1));
      }
    }
  });

  test('twenty-two partners, eighteen forums, thirty seminars, sixty-three milestones, thirty-seven acronyms', () => {
    const { partners, forums, seminars, milestones, acronyms } = files;
    expect([partners, forums, seminars, milestones, acronyms].map(({ length }) => length)).toEqual([
      22, 18, 30, 63, 37,
    ]);
  });
});

test('every row stands on lines of the report, in ascending order or in that of reading', () => {
  const lists: unknown[] = [];
  const gather = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) gather(each);
    else if (value !== null && typeof value === 'object') {
      if ('lines' in value) lists.push(value.lines);
      for (const each of Object.values(value)) gather(each);
    }
  };
  gather(files);
  expect(lists.length).toBeGreaterThan(900);
  for (const lines of lists) {
    expect(Array.isArray(lines) && lines.length > 0).toBe(true);
    for (const line of lines as number[]) expect(line >= 1 && line <= 830).toBe(true);
  }
});

test('notes and rows name each other, and everything that a row names is there', () => {
  expect(() => checkReferences(files)).not.toThrow();
  expect([files['notes-institution'].length, files['notes-plan'].length]).toEqual([107, 136]);
});

describe('a fault is found and named', () => {
  const changed = (change: (copy: RecordFiles) => void): RecordFiles => {
    const copy = structuredClone(files);
    change(copy);
    return copy;
  };
  const at = <T>(rows: readonly T[]): T => {
    const [first] = rows;
    if (first === undefined) throw new Error('no row');
    return first;
  };

  test.each<[string, (copy: RecordFiles) => void, RegExp]>([
    ['a code twice', (copy) => copy.parties.push(at(copy.parties)), /BZ stands twice/],
    ['an unknown sponsor', (copy) => (at(at(copy.activities).sponsors).code = 'NOBODY'), /NOBODY is not in the record/],
    [
      'an unknown area',
      (copy) => Object.assign(at(copy.subthemes), { areaCode: 'ELSEWHERE' }),
      /ELSEWHERE is not in the record/,
    ],
    [
      'a note that touches nothing',
      (copy) => at(copy['notes-plan']).appliesTo.push('themes/FOURTH'),
      /themes\/FOURTH is not in the record/,
    ],
    [
      'a row that forgets its note',
      (copy) => Object.assign(at(copy.themes), { notes: undefined }),
      /does not name RN-P01/,
    ],
    [
      'a note that forgets its row',
      (copy) => Object.assign(at(copy['notes-institution']), { appliesTo: ['parties/BZ'] }),
      /names RN-I01, which does not apply/,
    ],
    [
      'a partner that is no observer',
      (copy) => Object.assign(at(copy.partners), { isObserverOrganization: false }),
      /ACNUR: observer organisation or not/,
    ],
    [
      'a seminar on a line without activity',
      (copy) => Object.assign(at(copy.seminars), { planLines: [1] }),
      /no row of the Plan is on line 1/,
    ],
  ])('%s', (_name, change, fault) => {
    expect(() => checkReferences(changed(change))).toThrow(fault);
  });
});

describe('a faulty file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'crm-record-'));
    await cp('prisma/record', folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('is named with each of its faults', async () => {
    const file = path.join(folder, 'themes.json');
    const themes = JSON.parse(await readFile(file, 'utf8'));
    themes[0].nameEs = '';
    themes[1].colour = 'red';
    themes[2].lines = [];
    await writeFile(file, JSON.stringify(themes));
    const reading = readRecordFiles(folder);
    await expect(reading).rejects.toThrow(/themes\.json/);
    await expect(reading).rejects.toThrow(/nameEs[\s\S]*colour|colour[\s\S]*nameEs/);
  });
});
