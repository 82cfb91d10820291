import type { Metadata } from 'next';
import { cache } from 'react';
import { DelegatePage } from '@/components/meetings/delegations/delegate-page';
import { getDelegate } from '@/lib/meetings/delegations/queries';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import {
  accreditDelegateAction,
  checkDelegateAction,
  editDelegateAction,
  registerDelegateAction,
  returnDelegateAction,
  withdrawDelegateAction,
} from '../actions';

type Given = Readonly<{ params: Promise<{ locale: string; code: string; delegate: string }> }>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string, delegate: string) => {
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/delegations`);
  return orNotFound(getDelegate(actor, code, delegate));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const { code, delegate } = await params;
  const { givenName, familyName } = (await load(code, delegate)).delegate;
  return { title: `${givenName} ${familyName}` };
}

/** One person of a delegation. */
export default async function OneDelegatePage({ params }: Given) {
  const locale = await localeOf(params);
  const { code, delegate } = await params;
  const actions = {
    ...{ check: checkDelegateAction, return: returnDelegateAction, accredit: accreditDelegateAction },
    ...{ register: registerDelegateAction, edit: editDelegateAction, withdraw: withdrawDelegateAction },
  };
  return <DelegatePage page={await load(code, delegate)} locale={locale} actions={actions} />;
}
