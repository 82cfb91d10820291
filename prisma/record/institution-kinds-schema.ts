import { z } from 'zod';

const Text = z.string().trim().min(1);
const Lines = z
  .array(z.number().int().min(1).max(830))
  .min(1)
  .describe('Physical lines of crm-15-years-es.txt that bear the row out, counted from 1');
const PartyKind = z.enum(['MEMBER', 'OBSERVER_STATE', 'OBSERVER_ORGANIZATION', 'CIVIL_SOCIETY', 'SECRETARIAT']);
const OfficeKind = z.enum([
  'FOCAL_POINT',
  'VICE_MINISTER',
  'GRCM_DELEGATE',
  'LIAISON_OFFICER',
  'DRAFTER',
  'PRESIDENCY_OFFICER',
  'SECRETARIAT_COORDINATOR',
  'SECRETARIAT_ASSISTANT',
  'SECRETARIAT_IT',
  'OBSERVER_STATE_DELEGATE',
  'OBSERVER_ORGANIZATION_DELEGATE',
  'CIVIL_SOCIETY_DELEGATE',
  'GUEST',
]);
const Rule = z
  .string()
  .regex(/^(DR|P)-\d{2}$/)
  .describe('The rule of the Conference (DR) or choice of the product (P) on which the row rests');

const Dated = {
  nameEs: Text,
  nameEn: Text,
  rule: Rule,
  validFrom: z.iso.date().describe('1 January of the year; 1996 where the report names no year'),
  source: Text.describe('Where the row comes from, in words, as the product shows it'),
  lines: Lines,
};

/** A class of party; what it may do rests on its kind, which is code. */
export const PartyClassRow = z.strictObject({ code: PartyKind, kind: PartyKind, ...Dated });
export type PartyClassRow = z.infer<typeof PartyClassRow>;

/** An office that a mandate can give; one for each kind. Which rights it carries rests on the kind. */
export const OfficeRow = z.strictObject({
  code: OfficeKind,
  kind: OfficeKind,
  partyKind: PartyKind.describe('The kind of party that gives the office; a guest is let in by the presiding Member'),
  position: z.number().int().positive().describe('Our order'),
  needsSecondFactor: z.boolean().describe('The office counts only in a session with a second factor'),
  ...Dated,
});
export type OfficeRow = z.infer<typeof OfficeRow>;

/** Somebody named behind a document or an activity who is neither party, body nor partner in the record. */
export const PlanActorRow = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_-]+$/),
  kind: z.enum(['GROUP', 'ORGANIZATION']).describe('GROUP: several parties or bodies under one word'),
  nameEs: Text.describe('As printed, or as the glossary prints it'),
  nameEn: Text,
  partnerCode: z.string().nullable().describe('The partner row that joins this organisation with another'),
  lines: Lines,
});
export type PlanActorRow = z.infer<typeof PlanActorRow>;
