import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PrintedTitle } from '@/components/membership/printed-title';
import { DocumentPage } from '@/components/plan-of-action/document-page';
import { PageHeader } from '@/components/ui/page-header';
import { getPlanDocument } from '@/lib/plan-of-action/documents/queries';
import { documentKindNames } from '@/lib/plan-of-action/labels';
import { inLocale } from '@/lib/web/locale';
import { localeOf, orNotFound } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';
import { documentPath } from '@/lib/web/portal-paths';

type Given = PageProps<'/[locale]/plan-of-action/documents/[code]'>;

const load = cache((code: string) => orNotFound(getPlanDocument(code)));

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan.document');
  const document = await load((await params).code);
  const title = inLocale(document, 'title', locale);
  return portalMetadata(locale, {
    path: documentPath(document.code),
    title: t('documentTitle', { title, number: document.number, area: inLocale(document.area, 'name', locale) }),
    description: t('description', { title, kind: documentKindNames[document.kind][locale] }),
    isArticle: true,
  });
}

export default async function DocumentRecordPage({ params }: Given) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan');
  const document = await load((await params).code);
  const area = inLocale(document.area, 'name', locale);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/plan-of-action/documents`, label: t('documents.title') }}
        eyebrow={`${documentKindNames[document.kind][locale]} · ${area}`}
        title={inLocale(document, 'title', locale)}
        lead={locale !== 'es' && <PrintedTitle text={document.titleEs} locale={locale} />}
      />
      <DocumentPage document={document} locale={locale} />
    </>
  );
}
