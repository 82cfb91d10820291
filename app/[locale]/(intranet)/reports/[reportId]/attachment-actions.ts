'use server';

import { revalidatePath } from 'next/cache';
import { detachFile } from '@/lib/reports/attachments/commands';
import { DetachFile } from '@/lib/reports/attachments/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** One file off the working report. */
export async function detachFileAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(DetachFile, previous, form, async (actor, { reportId, attachmentId }) => {
    await detachFile(actor, reportId, attachmentId);
    revalidatePath('/[locale]/reports/[reportId]', 'layout');
    return { notice: '' };
  });
}
