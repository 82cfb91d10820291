'use server';

import { AskForReset, ChoosePassword, FinishSignIn, SecondStep, SignIn } from '@/lib/access/sign-in/schema';
import { runOpenForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';
import { finishSignIn, followLink, requestReset, setUpSecondStep, signIn, takeSecondStep } from '@/lib/web/sign-in';

export async function signInAction(previous: FormState, form: FormData): Promise<FormState> {
  return runOpenForm(SignIn, previous, form, signIn);
}

export async function secondStepAction(previous: FormState, form: FormData): Promise<FormState> {
  return runOpenForm(SecondStep, previous, form, takeSecondStep);
}

export async function setUpFactorAction(previous: FormState, form: FormData): Promise<FormState> {
  return runOpenForm(SecondStep, previous, form, setUpSecondStep);
}

export async function finishSignInAction(previous: FormState, form: FormData): Promise<FormState> {
  return runOpenForm(FinishSignIn, previous, form, finishSignIn);
}

export async function askForResetAction(previous: FormState, form: FormData): Promise<FormState> {
  return runOpenForm(AskForReset, previous, form, requestReset);
}

export async function choosePasswordAction(previous: FormState, form: FormData): Promise<FormState> {
  return runOpenForm(ChoosePassword, previous, form, followLink);
}
