import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PrintedTitle } from '@/components/membership/printed-title';
import { SubthemePage } from '@/components/plan-of-action/subtheme-page';
import { PageHeader } from '@/components/ui/page-header';
import { getSubtheme } from '@/lib/plan-of-action/subthemes/queries';
import { inLocale } from '@/lib/web/locale';
import { localeOf, orNotFound } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';
import { areaPath, subthemePath } from '@/lib/web/portal-paths';

type Given = PageProps<'/[locale]/plan-of-action/subthemes/[code]'>;

const load = cache((code: string) => orNotFound(getSubtheme(code)));

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan.subtheme');
  const subtheme = await load((await params).code);
  const title = inLocale(subtheme, 'title', locale);
  return portalMetadata(locale, {
    path: subthemePath(subtheme.code),
    title: t('documentTitle', { title }),
    description: t('description', { title }),
    isArticle: true,
  });
}

export default async function SubthemeRecordPage({ params }: Given) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan.subtheme');
  const subtheme = await load((await params).code);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}${areaPath(subtheme.area.code)}`, label: inLocale(subtheme.area, 'name', locale) }}
        eyebrow={t('eyebrow')}
        title={inLocale(subtheme, 'title', locale)}
        lead={locale !== 'es' && <PrintedTitle text={subtheme.titleEs} locale={locale} />}
      />
      <SubthemePage subtheme={subtheme} locale={locale} />
    </>
  );
}
