import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { textKindWords, textStatusWords } from '@/lib/texts/texts/labels';
import type { TextHead } from '@/lib/texts/texts/views';
import { inLocale, type Locale } from '@/lib/web/locale';

type Given = Readonly<{
  texts: readonly TextHead[];
  total: number;
  locale: Locale;
  /** On a meeting's own page its column says nothing new. */
  isOfMeeting?: boolean;
  empty: ReactNode;
}>;

/** Texts with what can be said of each without its words. */
export function TextTable({ texts, total, locale, isOfMeeting = false, empty }: Given) {
  const t = useTranslations('texts');
  const meeting = isOfMeeting ? [] : [{ key: 'meeting', label: t('columns.meeting') }];
  return (
    <DataTable
      caption={t('caption', { count: total })}
      columns={[
        { key: 'title', label: t('columns.title') },
        { key: 'kind', label: t('columns.kind') },
        ...meeting,
        { key: 'session', label: t('columns.session') },
        { key: 'status', label: t('columns.status') },
        { key: 'begun', label: t('columns.begun') },
      ]}
      rows={texts.map((text) => ({
        key: text.id,
        cells: [
          <span key="title" className="grid gap-1">
            <TextLink href={`/${locale}/texts/${text.id}`} className="inline-block min-h-6">
              {inLocale(text, 'title', locale)}
            </TextLink>
            {text.isClosed && (
              <span>
                <StatusTag tone="late">{t('closed')}</StatusTag>
              </span>
            )}
          </span>,
          textKindWords[text.kind][locale],
          ...(isOfMeeting ? [] : [inLocale(text.meeting, 'title', locale)]),
          inLocale(text.session, 'title', locale),
          <StatusTag key="status" tone={text.status === 'ADOPTED' ? 'good' : 'info'}>
            {textStatusWords[text.status][locale]}
          </StatusTag>,
          <DateTime key="begun" at={text.begunAt} locale={locale} />,
        ],
      }))}
      empty={empty}
    />
  );
}
