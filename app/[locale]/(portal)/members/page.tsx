import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MemberTable } from '@/components/membership/member-table';
import { RecordSection } from '@/components/membership/record-section';
import { StatementList } from '@/components/membership/statement-list';
import { PageHeader } from '@/components/ui/page-header';
import { listMemberCommitments, listMembers } from '@/lib/membership/parties/queries';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]/members'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.members');
  return portalMetadata(locale, { path: '/members', title: t('title'), description: t('description') });
}

export default async function MembersPage({ params }: PageProps<'/[locale]/members'>) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.members');
  const [members, commitments] = await Promise.all([listMembers(), listMemberCommitments()]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { count: members.length })} />
      <MemberTable members={members} locale={locale} />
      <RecordSection
        id="commitments"
        title={t('commitments')}
        lead={t('commitmentsLead', { count: commitments.length })}
      >
        <StatementList statements={commitments} locale={locale} />
      </RecordSection>
    </>
  );
}
