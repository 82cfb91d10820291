'use server';

import { revalidatePath } from 'next/cache';
import * as commands from '@/lib/decisions/commands';
import { ActOnDecision, EditDecision, FollowDecision, RegisterDecision, ReportDecision } from '@/lib/decisions/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

const pages = '/[locale]/(intranet)/decisions';

/** The decision has its code and stands in the register. */
export async function registerDecisionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RegisterDecision, previous, form, async (actor, input) => {
    const { code } = await commands.registerDecision(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: `/decisions/${code}?done=register` };
  });
}

/** The decision asks whom the form says. */
export async function editDecisionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EditDecision, previous, form, async (actor, input) => {
    const { code } = await commands.editDecision(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: `/decisions/${code}?done=edit` };
  });
}

/** The progress is on record. */
export async function reportDecisionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ReportDecision, previous, form, async (actor, input) => {
    const { code } = await commands.reportDecision(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: `/decisions/${code}?done=report` };
  });
}

/** The status is on record. */
export async function followDecisionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(FollowDecision, previous, form, async (actor, input) => {
    const { code } = await commands.followDecision(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: `/decisions/${code}?done=follow` };
  });
}

/** The final texts carry it. */
export async function issueDecisionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ActOnDecision, previous, form, async (actor, input) => {
    const { code } = await commands.issueDecision(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: `/decisions/${code}?done=issue` };
  });
}

/** Anybody reads it on the portal. */
export async function publishDecisionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ActOnDecision, previous, form, async (actor, input) => {
    const { code } = await commands.publishDecision(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: `/decisions/${code}?done=publish` };
  });
}

/** It is on the portal no longer. */
export async function unpublishDecisionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ActOnDecision, previous, form, async (actor, input) => {
    const { code } = await commands.unpublishDecision(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: `/decisions/${code}?done=unpublish` };
  });
}
