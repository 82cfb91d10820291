import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { dateWords } from '@/components/ui/date-words';
import { TextLink } from '@/components/ui/text-link';
import { versionKindWords } from '@/lib/meetings/agenda/labels';
import { delegateStatusLabels } from '@/lib/meetings/delegations/labels';
import type { MeetingHead } from '@/lib/meetings/meetings/head';
import type { News, NewsView } from '@/lib/meetings/news/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { useDays } from '../meeting-days';

type Given = Readonly<{ view: NewsView; meeting: MeetingHead; locale: Locale }>;

/** What changed since the reader last looked, one line each with its date; nothing at the first visit. */
export function MeetingNews({ view: { since, news }, meeting, locale }: Given) {
  const t = useTranslations('meetings.news');
  const line = useLine(meeting, locale);
  if (since === null) return null;
  return (
    <section aria-labelledby="news" className="print:hidden">
      <h2 id="news" className="mb-1 font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="text-sm text-muted">
        {t('since')} <DateTime at={since} locale={locale} withTime />
        {news.length === 0 && `: ${t('none')}`}
      </p>
      {news.length > 0 && (
        <ul className="mt-3 border-t border-rule">
          {news.map((one) => {
            const { key, href, words } = line(one);
            return (
              <li
                key={key}
                className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)]"
              >
                <span className="text-sm text-muted tabular-nums">
                  <DateTime at={one.at} locale={locale} withTime />
                </span>
                {href === null ? (
                  <span>{words}</span>
                ) : (
                  <TextLink href={href} className="inline-block min-h-6">
                    {words}
                  </TextLink>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

type Line = Readonly<{ key: string; href: string | null; words: string }>;

/** A change in words, and where it is seen. */
function useLine({ code, timeZone }: MeetingHead, locale: Locale): (one: News) => Line {
  const t = useTranslations('meetings.news');
  const days = useDays(locale);
  const at = (end: string): string => `/${locale}/meetings/${code}${end}`;
  return (one) => {
    const { what } = one;
    switch (what) {
      case 'AGENDA_PUBLISHED': {
        const kind = versionKindWords[one.kind][locale];
        return { key: `${what} ${one.number}`, href: at(`/agenda/versions/${one.number}`), words: t(what, { kind }) };
      }
      case 'MEETING_MOVED':
        return { key: what, href: at('#facts'), words: t(what, { days: days(one) }) };
      case 'MEETING_CANCELLED':
        return { key: what, href: null, words: t(what, { reason: one.reason }) };
      case 'SESSION_ADDED':
      case 'SESSION_MOVED': {
        const when = dateWords(one.startsAt, locale, { withTime: true, zone: timeZone });
        const words = t(what, { session: inLocale(one, 'title', locale), when });
        return { key: `${what} ${one.code}`, href: at(`/sessions/${one.code}`), words };
      }
      case 'SESSION_REMOVED': {
        const words = t(what, { session: inLocale(one, 'title', locale) });
        return { key: `${what} ${one.at.getTime()} ${words}`, href: null, words };
      }
      case 'CONVOCATION_SENT':
        return { key: one.symbol, href: at('/convocation'), words: t(what, { symbol: one.symbol }) };
      case 'LOGISTICS_EDITED':
        return { key: what, href: at('/logistics'), words: t(what) };
      case 'DELEGATE_CHANGED': {
        const words = t(what, { name: one.name, status: delegateStatusLabels[one.status][locale] });
        return { key: one.id, href: at(`/delegations/${one.id}`), words };
      }
    }
  };
}
