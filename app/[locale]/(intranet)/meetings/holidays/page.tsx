import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HolidaysPage } from '@/components/meetings/holidays/holidays-page';
import { getHolidays } from '@/lib/meetings/holidays/queries';
import { HolidaysAsked } from '@/lib/meetings/holidays/schema';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { addHolidayAction, removeHolidayAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'holidays' });
  return { title: t('title') };
}

/** The days of a year on which Members do not work. */
export default async function MeetingHolidaysPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/meetings/holidays');
  const { year, done } = HolidaysAsked.parse(await searchParams);
  const page = await orNotFound(getHolidays(actor, year));
  const actions = { add: addHolidayAction, remove: removeHolidayAction };
  return <HolidaysPage {...{ page, locale, done, actions }} formKey={newFormKey()} />;
}
