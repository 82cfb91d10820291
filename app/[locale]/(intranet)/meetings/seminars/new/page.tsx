import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewSeminarPage } from '@/components/meetings/seminars/new-seminar-page';
import { getNewSeminar } from '@/lib/meetings/seminars/queries';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf } from '@/lib/web/page';
import { wordsFor } from '@/lib/web/words';
import { planSeminarAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'seminars.plan' });
  return { title: t('title') };
}

/** The form of a new seminar; whoever plans none reads why. */
export default async function PlanSeminarPage({ params }: Given) {
  const locale = await localeOf(params);
  const newSeminar = await getNewSeminar(await actorOrSignIn('/meetings/seminars/new'));
  const denial = newSeminar.denial === null ? null : wordsFor(newSeminar.denial, locale);
  return <NewSeminarPage {...{ newSeminar, locale, denial }} action={planSeminarAction} formKey={newFormKey()} />;
}
