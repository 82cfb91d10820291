import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { MeetingTabs } from '@/components/meetings/meeting-tabs';
import { dateWords } from '@/components/ui/date-words';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { sizeWords } from '@/components/ui/size-words';
import type { BundleView, MeetingDocuments } from '@/lib/documents/bundles/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { DocumentTable } from './document-table';

type Given = Readonly<{
  view: MeetingDocuments;
  locale: Locale;
  done: 'bundle' | undefined;
  action: FormAction;
  formKey: string;
}>;

/** The papers of a meeting by session, and a bundle of what the reader may read of them. */
export function MeetingDocumentsPage({ view, locale, done, action, formKey }: Given) {
  const t = useTranslations('documents.bundles');
  const all = useTranslations('documents');
  const { meeting, parts, count, bundles } = view;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}`, label: inLocale(meeting, 'title', locale) }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={all('title')}
        lead={t('lead')}
      />
      <MeetingTabs code={meeting.code} current="documents" locale={locale} />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t('asked')}</p>
          </Notice>
        )}
        {count === 0 && (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        {parts.map(({ session, papers }) => (
          <section key={session?.code ?? 'meeting'}>
            <h2 className="mb-2 font-serif text-xl font-semibold">
              {session === null ? t('general') : inLocale(session, 'title', locale)}
            </h2>
            <DocumentTable
              caption={all('count', { count: papers.length })}
              documents={papers.map((paper) => ({ ...paper, snippet: null }))}
              locale={locale}
              empty=""
            />
          </section>
        ))}
        {count > 0 && (
          <section aria-labelledby="bundles" className="grid gap-4 print:hidden">
            <h2 id="bundles" className="font-serif text-xl font-semibold">
              {t('title')}
            </h2>
            <p className="max-w-reading text-muted">{t('text')}</p>
            <FieldsForm
              id="bundle"
              action={action}
              hidden={{ meetingId: meeting.id, key: formKey }}
              variant="secondary"
              words={{ submit: t('ask'), pending: t('pending'), faulty: t('refused') }}
            />
            <ul className="grid gap-3" aria-live="polite">
              {bundles.map((bundle) => (
                <li key={bundle.id}>
                  <Bundle bundle={bundle} locale={locale} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

function Bundle({ bundle, locale }: Readonly<{ bundle: BundleView; locale: Locale }>) {
  const t = useTranslations('documents.bundles');
  const { id, status, bytes, requestedAt, expiresAt, doneCount, totalCount } = bundle;
  if (status === 'EMPTY') return <p>{t('EMPTY')}</p>;
  if (status === 'QUEUED' || bytes === null) {
    return (
      <p>
        {t('QUEUED', { date: dateWords(requestedAt, locale, { withTime: true }) })}{' '}
        {totalCount > 0 && t('progress', { done: doneCount, total: totalCount })}
      </p>
    );
  }
  return (
    <p className="flex flex-wrap gap-x-4">
      <a href={`/api/v1/documents/bundles/${id}`} className="link inline-block min-h-6">
        {t('READY', { size: sizeWords(bytes, locale) })}
      </a>
      <span className="text-muted">{t('until', { date: dateWords(expiresAt, locale, { withTime: true }) })}</span>
    </p>
  );
}
