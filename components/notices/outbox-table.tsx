import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { type MailTopic, mailTopicLabels } from '@/lib/notices/labels';
import type { DeliveryView } from '@/lib/notices/mail/views';
import type { Locale } from '@/lib/web/locale';
import { MailStatusTag } from './mail-status-tag';
import { MessageText } from './message-text';

type Given = Readonly<{ rows: readonly DeliveryView[]; locale: Locale; zone: string; empty: ReactNode }>;

/** Deliveries, the newest first. */
export function OutboxTable({ rows, locale, zone, empty }: Given) {
  const t = useTranslations('notices.outbox');
  return (
    <DataTable
      caption={t('caption', { count: rows.length })}
      columns={[
        { key: 'to', label: t('to') },
        { key: 'about', label: t('about') },
        { key: 'created', label: t('created') },
        { key: 'status', label: t('status') },
        { key: 'attempts', label: t('attempts'), numeric: true },
      ]}
      rows={rows.map((mail) => ({
        key: mail.id,
        cells: [
          <span key="to" className="wrap-anywhere inline-block font-normal sm:min-w-64">
            {mail.toAddress}
          </span>,
          <About key="about" mail={mail} locale={locale} />,
          <DateTime key="created" at={mail.createdAt} locale={locale} zone={zone} withTime />,
          <Delivery key="status" mail={mail} locale={locale} zone={zone} />,
          mail.attempts,
        ],
      }))}
      empty={empty}
    />
  );
}

const topicWords = (topic: string, locale: Locale): string =>
  topic in mailTopicLabels ? mailTopicLabels[topic as MailTopic][locale] : topic;

/** What it tells of; for whoever may read it, what it says. */
function About({ mail, locale }: Readonly<{ mail: DeliveryView; locale: Locale }>) {
  const t = useTranslations('notices.outbox');
  const { contents, topic } = mail;
  if (contents === null) return <span>{topicWords(topic, locale)}</span>;
  return (
    <div className="grid gap-1">
      <span lang={contents.locale}>{contents.subject}</span>
      {contents.text === null ? (
        <span className="text-muted">{t('personalLink')}</span>
      ) : (
        <details>
          <summary className="link w-fit cursor-pointer py-0.5">
            {t('text')}
            <span className="sr-only">: {contents.subject}</span>
          </summary>
          <div className="mt-2 border-l-2 border-rule pl-3">
            <MessageText text={contents.text} lang={contents.locale} />
          </div>
        </details>
      )}
    </div>
  );
}

function Delivery({ mail, locale, zone }: Readonly<{ mail: DeliveryView; locale: Locale; zone: string }>) {
  const { status, sentAt, lastError } = mail;
  return (
    <div className="grid justify-items-start gap-1">
      <MailStatusTag status={status} locale={locale} />
      {sentAt !== null && <DateTime at={sentAt} locale={locale} zone={zone} withTime />}
      {lastError !== null && (
        <code translate="no" className="break-words text-xs text-late">
          {lastError}
        </code>
      )}
    </div>
  );
}
