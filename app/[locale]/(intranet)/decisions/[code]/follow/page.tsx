import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { FollowDecisionPage } from '@/components/decisions/follow-decision-page';
import { getDecisionForms } from '@/lib/decisions/queries';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import * as actions from '../../actions';

type Given = Readonly<{ params: Promise<{ locale: string; code: string }> }>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string) => {
  const actor = await actorOrSignIn(`/decisions/${encodeURIComponent(code)}/follow`);
  return orNotFound(getDecisionForms(actor, code));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'decisions.manage' });
  return { title: t('title', { code: (await load((await params).code)).decision.code }) };
}

/** What its reader can do with a decision. */
export default async function DecisionFormsPage({ params }: Given) {
  const locale = await localeOf(params);
  const forms = await load((await params).code);
  return (
    <FollowDecisionPage
      {...{ ...forms, locale }}
      formKey={newFormKey()}
      actions={{
        edit: actions.editDecisionAction,
        report: actions.reportDecisionAction,
        follow: actions.followDecisionAction,
        issue: actions.issueDecisionAction,
        publish: actions.publishDecisionAction,
        unpublish: actions.unpublishDecisionAction,
      }}
    />
  );
}
