import { z } from 'zod';
import { Day, FormKey, neededText, orNull } from '@/lib/core/fields';

const Code = z.string('field.choose').regex(/^[A-Z][A-Z0-9_-]{1,39}$/, 'field.choose');
const Id = z.uuid('field.choose');

/** An office for a person, as the administration's form has it; what an office needs is checked against the record. */
export const GrantMandate = z
  .strictObject({
    userId: z.uuid(),
    officeCode: Code,
    partyCode: Code,
    institutionId: orNull(Id).optional().default(null),
    bodyCode: orNull(Code).optional().default(null),
    meetingId: orNull(Id).optional().default(null),
    sessionId: orNull(Id).optional().default(null),
    startsOn: Day,
    endsOn: orNull(Day).optional().default(null),
    source: neededText(300),
    formKey: FormKey,
  })
  .superRefine(({ startsOn, endsOn }, fault) => {
    if (endsOn !== null && endsOn < startsOn) {
      fault.addIssue({ code: 'custom', path: ['endsOn'], message: 'mandate.ends-before-it-starts' });
    }
  });
export type GrantMandate = z.infer<typeof GrantMandate>;

export const RevokeMandate = z.strictObject({ mandateId: z.uuid(), reason: neededText(500) });
export type RevokeMandate = z.infer<typeof RevokeMandate>;
