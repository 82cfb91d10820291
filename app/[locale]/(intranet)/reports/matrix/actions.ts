'use server';

import { revalidatePath } from 'next/cache';
import { getLocale, getTranslations } from 'next-intl/server';
import { remindCall } from '@/lib/reports/calls/reminder-commands';
import { RemindCall } from '@/lib/reports/calls/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The countries that have sent nothing to the call are reminded; the page says how many, and who could not be reached. */
export async function remindCallAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RemindCall, previous, form, async (actor, { callId, partyCode, key }) => {
    const { reminded, unreachable } = await remindCall(actor, callId, partyCode === null ? null : [partyCode], key);
    const [locale, t] = await Promise.all([getLocale(), getTranslations('matrix.calls')]);
    const codes = new Intl.ListFormat(locale).format(unreachable);
    const missed = unreachable.length === 0 ? '' : ` ${t('unreachable', { count: unreachable.length, codes })}`;
    revalidatePath('/[locale]/(intranet)/reports/matrix', 'page');
    revalidatePath('/[locale]/(intranet)/reports/calls/[callId]', 'page');
    return { notice: `${t('reminded', { count: reminded.length })}${missed}` };
  });
}
