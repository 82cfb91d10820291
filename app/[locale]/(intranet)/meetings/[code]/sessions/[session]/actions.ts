'use server';

import { revalidatePath } from 'next/cache';
import { endCustody, recordCustody } from '@/lib/documents/custody/commands';
import { EndCustody, RecordCustody } from '@/lib/documents/custody/schema';
import { inviteGuest, takeBackGuest } from '@/lib/meetings/guests/commands';
import { InviteGuest, TakeBackGuest } from '@/lib/meetings/guests/schema';
import { accompanySeat, leaveSeat, takeSeat } from '@/lib/meetings/seats/commands';
import { LeaveSeat, TakeSeat } from '@/lib/meetings/seats/schema';
import { grantException, revokeException } from '@/lib/meetings/sessions/exception-commands';
import { GrantException, RevokeException } from '@/lib/meetings/sessions/exception-schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

const pages = '/[locale]/(intranet)/meetings';

/** The exception is in force, and the session's page says so. */
export async function grantExceptionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(GrantException, previous, form, async (actor, input) => {
    revalidatePath(pages, 'layout');
    const { code, meetingCode } = await grantException(actor, input);
    return { goTo: `/meetings/${meetingCode}/sessions/${code}?done=grant` };
  });
}

/** The exception is in force no longer. */
export async function revokeExceptionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RevokeException, previous, form, async (actor, input) => {
    revalidatePath(pages, 'layout');
    const { code, meetingCode } = await revokeException(actor, input);
    return { goTo: `/meetings/${meetingCode}/sessions/${code}?done=revoke` };
  });
}

const roomOf = ({ code, meetingCode }: Readonly<{ code: string; meetingCode: string }>) => ({
  goTo: `/meetings/${meetingCode}/sessions/${code}?done=seat`,
});

/** The Member's principal sits behind closed doors. */
export async function takeSeatAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(TakeSeat, previous, form, async (actor, input) => {
    const room = roomOf(await takeSeat(actor, input));
    revalidatePath(pages, 'layout');
    return room;
  });
}

/** One official comes along. */
export async function accompanySeatAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(TakeSeat, previous, form, async (actor, input) => {
    const room = roomOf(await accompanySeat(actor, input));
    revalidatePath(pages, 'layout');
    return room;
  });
}

/** The companion, or the principal with them, sits there no longer. */
export async function leaveSeatAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(LeaveSeat, previous, form, async (actor, input) => {
    const room = roomOf(await leaveSeat(actor, input));
    revalidatePath(pages, 'layout');
    return room;
  });
}

/** The guest is let in to this session. */
export async function inviteGuestAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(InviteGuest, previous, form, async (actor, input) => {
    const { code, meetingCode } = await inviteGuest(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: `/meetings/${meetingCode}/sessions/${code}?done=invite` };
  });
}

/** The guest is let in no longer. */
export async function takeBackGuestAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(TakeBackGuest, previous, form, async (actor, input) => {
    const { code, meetingCode } = await takeBackGuest(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: `/meetings/${meetingCode}/sessions/${code}?done=takeBack` };
  });
}

/** The coordinator files and lists the session's papers. */
export async function recordCustodyAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RecordCustody, previous, form, async (actor, input) => {
    const { code, session } = await recordCustody(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: `/meetings/${code}/sessions/${session}?done=recordCustody` };
  });
}

/** The custody has ended. */
export async function endCustodyAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EndCustody, previous, form, async (actor, input) => {
    const { code, session } = await endCustody(actor, input);
    revalidatePath(pages, 'layout');
    return { goTo: `/meetings/${code}/sessions/${session}?done=endCustody` };
  });
}
