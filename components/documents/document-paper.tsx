import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { classificationLabels, documentKindLabels, documentStatusLabels } from '@/lib/documents/documents/labels';
import type { DocumentView } from '@/lib/documents/documents/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** A document as a finished paper: the head of the Conference with symbol and date, the title, then what it says. */
export function DocumentPaper({
  document,
  locale,
  children,
}: Readonly<{ document: DocumentView; locale: Locale; children: ReactNode }>) {
  const t = useTranslations('documents');
  const { withdrawnAt, paper, country } = document;
  return (
    <article>
      <p className="mb-4 text-sm print:hidden">
        <TextLink href={`/${locale}/documents`} className="inline-flex min-h-6 items-center gap-1.5">
          <span aria-hidden="true">‹</span>
          {t('back')}
        </TextLink>
      </p>
      {withdrawnAt !== null && (
        <div className="mb-6">
          <Notice tone="error" title={t('withdrawnOn', { date: dateWords(withdrawnAt, locale) })}>
            {document.withdrawReason === null
              ? t('withdrawnText')
              : t('withdrawnReason', { reason: document.withdrawReason })}
          </Notice>
        </div>
      )}
      <header className="mb-10 grid gap-6">
        <PaperHead document={document} locale={locale} />
        <div className="grid max-w-reading gap-2">
          <p className="eyebrow">
            {documentKindLabels[document.kind][locale]}
            {country !== null && ` · ${inLocale(country, 'name', locale)}`}
          </p>
          <h1 tabIndex={-1} className="font-serif text-2xl font-semibold sm:text-3xl">
            {paper === null
              ? inLocale(document, 'title', locale)
              : `${inLocale(paper.kind, 'name', locale)}, ${document.year}`}
          </h1>
          {withdrawnAt !== null && (
            <p>
              <StatusTag tone="late">{t('withdrawn')}</StatusTag>
            </p>
          )}
        </div>
        <Audience document={document} locale={locale} />
      </header>
      {children}
      {paper !== null && (
        <p className="mt-10 text-sm print:hidden">
          <TextLink href={`/${locale}/reports/${paper.reportId}`} className="inline-block min-h-6">
            {t('toReport')}
          </TextLink>
        </p>
      )}
    </article>
  );
}

/** As papers of the Conference begin: its name on the left, symbol, date and original on the right. */
function PaperHead({ document, locale }: Readonly<{ document: DocumentView; locale: Locale }>) {
  const t = useTranslations('documents');
  const { symbol, issuedAt, paper, body } = document;
  const { status, classification, meeting, session, awaitedOn, authentic, publishedAt } = document;
  const rows: readonly (readonly [string, string])[] = [
    ...(status === 'ISSUED'
      ? [[t('issued'), dateWords(issuedAt, locale)] as const]
      : [[t('status'), documentStatusLabels[status][locale]] as const]),
    ...(status !== 'ISSUED' && awaitedOn !== null ? [[t('awaited'), dateWords(awaitedOn, locale)] as const] : []),
    [t('classification'), classificationLabels[classification][locale]],
    ...(meeting === null ? [] : [[t('meeting'), inLocale(meeting, 'title', locale)] as const]),
    ...(session === null ? [] : [[t('session'), inLocale(session, 'title', locale)] as const]),
    ...(publishedAt === null ? [] : [[t('published'), dateWords(publishedAt, locale)] as const]),
    ...(paper === null
      ? [[t('authenticIn'), authentic === null ? t('bothAuthentic') : t(`languages.${authentic}`)] as const]
      : [[t('reference'), paper.reference] as const, [t('original'), t(`languages.${paper.language}`)] as const]),
  ];
  return (
    <div className="grid gap-x-10 gap-y-4 border-b-2 border-t border-ink py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid content-start gap-1 font-serif">
        <p className="text-lg font-semibold">{t('conference')}</p>
        {body !== null && <p className="max-w-reading text-muted">{inLocale(body, 'name', locale)}</p>}
      </div>
      <div className="grid content-start gap-1 sm:text-right">
        <p className="font-serif text-lg font-semibold tabular-nums">{symbol}</p>
        <dl className="grid gap-0.5 text-sm">
          {rows.map(([term, value]) => (
            <div key={term} className="flex flex-wrap gap-x-2 sm:justify-end">
              <dt className="text-muted">{term}:</dt>
              <dd className="tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

/** Who reads it, in words, on every paper. */
function Audience({ document, locale }: Readonly<{ document: DocumentView; locale: Locale }>) {
  const t = useTranslations('documents');
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <p className="max-w-reading text-sm text-muted">
      {t('audience')}: {list.format(document.audience.map((one) => one[locale]))}.
    </p>
  );
}
