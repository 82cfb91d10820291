import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentFacets } from '@/components/documents/document-facets';
import { DocumentList } from '@/components/documents/document-list';
import { DocumentSearch } from '@/components/documents/document-search';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { listDocuments } from '@/lib/documents/documents/list-queries';
import { DocumentsAsked } from '@/lib/documents/documents/schema';
import { actorOrSignIn, localeOf } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'documents' });
  return { title: t('title') };
}

/** Documents that the reader may read, and a search among them. */
export default async function DocumentsPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/documents');
  const asked = DocumentsAsked.parse(await searchParams);
  const list = await listDocuments(actor, asked);
  const t = await getTranslations('documents');
  const { isKeeper, isSender } = list;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {(isKeeper || isSender) && (
              <ButtonLink href={`/${locale}/documents/new`}>{t(isKeeper ? 'register' : 'send')}</ButtonLink>
            )}
            {(isKeeper || isSender) && (
              <ButtonLink variant="secondary" href={`/${locale}/documents/translations`}>
                {t('translations.link')}
              </ButtonLink>
            )}
            {isKeeper && (
              <ButtonLink variant="secondary" href={`/${locale}/documents/board`}>
                {t('toBoard')}
              </ButtonLink>
            )}
          </>
        }
      />
      <DocumentSearch asked={asked} locale={locale} />
      {list.facets !== null && <DocumentFacets facets={list.facets} asked={asked} locale={locale} />}
      <DocumentList list={list} asked={asked} locale={locale} />
    </>
  );
}
