'use server';

import { startReport } from '@/lib/reports/reports/drafting-commands';
import { StartReport } from '@/lib/reports/reports/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** The country has a draft, and the writer is in it. */
export async function startReportAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(StartReport, previous, form, async (actor, input) => {
    const { reportId } = await startReport(actor, input);
    return { goTo: `/reports/${reportId}/edit` };
  });
}
