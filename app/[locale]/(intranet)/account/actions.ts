'use server';

import {
  changePassword,
  confirmFactor,
  editProfile,
  offerFactor,
  removeFactor,
  replaceCodes,
} from '@/lib/access/account/commands';
import { ChangePassword, ConfirmFactor, EditProfile, WithPassword } from '@/lib/access/account/schema';
import { renewCalendarFeed, revokeCalendarFeed } from '@/lib/access/calendar-feeds/commands';
import { currentSessionHash } from '@/lib/access/session';
import { endOtherSessions, endSession } from '@/lib/access/sessions/commands';
import { EndSession, Nothing } from '@/lib/access/sessions/schema';
import { accountDone, feedDone, withNewSession } from '@/lib/web/account';
import { whence } from '@/lib/web/caller';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

export async function editProfileAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EditProfile, previous, form, async (actor, input) => {
    await editProfile(actor, input);
    return accountDone((t) => t('account.saved'));
  });
}

export async function changePasswordAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ChangePassword, previous, form, async (actor, input) =>
    withNewSession(await changePassword(actor, input, await whence()), (t) => t('security.changed')),
  );
}

export async function offerFactorAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(WithPassword, previous, form, async (actor, input) => {
    await offerFactor(actor, input, await whence());
    return accountDone(() => '');
  });
}

export async function confirmFactorAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ConfirmFactor, previous, form, async (actor, input) =>
    withNewSession(await confirmFactor(actor, input, await whence()), (t) => t('security.confirmed')),
  );
}

export async function replaceCodesAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(WithPassword, previous, form, async (actor, input) =>
    withNewSession(await replaceCodes(actor, input, await whence()), (t) => t('security.codesReplaced')),
  );
}

export async function removeFactorAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(WithPassword, previous, form, async (actor, input) =>
    withNewSession(await removeFactor(actor, input, await whence()), (t) => t('security.removed')),
  );
}

export async function endSessionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EndSession, previous, form, async (actor, { id }) => {
    await endSession(actor, id);
    return accountDone((t) => t('sessions.ended'));
  });
}

export async function endOtherSessionsAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(Nothing, previous, form, async (actor) => {
    const count = await endOtherSessions(actor, await currentSessionHash());
    return accountDone((t) => t('sessions.othersEnded', { count }));
  });
}

export async function renewCalendarFeedAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(Nothing, previous, form, async (actor) => feedDone(await renewCalendarFeed(actor)));
}

export async function revokeCalendarFeedAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(Nothing, previous, form, async (actor) => {
    await revokeCalendarFeed(actor);
    return feedDone(null);
  });
}
