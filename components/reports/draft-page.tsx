import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { DraftView } from '@/lib/reports/reports/drafting-views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { DeadlineWords } from './deadline-words';
import { LanguageForm } from './language-form';
import { Paragraphs } from './paper-sections';
import { PrefillForm } from './prefill-form';
import { ReportStatus } from './report-status';
import { SectionIndex } from './section-index';

type Given = Readonly<{
  draft: DraftView;
  locale: Locale;
  actions: Readonly<{ prefill: FormAction; setLanguage: FormAction }>;
  /** The files that hang on it. */
  files: ReactNode;
}>;

/** The report that a country writes: what was asked, its sections, its files, and the way to the sending. */
export function DraftPage({ draft, locale, actions, files }: Given) {
  const t = useTranslations('drafting.index');
  const all = useTranslations();
  const { id, can, dueAt, isLate, callIsClosed } = draft;
  const canEdit = can.edit === null;
  return (
    <div className="grid gap-10">
      <PageHeader
        backTo={{ href: `/${locale}/reports`, label: all('reports.back') }}
        eyebrow={`${t('title')} · ${inLocale(draft.country, 'name', locale)}`}
        title={`${inLocale(draft.kind, 'name', locale)}, ${draft.year}`}
        status={<ReportStatus report={draft} />}
        lead={<DeadlineWords dueAt={dueAt} isLate={isLate} isClosed={callIsClosed} locale={locale} />}
      />
      <DraftNotices draft={draft} locale={locale} />
      {canEdit && draft.offerYear !== null && (
        <Notice tone="info">
          <p>{t('offer', { year: String(draft.offerYear) })}</p>
          <PrefillForm
            action={actions.prefill}
            reportId={id}
            words={{
              press: t('offerAll', { year: String(draft.offerYear) }),
              pressing: t('using'),
              refused: all('drafting.refused'),
            }}
          />
        </Notice>
      )}
      <SectionIndex draft={draft} locale={locale} />
      {files}
      <div className="flex flex-wrap items-center gap-4">
        <ButtonLink href={`/${locale}/reports/${id}/check`}>{t('check')}</ButtonLink>
        <ButtonLink href={`/${locale}/reports/${id}`} variant="secondary">
          {t('read')}
        </ButtonLink>
      </div>
      {canEdit && <LanguageChoice draft={draft} action={actions.setLanguage} />}
    </div>
  );
}

function DraftNotices({ draft, locale }: Readonly<{ draft: DraftView; locale: Locale }>) {
  const t = useTranslations('drafting.index');
  const message = inLocale(draft, 'message', locale);
  const { returned, can, status, callIsClosed } = draft;
  const isStuck = callIsClosed && status === 'DRAFT';
  if (returned === null && message === '' && can.edit === null && !isStuck) return null;
  return (
    <div className="grid gap-4">
      {returned !== null && (
        <Notice tone="warning" title={t('returned', { date: dateWords(returned.at, locale) })}>
          <p className="whitespace-pre-line">{returned.reason}</p>
        </Notice>
      )}
      {isStuck && <Notice tone="warning">{t('closed')}</Notice>}
      {can.edit !== null && <Notice tone="info">{t('readOnly')}</Notice>}
      {message !== '' && (
        <details className="max-w-reading">
          <summary className="link inline-block min-h-6 cursor-pointer">{t('message')}</summary>
          <div className="mt-2 border-l-2 border-rule pl-4">
            <Paragraphs text={message} lang={locale} />
          </div>
        </details>
      )}
    </div>
  );
}

function LanguageChoice({ draft, action }: Readonly<{ draft: DraftView; action: FormAction }>) {
  const t = useTranslations('drafting.index');
  const all = useTranslations();
  return (
    <details className="border-t border-rule pt-4">
      <summary className="link inline-block min-h-6 cursor-pointer">
        {t('language')}: {all(`reports.languages.${draft.language}`)}
      </summary>
      <div className="mt-3">
        <LanguageForm
          action={action}
          reportId={draft.id}
          current={draft.language}
          options={(['es', 'en'] as const).map((value) => ({ value, label: all(`reports.languages.${value}`) }))}
          words={{
            label: t('language'),
            press: t('languageChange'),
            pressing: t('changing'),
            refused: all('drafting.refused'),
          }}
        />
      </div>
    </details>
  );
}
