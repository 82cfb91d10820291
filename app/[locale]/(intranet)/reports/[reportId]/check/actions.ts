'use server';

import { revalidatePath } from 'next/cache';
import { SubmitReport } from '@/lib/reports/reports/schema';
import { submitReport } from '@/lib/reports/reports/submission-commands';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The report is with the Secretariat; or the page shows what it is now, when it changed while it was checked. */
export async function submitReportAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(SubmitReport, previous, form, async (actor, input) => {
    revalidatePath('/[locale]/(intranet)/reports/[reportId]', 'layout');
    const { reportId } = await submitReport(actor, input);
    return { goTo: `/reports/${reportId}/sent` };
  });
}
