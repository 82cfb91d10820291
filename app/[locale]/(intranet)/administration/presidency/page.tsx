import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TermsPage } from '@/components/membership/terms-page';
import { getTerms } from '@/lib/membership/terms/queries';
import { TermsAsked } from '@/lib/membership/terms/schema';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import {
  designatePresidencyAction,
  endPresidencyAction,
  handOverPresidencyAction,
  nameThemeAction,
  withdrawDesignationAction,
} from './actions';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

const load = async () => orNotFound(getTerms(await actorOrSignIn('/administration/presidency')));

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  await load();
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'terms' });
  return { title: t('title') };
}

/** Who presides and since when, what can be put on record of it, and on what each entry rests. */
export default async function PresidencyTermsPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const page = await load();
  const { done } = TermsAsked.parse(await searchParams);
  const actions = {
    designate: designatePresidencyAction,
    handOver: handOverPresidencyAction,
    end: endPresidencyAction,
    nameTheme: nameThemeAction,
    withdraw: withdrawDesignationAction,
  };
  return <TermsPage page={page} actions={actions} locale={locale} done={done} formKey={newFormKey()} />;
}
