import { z } from 'zod';
import { Day, FormKey, neededText, Ticked } from '@/lib/core/fields';

export const AddHoliday = z.strictObject({
  partyCode: z.string('field.needed').min(1, 'field.needed').max(20),
  nameEs: neededText(120),
  nameEn: neededText(120),
  on: Day,
  isYearly: Ticked,
  key: FormKey,
});
export type AddHoliday = z.infer<typeof AddHoliday>;

export const RemoveHoliday = z.strictObject({ holidayId: z.uuid() });
export type RemoveHoliday = z.infer<typeof RemoveHoliday>;

export const HolidaysAsked = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  done: z.enum(['add', 'remove']).optional().catch(undefined),
});
export type HolidayDone = NonNullable<z.infer<typeof HolidaysAsked>['done']>;
