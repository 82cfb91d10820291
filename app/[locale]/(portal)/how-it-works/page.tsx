import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ScaleNotes } from '@/components/finance/scale-notes';
import { ScaleTable } from '@/components/finance/scale-table';
import { BodyList } from '@/components/membership/body-list';
import { NamedList } from '@/components/membership/named-list';
import { RecordSection } from '@/components/membership/record-section';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { getContributionScale, listBudgetHeadings } from '@/lib/finance/contributions/queries';
import { listBodies, listSecretariatPosts } from '@/lib/membership/bodies/queries';
import { localeOf, orNotFound } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]/how-it-works'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.how');
  return portalMetadata(locale, { path: '/how-it-works', title: t('title'), description: t('description') });
}

export default async function HowItWorksPage({ params }: PageProps<'/[locale]/how-it-works'>) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.how');
  const [bodies, posts, scale, headings] = await Promise.all([
    listBodies(),
    listSecretariatPosts(),
    orNotFound(getContributionScale()),
    listBudgetHeadings(),
  ]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <RecordSection id="bodies" title={t('bodies')} lead={t('bodiesNote')}>
        <BodyList bodies={bodies.filter(({ rank }) => rank !== null)} locale={locale} />
        <TextLink href={`/${locale}/meetings-held`} className="mt-4 inline-block min-h-6">
          {t('meetingsHeldLink')}
        </TextLink>
      </RecordSection>
      <RecordSection id="supports" title={t('supports')}>
        <BodyList bodies={bodies.filter(({ rank }) => rank === null)} locale={locale} />
      </RecordSection>
      <RecordSection id="posts" title={t('posts')} lead={t('postsLead', { count: posts.length })}>
        <NamedList rows={posts} locale={locale} />
      </RecordSection>
      <RecordSection id="finance" title={t('finance')} lead={t('financeLead', { count: scale.rows.length })}>
        <ScaleTable scale={scale} locale={locale} />
        <ScaleNotes scale={scale} />
      </RecordSection>
      <RecordSection id="headings" title={t('headings')} lead={t('headingsLead', { count: headings.length })}>
        <NamedList rows={headings} locale={locale} />
      </RecordSection>
    </>
  );
}
