'use server';

import { revalidatePath } from 'next/cache';
import { addHoliday, removeHoliday } from '@/lib/meetings/holidays/commands';
import { AddHoliday, RemoveHoliday } from '@/lib/meetings/holidays/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

const pages = '/[locale]/(intranet)/meetings';

/** The country does not work on that day. */
export async function addHolidayAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AddHoliday, previous, form, async (actor, input) => {
    const { year } = await addHoliday(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: `/meetings/holidays?year=${year}&done=add` };
  });
}

/** The day is no holiday any more. */
export async function removeHolidayAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RemoveHoliday, previous, form, async (actor, input) => {
    await removeHoliday(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: '/meetings/holidays?done=remove' };
  });
}
