'use server';

import { revalidatePath } from 'next/cache';
import { acceptReport, reopenReport, returnReport } from '@/lib/reports/reports/review-commands';
import { AcceptReport, ReopenReport, ReturnReport } from '@/lib/reports/reports/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

const pages = '/[locale]/(intranet)/reports/[reportId]';

/** The report is accepted and is a document. */
export async function acceptReportAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AcceptReport, previous, form, async (actor, input) => {
    revalidatePath(pages, 'layout');
    const { reportId } = await acceptReport(actor, input);
    return { goTo: `/reports/${reportId}` };
  });
}

/** The report is back with its country, with the reason. */
export async function returnReportAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ReturnReport, previous, form, async (actor, input) => {
    revalidatePath(pages, 'layout');
    const { reportId } = await returnReport(actor, input);
    return { goTo: `/reports/${reportId}` };
  });
}

/** The accepted report is open to correction, its document withdrawn. */
export async function reopenReportAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ReopenReport, previous, form, async (actor, input) => {
    revalidatePath(pages, 'layout');
    const { reportId } = await reopenReport(actor, input);
    return { goTo: `/reports/${reportId}` };
  });
}
