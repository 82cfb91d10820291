import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewDecisionPage } from '@/components/decisions/new-decision-page';
import { getDecisionChoices } from '@/lib/decisions/queries';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { registerDecisionAction } from '../actions';

type Given = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'decisions.form' });
  return { title: t('title') };
}

/** The form of a new decision. */
export default async function RegisterDecisionPage({ params }: Given) {
  const locale = await localeOf(params);
  const choices = await orNotFound(getDecisionChoices(await actorOrSignIn('/decisions/new')));
  return <NewDecisionPage {...{ choices, locale }} formKey={newFormKey()} action={registerDecisionAction} />;
}
