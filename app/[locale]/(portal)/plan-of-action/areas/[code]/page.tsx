import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PrintedTitle } from '@/components/membership/printed-title';
import { AreaPage } from '@/components/plan-of-action/area-page';
import { PageHeader } from '@/components/ui/page-header';
import { getArea } from '@/lib/plan-of-action/subthemes/queries';
import { inLocale } from '@/lib/web/locale';
import { localeOf, orNotFound } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';
import { areaPath } from '@/lib/web/portal-paths';

type Given = PageProps<'/[locale]/plan-of-action/areas/[code]'>;

const load = cache((code: string) => orNotFound(getArea(code)));

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan.area');
  const area = await load((await params).code);
  const name = inLocale(area, 'name', locale);
  return portalMetadata(locale, {
    path: areaPath(area.code),
    title: t('documentTitle', { name }),
    description: t('description', { name }),
    isArticle: true,
  });
}

export default async function AreaRecordPage({ params }: Given) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan');
  const area = await load((await params).code);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/plan-of-action`, label: t('index.title') }}
        eyebrow={t('area.eyebrow', { theme: inLocale(area.theme, 'name', locale) })}
        title={inLocale(area, 'name', locale)}
        lead={locale !== 'es' && <PrintedTitle text={area.nameEs} locale={locale} />}
      />
      <AreaPage area={area} locale={locale} />
    </>
  );
}
