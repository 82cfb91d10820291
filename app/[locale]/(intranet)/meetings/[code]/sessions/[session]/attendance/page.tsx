import type { Metadata } from 'next';
import { cache } from 'react';
import { AttendancePage } from '@/components/meetings/attendance/attendance-page';
import { getAttendance } from '@/lib/meetings/attendance/queries';
import { AttendanceAsked } from '@/lib/meetings/attendance/schema';
import { inLocale, type Locale } from '@/lib/web/locale';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { keepAttendanceAction, markPresentAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string; session: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string, session: string, locale: Locale) => {
  const place = `/meetings/${encodeURIComponent(code)}/sessions/${encodeURIComponent(session)}`;
  const actor = await actorOrSignIn(`${place}/attendance`);
  return orNotFound(getAttendance(actor, code, session, locale));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { code, session } = await params;
  const view = await load(code, session, locale);
  return { title: `${messages[locale].attendance.title}, ${inLocale(view.session, 'title', locale)}` };
}

/** Who is in a session: kept by the Secretariat and the Presidency, read by whoever may know of it. */
export default async function SessionAttendancePage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { code, session } = await params;
  const view = await load(code, session, locale);
  const { done } = AttendanceAsked.parse(await searchParams);
  const actions = { keep: keepAttendanceAction, mark: markPresentAction };
  return <AttendancePage view={view} locale={locale} done={done} actions={actions} />;
}
