import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { MemberFacts } from '@/components/membership/member-facts';
import { MemberParts } from '@/components/plan-of-action/member-parts';
import { PageHeader } from '@/components/ui/page-header';
import { findContributionOf } from '@/lib/finance/contributions/queries';
import { getMember } from '@/lib/membership/parties/queries';
import { listMentions } from '@/lib/plan-of-action/partners/queries';
import { inLocale } from '@/lib/web/locale';
import { localeOf, orNotFound } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';
import { memberPath } from '@/lib/web/portal-paths';

type Given = PageProps<'/[locale]/members/[code]'>;

const load = cache((code: string) => orNotFound(getMember(code.toUpperCase())));

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.member');
  const member = await load((await params).code);
  const name = inLocale(member, 'name', locale);
  return portalMetadata(locale, {
    path: memberPath(member.code),
    title: t('documentTitle', { name }),
    description: t('description', { name }),
    isArticle: true,
  });
}

export default async function MemberPage({ params }: Given) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal');
  const member = await load((await params).code);
  const [contribution, mentions] = await Promise.all([
    findContributionOf(member.code),
    listMentions({ partyCode: member.code }),
  ]);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/members`, label: t('members.title') }}
        eyebrow={t('member.eyebrow')}
        title={inLocale(member, 'name', locale)}
      />
      <MemberFacts member={member} contribution={contribution} locale={locale} />
      <MemberParts member={member} mentions={mentions} locale={locale} />
    </>
  );
}
