import { z } from 'zod';
import { FormKey, neededText, optionalText, Version, wholeNumber } from '@/lib/core/fields';
import { calendarBodies } from '../meetings/schema';

export const checklistOwners = ['COORDINATOR', 'ASSISTANT', 'IT_SPECIALIST', 'PRESIDENCY', 'HOST'] as const;

/** So many days before or after a meeting's first day; as a number, negative before it. */
const when = {
  count: wholeNumber(0, 500),
  side: z.enum(['BEFORE', 'AFTER'], 'field.choose'),
};

/** `{count: 14, side: BEFORE}` becomes `{days: -14}`. */
function inDays<Given extends { count: number; side: 'BEFORE' | 'AFTER' }>({ count, side, ...rest }: Given) {
  return { ...rest, days: side === 'BEFORE' && count > 0 ? -count : count };
}

const task = {
  titleEs: neededText(300),
  titleEn: neededText(300),
  owner: z.enum(checklistOwners, 'field.choose'),
  ...when,
};

/** From the body's template, or as a copy of the last meeting's list. */
export const BeginChecklist = z.strictObject({
  meetingId: z.uuid(),
  from: z.enum(['TEMPLATE', 'LAST'], 'field.choose'),
  key: FormKey,
});
export type BeginChecklist = z.infer<typeof BeginChecklist>;

export const AddItem = z.strictObject({ meetingId: z.uuid(), ...task, key: FormKey }).transform(inDays);
export type AddItem = z.infer<typeof AddItem>;

const onItem = { itemId: z.uuid(), version: Version };

export const ChangeItem = z.strictObject({ ...onItem, ...task, note: optionalText(2000) }).transform(inDays);
export type ChangeItem = z.infer<typeof ChangeItem>;

export const RemoveItem = z.strictObject(onItem);
export type RemoveItem = z.infer<typeof RemoveItem>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What one of the buttons of the list says: `tick <item> <version>`, `reopen <item> <version>`. */
export const PressItem = z.strictObject({
  press: z
    .string()
    .transform((text) => text.split(' '))
    .refine(([act = '', id = '', version = '', ...rest]) => {
      return ['tick', 'reopen'].includes(act) && uuid.test(id) && /^[1-9]\d{0,8}$/.test(version) && rest.length === 0;
    })
    .transform(([act, itemId = '', version]) => {
      return { act: act === 'tick' ? ('tick' as const) : ('reopen' as const), itemId, version: Number(version) };
    }),
});
export type PressItem = z.infer<typeof PressItem>;

/** An item of what every meeting of a body needs. */
export const AddTemplateItem = z
  .strictObject({ bodyCode: z.enum(calendarBodies, 'field.choose'), ...task, key: FormKey })
  .transform(inDays);
export type AddTemplateItem = z.infer<typeof AddTemplateItem>;

export const ChangeTemplateItem = z.strictObject({ ...onItem, ...task }).transform(inDays);
export type ChangeTemplateItem = z.infer<typeof ChangeTemplateItem>;

export const RemoveTemplateItem = RemoveItem;
export type RemoveTemplateItem = RemoveItem;

const changed = z.uuid().optional().catch(undefined);

/** What was done just now, and the item that is being changed, in the address. */
export const ChecklistAsked = z.object({
  done: z.enum(['begin', 'add', 'change', 'tick', 'reopen', 'remove']).optional().catch(undefined),
  change: changed,
});
export type ChecklistDone = NonNullable<z.infer<typeof ChecklistAsked>['done']>;

/** Whose template is shown, what was done just now, and the item that is being changed. */
export const TemplatesAsked = z.object({
  body: z.enum(calendarBodies).catch('VICE_MINISTERS'),
  done: z.enum(['addToTemplate', 'changeTemplate', 'removeFromTemplate']).optional().catch(undefined),
  change: changed,
});
export type TemplatesAsked = z.infer<typeof TemplatesAsked>;
