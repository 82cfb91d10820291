'use server';

import { revalidatePath } from 'next/cache';
import { prefillReport, saveSection, setReportLanguage } from '@/lib/reports/reports/drafting-commands';
import { PrefillReport, SaveSection, SetLanguage } from '@/lib/reports/reports/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

const pages = '/[locale]/(intranet)/reports/[reportId]';

/** Both texts of a section are saved, and the writer goes on. */
export async function saveSectionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(SaveSection, previous, form, async (actor, input) => {
    const { nextKey } = await saveSection(actor, input);
    revalidatePath(pages, 'layout');
    const edit = `/reports/${input.reportId}/edit`;
    return { goTo: input.goOn === 'next' && nextKey !== null ? `${edit}/${encodeURIComponent(nextKey)}` : edit };
  });
}

/** Empty answers are those of the last accepted report. */
export async function prefillReportAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(PrefillReport, previous, form, async (actor, input) => {
    await prefillReport(actor, input);
    revalidatePath(pages, 'layout');
    const edit = `/reports/${input.reportId}/edit`;
    return { goTo: input.sectionKey === undefined ? edit : `${edit}/${encodeURIComponent(input.sectionKey)}` };
  });
}

/** The country writes in that language first. */
export async function setReportLanguageAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(SetLanguage, previous, form, async (actor, input) => {
    await setReportLanguage(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: `/reports/${input.reportId}/edit` };
  });
}
