import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OutboxList } from '@/components/notices/outbox-list';
import { PageHeader } from '@/components/ui/page-header';
import { getOwnZone } from '@/lib/access/account/queries';
import { listOutbox } from '@/lib/notices/mail/queries';
import { OutboxSearch } from '@/lib/notices/mail/schema';
import { keepsOutbox } from '@/lib/notices/mail/views';
import { missing } from '@/lib/web/missing';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

/** Who looks after the outbox; to everybody else neither page nor title exists. */
async function keeper() {
  const actor = await actorOrSignIn('/administration/mails');
  return keepsOutbox(actor) ? actor : missing();
}

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  await keeper();
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'notices.outbox' });
  return { title: t('title') };
}

/** Every delivery. */
export default async function OutboxPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await keeper();
  const asked = OutboxSearch.parse(await searchParams);
  const [outbox, zone] = await Promise.all([orNotFound(listOutbox(actor, asked)), getOwnZone(actor)]);
  const t = await getTranslations('notices.outbox');
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>} />
      <OutboxList outbox={outbox} asked={asked} locale={locale} zone={zone} />
    </>
  );
}
