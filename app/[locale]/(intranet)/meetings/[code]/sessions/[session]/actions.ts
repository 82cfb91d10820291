'use server';

import { revalidatePath } from 'next/cache';
import { grantException, revokeException } from '@/lib/meetings/sessions/exception-commands';
import { GrantException, RevokeException } from '@/lib/meetings/sessions/exception-schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

const pages = '/[locale]/(intranet)/meetings';

/** The exception is in force, and the session's page says so. */
export async function grantExceptionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(GrantException, previous, form, async (actor, input) => {
    revalidatePath(pages, 'layout');
    const { code, meetingCode } = await grantException(actor, input);
    return { goTo: `/meetings/${meetingCode}/sessions/${code}?done=grant` };
  });
}

/** The exception is in force no longer. */
export async function revokeExceptionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RevokeException, previous, form, async (actor, input) => {
    revalidatePath(pages, 'layout');
    const { code, meetingCode } = await revokeException(actor, input);
    return { goTo: `/meetings/${meetingCode}/sessions/${code}?done=revoke` };
  });
}
