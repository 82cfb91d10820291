import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArrangingAct, arrangedAfter, namedFields, sectionFields } from '@/lib/reports/kinds/arrangement';
import { ArrangeTemplate, blankSection, EditTemplate } from '@/lib/reports/kinds/schema';

const form = (...titles: string[]) => ({
  kindCode: 'CONSULAR',
  revision: '3',
  ...namedFields(titles.map((titleEs) => ({ key: titleEs.toLowerCase(), titleEs }))),
});
const titlesOf = (values: Readonly<Record<string, string>>) => sectionFields(values).map(({ titleEs }) => titleEs);
const pressed = (act: ArrangingAct, at: number, ...titles: string[]) => {
  const { position, values } = arrangedAfter(act, at, form(...titles), blankSection);
  return { position, titles: titlesOf(values) };
};

describe('a press of a button of the template’s form', () => {
  test.each([
    ['up', 2, ['A', 'C', 'B'], 1],
    ['down', 0, ['B', 'A', 'C'], 1],
    ['remove', 1, ['A', 'C'], 0],
    ['remove', 0, ['B', 'C'], 0],
    ['add', 0, ['A', 'B', 'C', ''], 3],
    ['up', 0, ['A', 'B', 'C'], 0],
    ['down', 2, ['A', 'B', 'C'], 2],
    ['up', 40, ['A', 'B', 'C'], 40],
    ['remove', 40, ['A', 'B', 'C'], 39],
  ] as const)('%s at %i', (act, at, titles, position) => {
    expect(pressed(act, at, 'A', 'B', 'C')).toEqual({ titles: [...titles], position });
  });

  test('the last section may go, and one may come to none', () => {
    expect(pressed('remove', 0, 'A').titles).toEqual([]);
    expect(pressed('add', 0).titles).toEqual(['']);
  });

  test('what is not a section’s stays as it is; a section takes all of its fields along, and the boxes that are not ticked', () => {
    const given = { ...form('A', 'B'), 'sections.1.isRequired': 'on' };
    const { values } = arrangedAfter('up', 1, given, blankSection);
    expect(values).toEqual({
      ...{ kindCode: 'CONSULAR', revision: '3' },
      ...{ 'sections.0.key': 'b', 'sections.0.titleEs': 'B', 'sections.0.isRequired': 'on' },
      ...{ 'sections.1.key': 'a', 'sections.1.titleEs': 'A' },
    });
  });

  test('moving loses no section and no word, whatever is pressed how often', () => {
    const press = fc.record({ act: fc.constantFrom('up' as const, 'down' as const), at: fc.nat(12) });
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 10 }), fc.array(press), (titles, presses) => {
        const values = presses.reduce(
          (left, { act, at }) => arrangedAfter(act, at, left, blankSection).values,
          form(...titles) as Readonly<Record<string, string>>,
        );
        expect(titlesOf(values).sort()).toEqual([...titles].sort());
      }),
    );
  });
});

describe('the shape of a press', () => {
  test('is an act and a place; the rest is what was typed', () => {
    expect(ArrangeTemplate.parse({ press: 'down.12', 'sections.12.titleEs': ' a ' })).toEqual({
      act: 'down',
      at: 12,
      values: { 'sections.12.titleEs': ' a ' },
    });
    expect(ArrangeTemplate.parse({ press: 'add' })).toMatchObject({ act: 'add', at: 0 });
  });

  test.each(['', 'save', 'up.', 'up.100', 'up.-1', 'constructor', 'up.1.2'])('«%s» is none', (press) => {
    expect(ArrangeTemplate.safeParse({ press }).success).toBe(false);
  });

  test('a section that was just added only needs its titles to be saved', () => {
    const { values } = arrangedAfter('add', 0, { kindCode: 'CONSULAR', revision: '3' }, blankSection);
    const parsed = EditTemplate.safeParse(values);
    const faults = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
    expect(faults).toEqual(['sections.0.titleEs', 'sections.0.titleEn']);
    const titled = { ...values, 'sections.0.titleEs': 'Retos', 'sections.0.titleEn': 'Challenges' };
    expect(EditTemplate.safeParse(titled).success).toBe(true);
  });
});
