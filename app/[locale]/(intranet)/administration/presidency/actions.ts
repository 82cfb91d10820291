'use server';

import {
  designatePresidency,
  endPresidency,
  handOverPresidency,
  nameTheme,
  withdrawDesignation,
} from '@/lib/membership/terms/commands';
import {
  DesignatePresidency,
  EndPresidency,
  HandOverPresidency,
  NameTheme,
  WithdrawDesignation,
} from '@/lib/membership/terms/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

const backTo = (done: string) => ({ goTo: `/administration/presidency?done=${done}` });

export async function designatePresidencyAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(DesignatePresidency, previous, form, async (actor, input) => {
    await designatePresidency(actor, input);
    return backTo('designate');
  });
}

export async function handOverPresidencyAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(HandOverPresidency, previous, form, async (actor, input) => {
    await handOverPresidency(actor, input);
    return backTo('handOver');
  });
}

export async function endPresidencyAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EndPresidency, previous, form, async (actor, input) => {
    await endPresidency(actor, input);
    return backTo('end');
  });
}

export async function nameThemeAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(NameTheme, previous, form, async (actor, input) => {
    await nameTheme(actor, input);
    return backTo('nameTheme');
  });
}

export async function withdrawDesignationAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(WithdrawDesignation, previous, form, async (actor, input) => {
    await withdrawDesignation(actor, input);
    return backTo('withdraw');
  });
}
