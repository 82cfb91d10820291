import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CalendarPage } from '@/components/meetings/calendar-page';
import { NoOfficeInForce } from '@/components/shell/home-empty';
import { PageHeader } from '@/components/ui/page-header';
import { CalendarAsked } from '@/lib/meetings/calendar/schema';
import { getCalendar } from '@/lib/rights/calendar';
import { actorOrSignIn, localeOf } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'calendar' });
  return { title: t('title') };
}

/** Meetings, sessions and deadlines that the reader may know of. */
export default async function OwnCalendarPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/calendar');
  if (actor.mandates.length === 0) {
    const t = await getTranslations('calendar');
    return (
      <>
        <PageHeader title={t('title')} />
        <NoOfficeInForce locale={locale} />
      </>
    );
  }
  const calendar = await getCalendar(actor, CalendarAsked.parse(await searchParams));
  return <CalendarPage calendar={calendar} locale={locale} />;
}
