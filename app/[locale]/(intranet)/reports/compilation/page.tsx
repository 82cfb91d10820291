import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CompilationView } from '@/components/reports/compilation-view';
import { listCallChoices } from '@/lib/reports/compilations/queries';
import { CompilationPageAsked } from '@/lib/reports/compilations/schema';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'matrix.compile' });
  return { title: t('title') };
}

/** What a compilation of a call is to hold; the file itself comes from the API. */
export default async function CompilationPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/reports/compilation');
  const { call } = CompilationPageAsked.parse(await searchParams);
  const calls = await orNotFound(listCallChoices(actor));
  return <CompilationView calls={calls} chosen={call} locale={locale} />;
}
