import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { PageHeader } from '@/components/ui/page-header';
import { sizeWords } from '@/components/ui/size-words';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { documentKindLabels } from '@/lib/documents/documents/labels';
import { publishedPath } from '@/lib/documents/published/schema';
import type { PublishedView } from '@/lib/documents/published/views';
import { inLocale, type Locale } from '@/lib/web/locale';

type Given = Readonly<{ paper: PublishedView; address: string; locale: Locale }>;

/** A published paper: what it is, its files with their fingerprints, how to cite it, and what stands in its place. */
export function PublishedPage({ paper, address, locale }: Given) {
  const t = useTranslations('portal.published');
  const all = useTranslations('documents.related');
  const title = inLocale(paper, 'title', locale);
  const { symbol, kind, body, publishedAt, authentic, files, related } = paper;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/published`, label: t('title') }}
        eyebrow={documentKindLabels[kind][locale]}
        title={title}
      />
      <div className="grid gap-10">
        <SummaryList
          rows={[
            { term: t('symbol'), value: symbol },
            ...(body === null ? [] : [{ term: t('body'), value: inLocale(body, 'name', locale) }]),
            { term: t('publishedOn'), value: dateWords(publishedAt, locale) },
          ]}
        />
        <section aria-labelledby="files" className="grid gap-4">
          <h2 id="files" className="font-serif text-xl font-semibold">
            {t('files')}
          </h2>
          {files.length > 1 && (
            <p>{authentic === null ? t('authenticBoth') : t('authentic', { language: t(authentic) })}</p>
          )}
          {files.map(({ id, language, fileName, bytes, sha256 }) => (
            <div key={id} className="grid gap-1">
              <h3 className="font-semibold">{t(language)}</h3>
              <p>
                <a href={`/api/v1/published/files/${id}`} className="link inline-block min-h-6" hrefLang={language}>
                  {t('download', {
                    type: fileName.split('.').at(-1)?.toUpperCase() ?? '',
                    size: sizeWords(bytes, locale),
                  })}
                  <span className="sr-only">: {t(language)}</span>
                </a>
              </p>
              <p className="break-all text-sm text-muted">
                {t('hash')}: <code>{sha256}</code>
              </p>
            </div>
          ))}
        </section>
        {related.length > 0 && (
          <section aria-labelledby="related" className="grid gap-2">
            <h2 id="related" className="font-serif text-xl font-semibold">
              {t('related')}
            </h2>
            <ul className="grid gap-1">
              {related.map((one) => (
                <li key={`${one.how} ${one.symbol}`}>
                  {all(one.how)}{' '}
                  <TextLink href={`/${locale}${publishedPath(one.symbol)}`} className="inline-block min-h-6">
                    {one.symbol}: {inLocale(one, 'title', locale)}
                  </TextLink>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="cite" className="grid gap-2">
          <h2 id="cite" className="font-serif text-xl font-semibold">
            {t('cite')}
          </h2>
          <p className="max-w-reading wrap-anywhere">
            {t('citation', { title, symbol, date: dateWords(publishedAt, locale), address })}
          </p>
        </section>
      </div>
    </>
  );
}
