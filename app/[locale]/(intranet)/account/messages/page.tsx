import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountTabs } from '@/components/access/account-tabs';
import { MessageList } from '@/components/notices/message-list';
import { PageHeader } from '@/components/ui/page-header';
import { getOwnZone } from '@/lib/access/account/queries';
import { listMyMessages } from '@/lib/notices/mail/queries';
import { MessagesAsked } from '@/lib/notices/mail/schema';
import { actorOrSignIn, localeOf } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'notices.messages' });
  return { title: t('title') };
}

/** What was sent to the reader, also where no mail leaves the house. */
export default async function MessagesPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/account/messages');
  const { after } = MessagesAsked.parse(await searchParams);
  const [messages, zone] = await Promise.all([listMyMessages(actor, after), getOwnZone(actor)]);
  const t = await getTranslations('notices.messages');
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>} />
      <AccountTabs locale={locale} current="messages" />
      <MessageList messages={messages} isLater={after !== undefined} locale={locale} zone={zone} />
    </>
  );
}
