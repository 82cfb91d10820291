'use server';

import { grantMandate, revokeMandate } from '@/lib/access/mandates/commands';
import { GrantMandate, RevokeMandate } from '@/lib/access/mandates/schema';
import {
  clearFactor,
  disableUser,
  enableUser,
  endSessionsOf,
  inviteAgain,
  inviteUser,
} from '@/lib/access/users/commands';
import { InviteUser, OnUser, OnUserWithReason } from '@/lib/access/users/schema';
import { userDone } from '@/lib/web/account';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

export async function inviteUserAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(InviteUser, previous, form, async (actor, input) => {
    const { userId } = await inviteUser(actor, input);
    return { goTo: `/administration/users/${userId}?done=invited` };
  });
}

export async function inviteAgainAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnUser, previous, form, async (actor, input) => {
    await inviteAgain(actor, input);
    return userDone((t) => t('user.invitedAgain'));
  });
}

export async function disableUserAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnUserWithReason, previous, form, async (actor, input) => {
    await disableUser(actor, input);
    return userDone((t) => t('user.disabled'));
  });
}

export async function enableUserAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnUserWithReason, previous, form, async (actor, input) => {
    await enableUser(actor, input);
    return userDone((t) => t('user.enabled'));
  });
}

export async function endSessionsAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnUser, previous, form, async (actor, input) => {
    const count = await endSessionsOf(actor, input);
    return userDone((t) => t('user.sessionsEnded', { count }));
  });
}

export async function clearFactorAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnUserWithReason, previous, form, async (actor, input) => {
    await clearFactor(actor, input);
    return userDone((t) => t('user.factorCleared'));
  });
}

export async function grantMandateAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(GrantMandate, previous, form, async (actor, input) => {
    await grantMandate(actor, input);
    return { goTo: `/administration/users/${input.userId}?done=granted` };
  });
}

export async function revokeMandateAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RevokeMandate, previous, form, async (actor, input) => {
    await revokeMandate(actor, input);
    return userDone((t) => t('user.revoked'));
  });
}
