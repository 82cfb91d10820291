import { z } from 'zod';
import { neededText, optionalText, orNull, Ticked, Version, wholeNumber } from '@/lib/core/fields';
import { type ArrangingAct, arrangingActs } from './arrangement';

export const deadlineRules = ['DAYS_BEFORE_MEETING', 'FIXED_DATE', 'NONE'] as const;
export const cadences = ['PER_MEETING', 'PER_YEAR'] as const;

const KindCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/);

/** Whose people read the reports is not here: it would change who reads what was already sent. */
export const EditKind = z
  .strictObject({
    code: KindCode,
    version: Version,
    nameEs: neededText(200),
    nameEn: neededText(200),
    purposeEs: neededText(1000),
    purposeEn: neededText(1000),
    cadence: z.enum(cadences, 'field.choose'),
    deadlineRule: z.enum(deadlineRules, 'field.choose'),
    daysBefore: orNull(wholeNumber(1, 365)).optional().default(null),
    meetingBodyCode: orNull(z.string().max(40)).optional().default(null),
    isActive: Ticked,
    departureReason: optionalText(1000),
  })
  .superRefine((given, fault) => {
    const say = (path: keyof typeof given, message: string) =>
      fault.addIssue({ code: 'custom', path: [path], message });
    const isCounted = given.deadlineRule === 'DAYS_BEFORE_MEETING';
    if (isCounted && given.daysBefore === null) say('daysBefore', 'kind.days-needed');
    if (isCounted && given.cadence !== 'PER_MEETING') say('cadence', 'kind.counts-from-a-meeting');
    if (given.cadence === 'PER_MEETING' && given.meetingBodyCode === null) say('meetingBodyCode', 'kind.body-needed');
  });
export type EditKind = z.infer<typeof EditKind>;

export const mostSections = 30;
export const charLimits = { min: 200, max: 20_000 } as const;

/** `key` is empty for a section that the form has just added. */
const SectionGiven = z.strictObject({
  key: z.string().max(80),
  titleEs: neededText(200),
  titleEn: neededText(200),
  guidanceEs: optionalText(2000),
  guidanceEn: optionalText(2000),
  isRequired: Ticked,
  maxChars: wholeNumber(charLimits.min, charLimits.max),
});
export type SectionGiven = z.infer<typeof SectionGiven>;

const fieldOfSection = /^sections\.(\d{1,2})\.(\w+)$/;

/** `sections.0.titleEs` and its like, gathered into a list in the order of their numbers. */
function gathered(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const rest: Record<string, unknown> = {};
  const sections: Record<string, unknown>[] = [];
  for (const [name, value] of Object.entries(given)) {
    const [, number, field] = fieldOfSection.exec(name) ?? [];
    if (number === undefined || field === undefined) rest[name] = value;
    else {
      sections[Number(number)] ??= {};
      Object.assign(sections[Number(number)] ?? {}, { [field]: value });
    }
  }
  return { ...rest, sections: [...sections] };
}

/** The whole template as the form has it, in order. `revision` is the one that its page showed. */
export const EditTemplate = z.preprocess(
  gathered,
  z.strictObject({
    kindCode: KindCode,
    revision: wholeNumber(0, 100_000),
    sections: z.array(SectionGiven).min(1, 'template.no-section').max(mostSections, 'template.too-many-sections'),
  }),
);
export type EditTemplate = z.infer<typeof EditTemplate>;

/** What a section holds that was just added. */
export const blankSection = {
  key: '',
  titleEs: '',
  titleEn: '',
  guidanceEs: '',
  guidanceEn: '',
  maxChars: '5000',
} as const;

const pressed = new RegExp(`^(${arrangingActs.join('|')})(?:\\.(\\d{1,2}))?$`);

/** A press of a button that only rearranges the form: `up.3`, counted from 0. The rest is what was typed, as it is. */
export const ArrangeTemplate = z
  .object({ press: z.string().regex(pressed) })
  .catchall(z.string())
  .transform(({ press, ...values }) => {
    const [, act, at = '0'] = pressed.exec(press) ?? [];
    return { act: act as ArrangingAct, at: Number(at), values };
  });
