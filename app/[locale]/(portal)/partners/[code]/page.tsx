import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PrintedTitle } from '@/components/membership/printed-title';
import { PartnerPage } from '@/components/plan-of-action/partner-page';
import { PageHeader } from '@/components/ui/page-header';
import { getPartner } from '@/lib/plan-of-action/partners/queries';
import { inLocale } from '@/lib/web/locale';
import { localeOf, orNotFound } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';
import { partnerPath } from '@/lib/web/portal-paths';

type Given = PageProps<'/[locale]/partners/[code]'>;

const load = cache((code: string) => orNotFound(getPartner(code.toUpperCase())));

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.partners');
  const partner = await load((await params).code);
  const name = inLocale(partner, 'name', locale);
  return portalMetadata(locale, {
    path: partnerPath(partner.code),
    title: t('documentTitle', { name }),
    description: t('partnerDescription', { name }),
    isArticle: true,
  });
}

export default async function PartnerRecordPage({ params }: Given) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.partners');
  const partner = await load((await params).code);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/partners`, label: t('title') }}
        eyebrow={t('eyebrow')}
        title={inLocale(partner, 'name', locale)}
        lead={locale !== 'es' && <PrintedTitle text={partner.nameEs} locale={locale} />}
      />
      <PartnerPage partner={partner} locale={locale} />
    </>
  );
}
