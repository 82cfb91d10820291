import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewMeetingPage } from '@/components/meetings/new-meeting-page';
import { getNewMeeting } from '@/lib/meetings/meetings/calendar-queries';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf } from '@/lib/web/page';
import { wordsFor } from '@/lib/web/words';
import { planMeetingAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'meetings.forms.plan' });
  return { title: t('title') };
}

/** The form of a new meeting; whoever plans none reads why. */
export default async function PlanMeetingPage({ params }: Given) {
  const locale = await localeOf(params);
  const newMeeting = await getNewMeeting(await actorOrSignIn('/meetings/new'));
  const denial = newMeeting.denial === null ? null : wordsFor(newMeeting.denial, locale);
  return (
    <NewMeetingPage
      newMeeting={newMeeting}
      locale={locale}
      denial={denial}
      action={planMeetingAction}
      formKey={newFormKey()}
    />
  );
}
