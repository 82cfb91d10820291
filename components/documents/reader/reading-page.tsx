import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { sizeWords } from '@/components/ui/size-words';
import { TextLink } from '@/components/ui/text-link';
import { documentAddress } from '@/lib/documents/documents/schema';
import type { VersionReading } from '@/lib/documents/versions/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { OfficePage } from './office-page';
import { PdfReader } from './pdf-reader';

type Given = Readonly<{ reading: VersionReading; locale: Locale }>;

/** A version of a paper, read in the browser; beside it the file and its bare text. */
export function ReadingPage({ reading, locale }: Given) {
  const t = useTranslations('documents');
  const { document, language, number, trackedChanges, mark, text, shown } = reading;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}${documentAddress(document.symbol)}`, label: document.symbol }}
        eyebrow={document.symbol}
        title={inLocale(document, 'title', locale)}
        lead={t('reading.lead', { number, language: t(`languages.${language}`) })}
      />
      <div className="grid gap-6">
        <Elsewhere reading={reading} locale={locale} />
        {mark !== null && (
          <p className="border-rule border-y py-2 text-sm">
            {t('reading.mark')} <strong>{mark[locale]}</strong>
          </p>
        )}
        {trackedChanges !== null && (
          <Notice tone="warning">
            <p>{t('reading.tracked', { ...trackedChanges, authors: trackedChanges.authors.join(', ') })}</p>
          </Notice>
        )}
        {text !== 'READ' && shown.as === 'PDF' && <p className="max-w-reading text-muted">{t(`reading.${text}`)}</p>}
        <Shown reading={reading} locale={locale} />
      </div>
    </>
  );
}

/** The file, and its text without layout. */
function Elsewhere({ reading: { id, fileName, bytes, text }, locale }: Given) {
  const t = useTranslations('documents.versions');
  const type = fileName.split('.').at(-1)?.toUpperCase() ?? '';
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 print:hidden">
      <a href={`/api/v1/documents/files/${id}?locale=${locale}`} className="link inline-block min-h-6">
        {t('download', { type, size: sizeWords(bytes, locale) })}
      </a>
      {text === 'READ' && (
        <TextLink href={`/${locale}/documents/text/${id}`} className="inline-block min-h-6">
          {t('text')}
        </TextLink>
      )}
    </p>
  );
}

function Shown({ reading, locale }: Given): ReactNode {
  const t = useTranslations('documents.reading');
  const { shown, language, document, id } = reading;
  const address = `/api/v1/documents/files/${id}?as=read&locale=${locale}`;
  switch (shown.as) {
    case 'OFFICE':
      return <OfficePage view={shown.view} lang={language} locale={locale} />;
    case 'FAULT':
      return (
        <Notice tone="error" title={t('faultTitle')}>
          <p>{t(`fault.${shown.fault}`)}</p>
        </Notice>
      );
    case 'PICTURE':
      return <img src={address} alt={t('picture', { symbol: document.symbol })} className="max-w-full" />;
    case 'PDF':
      return <Pdf address={address} reading={reading} locale={locale} />;
  }
}

function Pdf({ address, reading, locale }: Given & Readonly<{ address: string }>) {
  const t = useTranslations('documents.reading');
  const { id, document, text } = reading;
  const all = useTranslations('documents.versions');
  const [n, m] = ['{n}', '{m}'];
  return (
    <>
      <noscript>
        <div className="grid max-w-reading gap-2">
          <p>{t('withoutScript')}</p>
          <ul className="list-disc pl-6">
            <li>
              <a href={`/api/v1/documents/files/${id}?locale=${locale}`}>{reading.fileName}</a>
            </li>
            {text === 'READ' && (
              <li>
                <a href={`/${locale}/documents/text/${id}`}>{all('text')}</a>
              </li>
            )}
          </ul>
        </div>
      </noscript>
      <PdfReader
        address={address}
        faults={{ DAMAGED: t('fault.DAMAGED'), PROTECTED: t('fault.PROTECTED'), LOST: t('fault.LOST') }}
        words={{
          ...{ opening: t('pdf.opening'), tools: t('pdf.tools'), pages: t('pdf.pages', { symbol: document.symbol }) },
          ...{ page: t('pdf.page'), pageName: t('pdf.pageName', { n }), of: t('pdf.of', { m }) },
          ...{ previous: t('pdf.previous'), next: t('pdf.next'), smaller: t('pdf.smaller'), larger: t('pdf.larger') },
          ...{ width: t('pdf.width'), scale: t('pdf.scale', { n }), search: t('pdf.search') },
          ...{ findPrevious: t('pdf.findPrevious'), findNext: t('pdf.findNext'), searching: t('pdf.searching') },
          ...{ found: t('pdf.found', { n, m }), notFound: t('pdf.notFound'), keys: t('pdf.keys') },
        }}
      />
      <p className="hidden print:block">{t('printing')}</p>
    </>
  );
}
