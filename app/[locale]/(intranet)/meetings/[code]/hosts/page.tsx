import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HostsPage } from '@/components/meetings/seminars/hosts-page';
import { getHosts } from '@/lib/meetings/seminars/hosts-queries';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { wordsFor } from '@/lib/web/words';
import { changeHostsAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; code: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'seminars.hosts' });
  return { title: t('title') };
}

/** Who hosts and co-sponsors a seminar, to be changed until it is convened; whoever may not reads why. */
export default async function SeminarHostsPage({ params }: Given) {
  const locale = await localeOf(params);
  const { code } = await params;
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/hosts`);
  const page = await orNotFound(getHosts(actor, code));
  const denial = page.denial === null ? null : wordsFor(page.denial, locale);
  return <HostsPage page={page} locale={locale} denial={denial} action={changeHostsAction} />;
}
