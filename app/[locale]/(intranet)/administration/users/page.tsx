import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { UserFilters } from '@/components/access/user-filters';
import { UserList } from '@/components/access/user-list';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { listOfficesAndParties, listUsers } from '@/lib/access/users/queries';
import { UsersAsked } from '@/lib/access/users/schema';
import { keepsAccounts } from '@/lib/access/users/views';
import { missing } from '@/lib/web/missing';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

/** Who keeps accounts; to everybody else neither page nor title exists. */
async function keeper() {
  const actor = await actorOrSignIn('/administration/users');
  return keepsAccounts(actor) ? actor : missing();
}

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  await keeper();
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'access.users' });
  return { title: t('title') };
}

/** Accounts with their offices. */
export default async function UsersPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await keeper();
  const asked = UsersAsked.parse(await searchParams);
  const [list, choices] = await orNotFound(Promise.all([listUsers(actor, asked), listOfficesAndParties(actor)]));
  const t = await getTranslations('access.users');
  const invite = <ButtonLink href={`/${locale}/administration/users/invite`}>{t('invite')}</ButtonLink>;
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>} actions={invite} />
      <UserFilters choices={choices} asked={asked} locale={locale} />
      <UserList list={list} asked={asked} locale={locale} />
    </>
  );
}
