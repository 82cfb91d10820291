import type { Metadata } from 'next';
import { cache } from 'react';
import { Custody } from '@/components/documents/custody';
import { AttendanceSummary } from '@/components/meetings/attendance/attendance-summary';
import { ClosedSeats } from '@/components/meetings/closed-seats';
import { Exceptions } from '@/components/meetings/exceptions';
import { SessionGuests } from '@/components/meetings/guests/session-guests';
import { SessionPage } from '@/components/meetings/session-page';
import { getOwnZone } from '@/lib/access/account/queries';
import { findCustody } from '@/lib/documents/custody/queries';
import { findAttendance } from '@/lib/meetings/attendance/queries';
import { findGuests } from '@/lib/meetings/guests/queries';
import { findSeats } from '@/lib/meetings/seats/queries';
import { getSession } from '@/lib/meetings/sessions/programme-queries';
import { SessionAsked } from '@/lib/meetings/sessions/schema';
import { newFormKey } from '@/lib/web/form-key';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import {
  accompanySeatAction,
  endCustodyAction,
  grantExceptionAction,
  inviteGuestAction,
  leaveSeatAction,
  recordCustodyAction,
  revokeExceptionAction,
  takeBackGuestAction,
  takeSeatAction,
} from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string; session: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string, session: string) => {
  const address = `/meetings/${encodeURIComponent(code)}/sessions/${encodeURIComponent(session)}`;
  const actor = await actorOrSignIn(address);
  return { actor, page: await orNotFound(getSession(actor, code, session)) };
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { code, session } = await params;
  const { page } = await load(code, session);
  return { title: `${inLocale(page.session, 'title', locale)}, ${inLocale(page.meeting, 'title', locale)}` };
}

/** One session: when it is, and who may do what in it by which rule. */
export default async function OneSessionPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { code, session } = await params;
  const { actor, page } = await load(code, session);
  const { done, grant } = SessionAsked.parse(await searchParams);
  const { id } = page.session;
  const seats =
    page.session.kind === 'CLOSED_DOOR' ? await findSeats(actor, { id, meetingId: page.meeting.id }, locale) : null;
  const custody = page.session.kind === 'CLOSED_DOOR' ? await findCustody(actor, id) : null;
  const attendance = await findAttendance(actor, code, session, locale);
  const guests = await findGuests(actor, page.session, page.meeting.status);
  const guestActions = { invite: inviteGuestAction, takeBack: takeBackGuestAction };
  const seatActions = { take: takeSeatAction, accompany: accompanySeatAction, leave: leaveSeatAction };
  return (
    <SessionPage page={page} locale={locale} ownZone={await getOwnZone(actor)} done={done}>
      {attendance !== null && <AttendanceSummary view={attendance} locale={locale} />}
      {seats !== null && (
        <ClosedSeats seats={seats} sessionId={page.session.id} locale={locale} actions={seatActions} />
      )}
      {custody !== null && (
        <Custody custody={custody} locale={locale} actions={{ record: recordCustodyAction, end: endCustodyAction }} />
      )}
      {guests !== null && (
        <SessionGuests
          view={guests}
          locale={locale}
          identity={{ sessionId: id, key: newFormKey() }}
          actions={guestActions}
        />
      )}
      <Exceptions
        page={page}
        locale={locale}
        grant={grantExceptionAction}
        revoke={revokeExceptionAction}
        formKey={newFormKey()}
        asked={grant}
      />
    </SessionPage>
  );
}
