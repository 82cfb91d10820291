import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordSection } from '@/components/membership/record-section';
import { ForumTable, SeminarTable } from '@/components/plan-of-action/forum-tables';
import { PageHeader } from '@/components/ui/page-header';
import { listForums, listSeminars } from '@/lib/plan-of-action/partners/queries';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]/forums'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.forums');
  return portalMetadata(locale, { path: '/forums', title: t('title'), description: t('description') });
}

export default async function ForumsPage({ params }: PageProps<'/[locale]/forums'>) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.forums');
  const [forums, seminars] = await Promise.all([listForums(), listSeminars()]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <RecordSection id="others" title={t('others')} lead={t('othersLead', { count: forums.length })}>
        <ForumTable forums={forums} locale={locale} />
      </RecordSection>
      <RecordSection
        id="own"
        title={t('own')}
        lead={`${t('ownLead', { count: seminars.length })} ${t('sameEventNote')}`}
      >
        <SeminarTable seminars={seminars} locale={locale} />
      </RecordSection>
    </>
  );
}
