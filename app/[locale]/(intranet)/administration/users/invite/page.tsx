import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvitePanel } from '@/components/access/invite-panel';
import { keepsAccounts } from '@/lib/access/users/views';
import { newFormKey } from '@/lib/web/form-key';
import { missing } from '@/lib/web/missing';
import { actorOrSignIn, localeOf } from '@/lib/web/page';
import { inviteUserAction } from '../actions';

type Given = Readonly<{ params: Promise<{ locale: string }> }>;

/** Who keeps accounts; to everybody else neither page nor title exists. */
async function keeper() {
  const actor = await actorOrSignIn('/administration/users/invite');
  return keepsAccounts(actor) ? actor : missing();
}

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  await keeper();
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'access.invite' });
  return { title: t('title') };
}

/** An account for a person. */
export default async function InvitePage({ params }: Given) {
  const locale = await localeOf(params);
  await keeper();
  return <InvitePanel action={inviteUserAction} formKey={newFormKey()} locale={locale} />;
}
