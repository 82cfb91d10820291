import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { GrantPanel } from '@/components/access/grant-panel';
import { getGrantForm } from '@/lib/access/users/queries';
import { GrantAsked } from '@/lib/access/users/schema';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import { grantMandateAction } from '../../actions';

type Given = Readonly<{
  params: Promise<{ locale: string; userId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (userId: string, office: string | null, party: string | null) => {
  const actor = await actorOrSignIn(`/administration/users/${userId}`);
  return orNotFound(getGrantForm(actor, idOrNotFound(userId), { office, party }));
});

async function formFor({ params, searchParams }: Given) {
  const asked = GrantAsked.parse(await searchParams);
  return { asked, form: await load((await params).userId, asked.office, asked.party) };
}

export async function generateMetadata(given: Given): Promise<Metadata> {
  await formFor(given);
  const t = await getTranslations({ locale: await localeOf(given.params), namespace: 'access.grant' });
  return { title: t('title') };
}

/** An office for a person; which one stands in the address. To whoever keeps no accounts it does not exist. */
export default async function GrantPage(given: Given) {
  const locale = await localeOf(given.params);
  const { asked, form } = await formFor(given);
  return <GrantPanel {...{ form, asked, locale }} action={grantMandateAction} formKey={newFormKey()} />;
}
