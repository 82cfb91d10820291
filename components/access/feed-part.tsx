import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { TextLink } from '@/components/ui/text-link';
import type { CalendarFeedView } from '@/lib/access/calendar-feeds/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { FeedForm } from './feed-form';
import { FieldsForm } from './fields-form';

type Given = Readonly<{
  feed: CalendarFeedView | null;
  renew: FormAction;
  revoke: FormAction;
  zone: string;
  locale: Locale;
}>;

/** The address by which another program reads one's calendar: made, replaced, revoked. Shown once, when it is made. */
export function FeedPart({ feed, renew, revoke, zone, locale }: Given) {
  const t = useTranslations('calendar.feed');
  const words = (at: Date) => dateWords(at, locale, { zone, withTime: true });
  return (
    <>
      <div className="grid gap-2">
        {feed === null ? (
          <p>{t('none')}</p>
        ) : (
          <>
            <p>{t('since', { date: words(feed.createdAt) })}</p>
            <p className="text-muted">
              {feed.lastFetchedAt === null ? t('neverFetched') : t('fetched', { date: words(feed.lastFetchedAt) })}
            </p>
          </>
        )}
        <p className="text-muted">{t('rights')}</p>
      </div>
      <FeedForm
        action={renew}
        words={{
          submit: feed === null ? t('create') : t('replace'),
          pending: t('pending'),
          faulty: t('faulty'),
          address: t('address'),
        }}
      />
      <FieldsForm
        action={revoke}
        id="feed-revoke"
        isOpen={feed !== null}
        variant="danger"
        words={{ submit: t('revoke'), pending: t('pending'), faulty: t('faulty') }}
      />
      <p className="text-sm text-muted">
        <TextLink href={`/api/v1/calendar/public.ics?locale=${locale}`} className="inline-block min-h-6">
          {t('publicTitle')}
        </TextLink>
        : {t('publicText')}
      </p>
    </>
  );
}
