import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { mailStatusLabels } from '@/lib/notices/labels';
import type { OutboxSearch } from '@/lib/notices/mail/schema';
import type { OutboxView } from '@/lib/notices/mail/views';
import type { Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import { OutboxTable } from './outbox-table';

type Given = Readonly<{ outbox: OutboxView; asked: OutboxSearch; locale: Locale; zone: string }>;

const statuses = ['QUEUED', 'SENT', 'FAILED'] as const;

function addressOf(locale: Locale, asked: OutboxSearch): string {
  const query = new URLSearchParams({
    ...(asked.status !== undefined && { status: asked.status }),
    ...(asked.after !== undefined && { after: asked.after }),
  }).toString();
  return `/${locale}/administration/mails${query === '' ? '' : `?${query}`}`;
}

/** Every delivery, by state and by time; what the reader may not see is said with its rule. */
export function OutboxList({ outbox, asked, locale, zone }: Given) {
  const t = useTranslations('notices.outbox');
  const { status, after } = asked;
  const { rows, next, contentsDenial, hasMailServer } = outbox;
  return (
    <>
      <div className="mb-6 grid gap-3 empty:hidden">
        {!hasMailServer && (
          <Notice tone="warning" title={t('noServer')}>
            {t('noServerText')}
          </Notice>
        )}
        {contentsDenial !== null && <p className="max-w-reading text-muted">{wordsFor(contentsDenial, locale)}</p>}
      </div>
      <Tabs
        label={t('statuses')}
        items={[
          { href: addressOf(locale, {}), label: t('all'), isCurrent: status === undefined },
          ...statuses.map((one) => ({
            href: addressOf(locale, { status: one }),
            label: mailStatusLabels[one][locale],
            isCurrent: status === one,
          })),
        ]}
      />
      <OutboxTable
        rows={rows}
        locale={locale}
        zone={zone}
        empty={
          <EmptyState title={t('emptyTitle')}>
            <p>{status === undefined && after === undefined ? t('empty') : t('emptyStatus')}</p>
          </EmptyState>
        }
      />
      <Pagination
        label={t('pages')}
        position={t('shown', { count: rows.length })}
        previous={after === undefined ? undefined : { href: addressOf(locale, { status }), label: t('newest') }}
        next={next === null ? undefined : { href: addressOf(locale, { status, after: next }), label: t('older') }}
      />
    </>
  );
}
