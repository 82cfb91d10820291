import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AcronymTable } from '@/components/plan-of-action/acronym-table';
import { PageHeader } from '@/components/ui/page-header';
import { listAcronyms } from '@/lib/plan-of-action/chronicle/queries';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]/acronyms'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.acronyms');
  return portalMetadata(locale, { path: '/acronyms', title: t('title'), description: t('description') });
}

export default async function AcronymsPage({ params }: PageProps<'/[locale]/acronyms'>) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.acronyms');
  const acronyms = await listAcronyms();
  const listed = acronyms.filter(({ inList }) => inList).length;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { count: acronyms.length, listed })} />
      <AcronymTable acronyms={acronyms} locale={locale} />
    </>
  );
}
