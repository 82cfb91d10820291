import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import type { MessageView, Page } from '@/lib/notices/mail/views';
import type { Locale } from '@/lib/web/locale';
import { MailStatusTag } from './mail-status-tag';
import { MessageText } from './message-text';

type Given = Readonly<{
  messages: Page<MessageView>;
  /** Not the newest part of the list. */
  isLater: boolean;
  locale: Locale;
  zone: string;
}>;

/** One's own messages, each opened where it stands. */
export function MessageList({ messages, isLater, locale, zone }: Given) {
  const t = useTranslations('notices.messages');
  const { rows, next } = messages;
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={isLater ? t('pageEnd') : t('emptyTitle')}>
          <p>{isLater ? t('pageEndText') : t('empty')}</p>
        </EmptyState>
      ) : (
        <ol aria-label={t('listLabel')} className="border-t-2 border-ink">
          {rows.map((message) => (
            <li key={message.id} className="border-b border-rule">
              <OneMessage message={message} locale={locale} zone={zone} />
            </li>
          ))}
        </ol>
      )}
      <Pagination
        label={t('pages')}
        position={t('shown', { count: rows.length })}
        previous={isLater ? { href: `/${locale}/account/messages`, label: t('newest') } : undefined}
        next={next === null ? undefined : { href: `/${locale}/account/messages?after=${next}`, label: t('older') }}
      />
    </>
  );
}

function OneMessage({ message, locale, zone }: Readonly<{ message: MessageView; locale: Locale; zone: string }>) {
  const t = useTranslations('notices.messages');
  const { subject, text, createdAt, status } = message;
  return (
    <details>
      <summary className="cursor-pointer py-3 marker:text-muted hover:text-accent">
        <span lang={message.locale} className="font-semibold">
          {subject}
        </span>
        <span className="mt-1 ml-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <DateTime at={createdAt} locale={locale} zone={zone} withTime />
          <MailStatusTag status={status} locale={locale} />
        </span>
      </summary>
      <div className="mb-4 ml-4 border-l-2 border-rule pl-4">
        {text === null ? (
          <p className="text-muted">{t('personalLink')}</p>
        ) : (
          <MessageText text={text} lang={message.locale} />
        )}
      </div>
    </details>
  );
}
