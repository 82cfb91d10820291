import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PresidencyTable } from '@/components/membership/presidency-table';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { listPresidencies } from '@/lib/membership/presidency/queries';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]/presidencies'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.presidencies');
  return portalMetadata(locale, { path: '/presidencies', title: t('title'), description: t('description') });
}

export default async function PresidenciesPage({ params }: PageProps<'/[locale]/presidencies'>) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.presidencies');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PresidencyTable presidencies={await listPresidencies()} locale={locale} />
      <div className="mt-4 grid max-w-reading gap-1 text-sm text-muted">
        <p>{t('deduced')}</p>
        <p>{t('foundingNote')}</p>
      </div>
      <p className="mt-4">
        <TextLink href={`/${locale}/meetings-held`} className="inline-block min-h-6">
          {t('meetingsHeld')}
        </TextLink>
      </p>
    </>
  );
}
