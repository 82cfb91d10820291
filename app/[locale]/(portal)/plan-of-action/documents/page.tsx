import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { DocumentLists } from '@/components/plan-of-action/document-lists';
import { PageHeader } from '@/components/ui/page-header';
import { listPlanDocuments } from '@/lib/plan-of-action/documents/queries';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

type Given = PageProps<'/[locale]/plan-of-action/documents'>;

const load = cache(listPlanDocuments);

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan.documents');
  const { length: count } = await load();
  return portalMetadata(locale, {
    path: '/plan-of-action/documents',
    title: t('title'),
    description: t('description', { count }),
  });
}

export default async function PlanDocumentsPage({ params }: Given) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan');
  const documents = await load();
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/plan-of-action`, label: t('index.title') }}
        title={t('documents.title')}
        lead={t('documents.lead', { count: documents.length })}
      />
      <DocumentLists documents={documents} locale={locale} />
    </>
  );
}
