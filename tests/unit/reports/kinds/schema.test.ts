import { describe, expect, test } from 'vitest';
import { departsFromRule } from '@/lib/reports/kinds/departure';
import { EditKind, EditTemplate } from '@/lib/reports/kinds/schema';
import { withKeys } from '@/lib/reports/kinds/section-keys';

const kind = {
  code: 'TRAFFICKING',
  version: '1',
  nameEs: 'Informe',
  nameEn: 'Report',
  purposeEs: 'Para qué',
  purposeEn: 'What for',
  cadence: 'PER_MEETING',
  deadlineRule: 'DAYS_BEFORE_MEETING',
  daysBefore: '14',
  meetingBodyCode: 'VICE_MINISTERS',
  departureReason: '',
};

const faultsOf = (result: ReturnType<typeof EditKind.safeParse>) =>
  Object.fromEntries((result.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));

describe('a kind as a form sends it', () => {
  test('is read: numbers, an unticked box, what was left empty', () => {
    expect(EditKind.parse(kind)).toMatchObject({ version: 1, daysBefore: 14, isActive: false, departureReason: '' });
    expect(EditKind.parse({ ...kind, isActive: 'on' }).isActive).toBe(true);
  });

  test.each([
    [{ nameEs: ' ' }, { nameEs: 'field.needed' }],
    [{ nameEs: 'x'.repeat(201) }, { nameEs: 'field.too-long' }],
    [{ nameEs: 'a\u0000b' }, { nameEs: 'text.broken-encoding' }],
    [{ nameEs: 'a\ud800b' }, { nameEs: 'text.broken-encoding' }],
    [{ daysBefore: '' }, { daysBefore: 'kind.days-needed' }],
    [{ daysBefore: '0' }, { daysBefore: 'field.number-out-of-range' }],
    [{ daysBefore: '366' }, { daysBefore: 'field.number-out-of-range' }],
    [{ daysBefore: '1.5' }, { daysBefore: 'field.not-a-number' }],
    [{ cadence: 'PER_YEAR' }, { cadence: 'kind.counts-from-a-meeting' }],
    [{ meetingBodyCode: '' }, { meetingBodyCode: 'kind.body-needed' }],
    [{ deadlineRule: 'SOMEDAY' }, { deadlineRule: 'field.choose' }],
  ])('%o is refused at its field', (given, faults) => {
    expect(faultsOf(EditKind.safeParse({ ...kind, ...given }))).toEqual(faults);
  });

  test('who reads the reports cannot be sent along', () => {
    expect(EditKind.safeParse({ ...kind, bodyCode: 'GRCM' }).success).toBe(false);
  });
});

describe('departing from a rule', () => {
  test.each([
    ['as DR-60 has it', { ruleDays: 14, deadlineRule: 'DAYS_BEFORE_MEETING', daysBefore: 14 }, false],
    ['other days', { ruleDays: 14, deadlineRule: 'DAYS_BEFORE_MEETING', daysBefore: 10 }, true],
    ['a day by hand', { ruleDays: 14, deadlineRule: 'FIXED_DATE', daysBefore: null }, true],
    ['no deadline', { ruleDays: 14, deadlineRule: 'NONE', daysBefore: null }, true],
    ['a setting (P-11)', { ruleDays: null, deadlineRule: 'DAYS_BEFORE_MEETING', daysBefore: 30 }, false],
    ['no printed deadline (DR-61)', { ruleDays: null, deadlineRule: 'NONE', daysBefore: null }, false],
  ] as const)('%s', (_words, given, departs) => {
    expect(departsFromRule(given)).toBe(departs);
  });
});

const section = (n: number, more: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({
      key: '',
      titleEs: `Título ${n}`,
      titleEn: `Title ${n}`,
      guidanceEs: '',
      guidanceEn: '',
      maxChars: '5000',
      ...more,
    }).map(([name, value]) => [`sections.${n}.${name}`, value]),
  );

describe('a template as a form sends it', () => {
  test('its fields become sections in the order of their numbers', () => {
    const read = EditTemplate.parse({
      kindCode: 'CONSULAR',
      revision: '3',
      ...section(1),
      ...section(0, { isRequired: 'on' }),
    });
    expect(read.sections.map(({ titleEs, isRequired }) => [titleEs, isRequired])).toEqual([
      ['Título 0', true],
      ['Título 1', false],
    ]);
  });

  test('faults bear the name of the field', () => {
    const given = {
      kindCode: 'CONSULAR',
      revision: '3',
      ...section(0),
      ...section(1, { titleEn: '', maxChars: '199' }),
    };
    const issues = EditTemplate.safeParse(given).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['sections.1.titleEn', 'field.needed'],
      ['sections.1.maxChars', 'field.number-out-of-range'],
    ]);
  });

  test('one section at least, thirty at most', () => {
    const read = (all: object) => EditTemplate.safeParse({ kindCode: 'CONSULAR', revision: '1', ...all });
    expect(read({}).error?.issues[0]?.message).toBe('template.no-section');
    const many = Object.assign({}, ...Array.from({ length: 31 }, (_, n) => section(n)));
    expect(read(many).error?.issues[0]?.message).toBe('template.too-many-sections');
  });
});

describe('keys of sections', () => {
  const given = (key: string, titleEn: string) => ({
    key,
    titleEn,
    titleEs: 't',
    guidanceEs: '',
    guidanceEn: '',
    isRequired: false,
    maxChars: 5000,
  });

  test('stay; new ones come from the English title and are used by no revision', () => {
    const keys = withKeys(
      [given('statistics', 'Figures'), given('', 'Statistics'), given('', 'Víctims & Families'), given('', '¿?')],
      ['statistics', 'legislation', 'section'],
    ).map(({ key }) => key);
    expect(keys).toEqual(['statistics', 'statistics-2', 'victims-families', 'section-2']);
  });
});
