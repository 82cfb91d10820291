import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PartnerTable } from '@/components/plan-of-action/partner-table';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { listPartners } from '@/lib/plan-of-action/partners/queries';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]/partners'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.partners');
  return portalMetadata(locale, { path: '/partners', title: t('title'), description: t('description') });
}

export default async function PartnersPage({ params }: PageProps<'/[locale]/partners'>) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.partners');
  const partners = await listPartners();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { count: partners.length })} />
      <PartnerTable partners={partners} locale={locale} />
      <p className="mt-6">
        <TextLink href={`/${locale}/forums`}>{t('forumsLink')}</TextLink>
      </p>
    </>
  );
}
