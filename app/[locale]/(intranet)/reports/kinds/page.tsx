import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { KindTable } from '@/components/reports/kind-table';
import { PageHeader } from '@/components/ui/page-header';
import { getKindIndex } from '@/lib/reports/kinds/queries';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'kinds' });
  return { title: t('title') };
}

/** Every kind of report that Members are asked for. */
export default async function KindsPage({ params }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/reports/kinds');
  const kinds = await orNotFound(getKindIndex(actor));
  const t = await getTranslations('kinds');
  return (
    <>
      <PageHeader backTo={{ href: `/${locale}/reports`, label: t('back') }} title={t('title')} lead={t('lead')} />
      <KindTable kinds={kinds} locale={locale} />
    </>
  );
}
